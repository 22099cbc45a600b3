import { findDutchPostcode } from '../../common/postcode.ts';

/** What a buyer typed behind "near". */
export type PlaceQuestion =
  | { kind: 'point'; lat: number; lng: number }
  | { kind: 'postcode'; postcode: string }
  | { kind: 'municipality'; code: string }
  | { kind: 'name'; name: string; municipality: boolean }
  | { kind: 'nothing' };

const POINT = /^\s*\(?\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?\s*$/;
const FOUR_DIGITS = /^(?:postcode\s+)?([1-9]\d{3})\b(?!\s*[A-Za-z]{2}\b)/i;
const MUNICIPALITY_CODE = /^GM\s?(\d{4})$/i;

/** Understands `9712HM`, `9712 hm`, `9712`, `9712 Groningen`, `GM0014`, `53.2,6.5`, `gemeente Groningen` and names. */
export function readPlaceQuestion(text: string): PlaceQuestion {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return { kind: 'nothing' };
  const point = POINT.exec(trimmed);
  if (point) return readPoint(point);
  const postcode = findDutchPostcode(trimmed)?.postcode ?? FOUR_DIGITS.exec(trimmed)?.[1];
  if (postcode) return { kind: 'postcode', postcode };
  const code = MUNICIPALITY_CODE.exec(trimmed)?.[1];
  if (code) return { kind: 'municipality', code: `GM${code}` };
  const name = trimmed.replace(/^gemeente\s+/i, '');
  return { kind: 'name', name, municipality: name !== trimmed };
}

/** Latitude first. A comma as decimal sign leaves too many commas to tell, so only points are read. */
function readPoint(found: RegExpExecArray): PlaceQuestion {
  const [lat, lng] = [Number(found[1]), Number(found[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { kind: 'point', lat, lng } : { kind: 'nothing' };
}
