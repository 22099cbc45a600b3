import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Profile } from '../../src/registry/profile.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const HEADER =
  'Naam;KvK;Rechtsvorm;Straat;Huisnummer;Postcode;Plaats;Website;Omschrijving;Medewerkers;Thema;Maximale opdrachtwaarde\n';
const KVK = '99730001';

/** What each source says about one firm; the municipal list comes first, the firm itself last. */
const STATEMENTS: [source: string, row: string][] = [
  [
    'leveranciersdatabank',
    `WERKPLAATS DE BRUG;${KVK};;Oudeweg;1;9712HM;Groningen;www.oud.example;Houtwerk;12;circulair;10.000`,
  ],
  ['impact-noord', `Werkplaats de Brug;${KVK};Stichting;;;;Assen;;Meubels van oud hout;;SDG 8;`],
  ['self-registration', `Stichting Werkplaats De Brug;${KVK};;Nieuweweg;2a;9401 AA;Assen;;;60;;`],
];

describe('the profile of a firm that several sources speak about', () => {
  let test: TestApp;
  let profile: Profile;
  const deliver = async (source: string, row: string): Promise<void> => {
    await test.importCsv(source, `${HEADER}${row}\n`);
  };
  const load = async (): Promise<Profile> => {
    const rows: { data: Profile }[] = await test.dataSource.query(`select data from profile where published`);
    expect(rows).toHaveLength(1);
    return rows[0]?.data as Profile;
  };

  beforeAll(async () => {
    test = await startTestApp();
    for (const [source, row] of STATEMENTS) await deliver(source, row);
    profile = await load();
  });
  afterAll(() => test.close());

  it('has of every field the word of the source that ranks highest, with its name', () => {
    const self = { source: 'self-registration' };
    expect(profile).toMatchObject({
      name: { value: 'Stichting Werkplaats De Brug', ...self },
      employees: { value: 60, ...self },
      size: 'medium',
      description: { value: 'Meubels van oud hout', source: 'impact-noord' },
      website: { value: 'https://www.oud.example', source: 'leveranciersdatabank' },
      maxOrderValue: { value: 10_000, source: 'leveranciersdatabank' },
      kvkNumber: { value: KVK, ...self },
    });
    expect(profile.name.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('has an address of one source, never a street of one and a postcode of another', () => {
    expect([profile.street, profile.houseNumber, profile.postcode, profile.place]).toMatchObject(
      ['Nieuweweg', '2a', '9401AA', 'Assen'].map((value) => ({ value, source: 'self-registration' })),
    );
  });

  it('joins what is a list, and keeps the other names', () => {
    expect(profile.themes.map(({ value, source }) => [value, source])).toEqual([
      ['sdg-8', 'impact-noord'],
      ['circular', 'leveranciersdatabank'],
    ]);
    expect(profile.otherNames.map(({ value }) => value)).toEqual(['Werkplaats de Brug']);
    expect(profile.sources).toEqual(['impact-noord', 'leveranciersdatabank', 'self-registration']);
  });

  it('does not depend on the order in which the sources spoke', async () => {
    const other = await startTestApp();
    try {
      for (const [source, row] of [...STATEMENTS].reverse())
        await other.importCsv(source, `${HEADER}${row}\n`);
      const [row]: { data: Profile }[] = await other.dataSource.query(
        `select data from profile where published`,
      );
      expect({ ...row?.data, supplierId: '' }).toEqual({ ...profile, supplierId: '' });
    } finally {
      await other.close();
    }
  });

  it('falls back on the next source when the first one no longer says something', async () => {
    await deliver(
      'self-registration',
      `Stichting Werkplaats De Brug;${KVK};;Nieuweweg;2a;9401 AA;Assen;;;;;`,
    );
    expect((await load()).employees).toMatchObject({ value: 12, source: 'leveranciersdatabank' });
  });
});
