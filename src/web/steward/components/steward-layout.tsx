import { type ComponentChildren } from 'preact';
import { Layout } from '../../components/layout.tsx';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { FormToken } from './form-token.tsx';

/** Where one is within the steward's pages, as whom, and the way out. */
function StewardBar({ page }: { page: StewardContext }) {
  const { s, lang } = page;
  const imports = '/beheer/imports';
  return (
    <div class="register-steward">
      <div class="register-steward__content">
        <nav class="register-steward__nav" aria-label={s.navigation}>
          <span class="register-steward__area">{s.area}</span>
          <a
            class="register-nav__link"
            href={localUrl(lang, imports)}
            aria-current={page.path === imports ? 'page' : undefined}
          >
            {s.imports}
          </a>
        </nav>
        <form class="register-steward__who" method="post" action="/beheer/afmelden">
          <FormToken page={page} />
          <span>
            {s.signedInAs} <strong>{page.steward}</strong>
          </span>
          <button class="register-steward__out" type="submit">
            {s.signOut}
          </button>
        </form>
      </div>
    </div>
  );
}

/** The frame of every page for signed-in stewards. */
export function StewardLayout(props: { page: StewardContext; title: string; children: ComponentChildren }) {
  const { page, title, children } = props;
  return (
    <Layout
      page={page}
      title={`${title} – ${page.s.area}`}
      noIndex
      band={<StewardBar page={page} />}
      script="steward"
    >
      {children}
    </Layout>
  );
}
