/** `NL`, `Nederland`, `DE`, `Duitsland`, `Germany` -> ISO 3166-1 alpha-2; undefined when unknown. */
export function readCountry(text: string): string | undefined {
  const key = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (COUNTRIES[key]) return COUNTRIES[key];
  return /^[a-z]{2}$/.test(key) ? key.toUpperCase() : undefined;
}

const COUNTRIES: Record<string, string> = {
  nederland: 'NL',
  netherlands: 'NL',
  thenetherlands: 'NL',
  holland: 'NL',
  nld: 'NL',
  duitsland: 'DE',
  deutschland: 'DE',
  germany: 'DE',
  deu: 'DE',
  d: 'DE',
  belgie: 'BE',
  belgique: 'BE',
  belgium: 'BE',
  bel: 'BE',
  b: 'BE',
  frankrijk: 'FR',
  france: 'FR',
  luxemburg: 'LU',
  luxembourg: 'LU',
  verenigdkoninkrijk: 'GB',
  unitedkingdom: 'GB',
  engeland: 'GB',
  uk: 'GB',
  grootbrittannie: 'GB',
  denemarken: 'DK',
  denmark: 'DK',
  zweden: 'SE',
  sweden: 'SE',
  noorwegen: 'NO',
  polen: 'PL',
  poland: 'PL',
  spanje: 'ES',
  spain: 'ES',
  italie: 'IT',
  italy: 'IT',
  oostenrijk: 'AT',
  austria: 'AT',
  zwitserland: 'CH',
  ierland: 'IE',
  ireland: 'IE',
  verenigdestaten: 'US',
  usa: 'US',
  unitedstates: 'US',
};

/** `www.x.nl/` -> `https://www.x.nl`; undefined for what is no web address. Only http and https. */
export function readWebsite(text: string): string | undefined {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/^https?:\/?\/?(https?:\/\/)/i, '$1')
    .replace(/^http:\/(?!\/)/i, 'http://');
  if (!/^[^@]+\.[a-z]{2,}/i.test(bare)) return undefined;
  try {
    const url = new URL(
      /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[^/:]+\.[^/:]+:\d/.test(bare) ? bare : `https://${bare}`,
    );
    if (!['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) return undefined;
    return url.href.replace(/\/$/, '');
  } catch {
    return undefined;
  }
}

/** Lower-cased e-mail address; undefined for what is none. */
export function readEmail(text: string): string | undefined {
  const bare = text
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return /^[^\s@<>(),;:"]+@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/.test(bare) ? bare : undefined;
}

/** Dutch and English amounts: `4.800,00`, `€ 25.000`, `50k`, `1,5 miljoen`, `25000`. Euro; undefined when unreadable. */
export function readAmount(text: string): number | undefined {
  const bare = text
    .toLowerCase()
    .replace(/€|eur(o)?|,-|excl\.?( btw)?|ca\.?|circa|max\.?|tot|ongeveer/g, ' ')
    .trim();
  const found = /^(\d[\d.,\s]*)\s*(k|duizend|m|mln|miljoen)?\.?$/.exec(bare);
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

/** `12`, `12,0`, `ca. 25`, `10-20` (the middle, rounded up), `250+`; undefined when unreadable. */
export function readEmployees(text: string): number | undefined {
  const range = /(\d+)\s*(?:-|–|tot|t\/m|à)\s*(\d+)/.exec(text);
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

/** `31-12-2027`, `2027-12-31`, `31 december 2027`, `31/12/27` -> ISO date; undefined for what is no real day. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return realDate(iso[1], iso[2], iso[3]);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text);
  if (dutch) return realDate(dutch[3], dutch[2], dutch[1]);
  const words = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})/i.exec(text);
  const month = MONTHS.findIndex((names) => names.split('|').includes((words?.[2] ?? '').toLowerCase()));
  return words && month >= 0 ? realDate(words[3], String(month + 1), words[1]) : undefined;
}

function realDate(year = '', month = '', day = ''): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
