import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { CpvImporter } from '../../src/enrichment/categories/cpv/cpv-importer.ts';
import { loadReferenceCategories } from '../../src/enrichment/categories/load-reference-categories.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const CPV = readFileSync(join(import.meta.dirname, '../../seeds/reference/cpv.csv'), 'utf8');

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const names = async (query: string): Promise<string[]> =>
  (await test.getJson<SearchResult>(`/v1/suppliers?${query}&pageSize=100`)).items
    .map(({ name }) => name)
    .sort();

async function addFirm(name: string, kvkNumber: string, text: string, cpv = ''): Promise<string> {
  await test.importCsv(
    'leveranciersdatabank',
    `Naam;KvK;Plaats;Omschrijving;CPV\n${name};${kvkNumber};Groningen;${text};${cpv}\n`,
  );
  const [row]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from supplier_identifier where value = $1`,
    [kvkNumber],
  );
  if (!row) throw new Error(`${name} is not in the register`);
  return row.id;
}

const labelsOf = async (id: string): Promise<string[]> =>
  (await test.getJson<Profile>(`/v1/suppliers/${id}`)).categories.map(({ value }) => value.label);

describe('an imported list of CPV codes', () => {
  const importCpv = (text: string) =>
    test.app.get(CpvImporter, { strict: false }).import(text, 'command-line');
  const bewassing = (text: string) => text.replace(/^90911300,[^,]*/mu, '90911300,Vensters zemen');

  it('replaces the one before, and takes the firms along whose codes it touches', async () => {
    const stated = await addFirm('Ruitenfris', '99870001', 'Zie onze site', '90911300');
    const other = await addFirm('Hagenhof', '99870002', 'Zie onze site', '77340000');
    await addFirm('Zonnig Tafelen', '99870003', 'Zie onze site', '55999990');
    const before = await test.getJson<Profile & { updatedAt: string }>(`/v1/suppliers/${other}`);
    expect(await names('category=5599')).toEqual([]);

    const report = await importCpv(
      `${bewassing(CPV)}55990000,Buiten tafelen,Dining outdoors\n55999990,Picknickmanden,Picnic baskets\n`,
    );
    expect(report).toEqual({
      codes: 9456,
      added: ['55990000', '55999990'],
      removed: [],
      relabelled: ['90911300'],
      suppliers: 2,
    });
    await test.drainJobs();
    expect(await labelsOf(stated)).toEqual(['Vensters zemen']);
    expect(await names('category=5599')).toEqual(['Zonnig Tafelen']);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);
    expect(await test.getJson(`/v1/suppliers/${other}`)).toEqual(before);
    expect(
      await test.dataSource.query(
        `select actor, details from audit_event where action = 'cpv.imported' order by id desc limit 1`,
      ),
    ).toEqual([{ actor: 'command-line', details: { added: 2, removed: 0, relabelled: 1 } }]);
  });

  it('changes nothing when a line of it is wrong, or when it lacks a code that categories use', async () => {
    await expect(importCpv(`${CPV}90911300,Twee keer,Twice\n`)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('line 9456: code 90911300 stands on line'),
    });
    await expect(importCpv(CPV.replace(/^90911300,.*\n/mu, ''))).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Glasbewassing (90911300)'),
    });
    const [row]: unknown[] = await test.dataSource.query(
      `select count(*)::int as codes, max(label_nl) filter (where code = '90911300') as label from category`,
    );
    expect(row).toEqual({ codes: 9456, label: 'Vensters zemen' });
  });

  it('stays when a newer version of the product brings its own list, until another one is imported', async () => {
    await test.dataSource.query(
      `update reference_load set content_hash = 'older' where name in ('cpv.csv', 'categories.csv')`,
    );
    await loadReferenceCategories(test.dataSource.manager);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);

    expect(await importCpv(CPV)).toMatchObject({ removed: ['55990000', '55999990'], suppliers: 2 });
    await test.drainJobs();
    expect(await names('category=5599')).toEqual([]);
    expect(await importCpv(CPV)).toMatchObject({ added: [], removed: [], relabelled: [], suppliers: 0 });
  });
});
