import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { startBatches } from '../../src/platform/jobs/pipeline-batch.ts';
import { type Bench } from './bench.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { ask, timesOf } from './timing.ts';

const INDEX = 'bench-fresh';
/** Between two looks whether the change is there. Milliseconds. */
const LOOK_EVERY_MS = 10;
/** Whoever waits longer than this has a register that does not work. */
const GIVE_UP_MS = 60_000;
/** Each change is seen by a word that nobody had before; letters only, for a number is not looked for. */
const LETTERS = 'bcdfghklmn';

/**
 * `npm run bench -- fresh [--firms 100000] [--runs 50]`: one profile of a register changes, from the commit until
 * `GET /v1/suppliers` finds the firm by a word of its new description.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { firms: { type: 'string', default: '100000' }, runs: { type: 'string', default: '50' } },
  });
  await insertSearchFirms(dataSource, Number(values.firms));
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const firms: { id: string }[] = await dataSource.query(
    `select supplier_id as id from profile order by supplier_id limit $1`,
    [Number(values.runs)],
  );
  const register = await serveRegister({ stores, dataDir }, INDEX);
  const times: number[] = [];
  try {
    for (const [run, { id }] of firms.entries()) {
      const word = `zwoe${[...String(run)].map((digit) => LETTERS[Number(digit)]).join('oe')}st`;
      await dataSource.transaction(async (manager) => {
        await manager.query(
          `update profile set content_hash = $2, updated_at = now(),
                  data = jsonb_set(data, '{description,value}', to_jsonb('Wij doen aan ' || $2 || '.'))
            where supplier_id = $1`,
          [id, word],
        );
        await startBatches(manager, { cause: 'bench', supplierIds: [id], stage: 'published' });
      });
      times.push(await untilFound(`${register.url}/v1/suppliers?q=${word}&fields=id`, id));
    }
  } finally {
    await register.stop();
  }
  return { firms: Number(values.firms), changes: times.length, visible: timesOf(times) };
};

/** Milliseconds until the answer holds the firm. @throws Error when it never does */
async function untilFound(url: string, id: string): Promise<number> {
  const started = performance.now();
  for (;;) {
    if ((await ask({ url })).includes(id)) return performance.now() - started;
    if (performance.now() - started > GIVE_UP_MS) throw new Error(`${url} never found ${id}.`);
    await pause(LOOK_EVERY_MS);
  }
}
