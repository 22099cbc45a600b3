import { findDutchPostcode, readDutchPostcode } from '../../common/postcode.ts';
import { type Reason } from '../import-view.ts';
import { readPlace, unshout } from './clean-text.ts';

/** An address as a row gives it: any of the cells may hold parts of the others. */
export interface RawAddress {
  street?: string;
  houseNumber?: string;
  postcode?: string;
  place?: string;
  country: string;
}

export interface CleanAddress {
  street?: string;
  houseNumber?: string;
  postcode?: string;
  place?: string;
  notes: Reason[];
}

/** `Hoofdstraat 12-a`, `Kade 3 bis`, `Plein 1945 7`: the last number that ends the line, with its addition. */
const STREET_AND_NUMBER =
  /^(.*\D.*?)\s+(\d{1,5}(?:\s?[-/]?\s?[A-Za-z]{1,4}(?=$|[\s-])|\s?[-/]\s?\d{1,5})?(?:\s?[-/]?\s?[A-Za-z0-9]{1,3})?)$/;

/** `Markt 1 - 3`, `Markt 1 t/m 3`: one number to a person. */
const STREET_AND_RANGE = /^(.*\D)\s(\d{1,5}[A-Za-z]?\s?(?:[-–/]|t\/m)\s?\d{1,5}[A-Za-z]?)$/;

/**
 * Puts the parts of an address where they belong: a postcode (and place) out of the street field, a house number out
 * of the street, a place out of the postcode field. Capitals are lowered. What does not fit stays where it was.
 */
export function cleanAddress(raw: RawAddress): CleanAddress {
  const notes: Reason[] = [];
  const dutch = raw.country === 'NL';
  let { street, place, houseNumber } = raw;
  let postcode = raw.postcode;
  if (dutch && postcode) {
    const found = findDutchPostcode(postcode);
    if (found) {
      place ??= found.after || undefined;
      postcode = found.postcode;
    }
  }
  if (dutch && street) {
    const found = findDutchPostcode(street);
    // With another postcode in its own column the two may be a visiting and a postal address: nothing is moved.
    if (found && (!postcode || !readDutchPostcode(postcode) || found.postcode === postcode)) {
      notes.push({
        code: 'postcode-in-street',
        field: 'postcode',
        message: `The postcode stood in the street field ('${street}').`,
        values: { value: street },
      });
      postcode = found.postcode;
      ({ street, place, houseNumber } = besidePostcode(found, place, houseNumber));
    }
  }
  if (dutch && postcode && !readDutchPostcode(postcode)) {
    const area = /^[1-9]\d{3}$/.exec(postcode.trim())?.[0];
    notes.push({
      code: 'postcode-invalid',
      field: 'postcode',
      message: `'${postcode}' is no Dutch postcode (four digits, two letters); ${area ? 'only its area is kept' : 'it is left out'}.`,
      values: { value: postcode, ...(area ? { area } : {}) },
    });
    postcode = area;
  }
  const split = splitStreet(street, houseNumber);
  return { ...present({ ...split, postcode, place: place ? readPlace(place) : undefined }), notes };
}

/** What stands before a postcode is the street; behind it a place, or the house number that forms put there. */
function besidePostcode(
  { before, after }: { before: string; after: string },
  place: string | undefined,
  houseNumber: string | undefined,
): Pick<RawAddress, 'street' | 'place' | 'houseNumber'> {
  const isNumber = /^\d{1,5}(?!\d)/.test(after);
  return present({
    street: before || undefined,
    place: place ?? (isNumber ? undefined : after || undefined),
    houseNumber: houseNumber ?? (isNumber ? after : undefined),
  });
}

function splitStreet(
  street: string | undefined,
  houseNumber: string | undefined,
): { street?: string; houseNumber?: string } {
  const number = houseNumber?.replace(/[.,]0$/, '');
  if (!street) return present({ houseNumber: number });
  if (number) {
    const bare = street.endsWith(` ${number}`) ? street.slice(0, -number.length - 1) : street;
    return { street: unshout(bare), houseNumber: number };
  }
  const found = STREET_AND_RANGE.exec(street) ?? STREET_AND_NUMBER.exec(street);
  if (!found?.[1] || !found[2] || readDutchPostcode(found[2])) return { street: unshout(street) };
  // `Hoofdstraat 40 40`: a form that puts its two fields together, both of which held the number.
  const name = found[1].endsWith(` ${found[2]}`) ? found[1].slice(0, -found[2].length - 1) : found[1];
  return { street: unshout(name.replace(/,$/, '')), houseNumber: found[2] };
}

function present<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
