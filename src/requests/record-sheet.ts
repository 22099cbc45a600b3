import { dutchDayOf } from '../common/clock.ts';
import { type ReasonLang } from '../discovery/reason-texts.ts';
import { type Shortlist, type ShortlistItem } from '../discovery/shortlist/shortlist.ts';
import { quoteOf } from '../enrichment/labels/recognition/recognition-rule.ts';
import { askedCriteria } from './asked-criteria.ts';
import { lotsOf } from './frozen-lot.ts';
import { type Choice, type FrozenShortlist } from './purchase-request.ts';
import { RECORD_TEXTS } from './messages/record.ts';
import { type RecordTexts } from './messages/record-texts.ts';
import { type RecordWords } from './record-words.ts';
import { type SelectionRecord } from './selection-record.ts';

/** One row for each firm that was judged, on each shortlist and lot, with what became of it. Pure. */
export function recordRows(record: SelectionRecord, words: RecordWords): string[][] {
  return record.shortlists.flatMap((frozen) => {
    return lotsOf(frozen).flatMap(({ lot, shortlist }) => rowsOf(frozen, lot, shortlist, record, words));
  });
}

function rowsOf(
  frozen: FrozenShortlist,
  lot: number,
  shortlist: Shortlist,
  record: SelectionRecord,
  words: RecordWords,
): string[][] {
  const { lang } = words;
  const t = RECORD_TEXTS[lang];
  const { version, madeAt } = frozen;
  const { items, nearMisses, others = [] } = shortlist;
  const head = [String(version), madeAt, lot === 0 ? t.whole : String(lot)];
  const basis = basisCells(frozen, lot, shortlist, record, words);
  const tail = (supplierId: string) => [...whatBecame(record, version, lot, supplierId, words), ...basis];
  return [
    ...items.map((item) => [...head, ...firmCells(item, t.able, '', lang), ...tail(item.supplier.id)]),
    ...nearMisses.map((miss) => [
      ...head,
      ...firmCells(miss, t.near, miss.failed.reason[lang], lang),
      ...tail(miss.supplier.id),
    ]),
    ...others.map(({ supplierId, name, failed }) => {
      const why = failed.map(({ reason }) => reason[lang]).join('; ');
      return [...head, name, supplierId, '', '', t.unable, why, '', '', '', '', ...tail(supplierId)];
    }),
  ];
}

/** What was asked in words: of a lot with what stands above all lots, and what it is called. */
function textOfLot({ text, lots = [] }: FrozenShortlist['asked'], lot: number): string {
  const own = lots[lot - 1];
  return [text, own?.title, own?.text].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Who made the list, for what, on which criteria, and the number that tells whether it was changed. */
function basisCells(
  { madeBy, contentHash, asked }: FrozenShortlist,
  lot: number,
  { query }: Shortlist,
  { request }: SelectionRecord,
  words: RecordWords,
): string[] {
  return [
    words.people.get(madeBy) ?? RECORD_TEXTS[words.lang].gone,
    request.title,
    textOfLot(asked, lot),
    askedCriteria(query, words).join('; '),
    contentHash,
  ];
}

function firmCells(
  { supplier, score, criteria }: ShortlistItem,
  outcome: string,
  failed: string,
  lang: ReasonLang,
): string[] {
  const t = RECORD_TEXTS[lang];
  return [
    supplier.name,
    supplier.id,
    supplier.kvkNumber ?? '',
    supplier.place ?? '',
    outcome,
    failed,
    score.toLocaleString(t.locale),
    criteria.map(({ outcome: met, reason }) => `${t.criterion[met]}: ${reason[lang]}`).join('; '),
    supplier.labels.map((label) => labelText(label, t)).join('; '),
    (supplier.recognition ?? []).map(quoteOf).join('; '),
  ];
}

function labelText(
  { name, level, status, validUntil, untilBasis }: ShortlistItem['supplier']['labels'][number],
  t: RecordTexts,
): string {
  const shown = level === undefined || level === name ? name : `${name} ${level}`;
  const until = validUntil === undefined ? '' : t.until(validUntil, untilBasis !== undefined);
  const state = status === 'verified' || status === 'claimed' ? status : 'ended';
  return `${shown} (${t.label[state]}${until})`;
}

/** Place in the draw, status now and by whom, and every step with its day. */
function whatBecame(
  { draws, choices }: SelectionRecord,
  version: number,
  lot: number,
  supplierId: string,
  { people, lang }: RecordWords,
): string[] {
  const t = RECORD_TEXTS[lang];
  const places = draws
    .filter((draw) => draw.version === version && draw.lot === lot)
    .map(({ entrants, invitations }) => {
      const place = entrants.findIndex(({ id }) => id === supplierId);
      return place < 0 ? '' : t.drawn(place + 1, entrants.length, place < invitations);
    });
  const steps = choices.filter((choice) => choice.lot === lot && choice.supplierId === supplierId);
  const now = steps.at(-1);
  return [
    places.filter(Boolean).join('; '),
    now ? t.status[now.status] : '',
    now ? (people.get(now.by) ?? t.gone) : '',
    steps.map((step) => stepText(step, people.get(step.by) ?? t.gone, t)).join('; '),
  ];
}

function stepText({ status, reason, at, drawId }: Choice, who: string, t: RecordTexts): string {
  return t.step(dutchDayOf(new Date(at)), t.status[status], who, drawId !== null, reason);
}
