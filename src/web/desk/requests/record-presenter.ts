import { type Shortlist } from '../../../discovery/shortlist/shortlist.ts';
import { currentChoices } from '../../../requests/choices.ts';
import { lotsOf } from '../../../requests/frozen-lot.ts';
import { type Choice } from '../../../requests/purchase-request.ts';
import { type SelectionRecord } from '../../../requests/selection-record.ts';
import { type Lang, otherLang } from '../../messages/lang.ts';
import { formOfQuery } from '../../requests/request-form.ts';
import { type FirmView, presentShortlist, recordConditions } from '../../requests/request-presenter.ts';
import { type DeskContext } from '../desk-context.ts';
import { storedUrl } from './request-url.ts';
import { nameOf, type Names, presentStep, type StepView } from './step-view.ts';
import { aboutOf, type DrawView, presentDraw, textOfLot } from './stored-presenter.ts';

/** A firm that was chosen, with everything that was noted of it. */
export interface ChosenFirm {
  id: string;
  name: string;
  kvkNumber: string | null;
  place: string | null;
  steps: StepView[];
}

/** One lot of the record. */
export interface RecordLot {
  lot: number;
  title: string | null;
  /** What it asks in words. */
  text?: string;
  conditions: string[];
  pool: string;
  chosen: ChosenFirm[];
  draws: DrawView[];
  /** On the list, and not chosen. */
  able: FirmView[];
  nearMisses: FirmView[];
  others: number;
}

/** Why these firms were asked, ready to print. */
export interface RecordView {
  title: string;
  backHref: string;
  csvHref: string;
  xlsxHref: string;
  /** The same files in the other language. */
  other: { lang: Lang; csvHref: string; xlsxHref: string };
  about: { name: string; value: string }[];
  frozen: string;
  hash: string;
  earlier: number;
  lots: RecordLot[];
}

export function presentRecord(record: SelectionRecord, names: Names, page: DeskContext): RecordView {
  const { request, shortlists } = record;
  const latest = shortlists.at(-1);
  if (!latest) throw new Error('a request always has a shortlist');
  const { version, madeAt, madeBy, contentHash } = latest;
  const part = (name: string, lang = page.lang) => storedUrl(request.id, { lang }, { part: name });
  const other = otherLang(page.lang);
  return {
    title: request.title,
    backHref: storedUrl(request.id, page),
    csvHref: part('selectieverslag.csv'),
    xlsxHref: part('selectieverslag.xlsx'),
    other: {
      lang: other,
      csvHref: part('selectieverslag.csv', other),
      xlsxHref: part('selectieverslag.xlsx', other),
    },
    about: aboutOf(record, names, page),
    frozen: page.d.record.frozen(version, page.f.moment(madeAt), nameOf(madeBy, names, page)),
    hash: contentHash,
    earlier: shortlists.length - 1,
    lots: lotsOf(latest).map(({ lot, title, shortlist }) =>
      presentLot({ lot, title: title ?? null, shortlist }, record, names, page),
    ),
  };
}

function presentLot(
  { lot, title, shortlist }: { lot: number; title: string | null; shortlist: Shortlist },
  { request, choices, draws }: SelectionRecord,
  names: Names,
  page: DeskContext,
): RecordLot {
  const list = presentShortlist({ ...formOfQuery(request.query), on: shortlist.query.on }, shortlist, page);
  const chosen = currentChoices(choices).filter((choice) => choice.lot === lot);
  const isFree = ({ id }: FirmView) => !chosen.some(({ supplierId }) => supplierId === id);
  const firms = [...list.firms, ...list.nearMisses];
  const text = textOfLot(request, lot);
  return {
    lot,
    title,
    ...(text === undefined ? {} : { text }),
    conditions: recordConditions(list.conditions, shortlist.query, page),
    pool: list.judged,
    chosen: chosen.map((choice) => chosenFirm(choice, firms, choices, names, page)),
    draws: draws.filter((draw) => draw.lot === lot).map((draw) => presentDraw(draw, page)),
    able: list.firms.filter(isFree),
    nearMisses: list.nearMisses.filter(isFree),
    others: shortlist.others?.length ?? 0,
  };
}

function chosenFirm(
  { lot, supplierId, supplierName }: Choice,
  firms: readonly FirmView[],
  choices: readonly Choice[],
  names: Names,
  page: DeskContext,
): ChosenFirm {
  const firm = firms.find(({ id }) => id === supplierId);
  return {
    id: supplierId,
    name: supplierName,
    kvkNumber: firm?.kvkNumber ?? null,
    place: firm?.place ?? null,
    steps: choices
      .filter((step) => step.lot === lot && step.supplierId === supplierId)
      .map((step) => presentStep(step, names, page)),
  };
}
