import { queueTextsFor } from '../../messages/queue.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type QueueLine } from './queue-presenter.ts';

export interface QueueView {
  tabs: { text: string; href: string; current: boolean }[];
  lines: QueueLine[];
  /** Address of the next ones; null when these are the last. */
  next: string | null;
}

/** `/beheer/wachtrij`: everything that waits for a decision. */
export function QueuePage({ view, page }: { view: QueueView; page: StewardContext }) {
  const texts = queueTextsFor(page.lang);
  const link = (href: string, text: string) => (
    <p>
      <a class="utrecht-link utrecht-link--html-a" href={href}>
        {text}
      </a>
    </p>
  );
  return (
    <StewardLayout page={page} title={texts.title}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      <nav class="register-tabs" aria-label={texts.tabs}>
        {view.tabs.map(({ text, href, current }) => (
          <a
            key={href}
            class="utrecht-link utrecht-link--html-a"
            href={href}
            aria-current={current ? 'page' : undefined}
          >
            {text}
          </a>
        ))}
      </nav>
      {view.lines.length === 0 && <p role="status">{texts.none}</p>}
      <ul class="register-questionlist">
        {view.lines.map(({ key, name, href, meta }) => (
          <li key={key} class="register-decision">
            <span>
              <a class="utrecht-link utrecht-link--html-a" href={href}>
                {name}
              </a>
              <br />
              <span class="register-hint">{meta}</span>
            </span>
          </li>
        ))}
      </ul>
      {view.next !== null && link(view.next, texts.older)}
      {link(localUrl(page.lang, '/beheer/aanmeldingen'), texts.signUps)}
    </StewardLayout>
  );
}
