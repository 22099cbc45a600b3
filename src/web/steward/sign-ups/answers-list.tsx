import { moderationTextsFor } from '../../messages/moderation.ts';
import { type StewardContext } from '../steward-context.ts';
import { type SignUpView } from './sign-up-presenter.ts';

/** What a firm filled in; of what it changed, what it was before. */
export function AnswersList({ answers, page }: { answers: SignUpView['answers']; page: StewardContext }) {
  const texts = moderationTextsFor(page.lang).answers;
  return (
    <dl class="register-filledin__list register-filledin__list--beside">
      {answers.map(({ label, value, before }) => (
        <div key={label}>
          <dt>
            {label}
            {before !== null && <strong> ({texts.changed})</strong>}
          </dt>
          <dd>
            {value}
            {before !== null && (
              <>
                {' '}
                <span class="register-hint">
                  {texts.before}: <del>{before}</del>
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
