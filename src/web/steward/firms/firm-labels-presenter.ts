import { type HistoricHolding } from '../../../enrichment/labels/label-history.ts';
import { type SchemeView } from '../../../enrichment/labels/catalogue/scheme-view.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { presentHistory } from '../../supplier/label-history.ts';
import { labelChoices, type LabelChoice } from '../labels/label-choices.ts';
import { actorText } from '../questions/notice-presenter.ts';
import { type StewardContext } from '../steward-context.ts';

/** What a steward can do about a label of a firm. */
export type LabelAction = { do: 'refuse' | 'undo'; label: string } | { do: 'withdraw'; check: string };

/** One entry of the history of a firm's labels, with what can be done. */
export interface FirmLabelView {
  key: string;
  name: string;
  period: string;
  status: string;
  basis: string;
  /** Who has seen which evidence, why it was refused, or what is odd about it; empty when there is nothing of the kind. */
  note: string;
  action: LabelAction | null;
}

/** The labels of a firm, ready to print. */
export interface FirmLabelsView {
  labels: FirmLabelView[];
  choices: { name: string; choices: LabelChoice[] }[];
}

export function presentFirmLabels(
  history: readonly HistoricHolding[],
  schemes: readonly SchemeView[],
  keys: ReadonlyMap<string, string>,
  page: StewardContext,
): FirmLabelsView {
  const refusable = new Set<string>();
  return {
    labels: history.map((holding, at) => ({
      key: String(at),
      ...rowOf(holding, page),
      note: noteOf(holding, keys, page),
      action: actionOf(holding, refusable),
    })),
    choices: labelChoices(schemes, page, false),
  };
}

/** As everybody reads it; here a refused claim stands too. */
function rowOf(holding: HistoricHolding, page: StewardContext) {
  const [row] = presentHistory([holding], page, true);
  return row ?? { name: holding.name, period: '', status: '', basis: '' };
}

function noteOf(
  { checkedBy, evidenceFile, refusedBecause, existsFrom }: HistoricHolding,
  keys: ReadonlyMap<string, string>,
  page: StewardContext,
): string {
  const t = labelsTextsFor(page.lang).firm;
  return [
    checkedBy && t.seenBy(actorText(checkedBy, keys.get(checkedBy) ?? null, page)),
    evidenceFile && t.evidence(evidenceFile),
    refusedBecause && t.refused(refusedBecause),
    existsFrom && t.tooEarly(page.f.shortDate(existsFrom)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Several sources may say the same of one label: it is refused once. */
function actionOf(
  { basis, status, label, checkId, withdrawnOn }: HistoricHolding,
  refusable: Set<string>,
): LabelAction | null {
  if (checkId !== undefined) return withdrawnOn === undefined ? { do: 'withdraw', check: checkId } : null;
  if (basis !== 'claimed' || status === 'replaced' || refusable.has(label)) return null;
  refusable.add(label);
  return { do: withdrawnOn === undefined ? 'refuse' : 'undo', label };
}
