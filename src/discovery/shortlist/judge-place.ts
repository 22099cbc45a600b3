import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { kilometresTo, statedReach } from './judge-area.ts';
import { inBoth } from './messages/in-both.ts';
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
  const [come, comeNot] = [reached.join(', '), missed.join(', ')];
  if (missed.length === 0)
    return { ...criterion, outcome: 'met', reason: inBoth((t) => t.place.comes(come)) };
  const reason = inBoth(({ place }) =>
    reached.length === 0 ? place.comesNot(comeNot) : place.comesToSome(come, comeNot),
  );
  return { ...criterion, outcome: 'not-met', reason, shortfall: missed.length / wish.area.length };
}

function judgeArea(firm: FirmFacts, wish: Wish, near: FoundPlace): Criterion {
  const silent = {
    outcome: 'unknown',
    value: null,
    reason: inBoth((t) => t.place.silent),
  } as const;
  return { name: 'place', wanted: areaName(near), ...(statedReach(firm, wish, near) ?? silent) };
}

function judgeDistance(away: number | null, radiusKm: number, place: Criterion, near: FoundPlace): Criterion {
  const criterion = { name: 'distance', value: away, wanted: radiusKm } as const;
  if (place.outcome === 'met' && (away === null || away > radiusKm)) {
    const reason = inBoth((t, lang) => t.place.furtherAway(place.reason[lang]));
    return { ...criterion, outcome: 'met', reason };
  }
  if (away === null) {
    const reason = inBoth((t) => t.place.seatUnknown);
    return { ...criterion, outcome: 'not-met', reason, shortfall: 1 };
  }
  const [distance, limit] = kilometres(away, radiusKm);
  if (away <= radiusKm) {
    const reason = inBoth((t, lang) => t.place.within(distance[lang], near.name));
    return { ...criterion, outcome: 'met', reason };
  }
  const reason = inBoth((t, lang) => t.place.beyond(distance[lang], near.name, limit[lang]));
  return { ...criterion, outcome: 'not-met', reason, shortfall: (away - radiusKm) / radiusKm };
}
