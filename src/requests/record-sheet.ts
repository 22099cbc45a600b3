import { dutchDayOf } from '../common/clock.ts';
import { type CriterionView } from '../discovery/shortlist/criterion.ts';
import { type Shortlist, type ShortlistItem } from '../discovery/shortlist/shortlist.ts';
import { quoteOf } from '../enrichment/labels/recognition/recognition-rule.ts';
import { askedCriteria } from './asked-criteria.ts';
import { lotsOf } from './frozen-lot.ts';
import { type Choice, type FrozenShortlist } from './purchase-request.ts';
import { type RecordWords } from './record-words.ts';
import { type SelectionRecord } from './selection-record.ts';

/** Dutch: a record is read by the municipality's own people and by firms that ask for the reasons. What it rests on comes last. */
export const RECORD_COLUMNS = [
  'Lijst',
  'Gemaakt op',
  'Perceel',
  'Bedrijf',
  'Id',
  'KvK-nummer',
  'Plaats',
  'Uitkomst',
  'Voldoet niet aan',
  'Score',
  'Criteria',
  'Labels',
  'Erkenning',
  'Geloot',
  'Status',
  'Door',
  'Verloop',
  'Vastgelegd door',
  'Opdracht',
  'Omschrijving',
  'Objectieve criteria (art. 1.4 Aanbestedingswet 2012)',
  'Controlegetal van de lijst (SHA-256)',
] as const;

const STATUS_TEXTS: Record<Choice['status'], string> = {
  'to-contact': 'te benaderen',
  contacted: 'benaderd',
  interested: 'heeft belangstelling',
  declined: 'heeft bedankt',
  invited: 'uitgenodigd',
  awarded: 'gegund',
};

/** Who is named in no account any more. */
const GONE = 'iemand van wie het account weg is';

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
  const { version, madeAt } = frozen;
  const { items, nearMisses, others = [] } = shortlist;
  const head = [String(version), madeAt, lot === 0 ? 'geheel' : String(lot)];
  const basis = basisCells(frozen, shortlist, record, words);
  const tail = (supplierId: string) => [...whatBecame(record, version, lot, supplierId, words), ...basis];
  return [
    ...items.map((item) => [...head, ...firmCells(item, 'voldoet', ''), ...tail(item.supplier.id)]),
    ...nearMisses.map((miss) => [
      ...head,
      ...firmCells(miss, 'bijna', miss.failed.reason.nl),
      ...tail(miss.supplier.id),
    ]),
    ...others.map(({ supplierId, name, failed }) => {
      const why = failed.map(({ reason }) => reason.nl).join('; ');
      return [...head, name, supplierId, '', '', 'voldoet niet', why, '', '', '', '', ...tail(supplierId)];
    }),
  ];
}

/** Who made the list, for what, on which criteria, and the number that tells whether it was changed. */
function basisCells(
  { madeBy, contentHash, asked }: FrozenShortlist,
  { query }: Shortlist,
  { request }: SelectionRecord,
  { people, labelName }: RecordWords,
): string[] {
  return [
    people.get(madeBy) ?? GONE,
    request.title,
    asked.text ?? '',
    askedCriteria(query, labelName).join('; '),
    contentHash,
  ];
}

function firmCells({ supplier, score, criteria }: ShortlistItem, outcome: string, failed: string): string[] {
  return [
    supplier.name,
    supplier.id,
    supplier.kvkNumber ?? '',
    supplier.place ?? '',
    outcome,
    failed,
    score.toLocaleString('nl-NL'),
    criteria.map(criterionText).join('; '),
    supplier.labels.map(labelText).join('; '),
    (supplier.recognition ?? []).map(quoteOf).join('; '),
  ];
}

const OUTCOME_TEXTS: Record<CriterionView['outcome'], string> = {
  met: 'ja',
  'not-met': 'nee',
  unknown: 'onbekend',
};

function criterionText({ outcome, reason }: CriterionView): string {
  return `${OUTCOME_TEXTS[outcome]}: ${reason.nl}`;
}

function labelText({
  name,
  level,
  status,
  validUntil,
  untilBasis,
}: ShortlistItem['supplier']['labels'][number]): string {
  const shown = level === undefined || level === name ? name : `${name} ${level}`;
  const assumed = untilBasis === undefined ? '' : ' (aangenomen)';
  const until = validUntil === undefined ? '' : `, tot en met ${validUntil}${assumed}`;
  return `${shown} (${status === 'verified' ? 'bevestigd' : status === 'claimed' ? 'zegt het zelf' : 'verlopen'}${until})`;
}

/** Place in the draw, status now and by whom, and every step with its day. */
function whatBecame(
  { draws, choices }: SelectionRecord,
  version: number,
  lot: number,
  supplierId: string,
  { people }: RecordWords,
): string[] {
  const places = draws
    .filter((draw) => draw.version === version && draw.lot === lot)
    .map(({ entrants, invitations }) => {
      const place = entrants.findIndex(({ id }) => id === supplierId);
      return place < 0 ? '' : `${place + 1} van ${entrants.length}${place < invitations ? ', gevraagd' : ''}`;
    });
  const steps = choices.filter((choice) => choice.lot === lot && choice.supplierId === supplierId);
  const now = steps.at(-1);
  return [
    places.filter(Boolean).join('; '),
    now ? STATUS_TEXTS[now.status] : '',
    now ? (people.get(now.by) ?? GONE) : '',
    steps.map((step) => stepText(step, people.get(step.by) ?? GONE)).join('; '),
  ];
}

function stepText({ status, reason, at, drawId }: Choice, who: string): string {
  const by = `door ${who}${drawId === null ? '' : ', geloot'}`;
  return `${dutchDayOf(new Date(at))} ${STATUS_TEXTS[status]}, ${by}${reason === null ? '' : ` (${reason})`}`;
}
