import { findDutchPostcode, readDutchPostcode } from '../../common/postcode.ts';

/** What a buyer typed behind "near". */
export type PlaceQuestion =
  | { kind: 'point'; lat: number; lng: number }
  | { kind: 'postcode'; postcode: string }
  | { kind: 'municipality'; code: string }
  /** `within` is what was added to tell places of one name apart: a municipality, its code or a province. */
  | { kind: 'name'; name: string; within?: string; municipality: boolean }
  | AddressQuestion
  | { kind: 'nothing' };

/** A house number with its street, its postcode or both, and the place if that was said. */
export interface AddressQuestion {
  kind: 'address';
  street?: string;
  houseNumber: string;
  postcode?: string;
  place?: string;
}

const POINT = /^\(? ?(-?\d{1,2}(?:\.\d+)?)(?: ?[,;] ?| )(-?\d{1,3}(?:\.\d+)?) ?\)?$/;
const FOUR_DIGITS = /^(?:postcode\s+)?([1-9]\d{3})\b(?!\s*[A-Za-z]{2}\b)/i;
const MUNICIPALITY_CODE = /^GM\s?(\d{4})$/i;

/** A name, a number of at most five digits with an addition (`12`, `12a`, `12 bis`, `12-3`), and whatever follows. */
const ADDRESS =
  /^([\p{L}\d'][\p{L}\d'. -]*?\p{L}\.?),?\s+(\d{1,5}(?:\s?[a-z](?![\p{L}])|\s?-\s?\d{1,4}|\s?bis\b)?)(?:[\s,]+(.*))?$/iu;

/** `Haren, Oss`, `Haren (Oss)`, `Haren gem. Oss`. */
const WITHIN =
  /^(.+?)(?:\s*,\s*|\s*\(\s*|\s+(?=gem(?:\.|eente)\s))(?:gem(?:\.|eente)\s+)?(['’]?\p{L}[^,()]*)\)?$/iu;

/** No place and no address is longer; what follows is not looked at. Characters. */
const LONGEST = 200;

/**
 * Understands `9712HM`, `9712 hm`, `9712`, `9712 Groningen`, `GM0014`, `53.2,6.5`, `gemeente Groningen`, names, names with
 * where they lie (`Haren, Oss`) and addresses (`Teststraat 1, Groningen`). Pure.
 */
export function readPlaceQuestion(text: string): PlaceQuestion {
  const trimmed = text
    .slice(0, LONGEST)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/,\s*(?:nederland|the netherlands|nl)$/i, '');
  if (trimmed === '') return { kind: 'nothing' };
  const point = POINT.exec(trimmed);
  if (point) return readPoint(point);
  const address = readAddress(trimmed);
  if (address) return address;
  const postcode = findDutchPostcode(trimmed)?.postcode ?? FOUR_DIGITS.exec(trimmed)?.[1];
  if (postcode) return { kind: 'postcode', postcode };
  const code = MUNICIPALITY_CODE.exec(trimmed)?.[1];
  if (code) return { kind: 'municipality', code: `GM${code}` };
  return readName(trimmed);
}

function readName(text: string): PlaceQuestion {
  const name = text.replace(/^gemeente\s+/i, '');
  const municipality = name !== text;
  const [, inner, within] = WITHIN.exec(name) ?? [];
  if (inner && within?.trim()) return { kind: 'name', name: inner, within: within.trim(), municipality };
  return { kind: 'name', name, municipality };
}

/** Null for what only looks like one: `postcode 9712`, `Groningen 9712`. */
function readAddress(text: string): AddressQuestion | null {
  const [, street = '', houseNumber = '', rest = ''] = ADDRESS.exec(text) ?? [];
  if (street === '' || /^(?:postcode|gemeente|gm)$/i.test(street)) return null;
  const before = readDutchPostcode(street);
  const found = before ? null : findDutchPostcode(rest);
  const postcode = before ?? found?.postcode;
  if (!postcode && /^[1-9]\d{3}$/.test(houseNumber)) return null;
  const place = (found ? `${found.before} ${found.after}` : rest).replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '');
  return {
    kind: 'address',
    ...(before ? {} : { street }),
    houseNumber,
    ...(postcode ? { postcode } : {}),
    ...(place === '' ? {} : { place }),
  };
}

/** Latitude first. A comma as decimal sign leaves too many commas to tell, so only points are read. */
function readPoint(found: RegExpExecArray): PlaceQuestion {
  const [lat, lng] = [Number(found[1]), Number(found[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { kind: 'point', lat, lng } : { kind: 'nothing' };
}
