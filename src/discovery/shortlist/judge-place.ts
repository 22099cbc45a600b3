import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { kilometresTo, statedReach } from './judge-area.ts';
import { kilometres } from './texts.ts';
import { type Wish } from './wish.ts';

/**
 * Does the firm come to the place? What it says of its service area goes before where it sits: a firm next door that does
 * not work here is not asked, one far away that does is. Two criteria, which ask the same thing from two sides; none
 * without a place. Of an area it must come to every municipality.
 */
export function judgePlace(firm: FirmFacts, wish: Wish): Criterion[] {
  if (wish.area.length > 0) return [judgeWholeArea(firm, wish)];
  if (!wish.near) return [];
  const place = judgeArea(firm, wish, wish.near);
  return [place, judgeDistance(kilometresTo(firm, wish.near), wish.radiusKm, place, wish.near)];
}

/** Whether a firm comes to one place: by its own words, and by where it sits when it says nothing. */
export function comesTo(firm: FirmFacts, wish: Wish, place: FoundPlace): boolean {
  const stated = statedReach(firm, wish, place);
  if (stated) return stated.outcome === 'met';
  const away = kilometresTo(firm, place);
  return away !== null && away <= wish.radiusKm;
}

/** Names of the municipalities of an area, the official ones. */
export function areaName({ municipality, name }: FoundPlace): string {
  return municipality?.name ?? name;
}

function judgeWholeArea(firm: FirmFacts, wish: Wish): Criterion {
  const reached = wish.area.filter((place) => comesTo(firm, wish, place)).map(areaName);
  const missed = wish.area.map(areaName).filter((name) => !reached.includes(name));
  const criterion = { name: 'place', value: reached, wanted: wish.area.map(areaName) } as const;
  if (missed.length === 0) {
    const all = reached.join(', ');
    return { ...criterion, outcome: 'met', reason: { nl: `komt in ${all}`, en: `comes to ${all}` } };
  }
  const reason =
    reached.length === 0
      ? { nl: `komt niet in ${missed.join(', ')}`, en: `does not come to ${missed.join(', ')}` }
      : {
          nl: `komt in ${reached.join(', ')}, niet in ${missed.join(', ')}`,
          en: `comes to ${reached.join(', ')}, not to ${missed.join(', ')}`,
        };
  return { ...criterion, outcome: 'not-met', reason, shortfall: missed.length / wish.area.length };
}

function judgeArea(firm: FirmFacts, wish: Wish, near: FoundPlace): Criterion {
  const silent = {
    outcome: 'unknown',
    value: null,
    reason: { nl: 'zegt niet waar het werkt', en: 'does not say where it works' },
  } as const;
  return { name: 'place', wanted: areaName(near), ...(statedReach(firm, wish, near) ?? silent) };
}

function judgeDistance(away: number | null, radiusKm: number, place: Criterion, near: FoundPlace): Criterion {
  const criterion = { name: 'distance', value: away, wanted: radiusKm } as const;
  if (place.outcome === 'met' && (away === null || away > radiusKm)) {
    const reason = {
      nl: `zit verder weg, maar komt er: ${place.reason.nl}`,
      en: `sits further away, but comes there: ${place.reason.en}`,
    };
    return { ...criterion, outcome: 'met', reason };
  }
  if (away === null) {
    const reason = { nl: 'waar het zit, is niet bekend', en: 'where it sits is not known' };
    return { ...criterion, outcome: 'not-met', reason, shortfall: 1 };
  }
  const [distance, limit] = kilometres(away, radiusKm);
  if (away <= radiusKm) {
    const reason = {
      nl: `zit op ${distance.nl} van ${near.name}`,
      en: `is ${distance.en} from ${near.name}`,
    };
    return { ...criterion, outcome: 'met', reason };
  }
  const reason = {
    nl: `zit op ${distance.nl} van ${near.name}, gevraagd is hoogstens ${limit.nl}`,
    en: `is ${distance.en} from ${near.name}, at most ${limit.en} is asked for`,
  };
  return { ...criterion, outcome: 'not-met', reason, shortfall: (away - radiusKm) / radiusKm };
}
