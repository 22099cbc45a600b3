import { SingleBar } from 'cli-progress';

import { type ImportProgress, type ImportStep } from '../intake/progress/estimate-progress.ts';

/** Between two lines where there is no terminal to draw on. Milliseconds. */
const LINE_EVERY_MS = 5_000;

const STEPS: Record<ImportStep, string> = {
  waiting: 'waiting for its turn',
  reading: 'reading the file',
  deciding: 'recognising firms',
  publishing: 'labels, location, profiles',
  indexing: 'making it searchable',
  searchable: 'done',
  previewed: 'previewed, nothing was changed',
  refused: 'refused',
};

/** Shows how far an import is: a bar on a terminal; elsewhere a line for each step, and every few seconds. */
export class ProgressDisplay {
  private readonly bar: SingleBar | undefined;
  private step: ImportStep | undefined;
  private toldAt = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {
    if (!stream.isTTY) return;
    this.bar = new SingleBar({ format: '{bar} {line}', stream, hideCursor: true, barsize: 20 });
    this.bar.start(1, 0, { line: STEPS.waiting });
  }

  show(progress: ImportProgress): void {
    const { done, total } = part(progress);
    this.bar?.setTotal(Math.max(total, 1));
    this.bar?.update(total > 0 ? done : 0, { line: progressLine(progress) });
    if (!this.bar) this.tell(progress);
  }

  end(): void {
    this.bar?.stop();
  }

  private tell(progress: ImportProgress): void {
    const now = performance.now();
    if (progress.step === this.step && now - this.toldAt < LINE_EVERY_MS) return;
    this.step = progress.step;
    this.toldAt = now;
    this.stream.write(`${progressLine(progress)}\n`);
  }
}

/** `recognising firms: 12,000 of 100,000 rows, 2,300 a second, about 40 s left`. */
export function progressLine(progress: ImportProgress): string {
  const { step, perSecond, secondsLeft } = progress;
  const { done, total, unit } = part(progress);
  const parts = [
    total > 0 ? `${number(done)} of ${number(total)} ${unit}` : done > 0 ? `${number(done)} ${unit}` : '',
    perSecond === null ? '' : `${number(perSecond)} a second`,
    secondsLeft ? `about ${duration(secondsLeft)} left` : '',
  ].filter((text) => text !== '');
  return parts.length > 0 ? `${STEPS[step]}: ${parts.join(', ')}` : STEPS[step];
}

/** What the step works through, and how far it is; a total of 0 is not known yet. */
function part(progress: ImportProgress): { done: number; total: number; unit: string } {
  switch (progress.step) {
    case 'publishing':
      return { done: progress.suppliersPublished, total: progress.suppliersTouched, unit: 'suppliers' };
    case 'indexing':
      return { done: progress.suppliersIndexed, total: progress.suppliersTouched, unit: 'suppliers' };
    case 'waiting':
    case 'reading':
      return { done: progress.rowsRead, total: 0, unit: 'rows' };
    case 'deciding':
    case 'searchable':
    case 'previewed':
    case 'refused':
      return { done: progress.rowsMatched, total: progress.rowsStaged, unit: 'rows' };
  }
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
