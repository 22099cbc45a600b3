import { valueOrNothing } from '../cleaning/clean-text.ts';
import { type ColumnTopic, type TopicOf } from './column-topics.ts';
import { shapeOf, type Shape } from './value-shape.ts';
import { readYesOrNo } from './yes-or-no.ts';

/** A column whose header names a value of a field, and whose cells say whether the firm has it. */
export interface TickedColumn extends ColumnTopic {
  index: number;
  /** What a bare digit in it is: a tick where the column has 0 and 1 only, else a level (`PSO`: 2). */
  digits: 'tick' | 'level';
}

/** A remark about a label is no longer than this; what is longer is about something else as well. */
const LONGEST_REMARK = 60;

/** What no remark about a label looks like. */
const NO_REMARK: ReadonlySet<Shape> = new Set([
  'email',
  'website',
  'phone',
  'postcode',
  'vat-number',
  'establishment-number',
  'kvk-number',
  'amount',
  'long-text',
]);

/** One column that is called like something that firms supply may be about the firm itself (`Parkeren`: ja). */
const FEWEST_CATEGORIES = 2;

/**
 * Finds columns that stand for one label, theme, programme or category each, among those that are free. By its header, and because of
 * what is in it: a tick or nothing, and of a label its level or how it stands (`Trede 2`, `in aanvraag`).
 * @param rows the first rows
 */
export function tickedColumns(
  header: readonly string[],
  isFree: (index: number) => boolean,
  rows: readonly (readonly string[])[],
  topicOf: TopicOf,
): TickedColumn[] {
  const named = header.flatMap((name, index) => {
    const topic = isFree(index) ? topicOfHeader(name, topicOf) : undefined;
    return topic ? [{ topic, index, cells: filledCells(rows, index) }] : [];
  });
  const isTicked = named.filter(({ topic, cells }) => fits(topic, cells));
  // Nobody at the top may have given that answer; beside others that were given it is one all the same.
  const asked = new Set(isTicked.flatMap(({ index }) => questionOf(header[index] ?? '') ?? []));
  const found = named
    .filter(
      (one) =>
        isTicked.includes(one) ||
        (asked.has(questionOf(header[one.index] ?? '') ?? '') &&
          one.cells.every((cell) => readYesOrNo(cell)?.yes === false)),
    )
    .map(({ topic, index, cells }) => tickedColumn(topic, index, cells));
  const categories = found.filter(({ field }) => field === 'categories').length;
  return categories < FEWEST_CATEGORIES ? found.filter(({ field }) => field !== 'categories') : found;
}

/**
 * Columns for what was not among the answers of a question that others tick: `Wat levert u? [Anders]`, with a text in it. Each with the field that
 * those feed.
 * @param ticked the columns that were found (`tickedColumns`)
 */
export function otherAnswers(
  header: readonly string[],
  isFree: (index: number) => boolean,
  rows: readonly (readonly string[])[],
  ticked: readonly TickedColumn[],
): { field: ColumnTopic['field']; index: number }[] {
  const fields = new Map(
    ticked.toReversed().map(({ field, index }) => [questionOf(header[index] ?? ''), field]),
  );
  return header.flatMap((name, index) => {
    const question = questionOf(name);
    const field = question === undefined ? undefined : fields.get(question);
    const cells = filledCells(rows, index);
    const isText = cells.length > 0 && cells.every((cell) => readYesOrNo(cell) === undefined);
    return field && isFree(index) && isText && OTHER.test(name) ? [{ field, index }] : [];
  });
}

/** An answer in words beside those that could be ticked. */
const OTHER = /[[(](?:anders|overige?|other)\b[^[\]()]{0,40}[\])]\s*$/i;

/** Indexes of columns that are one answer of several to one question, each with an answer in brackets. */
export function answersOfQuestions(header: readonly string[]): Set<number> {
  const questions = header.map(questionOf);
  const indexes = questions.flatMap((question, index) =>
    question !== undefined && questions.some((other, at) => at !== index && other === question)
      ? [index]
      : [],
  );
  return new Set(indexes);
}

/** What stands before an answer in brackets; undefined where none does. */
function questionOf(header: string): string | undefined {
  return /^(.{1,200}?)\s*[[(][^[\]()]{1,80}[\])]\s*$/.exec(header)?.[1];
}

/** The column as one that stands for a value, whatever is in it: somebody said so. Undefined when its header names none of the field. */
export function askedTick(
  header: readonly string[],
  index: number,
  field: string,
  rows: readonly (readonly string[])[],
  topicOf: TopicOf,
): TickedColumn | undefined {
  const topic = topicOfHeader(header[index] ?? '', topicOf);
  return topic?.field === field ? tickedColumn(topic, index, filledCells(rows, index)) : undefined;
}

function tickedColumn(topic: ColumnTopic, index: number, cells: readonly string[]): TickedColumn {
  const bare = cells.filter((cell) => /^\d$/.test(cell));
  return { ...topic, index, digits: bare.every((cell) => cell < '2') ? 'tick' : 'level' };
}

/** Web forms put the answer behind the question: `Welke keurmerken heeft u? [PSO]`, `Keurmerk: PSO`. */
function topicOfHeader(header: string, topicOf: TopicOf): ColumnTopic | undefined {
  const answer = /[[(]([^[\]()]{1,80})[\])]\s*$/.exec(header)?.[1] ?? header.split(/[:?–|]/).at(-1) ?? '';
  const named = answer.trim() === '' || answer === header ? undefined : topicOf(answer.trim());
  return named ?? topicOf(header.trim());
}

function filledCells(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
}

function fits({ field }: ColumnTopic, cells: readonly string[]): boolean {
  // A label that no firm at the top has may be one further down; other names say it by being ticked.
  if (field === 'labels') return cells.every(isAboutLabel);
  const answers = cells
    .filter((cell) => valueOrNothing(cell) !== undefined || readYesOrNo(cell))
    .map(readYesOrNo);
  return answers.some((answer) => answer?.yes) && answers.every((answer) => answer?.rest === '');
}

function isAboutLabel(cell: string): boolean {
  return cell.length <= LONGEST_REMARK && (readYesOrNo(cell) !== undefined || !NO_REMARK.has(shapeOf(cell)));
}
