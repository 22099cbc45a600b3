import { type Shortlist, type ShortlistItem } from '../discovery/shortlist/shortlist.ts';
import { currentChoices } from './choices.ts';
import { firmOf, lotsOf } from './frozen-lot.ts';
import { type Nuts } from './nuts-codes.ts';
import { type Choice, type ChoiceStatus, type FrozenShortlist } from './purchase-request.ts';
import { type SelectionRecord } from './selection-record.ts';

/** A firm that is to be entered in a tender system. Only what the public may see: of a sole trader no KvK number. */
export interface HandOverFirm {
  supplierId: string;
  name: string;
  kvkNumber: string | null;
  place: string | null;
  nuts: Nuts | null;
  status: ChoiceStatus;
  /** Whether it is in the register still: false when it stopped, was suspended or was erased since. */
  listed: boolean;
}

/** A lot with its firms; 0 is the whole of a request without lots. */
export interface HandOverLot {
  lot: number;
  title: string | null;
  categories: { code: string; label: string }[];
  /** Euro, excluding VAT. */
  estimatedValue: number | null;
  firms: HandOverFirm[];
}

/** What a buyer takes along to TenderNed or Mercell. */
export interface HandOver {
  requestId: string;
  title: string;
  /** Of the municipality that buys. */
  buyer: { municipality: string; name: string; nuts: Nuts | null };
  /** With lots those of the lots: what is understood of the rest of the text is not what is bought. */
  categories: { code: string; label: string }[];
  place: string | null;
  estimatedValue: number | null;
  lots: HandOverLot[];
}

/** A municipality by CBS code, with its area. */
export type Areas = ReadonlyMap<string, { name: string; nuts: Nuts | null }>;

/** Firms that go along, lot by lot: those invited or awarded, and while nobody is, everybody who was chosen and did not decline. */
export function firmsToHandOver(choices: readonly Choice[]): Choice[] {
  const now = currentChoices(choices).filter(({ status }) => status !== 'declined');
  const isInvited = ({ status }: Choice): boolean => status === 'invited' || status === 'awarded';
  const invitedFor = new Set(now.filter(isInvited).map(({ lot }) => lot));
  return now.filter((choice) => isInvited(choice) || !invitedFor.has(choice.lot));
}

/** CBS codes of which {@link handOverOf} must know the area. */
export function areasNeeded(record: SelectionRecord): string[] {
  const firms = firmsToHandOver(record.choices).map((choice) => firmThen(record.shortlists, choice));
  const codes = firms.flatMap((firm) => firm?.supplier.municipality?.code ?? []);
  return [...new Set([record.request.municipality, ...codes])];
}

/** What is handed over of a request. Pure. @param unlisted ids of chosen firms that nobody finds in the register now */
export function handOverOf(record: SelectionRecord, areas: Areas, unlisted: ReadonlySet<string>): HandOver {
  const { request, shortlists, choices } = record;
  const latest = shortlists.at(-1);
  if (!latest) throw new Error('a request always has a shortlist');
  const chosen = firmsToHandOver(choices);
  const { place, estimatedValue } = latest.content.query;
  const lots = lotsOf(latest);
  const buyer = areas.get(request.municipality);
  return {
    requestId: request.id,
    title: request.title,
    buyer: {
      municipality: request.municipality,
      name: buyer?.name ?? request.municipality,
      nuts: buyer?.nuts ?? null,
    },
    categories: uniqueByCode(lots.flatMap(({ shortlist }) => categoriesOf(shortlist))),
    place: place?.name ?? null,
    estimatedValue: estimatedValue ?? null,
    lots: lots.map(({ lot, title, shortlist }) => ({
      lot,
      title: title ?? null,
      categories: categoriesOf(shortlist),
      estimatedValue: valueOf(shortlist),
      firms: chosen
        .filter((choice) => choice.lot === lot)
        .map((choice) => ({
          ...handOverFirm(choice, firmThen(shortlists, choice), areas),
          listed: !unlisted.has(choice.supplierId),
        })),
    })),
  };
}

function categoriesOf({ query }: Shortlist): HandOver['categories'] {
  return query.categories.map(({ code, label }) => ({ code, label }));
}

function uniqueByCode(categories: HandOver['categories']): HandOver['categories'] {
  return [...new Map(categories.map((category) => [category.code, category])).values()];
}

function valueOf({ query }: Shortlist): number | null {
  return query.estimatedValue ?? null;
}

/** The firm as it stood on the shortlist that it was chosen from. */
function firmThen(shortlists: readonly FrozenShortlist[], choice: Choice): ShortlistItem | null {
  const frozen = shortlists.find(({ version }) => version === choice.version);
  const part = frozen && lotsOf(frozen).find(({ lot }) => lot === choice.lot);
  return part ? (firmOf(part.shortlist, choice.supplierId)?.item ?? null) : null;
}

function handOverFirm(
  choice: Choice,
  item: ShortlistItem | null,
  areas: Areas,
): Omit<HandOverFirm, 'listed'> {
  const { kvkNumber, place, municipality } = item?.supplier ?? {};
  return {
    supplierId: choice.supplierId,
    name: choice.supplierName,
    kvkNumber: kvkNumber ?? null,
    place: place ?? null,
    nuts: areas.get(municipality?.code ?? '')?.nuts ?? null,
    status: choice.status,
  };
}
