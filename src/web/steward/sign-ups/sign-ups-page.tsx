import { moderationTextsFor } from '../../messages/moderation.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type SignUpLine } from './sign-up-presenter.ts';

export interface SignUpsView {
  tabs: { text: string; href: string; current: boolean }[];
  lines: SignUpLine[];
  /** Address of the next ones; null when these are the last. */
  next: string | null;
}

/** `/beheer/aanmeldingen`: which sign-ups there are. */
export function SignUpsPage({ view, page }: { view: SignUpsView; page: StewardContext }) {
  const texts = moderationTextsFor(page.lang);
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
        {view.lines.map(({ name, href, meta }) => (
          <li key={href} class="register-decision">
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
      {view.next !== null && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={view.next}>
            {texts.older}
          </a>
        </p>
      )}
    </StewardLayout>
  );
}
