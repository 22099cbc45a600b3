import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { type ServiceArea } from '../../registry/profile.ts';
import { applicableAreas } from './applicable-areas.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { does } from './judge-category.ts';
import { kilometres, type Texts } from './texts.ts';
import { type Wish } from './wish.ts';

/**
 * Does the firm come to the place? What it says of its service area goes before where it sits: a firm next door that does
 * not work here is not asked, one far away that does is. Two criteria, which ask the same thing from two sides; none
 * without a place.
 */
export function judgePlace(firm: FirmFacts, wish: Wish): Criterion[] {
  const { near, radiusKm } = wish;
  if (!near) return [];
  const place = judgeArea(firm, wish, near);
  return [place, judgeDistance(firm.distanceKm, radiusKm, place, near)];
}

function judgeArea(firm: FirmFacts, wish: Wish, near: FoundPlace): Criterion {
  const areas = areasFor(firm, wish);
  const wanted = near.municipality?.name ?? near.name;
  const unstated: Criterion = {
    name: 'place',
    outcome: 'unknown',
    value: null,
    wanted,
    reason: { nl: 'zegt niet waar het werkt', en: 'does not say where it works' },
  };
  if (areas.length === 0) return unstated;
  const reaches = areas.map((area) => reachOf(area, near, firm.distanceKm));
  const best = reaches.find(({ outcome }) => outcome === 'met') ?? reaches[0];
  return { ...unstated, ...best };
}

/** Of every wanted activity that the firm does; of the firm as a whole when it does none of them. */
function areasFor(firm: FirmFacts, { categories }: Wish): ServiceArea[] {
  const codes = categories.filter((wanted) => does(firm, wanted)).map(({ code }) => code);
  const asked = codes.length > 0 ? codes : [undefined];
  const areas = asked.flatMap((code) => applicableAreas(firm.serviceAreas, code));
  return [...new Set(areas.map(({ value }) => value))];
}

type Reach = Pick<Criterion, 'outcome' | 'value' | 'reason' | 'shortfall'>;

function reachOf(area: ServiceArea, near: FoundPlace, distanceKm: number | null): Reach {
  switch (area.reach) {
    case 'country':
      return {
        outcome: 'met',
        value: 'NL',
        reason: { nl: 'werkt in heel Nederland', en: 'serves the whole country' },
      };
    case 'radius':
      return withinRadius(area.km, distanceKm);
    case 'municipalities':
      return inMunicipalities(area.municipalities, near);
  }
}

function withinRadius(km: number, distanceKm: number | null): Reach {
  const value = `${km} km`;
  if (distanceKm === null) {
    const reason = {
      nl: `werkt tot ${km} km van de vestiging, en waar die is, is niet bekend`,
      en: `serves up to ${km} km around itself, and where that is is not known`,
    };
    return { outcome: 'unknown', value, reason };
  }
  const [limit, away] = kilometres(km, distanceKm);
  const reason: Texts = {
    nl: `werkt tot ${limit.nl}, de plaats ligt op ${away.nl}`,
    en: `serves up to ${limit.en}, the place is ${away.en} away`,
  };
  if (distanceKm <= km) return { outcome: 'met', value, reason };
  return { outcome: 'not-met', value, reason, shortfall: (distanceKm - km) / km };
}

function inMunicipalities(
  municipalities: readonly { code: string; name: string }[],
  near: FoundPlace,
): Reach {
  const value = municipalities.map(({ name }) => name);
  const names = value.length > 5 ? [...value.slice(0, 5), '…'].join(', ') : value.join(', ');
  if (!near.municipality) {
    const reason = {
      nl: `werkt in ${names}; of de plaats daarin ligt, is niet bekend`,
      en: `serves ${names}; whether the place lies there is not known`,
    };
    return { outcome: 'unknown', value, reason };
  }
  const here = municipalities.find(({ code }) => code === near.municipality?.code);
  if (here)
    return { outcome: 'met', value, reason: { nl: `werkt in ${here.name}`, en: `serves ${here.name}` } };
  const { name } = near.municipality;
  const reason = { nl: `werkt in ${names}, niet in ${name}`, en: `serves ${names}, not ${name}` };
  return { outcome: 'not-met', value, reason, shortfall: 1 };
}

function judgeDistance(
  distanceKm: number | null,
  radiusKm: number,
  place: Criterion,
  near: FoundPlace,
): Criterion {
  const criterion = { name: 'distance', value: distanceKm, wanted: radiusKm } as const;
  if (place.outcome === 'met' && (distanceKm === null || distanceKm > radiusKm)) {
    const reason = {
      nl: `zit verder weg, maar komt er: ${place.reason.nl}`,
      en: `sits further away, but comes there: ${place.reason.en}`,
    };
    return { ...criterion, outcome: 'met', reason };
  }
  if (distanceKm === null) {
    const reason = { nl: 'waar het zit, is niet bekend', en: 'where it sits is not known' };
    return { ...criterion, outcome: 'not-met', reason, shortfall: 1 };
  }
  const [away, limit] = kilometres(distanceKm, radiusKm);
  if (distanceKm <= radiusKm) {
    const reason = { nl: `zit op ${away.nl} van ${near.name}`, en: `is ${away.en} from ${near.name}` };
    return { ...criterion, outcome: 'met', reason };
  }
  const reason = {
    nl: `zit op ${away.nl} van ${near.name}, gevraagd is hoogstens ${limit.nl}`,
    en: `is ${away.en} from ${near.name}, at most ${limit.en} is asked for`,
  };
  return { ...criterion, outcome: 'not-met', reason, shortfall: (distanceKm - radiusKm) / radiusKm };
}
