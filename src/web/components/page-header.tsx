import { otherLang } from '../messages/lang.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

function Brand({ page }: { page: PageContext }) {
  return (
    <a class="register-brand" href={localUrl(page.lang, '/')}>
      <svg
        class="register-brand__mark"
        viewBox="0 0 32 32"
        width="36"
        height="36"
        aria-hidden="true"
        focusable="false"
      >
        <path
          fill="currentColor"
          fill-rule="evenodd"
          d="M16 2A11 11 0 0 0 5 13c0 8 11 17 11 17s11-9 11-17A11 11 0 0 0 16 2Zm5.9 8.6-7 7.3a1.3 1.3 0 0 1-1.9 0l-3-3 1.8-1.9 2.1 2.1 6.1-6.3Z"
        />
      </svg>
      <span class="register-brand__name">{page.m.siteName}</span>
      <span class="register-brand__tagline">{page.m.tagline}</span>
    </a>
  );
}

function NavLink({ page, path, text }: { page: PageContext; path: string; text: string }) {
  const current = page.path === path;
  return (
    <li>
      <a
        class="register-nav__link"
        href={localUrl(page.lang, path)}
        aria-current={current ? 'page' : undefined}
      >
        {text}
      </a>
    </li>
  );
}

/** Name of the site, main menu and the other language. From `/inloggen` whoever is signed in goes on to where their work starts. */
export function PageHeader({ page }: { page: PageContext }) {
  const other = otherLang(page.lang);
  return (
    <header class="utrecht-page-header register-header">
      <div class="utrecht-page-header__content register-header__content">
        <Brand page={page} />
        <nav class="register-nav" aria-label={page.m.mainNavigation}>
          <ul class="register-nav__list">
            <NavLink page={page} path="/" text={page.m.nav.search} />
            <NavLink page={page} path="/opdracht" text={page.m.nav.request} />
            <NavLink page={page} path="/over" text={page.m.nav.aboutShort} />
            <NavLink page={page} path="/inloggen" text={page.signedIn ? page.m.nav.own : page.m.nav.signIn} />
            <li>
              <a class="register-nav__link" href={page.alternates[other]} lang={other} hreflang={other}>
                {page.m.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
