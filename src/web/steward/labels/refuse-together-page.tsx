import { labelsTextsFor } from '../../messages/labels.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { TextField } from '../components/form-field.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { REFUSE_TOGETHER_PATH } from './checks-together-state.ts';
import { LABELS_PATH, LabelsNav } from './labels-nav.tsx';

export interface RefusalsView {
  /** What is only said, each with who says so. */
  claims: readonly { key: string; name: string; href: string; said: string }[];
  reason: string;
  /** How many were just refused; null when none was. */
  refused: string | null;
  faults: readonly FormFault[];
}

interface Props {
  view: RefusalsView;
  page: StewardContext;
}

/** `/beheer/keurmerken/weigeren`: refusing what is said of several labels, with one reason. */
export function RefuseTogetherPage({ view, page }: Props) {
  const t = labelsTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.refusing.title} scripts={['questions']}>
      <LabelsNav page={page} />
      <h1 class="utrecht-heading-1">{t.refusing.title}</h1>
      {view.refused !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.refused}
        </p>
      )}
      <FaultList title={t.firm.faults} faults={view.faults} />
      {view.claims.length > 0 && <Form view={view} page={page} />}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, LABELS_PATH)}>
          {t.refusing.back}
        </a>
      </p>
    </StewardLayout>
  );
}

function Form({ view, page }: Props) {
  const t = labelsTextsFor(page.lang);
  return (
    <form class="register-form" method="post" action={localUrl(page.lang, REFUSE_TOGETHER_PATH)}>
      <FormToken page={page} />
      <p class="register-questions__intro">{t.refusing.intro}</p>
      <ul class="register-questionlist">
        {view.claims.map(({ key, name, href, said }, at) => (
          <li key={key} class="register-questionitem">
            <input
              class="register-option__box"
              type="checkbox"
              id={`claim-${at}`}
              name="houder"
              value={key}
              checked
            />
            <div class="register-questionitem__text">
              <label for={`claim-${at}`}>{name}</label>
              <p class="register-questionitem__meta">
                {said} ·{' '}
                <a class="utrecht-link utrecht-link--html-a" href={href} aria-label={t.refusing.openOf(name)}>
                  {t.refusing.open}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div class="register-narrow">
        <TextField
          id="reason"
          name="reason"
          label={t.firm.reason}
          hint={t.refusing.reasonHint}
          value={view.reason}
          faults={view.faults}
        />
      </div>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {t.refusing.submit}
      </button>
    </form>
  );
}
