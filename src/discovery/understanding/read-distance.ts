import { NUMBER, readNumber } from './numbers.ts';
import { type DistancePart, type Finding } from './part.ts';
import { type PlainText } from './plain-text.ts';

const DISTANCE = new RegExp(
  String.raw`(?:(?:binnen|within|maximaal|max\.?|tot|hoogstens|at most|niet verder dan)\s+)?(?:(?:een|a)\s+)?(?:(?:straal|cirkel|afstand|radius)\s+(?:van|of)\s+)?(?:ca\.?\s+|ongeveer\s+|maximaal\s+)?(?<km>${NUMBER})\s*(?:km|kilometers?|kilometres?)(?!\p{L})(?:\s+(?:afstand|rijden))?`,
  'iu',
);
/** Nobody asks for a firm within a longer way; more is a length of road. */
const LONGEST_KM = 200;
const ABOUT_DISTANCE = /binnen|within|straal|cirkel|afstand|radius|verder|rijden/;
const TOWARDS = /^\s*(?:van|rond|rondom|vanaf|om|of|from|around)\b/;

/** How far firms may sit: `binnen 20 km van Haren`, `in een straal van 15 kilometer`. Not `5 km fietspad`. Pure. */
export function readDistance({ raw, plain }: PlainText): Finding<DistancePart>[] {
  const match = DISTANCE.exec(plain);
  if (!match) return [];
  const start = match.index;
  const end = start + match[0].length;
  const km = readNumber(match.groups?.['km'] ?? '');
  const meant = ABOUT_DISTANCE.test(match[0]) || TOWARDS.test(plain.slice(end));
  if (!meant || !(km > 0) || km > LONGEST_KM) return [];
  const because = raw.slice(start, end).trim();
  return [
    { part: { id: 'distance', kind: 'distance', because, km }, spans: [{ start, end }], searched: false },
  ];
}
