import { expect, it } from '@jest/globals';

import { mergeSuppliers } from '../../src/matching/identity/merge-suppliers.ts';
import { BY, type DuplicateDesk } from '../support/duplicate-desk.ts';
import { untilTrue } from '../support/until-true.ts';

/** Searches and answers while something else changes the same firms. @param desk open, and empty for each test */
export function testDuplicatesMeanwhile(desk: DuplicateDesk): void {
  const { deliver, search, questions, comesAgain } = desk;

  it('is answered once, when two stewards do so at the same moment', async () => {
    await comesAgain('Groenwerk Noord', '99850161');
    await search();
    const [question] = await questions();
    const reviewId = question?.id ?? '';
    const both = await Promise.allSettled([
      desk.reviews.answer({ reviewId, decision: 'same', by: 'first' }),
      desk.reviews.answer({ reviewId, decision: 'different', by: 'second' }),
    ]);
    const refused = both.find((result) => result.status === 'rejected');
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/was answered '(same|different)' by (first|second) on 20/) as unknown,
    });
  });

  it('asks nothing about a firm that goes while the search waits for its turn', async () => {
    await comesAgain('Groenwerk Noord', '99850171');
    const ids: { id: string }[] = await desk.test.dataSource.query(
      `select distinct supplier_id as id from record_match order by 1`,
    );
    const turn = desk.test.dataSource.createQueryRunner();
    await turn.startTransaction();
    await turn.query(`select revision from matching_state for update`);
    const searching = search();
    await untilTrue(
      desk.test.dataSource,
      `select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%matching_state%'
                         and datname = current_database()) as now`,
    );
    await mergeSuppliers(turn.manager, { keepId: ids[0]?.id ?? '', goneId: ids[1]?.id ?? '', by: BY });
    await turn.commitTransaction();
    await turn.release();
    expect(await searching).toMatchObject({ found: 1, asked: 0 });
    expect(await questions()).toEqual([]);
  });

  it('goes on while an import runs, and asks about nothing twice', async () => {
    for (const kvk of ['99850181', '99850182']) await comesAgain(`Groenwerk ${kvk}`, kvk);
    const rows = Array.from(
      { length: 300 },
      (_, at) => `R${at};Firma ${at} Voorbeeld;;97${10 + (at % 80)}HM;Groningen`,
    );
    let importing = true;
    const delivered = deliver('self-registration', ...rows).finally(() => (importing = false));
    while (importing) await Promise.all([search(), search()]);
    await delivered;
    await search();
    const pairs = (await questions()).filter(({ question }) => question === 'same-supplier');
    const keys = pairs.map(({ supplier, candidates }) =>
      [supplier?.supplierId, candidates[0]?.supplierId].sort().join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(await search()).toMatchObject({ asked: 0, dropped: 0 });
  });
}
