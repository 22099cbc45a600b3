import { describe, expect, it } from '@jest/globals';

import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { type WishedMapping } from '../../../src/intake/columns/fields.ts';
import { mapColumns, type MappingResult } from '../../../src/intake/columns/map-columns.ts';
import { mappingWarnings } from '../../../src/intake/columns/mapping-warnings.ts';

const NAMES = [
  'Bakkerij Krent',
  'Stichting De Schil',
  'Drukkerij Punt B.V.',
  'Tuin en Zo',
  'Fietsen Vof',
  'Was & Strijk',
];

/** Six rows: the same values under whatever headers. */
function table(columns: Record<string, (row: number) => string>): { header: string[]; rows: string[][] } {
  const header = Object.keys(columns);
  return { header, rows: NAMES.map((_, row) => header.map((name) => columns[name]?.(row) ?? '')) };
}

const name = (row: number): string => NAMES[row] ?? '';
const kvk = (row: number): string => String(99_000_101 + row * 7);

interface Mapped {
  result: MappingResult;
  codes: string[];
  messages: string[];
}

function map(
  { header, rows }: ReturnType<typeof table>,
  asked: WishedMapping = {},
  confirmed: WishedMapping = {},
): Mapped {
  const profiles = profileRows(header.length, rows);
  const result = mapColumns(header, asked, confirmed, { top: { profiles, rows } });
  const warnings = mappingWarnings(
    { mapping: result.mapping, profiles },
    { requestedMapping: asked, confirmedMapping: confirmed },
  );
  return {
    result,
    codes: warnings.map(({ code }) => code),
    messages: warnings.map(({ message }) => message),
  };
}

const chosen = ({ result: { mapping } }: Mapped): Record<string, [string, string | undefined]> =>
  Object.fromEntries(
    Object.entries(mapping.columns).map(([field, index]) => [
      field,
      [mapping.headers[index] ?? '', mapping.by[field as keyof typeof mapping.by]],
    ]),
  );

