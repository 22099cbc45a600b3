import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { FixedClock } from '../../src/common/clock.ts';
import { loadDemoCategories } from '../../src/demo-categories.ts';
import { CategoryEnricher } from '../../src/enrichment/categories/category-enricher.ts';
import { CategoryDecisionService } from '../../src/enrichment/categories/decisions/category-decision.service.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { addSupplier } from '../support/enrichment-records.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('starts with a warning when the category that the demo answers is not suggested any more', async () => {
  const { dataSource } = database;
  for (const kvkNumber of ['99000011', '99000109'])
    await dataSource.query(
      `insert into supplier_identifier (kind, value, supplier_id) values ('kvk', $1, $2)`,
      [kvkNumber, await addSupplier(dataSource)],
    );
  const decisions = new CategoryDecisionService(
    dataSource,
    new CategoryEnricher(new LexiconLoader(dataSource)),
    new FixedClock(new Date('2026-11-27T12:00:00Z')),
  );
  const said: string[] = [];
  await loadDemoCategories(dataSource, decisions, 'demo', (line) => said.push(line));
  expect(said).toEqual([
    expect.stringMatching(/^warning: the demo answer about category 55521200 is left out: /),
    expect.stringMatching(/^warning: the demo answer about category 85312300 is left out: /),
  ]);
  expect(await dataSource.query(`select from category_decision`)).toEqual([]);
});
