import { FormToken } from '../components/form-token.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { QUESTIONS } from './question-state.ts';

/** A question that is not open (any more): answered by somebody, or gone. */
export interface SettledView {
  title: string;
  texts: string[];
  /** The decision that can be undone from here; null when there is none. */
  undo: { operation: string; text: string } | null;
  kept: [string, string][];
  next: { text: string; href: string };
}

function Undo({ view, page }: { view: SettledView; page: StewardContext }) {
  if (view.undo === null) return null;
  const { questions } = page.s;
  return (
    <form class="register-apply" method="post" action={`${QUESTIONS}/ongedaan`}>
      <FormToken page={page} />
      <KeptFields kept={view.kept} />
      <input type="hidden" name="operation" value={view.undo.operation} />
      <p>{view.undo.text}</p>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {questions.notice.undo}
      </button>
    </form>
  );
}

/** What the second steward sees: what the first one said, who and when, and how to take it back. */
export function SettledPage({ view, page }: { view: SettledView; page: StewardContext }) {
  return (
    <StewardLayout page={page} title={view.title} scripts={['questions']}>
      <div class="register-settled">
        <h1 class="utrecht-heading-1">{view.title}</h1>
        {view.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          <a
            class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
            href={view.next.href}
          >
            {view.next.text}
          </a>
        </p>
        <Undo view={view} page={page} />
      </div>
    </StewardLayout>
  );
}
