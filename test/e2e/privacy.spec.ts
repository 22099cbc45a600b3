import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testPersonalCanaries } from './personal-canaries.ts';

/** Invented, and valid by their checks: an account number, a citizen service number, an old VAT number made of it. */
const IBAN = 'NL91ABNA0417164300';
const BSN = '123456782';
const OLD_VAT = `NL${BSN}B01`;

const FILE = [
  'Naam;Rechtsvorm;Plaats;Postcode;Straat;Huisnummer;KvK;BTW-nummer;IBAN;BSN;Omschrijving',
  `Klus Alleen;Eenmanszaak;Groningen;9712HM;Geheimstraat;13;99060001;${OLD_VAT};${IBAN};${BSN};Klussen. Betalen op ${IBAN}.`,
].join('\n');

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('numbers that are not ours to keep', () => {
  beforeAll(async () => {
    await test.importCsv('leveranciersdatabank', FILE);
  });

  it('are nowhere in the database after an import, not in the original file either', async () => {
    const tables: { name: string }[] = await test.dataSource.query(
      `select quote_ident(table_name) as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows: { text: string }[] = await test.dataSource.query(`select t::text as text from ${name} t`);
      const bytes = name === 'import_file_chunk' ? rows.map(({ text }) => text) : [];
      const hex = [IBAN, BSN].map((number) => Buffer.from(number).toString('hex'));
      if (rows.some(({ text }) => [IBAN, BSN].some((number) => text.includes(number)))) found.push(name);
      if (bytes.some((text) => hex.some((number) => text.includes(number)))) found.push(`${name} (bytes)`);
    }
    expect(found).toEqual([]);
  });

  it('are not in public answers, and neither is the address or KvK number of a sole trader', async () => {
    const list = await test.getJson<{ items: { id: string }[] }>('/v1/suppliers?q=klus alleen');
    expect(list.items).toHaveLength(1);
    const profile = await test.getJson<object>(`/v1/suppliers/${list.items[0]?.id}`);
    const text = JSON.stringify([list, profile]);
    for (const secret of [IBAN, BSN, '99060001', 'Geheimstraat', '9712HM'])
      expect(text).not.toContain(secret);
    expect(text).toContain('Groningen');
  });
});

testPersonalCanaries(() => test);
