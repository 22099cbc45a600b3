import { type ShortlistResult } from '../../discovery/shortlist/shortlist.ts';
import { Layout } from '../components/layout.tsx';
import { requestTexts } from '../messages/requests.ts';
import { type PageContext } from '../site/page-context.ts';
import { MarketPart } from './market-part.tsx';
import { type RequestForm } from './request-form.ts';
import { RequestFormPart } from './request-form-part.tsx';
import { type RequestFormView, type ShortlistView } from './request-presenter.ts';
import { ShortlistPart } from './shortlist-part.tsx';

/** What was found, and its view. */
export interface FoundShortlist {
  result: ShortlistResult;
  view: ShortlistView;
}

interface RequestPageProps {
  form: RequestForm;
  formView: RequestFormView;
  /** Null before anything was asked, and while the request has faults. */
  found: FoundShortlist | null;
  page: PageContext;
}

/** A purchase request and the firms that could do it. */
export function RequestPage({ form, formView, found, page }: RequestPageProps) {
  const t = requestTexts(page.lang);
  return (
    <Layout
      page={page}
      title={t.title}
      noIndex
      scripts={found === null ? ['suggest'] : ['suggest', 'picks']}
      {...(found === null ? {} : { skipTo: { id: 'results', text: page.m.skipToResults } })}
    >
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-request__intro">{t.intro}</p>
      <RequestFormPart view={formView} page={page} />
      {found !== null && (
        <div class="register-request__answer">
          <section class="register-request__list" id="results" tabIndex={-1} aria-labelledby="results-title">
            <ShortlistPart form={form} view={found.view} page={page} />
          </section>
          {!found.view.limited && <MarketPart result={found.result} page={page} />}
        </div>
      )}
    </Layout>
  );
}
