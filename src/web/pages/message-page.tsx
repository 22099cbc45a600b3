import { Layout } from '../components/layout.tsx';
import { localUrl, type PageContext } from '../site/page-context.ts';

interface MessageProps {
  page: PageContext;
  title: string;
  text: string;
  /** Where to go on, when that is not the search. */
  onward?: { href: string; text: string };
  /** A number for who reports it. */
  note?: string;
}

/** A page that says one thing and leads on, most often to the search: what was not found, what went wrong. */
export function MessagePage({ page, title, text, onward, note }: MessageProps) {
  const { href, text: way } = onward ?? { href: localUrl(page.lang, '/'), text: page.m.errors.toSearch };
  return (
    <Layout page={page} title={title} noIndex>
      <div class="register-message">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{text}</p>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={href}>
            {way}
          </a>
        </p>
        {note !== undefined && <p class="register-hint">{note}</p>}
      </div>
    </Layout>
  );
}
