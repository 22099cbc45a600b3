import { distinctPlaces, namesake } from '../../enrichment/location/choose-places.ts';
import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { placeChoices } from '../place-choices.ts';

/** A place with a text that means it alone. */
export interface SuggestedPlace {
  name: string;
  /** As `near` of a search takes it. */
  value: string;
  municipality?: string;
  province?: string;
}

/** Places as somebody may choose them; where each of a name lies is told when there are several, or it lies in another municipality. Pure. */
export function suggestPlaces(places: readonly FoundPlace[], limit: number): SuggestedPlace[] {
  const names = [...new Set(places.map(({ name }) => name))];
  return names
    .flatMap((name) => ofName(distinctPlaces(places.filter((place) => place.name === name))))
    .slice(0, limit);
}

function ofName(places: readonly FoundPlace[]): SuggestedPlace[] {
  const town = namesake(places)?.[0] ?? (places.length === 1 ? places[0] : undefined);
  return placeChoices(places).map(({ name, value, municipality, province }, at) => ({
    name,
    value: places[at] === town ? name : value,
    ...(municipality && municipality.name !== name ? { municipality: municipality.name } : {}),
    ...(province ? { province } : {}),
  }));
}
