import { type ComponentChildren } from 'preact';
import { type PageContext } from '../site/page-context.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';

interface LayoutProps {
  page: PageContext;
  /** What the browser's tab says, before the name of the site. */
  title: string;
  /** One sentence for those who find the page elsewhere. */
  description?: string;
  /** Keeps lists and errors out of other search engines: the register itself is the place to search. */
  noIndex?: boolean;
  /** Where the first skip link leads. */
  skipTo?: { id: string; text: string };
  /** Stands above the content, over the full width. */
  band?: ComponentChildren;
  /** Small scripts that help this page along. */
  scripts?: readonly (keyof PageContext['site']['scripts'])[];
  children: ComponentChildren;
}

function Head({
  page,
  title,
  description,
  noIndex = false,
  scripts = [],
}: Omit<LayoutProps, 'children' | 'band'>) {
  const { site, m, alternates } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${m.siteName}`}</title>
      {description && <meta name="description" content={description} />}
      {noIndex && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light" />
      {site.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {site.stylesheets.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} />
      ))}
      {scripts.map((script) => (
        <script key={script} src={site.scripts[script]} defer />
      ))}
      <link rel="icon" href={site.favicon} type="image/svg+xml" />
      <link rel="alternate" hreflang="nl" href={site.baseUrl + alternates.nl} />
      <link rel="alternate" hreflang="en" href={site.baseUrl + alternates.en} />
    </head>
  );
}

/** The frame of every page. */
export function Layout({ band, children, ...head }: LayoutProps) {
  const { page, skipTo } = head;
  return (
    <html lang={page.lang} class={`${page.site.themeClass} utrecht-root register-root`}>
      <Head {...head} />
      <body class="utrecht-document register-page">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={`#${skipTo?.id ?? 'main'}`}>
          {skipTo?.text ?? page.m.skipToContent}
        </a>
        {page.site.demo && <p class="register-demo">{page.m.demo}</p>}
        <PageHeader page={page} />
        <main id="main" class="register-main" tabIndex={-1}>
          {band}
          <div class="register-container">{children}</div>
        </main>
        <PageFooter page={page} />
      </body>
    </html>
  );
}
