import { readKvkNumber } from '../../common/kvk-number.ts';
import { placeKey } from '../../common/place-name.ts';
import { readDutchPostcode } from '../../common/postcode.ts';
import { readDate } from '../cleaning/clean-values.ts';
import { KNOWN_PLACES } from './known-places.ts';

/** What a cell looks like, whatever its column is called; the first shape that fits counts. */
export type Shape =
  | 'email'
  | 'postcode'
  | 'vat-number'
  | 'cpv'
  | 'phone'
  | 'date'
  | 'sbi'
  | 'amount'
  | 'establishment-number'
  | 'kvk-number'
  | 'seven-digits'
  | 'number'
  | 'website'
  | 'place'
  | 'firm-name'
  | 'short-text'
  | 'long-text';

/** A value with more characters than this is a text that people read, not a name or a number. */
const LONGEST_NAME = 60;

/** Nothing but a text is longer; patterns are not tried on it. */
const LONGEST_VALUE = 200;

/** Places have short names; longer texts are not looked up. */
const LONGEST_PLACE = 30;

/** Legal forms that names carry: enough to tell a column of names, and quicker than reading each name. */
const LEGAL_FORM =
  /(?<![\p{L}.])(b\.? ?v|n\.? ?v|v\.? ?o\.? ?f|stichting|stg|vereniging|co[oö]p(eratie)?|maatschap|gmbh|ltd)(?!\p{L})/iu;

/** The shape of a cell that holds something. Some microseconds; meant for a sample of the rows. */
export function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text.length > LONGEST_VALUE) return 'long-text';
  const shape = /\d/.test(text) ? numericShape(text) : undefined;
  if (shape) return shape;
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)) return 'email';
  if (/^(https?:\/\/|www\.)\S+$|^([a-z0-9-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text)) return 'website';
  if (text.length > LONGEST_NAME) return 'long-text';
  if (LEGAL_FORM.test(text)) return 'firm-name';
  return isPlace(text) ? 'place' : 'short-text';
}

function isPlace(text: string): boolean {
  return text.length <= LONGEST_PLACE && !/\d/.test(text) && KNOWN_PLACES.has(placeKey(text));
}

function numericShape(text: string): Shape | undefined {
  if (readDutchPostcode(text)) return 'postcode';
  const bare = text.replace(/[\s.-]/g, '');
  if (/^(NL)?\d{9}B\d{2}$/i.test(bare)) return 'vat-number';
  if (isCpv(text)) return 'cpv';
  if (isPhone(text)) return 'phone';
  if (/^\d/.test(text) && text.length <= 25 && readDate(text)) return 'date';
  if (/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text)) return 'date';
  if (/^\d\d\.\d\d(\.\d)?$/.test(text)) return 'sbi';
  if (isAmount(text)) return 'amount';
  if (/^\d{12}$/.test(bare)) return 'establishment-number';
  const kvk = readKvkNumber(text);
  if (kvk.kind === 'number' && !kvk.padded) return 'kvk-number';
  if (/^\d{7}$/.test(text)) return 'seven-digits';
  return /^-?\d+%?$/.test(bare) ? 'number' : undefined;
}

/**
 * CPV codes, also several in a cell. One of eight digits may be a KvK number too: nearly all CPV codes in use end in
 * `00` (a class or broader), one KvK number in a hundred does.
 */
function isCpv(text: string): boolean {
  if (/^\d{6}00$/.test(text)) return true;
  return /^\d{8}(-\d)?([\s,;/|]{1,3}\d{8}(-\d)?)*$/.test(text) && text.length > 8;
}

/** Ten digits with a leading zero, or a country code in their place. */
function isPhone(text: string): boolean {
  if (!/^(\+|0|\()[\d\s()./+-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, '').replace(/^(00)?31(?=\d{9,10}$)/, '');
  return digits.length >= 9 && digits.length <= 11;
}

/** A euro sign, thousands apart, or cents behind a comma: a bare number is not known to be money. */
function isAmount(text: string): boolean {
  return /^(€|eur)\s?-?[\d.,]+-?$|^-?\d{1,3}(\.\d{3})+(,\d{1,2}|,-)?$|^-?\d+,(\d{1,2}|-)$|^-?\d+\.\d\d$/i.test(
    text,
  );
}
