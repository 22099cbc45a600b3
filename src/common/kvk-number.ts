/** What a cell that should hold a KvK number turned out to hold. */
export type KvkReading =
  | { kind: 'number'; value: string; padded: boolean }
  | { kind: 'none' }
  | {
      kind: 'invalid';
      code: 'kvk-scientific' | 'kvk-length' | 'kvk-zero' | 'kvk-characters';
      message: string;
    };

/** Shortest number that may have lost its leading zeros in a spreadsheet (KvK numbers start at 01...). */
const SHORTEST_WITH_LOST_ZEROS = 6;

/** What people write where there is no number, or none yet. */
const NO_NUMBER =
  /^(?:nog )?(?:geen|niet|aangevraagd|in (?:aanvraag|oprichting)|i\.?o\.?|volgt|onbekend|n\.?n?\.?b\.?|n\.?v\.?t\.?|buitenlande?r?s?e?|particulier|priv[eé](?:persoon)?|natuurlijke? persoon|overheid|vrijgesteld|zzp(?:['’]?er)?)(?!\p{L})[^\p{N}]{0,40}$/iu;

/** Whose number it is, before the digits: `KvK:`, `K.v.K. nr.`, `Handelsregister`. */
const NAMED = /^\s*(?:kvk|k\.v\.k\.|kamer van koophandel|handelsregister|h\.?r\.?(?!\p{L}))[\s.:#-]*/iu;

/** Behind that, of which chamber it was until there was one (2008 to 2014): those, and no other word (`KvK moeder`). */
const CHAMBER =
  /^(?:(?:te|in|voor|regio)\s+)?(?:(?:noord|zuid|oost|west|midden|centraal|noordwest)[\s-]*)?(?:nederland|holland|gelderland|brabant|limburg|groningen|veendam|friesland|leeuwarden|drenthe|meppel|assen|zwolle|twente|enschede|veluwe|apeldoorn|arnhem|nijmegen|rivierenland|tiel|flevoland|lelystad|almere|utrecht|amersfoort|gooi(?:[\s-]*en[\s-]*eemland)?|hilversum|amsterdam|alkmaar|hoorn|haarlem|den haag|'s[\s-]gravenhage|haaglanden|rijnland|leiden|gouda|delft|rotterdam|dordrecht|zeeland|middelburg|terneuzen|breda|tilburg|eindhoven|den bosch|'s[\s-]hertogenbosch|roermond|venlo|maastricht|heerlen)(?!\p{L})[\s.,:#-]*/iu;

const NUMBER_WORD = /^(?:nr|nummer|no)[\s.:#-]*/i;

/** The same behind the digits (`12345678 (KvK)`), and the country before them (`NL12345678`). */
const NAMED_BEHIND = /[\s,-]{1,4}\(?(?:kvk|k\.v\.k\.)(?:[\s-]?(?:nr|nummer)\.?)?\)?\s*$/i;
const COUNTRY = /^\s*NL[\s.-]?(?=\d{8}\s*$)/i;

/**
 * Reads a KvK number: eight digits, no check digit. Spaces, dots and a prefix such as `KvK:` are left out; leading
 * zeros that a spreadsheet dropped are put back and flagged. Scientific notation is refused, because digits are lost.
 */
export function readKvkNumber(text: string): KvkReading {
  const bare = withoutWords(text.normalize('NFKC')).trim();
  if (bare === '' || NO_NUMBER.test(bare)) return { kind: 'none' };
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(bare)) {
    return {
      kind: 'invalid',
      code: 'kvk-scientific',
      message: `KvK number '${text}' is in scientific notation: digits are lost. Format the column as text and export again.`,
    };
  }
  // An apostrophe or ="..." is how spreadsheets mark text; dots and spaces group digits; `.0` is a number's tail.
  const digits = bare
    .replace(/^="?|^['’]|"$/g, '')
    .replace(/[.,]0$/, '')
    .replace(/(?<=\d)[\s.-](?=\d)/g, '');
  if (!/^\d+$/.test(digits)) {
    return {
      kind: 'invalid',
      code: 'kvk-characters',
      message: `KvK number '${text}' holds other characters than digits.`,
    };
  }
  if (/^0+$/.test(digits)) {
    return {
      kind: 'invalid',
      code: 'kvk-zero',
      message: `KvK number '${text}' is zero; leave the cell empty when there is none.`,
    };
  }
  if (digits.length === 8) return { kind: 'number', value: digits, padded: false };
  if (digits.length < 8 && digits.length >= SHORTEST_WITH_LOST_ZEROS) {
    return { kind: 'number', value: digits.padStart(8, '0'), padded: true };
  }
  return {
    kind: 'invalid',
    code: 'kvk-length',
    message: `KvK number '${text}' has ${digits.length} digits; it should have 8.`,
  };
}

/** `KvK Groningen 12345678`, `12345678 (KvK)`, `NL12345678`: the digits without the words that say what they are. */
function withoutWords(text: string): string {
  const named = text.replace(NAMED, '');
  const placed = named === text ? text : named.replace(CHAMBER, '');
  const digits = placed === text ? text : placed.replace(NUMBER_WORD, '');
  return digits.replace(NAMED_BEHIND, '').replace(COUNTRY, '');
}

/** `12345678,00`, `12.345.678,00`, `12,345,678`: a number of seven or eight digits as a spreadsheet formats amounts, without what it put in. */
export function withoutNumberFormat(text: string): string {
  const whole = /^\s*(\d{7,8}|\d{1,2}([., ])\d{3}\2\d{3})(?:[.,]0{1,2})?\s*$/.exec(text)?.[1];
  return whole?.replace(/\D/g, '') ?? text;
}

/**
 * Whether one KvK number may be a typing error for the other: one digit is different, or two that stand beside each other
 * changed places. A KvK number has no check digit, so nothing else tells. Pure.
 * @param a,b eight digits each
 */
export function isSlipOf(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
  const [first = 0, second = 0] = places;
  if (places.length === 1) return true;
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
