import { signUpTextsFor } from '../messages/sign-up.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

/** What every public website must offer at its end. */
export function PageFooter({ page }: { page: PageContext }) {
  const { m, lang } = page;
  const links = [
    { href: localUrl(lang, '/over'), text: m.nav.about },
    { href: localUrl(lang, '/toegankelijkheid'), text: m.nav.accessibility },
    { href: localUrl(lang, '/privacy'), text: m.nav.privacy },
    { href: localUrl(lang, '/contact'), text: m.nav.contact },
    { href: localUrl(lang, '/docs/api'), text: m.nav.api },
    { href: localUrl(lang, '/aanmelden'), text: signUpTextsFor(lang).title },
    { href: localUrl(lang, '/beheer'), text: m.nav.steward },
  ];
  return (
    <footer class="utrecht-page-footer register-footer">
      <div class="utrecht-page-footer__content register-footer__content">
        <p class="register-footer__text">
          <strong>{m.siteName}</strong>
          <br />
          {m.footer}
        </p>
        <nav aria-label={m.footerNavigation}>
          <ul class="register-footer__links">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a class="utrecht-link utrecht-link--html-a" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
