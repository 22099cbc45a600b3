import { FormToken } from '../components/form-token.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type NoticeView } from './notice-presenter.ts';
import { QUESTIONS } from './question-state.ts';

interface NoticeProps {
  notice: NoticeView | null;
  kept: readonly [string, string][];
  page: StewardContext;
}

/** What has just happened, with the way to take it back. */
export function NoticePart({ notice, kept, page }: NoticeProps) {
  if (notice === null) return null;
  const { keyNames } = page.s.questions;
  return (
    <div
      class={`register-notice register-notice--${notice.warns ? 'warning' : 'good'} register-happened`}
      role="status"
    >
      <div class="register-happened__text">
        {notice.lines.map(({ text, links }) => (
          <p key={text}>
            {text}
            {links.map(({ text: linked, href }) => (
              <>
                {' '}
                <a key={href} class="utrecht-link utrecht-link--html-a" href={href}>
                  {linked}
                </a>
              </>
            ))}
          </p>
        ))}
      </div>
      {notice.undo.length > 0 && (
        <form method="post" action={`${QUESTIONS}/ongedaan`}>
          <FormToken page={page} />
          <KeptFields kept={[...kept, ['before', notice.before.join(',')]]} />
          <input type="hidden" name="operation" value={notice.undo.join(',')} />
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            data-keys={keyNames.undo}
          >
            {notice.undoText} <kbd class="register-key">{keyNames.undo}</kbd>
          </button>
        </form>
      )}
      {notice.undo.length === 0 && notice.back && (
        <a class="utrecht-link utrecht-link--html-a" href={notice.back.href} data-keys={keyNames.undo}>
          {notice.back.text} <kbd class="register-key">{keyNames.undo}</kbd>
        </a>
      )}
    </div>
  );
}
