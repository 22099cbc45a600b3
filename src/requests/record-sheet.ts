import { type CriterionView } from '../discovery/shortlist/criterion.ts';
import { type Shortlist, type ShortlistItem } from '../discovery/shortlist/shortlist.ts';
import { quoteOf } from '../enrichment/labels/recognition/recognition-rule.ts';
import { lotsOf } from './frozen-lot.ts';
import { type Choice, type FrozenShortlist } from './purchase-request.ts';
import { type SelectionRecord } from './selection-record.ts';

/** Dutch: a record is read by the municipality's own people and by firms that ask for the reasons. */
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
  'Verloop',
] as const;

const STATUS_TEXTS: Record<Choice['status'], string> = {
  'to-contact': 'te benaderen',
  contacted: 'benaderd',
  interested: 'heeft belangstelling',
  declined: 'heeft bedankt',
  invited: 'uitgenodigd',
  awarded: 'gegund',
};

/** One row for each firm that was judged, on each shortlist and lot, with what became of it. Pure. */
export function recordRows(record: SelectionRecord): string[][] {
  return record.shortlists.flatMap((frozen) => {
    return lotsOf(frozen).flatMap(({ lot, shortlist }) => rowsOf(frozen, lot, shortlist, record));
  });
}

function rowsOf(
  { version, madeAt }: FrozenShortlist,
  lot: number,
  { items, nearMisses, others = [] }: Shortlist,
  record: SelectionRecord,
): string[][] {
  const head = [String(version), madeAt, lot === 0 ? 'geheel' : String(lot)];
  const tail = (supplierId: string) => whatBecame(record, version, lot, supplierId);
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

/** Place in the draw, status now, and every step with its day. */
function whatBecame(
  { draws, choices }: SelectionRecord,
  version: number,
  lot: number,
  supplierId: string,
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
    steps.map(stepText).join('; '),
  ];
}

function stepText({ status, reason, at }: Choice): string {
  return `${at.slice(0, 10)} ${STATUS_TEXTS[status]}${reason === null ? '' : ` (${reason})`}`;
}
