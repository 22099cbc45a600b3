import { labelsTextsFor } from '../../messages/labels.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { TextField } from '../components/form-field.tsx';
import { type StewardContext } from '../steward-context.ts';
import { REFUSE_TOGETHER_PATH } from './checks-together-state.ts';
import { LABELS_PATH } from './labels-nav.tsx';
import { TogetherPage } from './together-page.tsx';

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
    <TogetherPage
      texts={t.refusing}
      said={view.refused}
      faults={view.faults}
      action={REFUSE_TOGETHER_PATH}
      submit={t.refusing.submit}
      list={LABELS_PATH}
      page={page}
    >
      {view.claims.length === 0 ? null : <Claims view={view} page={page} />}
    </TogetherPage>
  );
}

function Claims({ view, page }: Props) {
  const t = labelsTextsFor(page.lang);
  return (
    <>
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
    </>
  );
}
