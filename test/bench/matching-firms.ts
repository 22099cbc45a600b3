import { pathToFileURL } from 'node:url';

import { readKvkNumber } from '../../src/common/kvk-number.ts';
import { readDutchPostcode } from '../../src/common/postcode.ts';
import { type CleanedRecord } from '../../src/intake/cleaned-record.ts';

/** A statement about a firm of which is known which one it is. */
export interface TrueRecord {
  firm: number;
  cleaned: CleanedRecord;
}

/** Suppliers that are there, and records that come in: most about one of them, often spelt otherwise. */
export interface Firms {
  known: TrueRecord[];
  incoming: TrueRecord[];
}

/** Makes as many of both. From a generator file with `firm(i)` and `supplierRow(j, known)` when one is given. */
export async function makeFirms(count: number, generatorFile?: string): Promise<Firms> {
  if (generatorFile) return fromGenerator(count, generatorFile);
  const known = Array.from({ length: count }, (_, firm) => ({ firm, cleaned: ownFirm(firm) }));
  const incoming = Array.from({ length: count }, (_, index) => {
    // Six of ten are about a firm that is known, three of ten name no KvK number, a third is spelt otherwise.
    const firm = draw(index, 1) < 0.6 ? (index * 7919 + 13) % count : count + index;
    const { kvkNumber, ...cleaned } = ownFirm(firm);
    return {
      firm,
      cleaned: {
        ...cleaned,
        ...(draw(index, 2) < 0.7 && kvkNumber ? { kvkNumber } : {}),
        name: draw(index, 3) < 0.35 ? misspelt(cleaned.name, index) : cleaned.name,
      },
    };
  });
  return { known, incoming };
}

interface Generator {
  firm(i: number): Record<'name' | 'kvk' | 'pc' | 'city' | 'email' | 'tel' | 'web' | 'no', string>;
  supplierRow(j: number, known: number): { id: number; bad: boolean; cells: string[] };
}

async function fromGenerator(count: number, file: string): Promise<Firms> {
  const generator = (await import(pathToFileURL(file).href)) as Generator;
  const known = Array.from({ length: count }, (_, firm) => {
    const f = generator.firm(firm);
    const kvk = firm % 10 ? f.kvk : '';
    return { firm, cleaned: statement([f.name, kvk, String(f.no), f.pc, f.city, f.email, f.tel, f.web]) };
  });
  const incoming = Array.from({ length: count }, (_, j) => generator.supplierRow(j, count)).flatMap(
    ({ id, bad, cells }) => {
      const [, name, kvk, , number, postcode, place, email, phone, website] = cells;
      if (bad || !name) return [];
      const values = [name, kvk, number, postcode, place, email, phone, website].map((cell) => cell ?? '');
      return [{ firm: id, cleaned: statement(values) }];
    },
  );
  return { known, incoming };
}

function statement(values: readonly string[]): CleanedRecord {
  const [name = '', kvk = '', houseNumber, postcode = '', place, email, phone, website] = values;
  const number = readKvkNumber(kvk);
  const area = readDutchPostcode(postcode);
  return {
    name,
    country: 'NL',
    ...(number.kind === 'number' ? { kvkNumber: number.value } : {}),
    ...(area ? { postcode: area } : {}),
    ...(houseNumber ? { houseNumber } : {}),
    ...(place ? { place } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(website ? { website } : {}),
  };
}

const TRADES =
  'Schoonmaak Hoveniers Schilders Bouw Drukkerij Catering Timmer Fiets Advies Installatie Dak Was'.split(' ');
const SYLLABLES = 'ba de lo mi nar per ter vol zen kra wij stek hoe lin'.split(' ');
const TOWNS = [
  'Groningen',
  'Assen',
  'Leeuwarden',
  'Emmen',
  'Zwolle',
  'Utrecht',
  'Arnhem',
  'Breda',
  'Goes',
  'Ede',
];

/** Between 0 and 1, the same for the same numbers. */
function draw(index: number, salt: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

function ownFirm(index: number): CleanedRecord {
  const pick = (list: readonly string[], salt: number): string =>
    list[Math.floor(draw(index, salt) * list.length)] ?? '';
  const surname = [10, 11, 12].map((salt) => pick(SYLLABLES, salt)).join('');
  const town = Math.floor(draw(index, 13) * TOWNS.length);
  const letters = String.fromCharCode(
    65 + Math.floor(draw(index, 14) * 26),
    65 + Math.floor(draw(index, 15) * 26),
  );
  return {
    name: `${pick(TRADES, 16)}bedrijf ${surname} ${pick(['B.V.', 'V.O.F.', '', 'B.V.'], 17)}`.trim(),
    country: 'NL',
    ...(index % 10 === 0 ? {} : { kvkNumber: String(10_000_000 + index) }),
    place: TOWNS[town] ?? '',
    postcode: `${1000 + town * 800 + Math.floor(draw(index, 18) * 80)}${letters}`,
    houseNumber: String(1 + Math.floor(draw(index, 19) * 200)),
    ...(draw(index, 20) < 0.7
      ? { phone: `05${String(Math.floor(draw(index, 21) * 1e8)).padStart(8, '0')}` }
      : {}),
  };
}

function misspelt(name: string, index: number): string {
  const at = 2 + Math.floor(draw(index, 4) * (name.length - 8));
  return draw(index, 5) < 0.5
    ? name.slice(0, at) + name.slice(at + 1)
    : name.toUpperCase().replaceAll('.', '');
}
