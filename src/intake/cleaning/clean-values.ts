/** `NL`, `Nederland`, `DE`, `Duitsland`, `Germany` -> ISO 3166-1 alpha-2; undefined when unknown. */
export function readCountry(text: string): string | undefined {
  return COUNTRIES.get(countryKey(text));
}

function countryKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** Names that people use beside the official ones. */
const OTHER_COUNTRY_NAMES: Record<string, string> = {
  thenetherlands: 'NL',
  netherlandsthe: 'NL',
  holland: 'NL',
  nld: 'NL',
  deutschland: 'DE',
  deu: 'DE',
  d: 'DE',
  belgique: 'BE',
  bel: 'BE',
  b: 'BE',
  engeland: 'GB',
  england: 'GB',
  uk: 'GB',
  grootbrittannie: 'GB',
  usa: 'US',
};

/** Every country's code and its Dutch and English name, and the names above. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...['nl', 'en'].flatMap(countryNames),
  ...Object.entries(OTHER_COUNTRY_NAMES),
]);

function countryNames(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code): [string, string][] => {
    const name = code === 'ZZ' ? undefined : names.of(code);
    // `UK` and codes of countries that are gone lead to the one that is used today.
    const current = new Intl.Locale(`und-${code}`).region ?? code;
    if (!name) return [];
    return [
      [code.toLowerCase(), current],
      [countryKey(name), current],
    ];
  });
}

/** `www.x.nl/` -> `https://www.x.nl`, the first of several; undefined for what is no web address. Only http and https. */
export function readWebsite(text: string): string | undefined {
  const [first = ''] = text.split(/[,;]|\s(?=https?:|www\.)|\s(?:(?:en|of|and|or)(?=\s)|[&|/+(])/i);
  const bare = withoutBlanks(first.trim())
    .replace(/^https?:\/?\/?(https?:\/\/)/i, '$1')
    .replace(/^(https?)(?::\/?|\/\/)(?=[^:/])/i, '$1://');
  if (!/^[^@]+\.[a-z]{2,}/i.test(bare)) return undefined;
  try {
    const url = new URL(
      /^[a-z][a-z0-9+.-]*:/i.test(bare) && !isHostWithPort(bare) ? bare : `https://${bare}`,
    );
    if (!['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) return undefined;
    return url.href.replace(/\/$/, '');
  } catch {
    return undefined;
  }
}

/** A blank in a host is a slip (`www. x.nl`); one in a path is part of it, and without it the address leads elsewhere. */
function withoutBlanks(text: string): string {
  const path = /[^:/\s]\/\S/.exec(text)?.index ?? text.length;
  return text.slice(0, path).replace(/\s+/g, '') + text.slice(path).replace(/\s+/g, '%20');
}

/** `www.x.nl:8080` starts like a scheme, but is a host. */
function isHostWithPort(text: string): boolean {
  const host = /^([^/:]+):\d/.exec(text)?.[1] ?? '';
  return host.slice(1, -1).includes('.');
}

/** What stands around an address that was copied out of a text: quotes, brackets, the full stop of a sentence. */
const QUOTED = /^['"‘’“”`[]{1,4}|['"‘’“”`.\]]{1,4}$/g;

/** Lower-cased e-mail address, the first of several; undefined for what is none. */
export function readEmail(text: string): string | undefined {
  return text
    .toLowerCase()
    .split(/[\s,;<>()]+/)
    .map((piece) => piece.replace(QUOTED, '').replace(/^mailto:/, ''))
    .find((piece) => /^[^\s@:"]+@[^\s@.:"]+(\.[^\s@.:"]+)+$/.test(piece));
}

/** Dutch and English amounts: `4.800,00`, `€ 25.000`, `50k`, `1,5 miljoen`, `25000`. Euro; undefined when unreadable. */
export function readAmount(text: string): number | undefined {
  const bare = text
    .toLowerCase()
    .replace(/€|eur(o)?|[.,]-+|[<≤]|excl\.?( btw)?|ca\.?|circa|max\.?|tot|ongeveer/g, ' ')
    .trim();
  const found = /^(\d[\d.,\s]*)(k|duizend|m|mln|miljoen)?\.?$/.exec(bare);
  if (!found?.[1]) return undefined;
  const factor = { k: 1e3, duizend: 1e3, m: 1e6, mln: 1e6, miljoen: 1e6 }[found[2] ?? ''] ?? 1;
  const number = parseDutchNumber(found[1]);
  return number === undefined ? undefined : Math.round(number * factor * 100) / 100;
}

/** `1.234,5` and `1,234.5` and `1234.5`: the last separator with one or two digits behind it is the decimal one. */
function parseDutchNumber(text: string): number | undefined {
  const bare = text.replace(/\s/g, '').replace(/[.,]$/, '');
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(bare);
  const whole = (decimal?.[1] ?? bare).replace(/[.,]/g, '');
  const value = Number(decimal ? `${whole}.${decimal[2]}` : whole);
  return Number.isFinite(value) ? value : undefined;
}

/** `12`, `12,0`, `ca. 25`, `10-20` (the middle, rounded up), `250+`, `< 10` (at most 9); undefined when unreadable. A share is no number of people. */
export function readEmployees(text: string): number | undefined {
  if (/%|procent/i.test(text)) return undefined;
  const below = /^\s*(?:<|minder dan|less than|under)\s*(\d{1,7})(?!\d)/i.exec(text);
  if (below) return Math.max(0, Number(below[1]) - 1);
  if (/^\s*(?:zzp(?:'er|er)?|zelfstandige|eenpitter|alleen ik)\s*$/i.test(text)) return 1;
  const range = /(?<!\d)(\d{1,7})\s?(?:-|–|tot|t\/m|à)\s?(\d{1,7})(?!\d)/.exec(text);
  if (range) return Math.ceil((Number(range[1]) + Number(range[2])) / 2);
  const found = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0];
  if (!found) return undefined;
  const value = Math.ceil(parseDutchNumber(found) ?? Number.NaN);
  return Number.isFinite(value) && value < 1_000_000 ? value : undefined;
}

/** CPV codes in a cell, with or without check digit, any separator: eight digits each. */
export function readCpvCodes(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<!\d)(\d{8})(?:-\d)?(?!\d)/g)].map((found) => found[1] ?? ''))];
}

/** SBI codes in a cell: `81.22.1`, `8122`, `81221` -> digits only, four or five (two or three for a division or group). */
export function readSbiCodes(text: string): string[] {
  const codes = [...text.matchAll(/(?<!\d)(\d{2}\.\d{1,2}(?:\.\d{1,2})?|\d{4,6})(?!\d)/g)].map((found) =>
    (found[1] ?? '').replaceAll('.', ''),
  );
  return [...new Set(codes)];
}

const MONTHS = [
  'jan',
  'feb',
  'maa|mrt|mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dec',
];

/** `31-12-2027`, `2027-12-31`, `31 december 2027`, `31/12/27`, `December 31, 2027` -> ISO date; undefined for what is no real day. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text);
  if (iso) return realDate(iso[1], iso[2], iso[3]);
  // As administrations export days.
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return realDate(compact[1], compact[2], compact[3]);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text);
  if (dutch) return realDate(dutch[3], dutch[2], dutch[1]);
  const words =
    /^(?:[a-z]{2,9}\.? )?(\d{1,2})[ .-]{1,2}([a-z]{3})[a-z]{0,6}[ .-]{1,2}(\d{4}|\d{2})(?!\d)/i.exec(text);
  if (words) return dayInMonth(words[3], words[2], words[1]);
  const english = /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(text);
  return english ? dayInMonth(english[3], english[1], english[2]) : undefined;
}

function dayInMonth(year = '', name = '', day = ''): string | undefined {
  const month = MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase()));
  return month < 0 ? undefined : realDate(year, String(month + 1), day);
}

/** First and last day of 2000 to 2099, as Excel counts days (1 is 1 January 1900). */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
/** The day from which Excel's count and ours, of days since 1 January 1970, differ. */
const SERIAL_OF_1970 = 25_569;

/** `45992`, `45992,0`: a date that lost its format in a spreadsheet -> ISO date; undefined for what is none of this century. */
export function readSerialDate(text: string): string | undefined {
  const days = Number(/^(\d{5})(?:[.,]\d{1,12})?$/.exec(text)?.[1]);
  if (!(days >= FIRST_SERIAL && days <= LAST_SERIAL)) return undefined;
  return new Date((days - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10);
}

function realDate(year = '', month = '', day = ''): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
