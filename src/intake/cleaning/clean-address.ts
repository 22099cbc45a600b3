import { findDutchPostcode, readDutchPostcode } from '../../common/postcode.ts';
import { type Reason } from '../import-view.ts';
import { unshout } from './clean-text.ts';

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

/**
 * Puts the parts of an address where they belong: a postcode (and place) out of the street field, a house number out
 * of the street, a place out of the postcode field. Capitals are lowered. What does not fit stays where it was.
 */
export function cleanAddress(raw: RawAddress): CleanAddress {
  const notes: Reason[] = [];
  const dutch = raw.country === 'NL';
  let { street, place } = raw;
  let postcode = raw.postcode;
  if (dutch && postcode) {
    const found = findDutchPostcode(postcode);
    if (found) {
      place ??= found.after || undefined;
      postcode = found.postcode;
    }
  }
  if (dutch && street && (!postcode || !readDutchPostcode(postcode))) {
    const found = findDutchPostcode(street);
    if (found) {
      notes.push({
        code: 'postcode-in-street',
        field: 'postcode',
        message: `The postcode stood in the street field ('${street}').`,
      });
      postcode = found.postcode;
      place ??= found.after || undefined;
      street = found.before || undefined;
    }
  }
  if (dutch && postcode && !readDutchPostcode(postcode)) {
    notes.push({
      code: 'postcode-invalid',
      field: 'postcode',
      message: `'${postcode}' is no Dutch postcode (four digits, two letters); it is left out.`,
    });
    postcode = /^[1-9]\d{3}$/.test(postcode.trim()) ? postcode.trim() : undefined;
  }
  const split = splitStreet(street, raw.houseNumber);
  return { ...present({ ...split, postcode, place: place ? unshout(place) : undefined }), notes };
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
  const found = STREET_AND_NUMBER.exec(street);
  if (!found?.[1] || !found[2]) return { street: unshout(street) };
  return { street: unshout(found[1].replace(/,$/, '')), houseNumber: found[2] };
}

function present<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
