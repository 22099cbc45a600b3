import { type IndexDocument, type DocumentLabel } from '../indexing/index-document.ts';
import { type MatchedGroup } from './rank.ts';

/** What a hit's reasons are made of. */
export interface ReasonFacts {
  matched: readonly MatchedGroup[];
  nameMatch: number;
  distanceKm: number | null;
  /** As the buyer wrote or the gazetteer calls it. */
  nearName: string | null;
  /** By which area the firm serves which municipality or place, when it does not sit near. */
  serves: { area: string; place: string } | null;
}

const MAX_OFFERS = 3;
const CLEAR_NAME_MATCH = 0.6;

/** Why a supplier is in the list: short Dutch phrases, the weightiest first. */
export function reasonsFor(document: IndexDocument, facts: ReasonFacts): string[] {
  return [
    ...(facts.nameMatch >= CLEAR_NAME_MATCH ? ['Naam komt overeen'] : []),
    ...offersOf(facts.matched),
    ...document.labels.filter(({ status }) => status === 'verified').map(labelReason),
    ...(facts.serves ? [servesReason(facts.serves)] : []),
    ...distanceReason(document, facts),
  ];
}

/** What the firm does comes before what it only mentions; a part of a word counts when there is nothing better. */
function offersOf(matched: readonly MatchedGroup[]): string[] {
  const offered = matched.flatMap(({ concept, offers, because }) =>
    concept && offers ? [`Levert: ${concept.labelNl.toLowerCase()} (door '${because}')`] : [],
  );
  const mentioned = matched.flatMap(({ offers, mentions, because }) =>
    !offers && mentions ? [`Noemt '${because}'`] : [],
  );
  const sure = [...new Set([...offered, ...mentioned])].slice(0, MAX_OFFERS);
  if (sure.length > 0) return sure;
  return matched.slice(0, 1).map(({ because }) => `Komt in de buurt van '${because}'`);
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

/** `Levert in Groningen (werkgebied: heel Nederland)`. */
function servesReason({ area, place }: { area: string; place: string }): string {
  const km = /^(\d+)km$/.exec(area)?.[1];
  if (km !== undefined) return `Levert in ${place} (werkgebied: ${km} km rond de vestiging)`;
  return area === 'NL'
    ? `Levert in ${place} (werkgebied: heel Nederland)`
    : `Levert in de gemeente ${place} (werkgebied)`;
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
