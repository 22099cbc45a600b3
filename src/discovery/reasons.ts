import { type IndexDocument, type DocumentLabel } from '../indexing/index-document.ts';
import { type WeighedGroup } from './rank.ts';

/** What a hit's reasons are made of. */
export interface ReasonFacts {
  matched: readonly WeighedGroup[];
  nameMatch: number;
  distanceKm: number | null;
  /** As the buyer wrote or the gazetteer calls it. */
  nearName: string | null;
}

const MAX_OFFERS = 3;
const CLEAR_NAME_MATCH = 0.6;

/** Why a supplier is in the list: short Dutch phrases, the weightiest first. */
export function reasonsFor(document: IndexDocument, facts: ReasonFacts): string[] {
  return [
    ...(facts.nameMatch >= CLEAR_NAME_MATCH ? ['Naam komt overeen'] : []),
    ...offersOf(facts.matched),
    ...document.labels.filter(({ status }) => status === 'verified').map(labelReason),
    ...distanceReason(document, facts),
  ];
}

function offersOf(matched: readonly WeighedGroup[]): string[] {
  const concepts = matched.flatMap(({ concept, because }) =>
    concept ? [`Levert: ${concept.labelNl.toLowerCase()} (door '${because}')`] : [],
  );
  const words = matched.flatMap(({ concept, because }) => (concept ? [] : [`Noemt '${because}'`]));
  return [...new Set([...concepts, ...words])].slice(0, MAX_OFFERS);
}

function labelReason({ name, level, validUntil }: DocumentLabel): string {
  // Some levels repeat the label's name: `PSO 30+` of PSO 30+.
  const holding = level === undefined || level === name ? name : `${name} ${level}`;
  return validUntil === undefined ? holding : `${holding}, geldig tot en met ${dutchDate(validUntil)}`;
}

function distanceReason(document: IndexDocument, { distanceKm, nearName }: ReasonFacts): string[] {
  if (distanceKm === null || nearName === null) return [];
  // From the middle of one place to the middle of another: a figure with decimals would promise too much.
  if (document.locationPrecision === 'place')
    return [`In ${document.place ?? '?'}, ongeveer ${Math.round(distanceKm)} km van ${nearName}`];
  return [`${distanceKm.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} km van ${nearName}`];
}

/** `2027-05-01` -> `1 mei 2027`. */
function dutchDate(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}
