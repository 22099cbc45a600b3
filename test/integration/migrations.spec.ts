import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openLabelDesk } from '../support/label-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** Everything before this has been in use for long, and is not gone back behind. */
const FIRST_TO_UNDO = 1764000023000;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  const desk = await openLabelDesk(test);
  await desk.addFirm('Blijft Bestaan', '99880001');
  await desk.deliver('register-pso', 'Naam;KvK;Trede;Geldig vanaf;Geldig tot', [
    'Blijft Bestaan;99880001;Trede 2;2026-01-01;2026-12-31',
  ]);
  await desk.deliver('register-b-corp', 'Naam;KvK;Status', ['Blijft Bestaan;99880001;certified']);
  await test.importCsv('impact-noord', 'Naam;Plaats;Werkgebied\nRijdt Ver;Assen;25 km\n');
});
afterAll(() => test.close());

/** What a register must not lose, whatever version it goes back to. */
const kept = async (): Promise<object[]> =>
  test.dataSource.query(
    `select (select count(*)::int from supplier) as suppliers, (select count(*)::int from source_record) as records,
            (select count(*)::int from record_match) as matches, (select count(*)::int from profile) as profiles,
            (select count(*)::int from label_holding) as holdings, (select count(*)::int from import_row) as rows`,
  );

const applied = async (): Promise<string[]> => {
  const rows: { name: string }[] = await test.dataSource.query(`select name from migrations order by id`);
  return rows.map(({ name }) => name);
};

/** `LabelCatalogue1764000023000` -> 1764000023000. */
const numberOf = (name: string): number => Number(/\d+$/.exec(name)?.[0]);

describe('a filled register', () => {
  it('goes back through its latest migrations and forward again, and keeps firms and what is said of them', async () => {
    const [before, all] = [await kept(), await applied()];
    const toUndo = all.filter((name) => numberOf(name) >= FIRST_TO_UNDO);
    expect(toUndo.length).toBeGreaterThan(8);
    for (let undone = 0; undone < toUndo.length; undone++) await test.dataSource.undoLastMigration();
    expect((await applied()).filter((name) => numberOf(name) >= FIRST_TO_UNDO)).toEqual([]);
    expect(await kept()).toEqual(before);
    await test.dataSource.runMigrations();
    expect(new Set(await applied())).toEqual(new Set(all));
    expect(await kept()).toEqual(before);
    const [again]: { size: number }[] = await test.dataSource.query(
      `select size from pipeline_batch where cause = 'ends of labels that are assumed' order by id desc limit 1`,
    );
    expect(again).toEqual({ size: 1 });
    await test.drainJobs();
  });
});
