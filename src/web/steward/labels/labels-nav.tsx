import { labelsTextsFor } from '../../messages/labels.ts';
import { schemesTextsFor } from '../../messages/schemes.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';

export const LABELS_PATH = '/beheer/keurmerken';
export const ENDING_PATH = `${LABELS_PATH}/aflopend`;
export const REMINDERS_PATH = `${LABELS_PATH}/herinneringen`;
export const RULES_PATH = `${LABELS_PATH}/erkenning`;
export const SCHEMES_PATH = `${LABELS_PATH}/soorten`;

/** The pages about labels, one beside the other. */
export function LabelsNav({ page }: { page: StewardContext }) {
  const t = labelsTextsFor(page.lang);
  const parts: [string, string][] = [
    [LABELS_PATH, t.claimed.title],
    [ENDING_PATH, t.ending.title],
    [REMINDERS_PATH, t.reminders.title],
    [RULES_PATH, t.rules.title],
    [SCHEMES_PATH, schemesTextsFor(page.lang).navigation],
  ];
  return (
    <nav class="register-sort" aria-label={t.parts}>
      <ul class="register-sort__list">
        {parts.map(([path, text]) => (
          <li key={path}>
            <a
              class="register-sort__link"
              href={localUrl(page.lang, path)}
              aria-current={page.path === path ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
