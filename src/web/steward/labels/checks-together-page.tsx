import { labelsTextsFor } from '../../messages/labels.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { TextField } from '../components/form-field.tsx';
import { type StewardContext } from '../steward-context.ts';
import { CHECKS_TOGETHER_PATH } from './checks-together-state.ts';
import { ENDING_PATH } from './labels-nav.tsx';
import { TogetherPage } from './together-page.tsx';

/** A label of a firm with what was filled in of its new evidence. */
export interface CheckRow {
  key: string;
  /** `PSO Trede 2 van Bakkerij Boon`. */
  name: string;
  href: string;
  /** Until when it is valid now. */
  ends: string;
  until: string;
  number: string;
}

export interface ChecksView {
  rows: readonly CheckRow[];
  shared: Readonly<Record<'validFrom' | 'evidenceUrl' | 'evidenceFile', string>>;
  /** What was just kept; null when nothing was. */
  saved: string | null;
  faults: readonly FormFault[];
}

interface Props {
  view: ChecksView;
  page: StewardContext;
}

/** `/beheer/keurmerken/aflopend/samen`: new evidence of several labels that run out. */
export function ChecksTogetherPage({ view, page }: Props) {
  const t = labelsTextsFor(page.lang);
  return (
    <TogetherPage
      texts={t.together}
      said={view.saved}
      faults={view.faults}
      action={CHECKS_TOGETHER_PATH}
      submit={t.firm.submit}
      list={ENDING_PATH}
      page={page}
    >
      {view.rows.length === 0 ? null : (
        <>
          <Shared view={view} page={page} />
          <ul class="register-questionlist">
            {view.rows.map((row, at) => (
              <Row key={row.key} row={row} at={at} faults={view.faults} page={page} />
            ))}
          </ul>
        </>
      )}
    </TogetherPage>
  );
}

/** Said once for all of them: a day on which somebody went through a register, and where that is kept. */
function Shared({ view, page }: Props) {
  const t = labelsTextsFor(page.lang);
  const field = (name: keyof ChecksView['shared']) => ({
    id: `check-${name}`,
    name,
    value: view.shared[name],
    faults: view.faults,
  });
  return (
    <fieldset class="register-batch">
      <legend class="register-batch__title">{t.together.shared}</legend>
      <div class="register-checks__shared">
        <TextField {...field('validFrom')} label={t.firm.from} type="date" />
        <TextField {...field('evidenceUrl')} label={t.firm.evidenceUrl} />
        <TextField {...field('evidenceFile')} label={t.firm.evidenceFile} hint={t.firm.evidenceHint} />
      </div>
    </fieldset>
  );
}

function Row(props: { row: CheckRow; at: number; faults: readonly FormFault[]; page: StewardContext }) {
  const { row, at, faults, page } = props;
  const t = labelsTextsFor(page.lang);
  return (
    <li class="register-checks__row">
      <h2 class="register-questionitem__name">
        <a class="utrecht-link utrecht-link--html-a" href={row.href}>
          {row.name}
        </a>
      </h2>
      <p class="register-questionitem__meta">{row.ends}</p>
      <input type="hidden" name="houder" value={row.key} />
      <div class="register-checks__fields" role="group" aria-label={row.name}>
        <TextField
          id={`until-${at}`}
          name={`until-${row.key}`}
          label={t.together.until}
          type="date"
          value={row.until}
          faults={faults}
        />
        <TextField
          id={`number-${at}`}
          name={`number-${row.key}`}
          label={t.firm.number}
          value={row.number}
          faults={faults}
        />
      </div>
    </li>
  );
}
