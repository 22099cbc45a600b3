import { type ShortlistResult } from '../../discovery/shortlist/shortlist.ts';
import { lotsOfText } from '../../discovery/understanding/lots-of-text.ts';
import { requestTexts } from '../messages/requests.ts';
import { csvCell } from '../../platform/csv/spreadsheet-text.ts';
import { LONGEST_CELL, type XlsxColumn } from '../../platform/xlsx/write-xlsx.ts';
import { type PageContext } from '../site/page-context.ts';
import { type RequestForm } from './request-form.ts';
import {
  type CriterionLine,
  type FirmView,
  presentConditions,
  presentShortlist,
  recordConditions,
} from './request-presenter.ts';

/** Who was considered for a request, on what, and who was chosen: what art. 1.4 Aanbestedingswet 2012 asks reasons for. */
export interface SelectionRecord {
  /** ISO date-time. */
  madeAt: string;
  text: string;
  conditions: string[];
  pool: { judged: number; able: number; nearMisses: number };
  chosen: FirmView[];
  others: FirmView[];
  nearMisses: FirmView[];
  why: string;
}

export function makeRecord(
  form: RequestForm,
  result: ShortlistResult,
  context: PageContext,
  madeAt: string,
): SelectionRecord {
  const { firms, nearMisses } = presentShortlist(form, result, context);
  const { judged, able, nearMisses: near } = result.pool;
  return {
    madeAt,
    text: askedText(form, context),
    conditions: recordConditions(presentConditions(form, result, context), result.query, context),
    pool: { judged, able, nearMisses: near },
    chosen: [...firms, ...nearMisses].filter(({ picked }) => picked),
    others: firms.filter(({ picked }) => !picked),
    nearMisses: nearMisses.filter(({ picked }) => !picked),
    why: form.why,
  };
}

/** What the list was made of: of a lot its own words, after what goes for all lots. */
function askedText({ text, lot }: RequestForm, { lang }: PageContext): string {
  const divided = lotsOfText(text);
  const asked = divided?.lots[lot - 1];
  if (!divided || !asked) return text;
  const own = `${requestTexts(lang).lots.lot(asked.name, '')}: ${asked.text}`;
  return divided.common === '' ? own : `${divided.common}\n\n${own}`;
}

/** The criteria that the firms of a record are compared on, in the order of the first that has each. */
export function criteriaOf(firms: readonly FirmView[]): string[] {
  return [...new Set(firms.flatMap(({ criteria }) => criteria.map(({ name }) => name)))];
}

/** How a firm does on a criterion; a name may stand for several, as labels do. */
export function linesOf(firm: FirmView, criterion: string): CriterionLine[] {
  return firm.criteria.filter(({ name }) => name === criterion);
}

/** The record as a table of texts: what it is about first, then a row a firm. The first row is the widest. */
export function recordRows(record: SelectionRecord, context: PageContext): string[][] {
  const t = requestTexts(context.lang).record;
  const firms = [...record.chosen, ...record.others, ...record.nearMisses];
  const criteria = criteriaOf(firms);
  const [name, kvk, place, chosen, standing, score] = t.columns;
  return [
    [t.title, t.made(context.f.moment(record.madeAt))],
    [t.text, record.text],
    [t.conditions, record.conditions.join('; ') || t.noConditions],
    [t.method, t.methodText],
    ['', t.pool(record.pool.judged, record.pool.able, record.pool.nearMisses)],
    [t.why, record.why],
    [],
    [name ?? '', kvk ?? '', place ?? '', chosen ?? '', standing ?? '', score ?? '', ...criteria],
    ...firms.map((firm) => [
      firm.name,
      firm.kvkNumber ?? '',
      [firm.place, firm.distance].filter((part) => part !== undefined).join(', '),
      firm.picked ? t.yes : t.no,
      t.standing[firm.failed === undefined ? 'able' : 'near-miss'],
      firm.score.toFixed(3),
      ...criteria.map((criterion) =>
        linesOf(firm, criterion)
          .map(({ outcomeText, reason }) => `${outcomeText}: ${reason}`)
          .join('; '),
      ),
    ]),
  ];
}

/** Semicolons and a BOM, as spreadsheets in Dutch expect. */
export function recordCsv(rows: readonly string[][]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

const WIDTHS = [32, 40, 24];
const CRITERION_WIDTH = 48;

/** Columns of a sheet that holds the rows; its header is the first of them. */
export function recordColumns(rows: readonly string[][]): XlsxColumn[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => ({
    header: rows[0]?.[index] ?? '',
    width: WIDTHS[index] ?? CRITERION_WIDTH,
  }));
}

/** All rows but the first, cut to what a cell holds. */
export async function* recordCells(rows: readonly string[][]): AsyncGenerator<string[]> {
  for (const row of rows.slice(1))
    yield await Promise.resolve(row.map((cell) => cell.slice(0, LONGEST_CELL)));
}
