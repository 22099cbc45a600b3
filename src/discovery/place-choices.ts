import { type PlaceChoice } from '../common/location.ts';
import { liesWithin } from '../enrichment/location/choose-places.ts';
import { type FoundPlace } from '../enrichment/location/geocoder.ts';

/** The places of one name, each with a text that means it alone. Pure. */
export function placeChoices(places: readonly FoundPlace[]): PlaceChoice[] {
  return places.map((place) => {
    const { name, lat, lng, municipality, province } = place;
    return {
      value: textFor(place, places),
      name,
      ...(municipality ? { municipality } : {}),
      ...(province ? { province } : {}),
      lat,
      lng,
    };
  });
}

/** As a person would write it if that is clear, else with the municipality's code, else the point itself. */
function textFor(place: FoundPlace, places: readonly FoundPlace[]): string {
  const { name, municipality, precision, lat, lng } = place;
  if (precision === 'address') return name;
  const clear = [municipality?.name, municipality?.code].find(
    (within) => within !== undefined && places.filter((other) => liesWithin(other, within)).length === 1,
  );
  return clear === undefined ? `${lat},${lng}` : `${name}, ${clear}`;
}
