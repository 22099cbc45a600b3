import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';

const HEADER =
  'Leveranciersnummer;Naam;KvK-nummer;Straat;Huisnummer;Postcode;Plaats;E-mail;Telefoon;Website;Omschrijving;SBI';

const TRADES = [
  'Schoonmaak',
  'Hoveniers',
  'Drukkerij',
  'Catering',
  'Bouwbedrijf',
  'Transport',
  'Advies',
  'Schilders',
];
const STREETS = ['Dorpsstraat', 'Stationsweg', 'Industrieweg', 'Molenweg', 'Havenweg', 'Handelskade'];
const PLACES = ['Groningen', 'Assen', 'Emmen', 'Leeuwarden', 'Zwolle', 'Utrecht', 'Arnhem', 'Breda'];
const SENTENCES = [
  'Onderhoud en beheer van openbare ruimte',
  'Catering met streekproducten',
  'Werk voor mensen met een afstand tot de arbeidsmarkt',
  'Hergebruik van kantoormeubelen',
  'Schoonmaak van scholen en kantoren',
];
const LETTERS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** One row in this many repeats an earlier firm. */
const REPEATED_EVERY = 12;

/** Writes a file of so many fictional suppliers: by the generator when there is one, else by ours. */
export async function makeFile(path: string, rows: number, generator?: string): Promise<void> {
  if (!generator) return writeFile(path, ownFile(rows));
  const child = spawn(process.execPath, [generator, 'suppliers', String(rows), path], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The generator ended with code ${code}.`);
}

function ownFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, line) => {
    const firm = line % REPEATED_EVERY === REPEATED_EVERY - 1 ? line - REPEATED_EVERY + 1 : line;
    return rowOf(`B${line + 1}`, firm);
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** Everything follows from the number of the firm, so that two files agree. */
function rowOf(id: string, firm: number): string {
  const of = (list: readonly string[], salt: number): string => list[mix(firm, salt) % list.length] ?? '';
  const brand = syllables(mix(firm, 1), 3);
  const name = `${of(TRADES, 2)} ${brand}${firm % 3 === 0 ? '' : ' B.V.'}`;
  const kvkNumber = firm % 10 < 7 ? String(10_000_000 + firm * 7) : '';
  const postcode = `${1000 + (mix(firm, 3) % 8900)}${firm % 2 === 0 ? '' : ' '}AB`;
  const description = firm % 10 < 7 ? `${of(SENTENCES, 4)}. ${of(SENTENCES, 5)}.` : '';
  const web = `https://www.${brand}.example`;
  const cells = [id, name, kvkNumber, of(STREETS, 6), String(1 + (firm % 240)), postcode, of(PLACES, 7)];
  return [...cells, `info@${brand}.example`, '', web, description, ''].join(';');
}

function syllables(number: number, count: number): string {
  let text = '';
  for (let rest = number, at = 0; at < count; at++, rest = Math.floor(rest / 70)) {
    text += LETTERS.charAt(rest % LETTERS.length) + VOWELS.charAt(Math.floor(rest / 14) % VOWELS.length);
  }
  return text;
}

/** Scatters numbers evenly, the same each time. */
function mix(number: number, salt: number): number {
  const once = Math.imul(number ^ (salt * 0x9e37), 0x85ebca6b) >>> 0;
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35) >>> 0;
}
