import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { EmptiedRegister } from '../support/emptied-register.ts';

const LIST = 'Naam;KvK;Plaats\nLeegloop B.V.;99840181;Groningen\n';

describe('a register that is emptied for the next test', () => {
  let emptied: EmptiedRegister;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  afterAll(() => emptied.close());

  it('knows nothing of what it was given before, also where is searched, and takes it in anew', async () => {
    const { test } = emptied;
    const found = async () => (await test.getJson<{ total: number }>('/v1/suppliers?q=leegloop')).total;
    const { rows: first } = await test.importCsv('leveranciersdatabank', LIST);
    expect(await found()).toBe(1);
    await emptied.empty();
    expect(await found()).toBe(0);
    const { rows: second } = await test.importCsv('leveranciersdatabank', LIST);
    expect([await found(), second]).toEqual([1, first]);
  });

  it('loses what was added to the data that it begins with, and says what of those was changed', async () => {
    const { dataSource } = emptied.test;
    await dataSource.query(
      `insert into source (code, name, kind, precedence) values ('bron-9', 'Bron 9', 'supplier-database', 99)`,
    );
    await emptied.empty();
    expect(await dataSource.query(`select from source where code = 'bron-9'`)).toEqual([]);
    await dataSource.query(`update source set name = 'Anders' where code = 'impact-noord'`);
    await expect(emptied.empty()).rejects.toThrow('a test changed what was there before it: source');
  });
});
