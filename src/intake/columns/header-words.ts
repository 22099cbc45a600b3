import { headerKey } from './header-aliases.ts';

/**
 * How far a header is from a name that is known: `exact` is that name; `written-out` is it when its abbreviations are written
 * out (`Lev.nr`, `Woonpl.`); `without-remarks` when what is beside the point is left out (`Naam 1`, `KvK (verplicht)`);
 * `without-owner` when it does not say whose it is (`Leverancier plaats`); `second-choice` when it says of which
 * address or telephone it is (`Postadres plaats`).
 */
export const READINGS = [
  'exact',
  'written-out',
  'without-remarks',
  'without-owner',
  'second-choice',
] as const;

export type Reading = (typeof READINGS)[number];

/** Words as headers shorten them, written out. Dutch and English say `number` the same way here, for names are compared only. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nummer: 'nr nrs no num numr number numbers nummers nbr',
    telefoon: 'tel telef tlf telefon telephone',
    omschrijving: 'oms omschr omschrijv',
    adres: 'adr addr address',
    leverancier: 'lev levs leveranciers supplier suppliers vendor vendors',
    crediteur: 'cred crd crediteuren crediteurs creditor creditors',
    debiteur: 'deb debiteuren',
    relatie: 'rel relaties',
    organisatie: 'org organisaties',
    onderneming: 'ond ondern ondernemings',
    bedrijf: 'bedr bedrijfs',
    postcode: 'pc postc pstcd',
    woonplaats: 'wpl woonpl wnpl wnplts',
    plaats: 'plts plaatsnaam',
    huisnummer: 'hnr huisnr hsnr',
    land: 'ld lnd',
    vestigings: 'vest vestig vestiging',
    contactpersoon: 'contactpers contactp cp',
    medewerkers: 'mdw medew mdws',
    rechtsvorm: 'rechtsv',
    straat: 'str',
    naam: 'nm',
    btw: 'vat',
    mobiel: 'mob mobiele mobile gsm',
  }).flatMap(([word, short]) => short.split(' ').map((one): [string, string] => [one, word])),
);

/** Words that tell nothing about which field it is, or that it is the main one of several. */
const REMARKS: ReadonlySet<string> = new Set(
  (
    'van de het der uw uwe je jouw jullie een the of your alg algemeen algemene zakelijk zakelijke bezoek bezoekadres vestigings vestigingsadres ' +
    'hoofdvestiging officieel officiele statutair statutaire volledig volledige verplicht optioneel primair primaire main primary ' +
    'business registered official'
  ).split(' '),
);

/** Words that say whose name, number or address it is: the firm's, as the rest of the row. */
const OWNERS: ReadonlySet<string> = new Set(
  (
    'leverancier crediteur debiteur relatie organisatie onderneming bedrijf firma ondernemer inschrijver aanbieder opdrachtnemer ' +
    'contractpartij company organisation organization'
  ).split(' '),
);

/** Compounds that begin with an owner: `leveranciersadres`, `bedrijfswebsite`. */
const OWNED =
  /^(leveranciers?|crediteur(?:en)?|debiteur(?:en)?|relatie|organisatie|ondernemings?|bedrijfs?)(?=\p{L}{3})/u;

/** Words that say of which address or telephone it is, perhaps another one than the firm's own. */
const SECOND: ReadonlySet<string> = new Set(
  'adres post postadres correspondentie correspondentieadres billing mobiel'.split(' '),
);

/** The number of a question in a form (`2.`, `Q4a.`, `Vraag 3:`), or of one address of several (`Adres 1: Plaats`). */
const NUMBERED = /^\s*(?:(?:q|v|vraag|question|adres|address)\s?)?\d{1,3}[a-z]?\s*[.):]\s*(?=\p{L})/iu;

/** How a question begins that a web form has for a header. */
const ASKS = /^(?:wat|wie|hoe(?:veel)?|welke?|waar|(?:in|op|met) welke?|kunt|heeft|what|which|where|how)\s/i;

/** Words of a question beside what is asked for. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'wat is zijn hoe heet hoeveel welk welke waar in op met bent heeft heb hebt hebben kunnen kunt kan we wij bereiken gevestigd levert leveren ' +
    'u jij bij er aan voor dienst werken werkt what which where how many is are do does you in at'
  ).split(' '),
);

/**
 * The keys under which a header may be known, by how far they are from what it says; the nearest first, each once.
 * `Lev. KvK-nr (8 cijfers)`: as it stands, `leverancierkvknummer8cijfers`, `leverancierkvknummer`, `kvknummer`.
 */
export function headerReadings(header: string): { reading: Reading; key: string }[] {
  const asked = header.replace(NUMBERED, '').trim();
  const words = wordsOf(asked);
  const plain = withoutAsking(asked, withoutRemarks(wordsOf(withoutBrackets(asked))));
  const own = withoutOwner(plain);
  const keys: Record<Reading, string> = {
    exact: headerKey(header),
    'written-out': words.join(''),
    'without-remarks': plain.join(''),
    'without-owner': own.join(''),
    'second-choice': own.filter((word) => !SECOND.has(word)).join(''),
  };
  const seen = new Set(['']);
  return READINGS.flatMap((reading) => {
    const key = keys[reading];
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ reading, key }];
  });
}

/** Whether a header says whose row it is and nothing more: `Leverancier`, `Cred.` @param key a {@link writtenOutKey} */
export function isOwner(key: string): boolean {
  return OWNERS.has(key);
}

/** The key of a name that is known, with its abbreviations written out. */
export function writtenOutKey(name: string): string {
  return wordsOf(name).join('');
}

/** Words of a header, in small letters and without accents; `LevNaam`, `KVKnr.` and `Naam1` are two words. */
function wordsOf(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(headerKey)
    .flatMap((word) => word.split(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u))
    .flatMap((word) =>
      /^\p{L}{2,}nr$/u.test(word) && !WRITTEN_OUT.has(word) ? [word.slice(0, -2), 'nr'] : [word],
    )
    .filter((word) => word !== '')
    .map((word) => WRITTEN_OUT.get(word) ?? word);
}

function withoutBrackets(header: string): string {
  return header.replace(/\([^()]*\)|\[[^[\]]*\]|\b(excl|incl|exclusief|inclusief)\b\.? ?btw\b/gi, ' ');
}

/** A 1 at the end is the first of several. */
function withoutRemarks(words: readonly string[]): string[] {
  const kept = words.filter((word) => !REMARKS.has(word));
  if (kept.length > 1 && kept.at(-1) === '1') kept.pop();
  return kept;
}

/** `In welke plaats bent u gevestigd?`: `plaats`. */
function withoutAsking(header: string, words: readonly string[]): string[] {
  if (!ASKS.test(header) && !header.endsWith('?')) return [...words];
  const kept = words.filter((word) => !ASKING.has(word));
  return kept.length > 0 ? kept : [...words];
}

function withoutOwner(words: readonly string[]): string[] {
  const rest = words.filter((word) => !OWNERS.has(word));
  return rest.length < words.length ? rest : words.map((word) => word.replace(OWNED, ''));
}
