import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DuplicateDesk } from '../support/duplicate-desk.ts';
import { HistoryWalk, Unplaced } from '../support/history-walk.ts';
import { randomHistory, type Step } from '../support/random-history.ts';

/** Histories in which undoing once went wrong; others by `HISTORIES=1,2,3`. */
const SEEDS = (process.env['HISTORIES'] ?? '10,16,19').split(',').map(Number);

const deliveriesOf = (steps: readonly Step[]) => steps.filter((step) => step.do === 'deliver');

describe('a history of deliveries and of a steward who undoes all that he did', () => {
  const desk = new DuplicateDesk();
  beforeAll(() => desk.open());
  afterAll(() => desk.close());

  /**
   * What is known and asked, with firms told by their statements. Whether a statement made its firm or was linked to it is not
   * compared: one that is decided again may be the first of its firm by then. Nor is by whose
   * word: of what came later and was given a place while something was undone, it is the steward's.
   */
  async function state(): Promise<Record<string, string[]>> {
    const list = async (sql: string): Promise<string[]> =>
      (await desk.test.dataSource.query<{ value: string }[]>(sql)).map(({ value }) => value);
    const key = (r: string): string => `${r}.source_code || ' ' || ${r}.record_key`;
    const firm = (id: string): string =>
      `(select '[' || string_agg(${key('g')}, ',' order by g.source_code, g.record_key) || ']' from record_match gm
          join source_record g on g.id = gm.record_id and g.source_code <> 'steward' where gm.supplier_id = ${id})`;
    const candidates = `(select string_agg(${firm(`(c ->> 'supplierId')::uuid`)}, ' ' order by ${firm(`(c ->> 'supplierId')::uuid`)})
          from jsonb_array_elements(q.candidates) c)`;
    return {
      firms: await list(
        `select concat_ws(' ', ${key('r')}, r.cleaned ->> 'name', m.outcome = 'review', ${firm('m.supplier_id')}) as value
           from record_match m join source_record r on r.id = m.record_id order by 1`,
      ),
      questions: await list(
        `select concat_ws(' ', ${key('r')}, q.reason, ${firm('q.supplier_id')}, ${candidates}) as value
           from review_item q left join source_record r on r.id = q.record_id where q.decision is null order by 1`,
      ),
      answered: await list(`select id::text as value from review_item where decision is not null`),
      aliases: await list(
        `select name as value from supplier_alias where operation_id is not null order by 1`,
      ),
      numbers: await list(
        `select concat_ws(' ', i.value, ${firm('i.supplier_id')}) as value from supplier_identifier i order by 1`,
      ),
      remembered: await list(`select record_key as value from match_decision`),
    };
  }

  /** The same register when nobody did anything, and which statements are of one firm there. */
  async function untouched(steps: readonly Step[]) {
    await desk.empty();
    const walk = new HistoryWalk(desk);
    for (const step of deliveriesOf(steps)) await walk.deliver(step);
    await desk.search();
    const firms: { keys: string[] }[] = await desk.test.dataSource.query(
      `select array_agg(r.source_code || ' ' || r.record_key) as keys
         from record_match m join source_record r on r.id = m.record_id where m.supplier_id is not null
        group by m.supplier_id`,
    );
    const mates = new Map(firms.flatMap(({ keys }) => keys.map((key) => [key, new Set(keys)] as const)));
    return { wanted: await state(), mates };
  }

  it.each(SEEDS)(
    'ends as if only the deliveries had come: %i',
    async (seed) => {
      const { steps, picks } = randomHistory(seed);
      const { wanted, mates } = await untouched(steps);
      await desk.empty();
      const walk = new HistoryWalk(desk, mates);
      try {
        for (const step of steps) await walk.take(step);
        await walk.undoAll(picks);
      } catch (error) {
        if (error instanceof Unplaced) return;
        throw error;
      }
      await desk.search();
      expect(await state()).toEqual(wanted);
    },
    120_000,
  );
});
