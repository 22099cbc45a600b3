import { Layout } from '../components/layout.tsx';
import { localUrl, type PageContext } from '../site/page-context.ts';

interface MessageProps {
  page: PageContext;
  title: string;
  text: string;
  /** A number for who reports it. */
  note?: string;
}

/** A page that says one thing and leads back to the search: what was not found, what went wrong. */
export function MessagePage({ page, title, text, note }: MessageProps) {
  return (
    <Layout page={page} title={title} noIndex>
      <div class="register-message">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{text}</p>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/')}>
            {page.m.errors.toSearch}
          </a>
        </p>
        {note !== undefined && <p class="register-hint">{note}</p>}
      </div>
    </Layout>
  );
}
