import { distanceKm } from '../../common/location.ts';
import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { type ServiceArea } from '../../registry/profile.ts';
import { applicableAreas } from './applicable-areas.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { does } from './judge-category.ts';
import { inBoth } from './messages/in-both.ts';
import { kilometres } from './texts.ts';
import { type Wish } from './wish.ts';

/** Whether the areas that a firm states hold a place, with the area that tells it. */
export type Reach = Pick<Criterion, 'outcome' | 'value' | 'reason' | 'shortfall'>;

/** From a firm to a place, to a tenth of a kilometre; null when it is not known where the firm sits. */
export function kilometresTo({ point }: Pick<FirmFacts, 'point'>, place: FoundPlace): number | null {
  return point === null ? null : Math.round(distanceKm(point, place) * 10) / 10;
}

/** What the firm's own words say of a place; null when it does not say where it works. */
export function statedReach(firm: FirmFacts, wish: Wish, place: FoundPlace): Reach | null {
  const reaches = areasFor(firm, wish).map((area) => reachOf(area, place, kilometresTo(firm, place)));
  return reaches.find(({ outcome }) => outcome === 'met') ?? reaches[0] ?? null;
}

/** Of every wanted activity that the firm does; of the firm as a whole when it does none of them. */
function areasFor(firm: FirmFacts, { categories }: Wish): ServiceArea[] {
  const codes = categories.filter((wanted) => does(firm, wanted)).map(({ code }) => code);
  const asked = codes.length > 0 ? codes : [undefined];
  const areas = asked.flatMap((code) => applicableAreas(firm.serviceAreas, code));
  return [...new Set(areas.map(({ value }) => value))];
}

function reachOf(area: ServiceArea, place: FoundPlace, away: number | null): Reach {
  switch (area.reach) {
    case 'country':
      return { outcome: 'met', value: 'NL', reason: inBoth((t) => t.area.country) };
    case 'radius':
      return withinRadius(area.km, away);
    case 'municipalities':
      return inMunicipalities(area.municipalities, place);
  }
}

function withinRadius(km: number, away: number | null): Reach {
  const value = `${km} km`;
  if (away === null)
    return { outcome: 'unknown', value, reason: inBoth((t) => t.area.radiusAroundUnknown(km)) };
  const [limit, distance] = kilometres(km, away);
  const reason = inBoth((t, lang) => t.area.radius(limit[lang], distance[lang]));
  if (away <= km) return { outcome: 'met', value, reason };
  return { outcome: 'not-met', value, reason, shortfall: (away - km) / km };
}

const NAMES_SHOWN = 5;

function inMunicipalities(
  municipalities: readonly { code: string; name: string }[],
  { municipality }: FoundPlace,
): Reach {
  const value = municipalities.map(({ name }) => name);
  const names = [...value.slice(0, NAMES_SHOWN), ...(value.length > NAMES_SHOWN ? ['…'] : [])].join(', ');
  if (!municipality) return { outcome: 'unknown', value, reason: inBoth((t) => t.area.placeUnknown(names)) };
  const { code, name } = municipality;
  if (municipalities.some((one) => one.code === code))
    return { outcome: 'met', value, reason: inBoth((t) => t.area.serves(name)) };
  const reason = inBoth((t) => t.area.servesOthers(names, name));
  return { outcome: 'not-met', value, reason, shortfall: 1 };
}
