import { pathToFileURL } from 'node:url';

import { readKvkNumber } from '../../src/common/kvk-number.ts';
import { readDutchPostcode } from '../../src/common/postcode.ts';
import { type CleanedRecord } from '../../src/intake/cleaned-record.ts';

/** A statement about a firm of which is known which one it is. */
export interface TrueRecord {
  firm: number;
  cleaned: CleanedRecord;
}

/**
 * Suppliers that are there, and records that come in: most about one of them, often spelt otherwise. Made one by one each time
 * that they are gone through: a million of both would not fit in memory beside what is measured.
 */
export interface Firms {
  known: Iterable<TrueRecord>;
  incoming: Iterable<TrueRecord>;
}

/** Makes as many of both. From a generator file with `firm(i)` and `supplierRow(j, known)` when one is given. */
export async function makeFirms(count: number, generatorFile?: string): Promise<Firms> {
  if (generatorFile) return fromGenerator(count, generatorFile);
  return {
    known: each(count, (firm) => ({ firm, cleaned: ownFirm(firm) })),
    incoming: each(count, (index) => ownIncoming(count, index)),
  };
}

/** Those that `make` makes of the numbers from 0 on, anew each time. */
function each(count: number, make: (index: number) => TrueRecord | null): Iterable<TrueRecord> {
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) {
        const made = make(index);
        if (made) yield made;
      }
    },
  };
}

/** Six of ten are about a firm that is known, three of ten name no KvK number, a third is spelt otherwise. */
function ownIncoming(count: number, index: number): TrueRecord {
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
}

interface Generator {
  firm(i: number): Record<'name' | 'kvk' | 'pc' | 'city' | 'email' | 'tel' | 'web' | 'no', string>;
  supplierRow(j: number, known: number): { id: number; bad: boolean; cells: string[] };
}

async function fromGenerator(count: number, file: string): Promise<Firms> {
  const generator = (await import(pathToFileURL(file).href)) as Generator;
  return {
    known: each(count, (firm) => {
      const f = generator.firm(firm);
      const kvk = firm % 10 ? f.kvk : '';
      return { firm, cleaned: statement([f.name, kvk, String(f.no), f.pc, f.city, f.email, f.tel, f.web]) };
    }),
    incoming: each(count, (index) => {
      const { id, bad, cells } = generator.supplierRow(index, count);
      const [, name, kvk, , number, postcode, place, email, phone, website] = cells;
      if (bad || !name) return null;
      const values = [name, kvk, number, postcode, place, email, phone, website].map((cell) => cell ?? '');
      return { firm: id, cleaned: statement(values) };
    }),
  };
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
