import { type ImportView } from '../../../intake/import-view.ts';
import { type ImportProgress } from '../../../intake/progress/estimate-progress.ts';
import { type StewardContext } from '../steward-context.ts';
import { problemText } from './describe-import.ts';

export interface ProgressStep {
  text: string;
  state: 'done' | 'now' | 'later';
}

export interface ProgressView {
  steps: ProgressStep[];
  /** The step that is under way, for who hears the page. */
  now: string;
  /** Done and in all; null while nobody knows how many there are. */
  bar: { done: number; total: number } | null;
  /** What keeps it from going on for the moment; null while nothing does. */
  problem: string | null;
  /** `1.200 van 60.000 rijen`, and how fast and how long still, as far as known. */
  details: string[];
}

const STEPS = ['reading', 'deciding', 'publishing', 'indexing'] as const;
type Step = (typeof STEPS)[number];

/** A preview is done once the firms are recognised. */
const PREVIEW_STEPS: readonly Step[] = STEPS.slice(0, 2);

/** How far an import is that is on its way; taking one back is one step. */
export function presentProgress(view: ImportView, page: StewardContext): ProgressView {
  const { s } = page;
  const problem = problemText(view, page);
  if (view.reversing) return oneStep(s.detail.reversing, problem);
  const { progress, dryRun } = view;
  const steps = dryRun ? PREVIEW_STEPS : STEPS;
  const at = steps.findIndex((step) => step === progress.step);
  const now = steps[at];
  return {
    steps: steps.map((step, index) => ({
      text: s.progress.steps[step],
      state: index < at ? 'done' : index === at ? 'now' : 'later',
    })),
    now: now === undefined ? s.progress.waiting : s.progress.steps[now],
    problem,
    ...(now === undefined ? { bar: null, details: [s.progress.waiting] } : counted(now, progress, s)),
  };
}

function oneStep(text: string, problem: string | null): ProgressView {
  return { steps: [{ text, state: 'now' }], now: text, problem, bar: null, details: [] };
}

function counted(
  step: Step,
  progress: ImportProgress,
  { progress: said }: StewardContext['s'],
): Pick<ProgressView, 'bar' | 'details'> {
  const { perSecond, secondsLeft } = progress;
  const [done, total] = countOf(step, progress);
  const rows = step === 'reading' || step === 'deciding';
  const count = rows ? said.rowsOf(done, total) : said.firmsOf(done, total);
  const rate = perSecond === null ? [] : [rows ? said.rate(perSecond) : said.firmRate(perSecond)];
  const left = secondsLeft === null || secondsLeft <= 0 ? [] : [said.left(secondsLeft)];
  return {
    bar: total === null || total === 0 ? null : { done: Math.min(done, total), total },
    details: [count, ...rate, ...left],
  };
}

/** Done and in all; while the file is read nobody knows how many rows it has. */
function countOf(step: Step, progress: ImportProgress): [number, number | null] {
  const { rowsRead, rowsStaged, rowsMatched, suppliersTouched } = progress;
  if (step === 'reading') return [rowsRead, null];
  if (step === 'deciding') return [rowsMatched, rowsStaged];
  return [step === 'publishing' ? progress.suppliersPublished : progress.suppliersIndexed, suppliersTouched];
}
