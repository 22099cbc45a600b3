import { given } from '../../common/given.ts';
import { findPostcodeInAddress, readDutchPostcode } from '../../common/postcode.ts';
import { type Reason } from '../import-view.ts';
import { readPlace, unshout } from './clean-text.ts';

/** An address as a row gives it: any of the cells may hold parts of the others. */
export interface RawAddress {
  street?: string;
  houseNumber?: string;
  /** Where the list has columns of their own for them, as the BAG and the company register do. */
  houseLetter?: string;
  houseNumberAddition?: string;
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

/** A number with its addition: `12-a`, `3 bis`, `7`, `12-2`, `40 A 3`. */
const NUMBER =
  /^\d{1,5}(?:\s?[-/]?\s?[A-Za-z]{1,4}(?=$|[\s-])|\s?[-/]\s?\d{1,5})?(?:\s?[-/]?\s?[A-Za-z0-9]{1,3})?$/;

/** Longest text that `NUMBER` fits. Characters. */
const NUMBER_LENGTH = 24;

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
  let postcode = raw.postcode?.normalize('NFKC');
  if (dutch && postcode) {
    const found = findPostcodeInAddress(postcode);
    if (found) {
      place ??= found.after || (/\d/.test(found.before) ? undefined : found.before) || undefined;
      postcode = found.postcode;
    }
  }
  if (dutch && place && /\d/.test(place)) {
    const found = findPostcodeInAddress(place);
    if (found && (!postcode || !readDutchPostcode(postcode) || found.postcode === postcode)) {
      postcode = found.postcode;
      place = (found.before || found.after).replace(/[()]/g, '').trim() || undefined;
    }
  }
  if (dutch && street) {
    const found = findPostcodeInAddress(street);
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
  const split = splitStreet(street, houseNumber && readHouseNumber(houseNumber, notes));
  const number = split.houseNumber && withAddition(split.houseNumber, raw);
  return {
    ...given({ ...split, houseNumber: number, postcode, place: place ? readPlace(place) : undefined }),
    notes,
  };
}

/** `12`, `a` and `3` are `12A-3`; what the number holds already is not put behind it again. */
function withAddition(
  houseNumber: string,
  { houseLetter = '', houseNumberAddition = '' }: RawAddress,
): string {
  const letter = houseLetter.replace(/[^\p{L}]/gu, '').toUpperCase();
  const lettered = endsWith(houseNumber, letter) ? houseNumber : `${houseNumber}${letter}`;
  const addition = houseNumberAddition.replace(/^[\s\-/]+/, '').trim();
  if (endsWith(lettered, addition)) return lettered;
  return /^\p{L}$/u.test(addition) && letter === ''
    ? `${lettered}${addition.toUpperCase()}`
    : `${lettered}-${addition}`;
}

function endsWith(number: string, addition: string): boolean {
  const behind = number.replace(/^\d+/, '').toLowerCase();
  return addition === '' || behind.endsWith(addition.toLowerCase());
}

/** What stands before a postcode is the street; behind it a place, or the house number that forms put there. */
function besidePostcode(
  { before, after }: { before: string; after: string },
  place: string | undefined,
  houseNumber: string | undefined,
): Pick<RawAddress, 'street' | 'place' | 'houseNumber'> {
  const isNumber = /^\d{1,5}(?!\d)/.test(after);
  return given({
    street: before || undefined,
    place: place ?? (isNumber ? undefined : after || undefined),
    houseNumber: houseNumber ?? (isNumber ? after : undefined),
  });
}

function splitStreet(
  street: string | undefined,
  houseNumber: string | undefined,
): { street?: string; houseNumber?: string } {
  if (!street) return given({ houseNumber });
  if (houseNumber) {
    const bare = street.endsWith(` ${houseNumber}`) ? street.slice(0, -houseNumber.length - 1) : street;
    return { street: unshout(bare), houseNumber };
  }
  const range = STREET_AND_RANGE.exec(street);
  const found = range?.[1] && range[2] ? { name: range[1], end: range[2] } : numberAtEnd(street);
  if (!found || readDutchPostcode(found.end)) return { street: unshout(street) };
  // `Hoofdstraat 40 40`: a form that puts its two fields together, both of which held the number.
  const name = found.name.endsWith(` ${found.end}`) ? found.name.slice(0, -found.end.length - 1) : found.name;
  return { street: unshout(name.replace(/,$/, '')), houseNumber: found.end };
}

/** `Hoofdstraat 12-a`, `Kade 3 bis`, `Plein 1945 7`: the last number that ends the line, with its addition. */
function numberAtEnd(street: string): { name: string; end: string } | null {
  let at = street.lastIndexOf(' ');
  for (; at > 0 && street.length - at <= NUMBER_LENGTH; at = street.lastIndexOf(' ', at - 1)) {
    const end = street.slice(at + 1);
    const name = street.slice(0, at).trimEnd();
    if (NUMBER.test(end) && /\D/.test(name)) return { name, end };
  }
  return null;
}

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `12.0` and `12,00` are a number's tail; `3-mrt` is what a Dutch spreadsheet makes of `3-3`, number 3 with addition 3. */
function readHouseNumber(text: string, notes: Reason[]): string {
  const number = text.replace(/[.,]0{1,2}$/, '');
  const date = /^(\d{1,2})-([a-z]{3})$/i.exec(number);
  const month = MONTHS.indexOf(date?.[2]?.toLowerCase() ?? '') + 1;
  if (!date?.[1] || month === 0) return number;
  const read = `${Number(date[1])}-${month}`;
  notes.push({
    code: 'house-number-date',
    field: 'houseNumber',
    message: `House number '${text}' was taken for a date by a spreadsheet; read as ${read}.`,
    values: { value: text, number: read },
  });
  return read;
}
