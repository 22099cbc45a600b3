import { stepsOf } from '../../../requests/choices.ts';
import { CHOICE_STATUSES, type Choice, type ChoiceStatus } from '../../../requests/purchase-request.ts';
import { type StatusView } from '../../steward/imports/describe-import.ts';
import { type DeskContext } from '../desk-context.ts';

/** One step of a firm, as the page says it. */
export interface StepView {
  status: StatusView;
  reason: string | null;
  /** `Noor, 26 nov 2026, 11:20`. */
  by: string;
  drawn: boolean;
}

/** What somebody typed for a firm and that was not kept. */
export interface StepDraft {
  lot: number;
  supplierId: string;
  status: string;
  reason: string;
}

/** How a firm stands in a lot, and the form for its next step. */
export interface StandingView {
  supplierId: string;
  name: string;
  now: StepView | null;
  /** The oldest first. */
  steps: StepView[];
  draft: StepDraft | null;
  statuses: { value: ChoiceStatus; text: string }[];
}

/** Names of those who did something, by how a record names them. */
export type Names = ReadonlyMap<string, string>;

const TONES: Record<ChoiceStatus, StatusView['tone']> = {
  'to-contact': 'busy',
  contacted: 'busy',
  interested: 'good',
  declined: 'bad',
  invited: 'good',
  awarded: 'good',
};

export function presentStep(step: Choice, names: Names, page: DeskContext): StepView {
  const t = page.d.request;
  return {
    status: { text: t.status[step.status], tone: TONES[step.status] },
    reason: step.reason,
    by: t.by(nameOf(step.by, names, page), page.f.moment(step.at)),
    drawn: step.drawId !== null,
  };
}

/** @param choices every step of the request */
export function presentStanding(
  firm: { id: string; name: string },
  lot: number,
  { choices, names, draft }: { choices: readonly Choice[]; names: Names; draft: StepDraft | null },
  page: DeskContext,
): StandingView {
  const steps = stepsOf(choices, lot, firm.id).map((step) => presentStep(step, names, page));
  return {
    supplierId: firm.id,
    name: firm.name,
    now: steps.at(-1) ?? null,
    steps,
    draft: draft?.supplierId === firm.id ? draft : null,
    statuses: CHOICE_STATUSES.map((value) => ({ value, text: page.d.request.status[value] })),
  };
}

export function nameOf(actor: string, names: Names, { d }: DeskContext): string {
  return names.get(actor) ?? d.request.someone;
}
