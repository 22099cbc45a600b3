import { Layout } from '../components/layout.tsx';
import { FaultSummary, SearchBox } from '../components/search-box.tsx';
import { type SearchBoxView } from '../search/search-presenter.ts';
import { type PageContext } from '../site/page-context.ts';

/** The search form as it was filled in, with what is wrong beside each field. */
export function FaultPage({ box, page }: { box: SearchBoxView; page: PageContext }) {
  const band = (
    <div class="register-band">
      <div class="register-band__content">
        <h1 class="utrecht-heading-2">{page.m.results.faultHeading}</h1>
        <FaultSummary box={box} page={page} />
        <SearchBox box={box} page={page} />
      </div>
    </div>
  );
  return (
    <Layout page={page} title={page.m.faults.summary} noIndex band={band} scripts={['suggest']}>
      {null}
    </Layout>
  );
}