describe('which column feeds a field', () => {
  it('is not the name when its cells say yes, or the same of most firms', () => {
    const firms = (cell: (row: number) => string): Mapped =>
      map(table({ 'Sociale onderneming': cell, Plaats: () => 'Assen' }));
    expect(chosen(firms(name))['name']).toEqual(['Sociale onderneming', 'header']);
    expect(chosen(firms((row) => (row % 2 ? 'Ja' : 'Nee')))['name']).toBeUndefined();
    expect(chosen(firms(() => 'Netwerk Noord'))['name']).toBeUndefined();
  });

  it('is not told by values that a header says otherwise about', () => {
    const file = table({
      Naam: name,
      Provincie: () => 'Groningen',
      'Mail budgethouder': (row) => `b.beheerder${row}@gemeente.example`,
      LinkedIn: (row) => `https://social.example/firma${row}`,
    });
    expect(chosen(map(file))).toEqual({ name: ['Naam', 'header'] });
  });

  it('is decided by what is asked, then by an earlier choice for the source, then by the header, then by the values', () => {
    const file = table({ Naam: name, KvK: kvk, Reg: kvk, Code: (row) => `C${row}`, Post: () => '9712 HM' });
    const mapped = map(file, { externalId: 'Code' }, { externalId: 'KvK', kvkNumber: 'Reg' });
    expect(chosen(mapped)).toEqual({
      externalId: ['Code', 'asked'],
      kvkNumber: ['Reg', 'confirmed'],
      name: ['Naam', 'header'],
      postcode: ['Post', 'values'],
    });
    expect(mapped.result.mapping.ignored).toEqual(['KvK']);
  });

  it('is none when that is asked, or was chosen before, whatever header and values say', () => {
    const file = table({ Naam: name, KvK: kvk, Categorie: (row) => `A${row}` });
    expect(chosen(map(file, { categories: null }, { kvkNumber: null }))).toEqual({
      name: ['Naam', 'header'],
    });
    expect(chosen(map(file, { kvkNumber: 'KvK' }, { kvkNumber: null }))['kvkNumber']).toEqual([
      'KvK',
      'asked',
    ]);
  });

  it('is told when the values decided, with the way to say no', () => {
    const file = table({ Naam: name, 'Nummer HR': kvk });
    const { result, codes, messages } = map(file);
    expect(result.mapping.columns.kvkNumber).toBe(1);
    expect(codes).toEqual(['column-suggested']);
    expect(messages[0]).toContain('--map kvkNumber=');
  });

  it.each([
    ['fewer than five cells', (row: number) => (row < 4 ? kvk(row) : '')],
    ['codes that repeat', () => '99000101'],
    ['one other value among six', (row: number) => (row === 3 ? 'onbekend nr.' : kvk(row))],
    ['dates', (row: number) => `2024120${row + 1}`],
    ['CPV codes', (row: number) => `9091${row + 1}000`],
  ])('is not guessed to be the KvK number from %s', (_, values) => {
    expect(map(table({ Naam: name, Kolom: values })).result.mapping.columns.kvkNumber).toBeUndefined();
  });

  it('is read from the column that lost no zeros when two give the same numbers, and that is told', () => {
    const whole = (row: number): string => (row < 2 ? `0990010${row}` : kvk(row));
    const file = table({ Naam: name, Oud: (row) => whole(row).replace(/^0/, ''), Nieuw: whole });
    const { result, codes, messages } = map(file);
    expect(result.mapping.columns.kvkNumber).toBe(2);
    expect(codes).toEqual(['columns-agree']);
    expect(messages[0]).toContain('mapping {"kvkNumber":"Oud"}');
  });

  it('is read from both of two columns that are called so and give the same numbers, else from the first', () => {
    const lost = (row: number): string => (row < 2 ? `990010${row}` : kvk(row));
    const whole = (row: number): string => (row < 2 ? `0990010${row}` : kvk(row));
    const same = map(table({ Naam: name, KvK: lost, 'KvK-nummer': whole }));
    expect(chosen(same)['kvkNumber']).toEqual(['KvK-nummer', 'header']);
    expect(same.result.mapping.agreeing).toEqual([{ field: 'kvkNumber', indexes: [1, 2] }]);
    expect(same.codes).toEqual(['columns-agree']);
    const other = map(table({ Naam: name, KvK: kvk, Dossiernummer: (row) => String(99_100_000 + row) }));
    expect(chosen(other)).toEqual({ name: ['Naam', 'header'], kvkNumber: ['KvK', 'header'] });
    expect([other.codes, other.result.mapping.agreeing]).toEqual([[], []]);
  });

  it('is left open when two columns look alike and one row contradicts, and a person is asked', () => {
    const other = (row: number): string => (row === 4 ? '99000999' : kvk(row));
    const { result, codes } = map(table({ Naam: name, Oud: kvk, Nieuw: other }));
    expect(result.mapping.columns.kvkNumber).toBeUndefined();
    expect(codes).toEqual(['columns-alike']);
  });

  it('never is a column whose cells are not stored', () => {
    expect(map(table({ Naam: name, 'BSN-nummer': kvk })).result.mapping.columns).toEqual({ name: 0 });
  });

  it('stays as it would be when an earlier choice names a column that is gone, and that is told', () => {
    const mapped = map(table({ Naam: name, KvK: kvk }), {}, { kvkNumber: 'Handelsregister' });
    expect(mapped.result.ok).toBe(true);
    expect(chosen(mapped)['kvkNumber']).toEqual(['KvK', 'header']);
    expect(mapped.codes).toEqual(['confirmed-column-gone']);
    expect(map(table({ Naam: name }), { kvkNumber: null }, { kvkNumber: 'Weg' }).codes).toEqual([]);
  });
});

describe('a file in which no column is called name', () => {
  it('is refused with the column that looks like names, which is not taken without asking', () => {
    const file = table({ Nummer: (row) => `L${row}`, Wie: name, Waar: () => 'Assen' });
    const { result } = map(file);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'column-missing', field: 'name' } });
    expect(result.ok ? '' : result.refusal.message).toMatch(/'Wie' looks like it.*--map 'name=Wie'/);
    expect(result.mapping.columns).toEqual({ externalId: 0, place: 2 });
  });
});

describe('a mapping that cannot be', () => {
  it.each([
    [{ name: null }, 'name is required'],
    [{ name: 'Naam', legalForm: 'naam' }, "'Naam' is asked for both legalForm and name"],
    [{ kvkNumber: 'Nummer' }, "no column 'Nummer'"],
    [{ shoeSize: null }, "'shoeSize' is no field"],
  ])('%j is refused with every column of the file', (asked, why) => {
    const { result } = map(table({ Naam: name, Plaats: () => 'Assen' }), asked);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'mapping-invalid' } });
    const message = result.ok ? '' : result.refusal.message;
    expect(message).toContain(why);
    expect(message).toContain('Naam, Plaats');
  });
});
