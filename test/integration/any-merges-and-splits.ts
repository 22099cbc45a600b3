import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { undoInAnyOrder } from '../support/any-order.ts';
import { stateWithIds } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';

const BY = 'steward';
const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving;Website\n';
// Names that have nothing in common: six suppliers, of which nobody waits for a person.
const NAMES = ['Molenwiek', 'Ankerplaats', 'Zwaluwnest', 'Kompasnaald', 'Lindeboom', 'Vuurtoren'];

interface Step {
  merge: boolean;
  first: number;
  second: number;
}

const STEPS = fc.array(fc.record<Step>({ merge: fc.boolean(), first: fc.nat(20), second: fc.nat(20) }), {
  minLength: 1,
  maxLength: 6,
});

/** Suppliers that are merged and split at random, and taken back. @param current the application of the test, with an empty register for each */
export function testAnyMergesAndSplits(current: () => TestApp): void {
  const identities = (): IdentityService => current().app.get(IdentityService, { strict: false });

  /** Six firms of two sources, with labels and a name that a person taught: all go along, and back. */
  async function sixFirms(): Promise<Record<string, unknown>> {
    const test = current();
    const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
      test.importCsv(source, `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });
    const rows = NAMES.map(
      (name, at) => `A${at};${name};${at % 2 ? '' : 99850041 + at};97${10 + at}HM;Groningen;x;`,
    );
    await deliver('leveranciersdatabank', ...rows);
    await deliver('impact-noord', ...rows.map((row) => row.replace(';x;', ';Van de aanmelding;')));
    await test.importCsv(
      'register-pso',
      [
        'Organisatie;KvK-nummers;Trede;Geldig tot',
        ...[0, 2].map((at) => `${NAMES[at]};${99850041 + at};Trede ${at + 1};2028-01-01`),
      ].join('\n'),
    );
    await deliver('self-registration', 'Z1;Onder Heel Andere Naam;;9401AA;Assen;Vroeger;');
    const [keepId, goneId] = [await idOf('Ankerplaats'), await idOf('Onder Heel Andere Naam')];
    await identities().merge({ keepId, goneId, by: BY });
    await test.drainJobs();
    const state = await stateWithIds(test);
    expect(await living()).toHaveLength(6);
    expect(state['labels']).toHaveLength(2);
    expect(state['aliases']).toEqual([expect.stringContaining('Onder Heel Andere Naam')]);
    return state;
  }

  it('are as they were when any merges and splits are undone, in whatever order, or it is said what to undo first', async () => {
    const before = await sixFirms();
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(STEPS, fc.infiniteStream(fc.nat(20)), async (steps, picks) => {
        refusals += await undoInAnyOrder(identities(), await takeAll(steps), picks);
        await current().drainJobs();
        expect(await stateWithIds(current())).toEqual(before);
      }),
      { numRuns: 14, seed: 7, endOnFailure: true },
    );
    expect(refusals).toBeGreaterThan(0);
  });

  /** Answers the operations, the oldest first. */
  async function takeAll(steps: readonly Step[]): Promise<string[]> {
    const done: string[] = [];
    for (const { merge, first, second } of steps) {
      const operation = await (merge ? mergeSome(first, second) : splitSome(first, second));
      if (operation) done.push(operation);
    }
    await current().drainJobs();
    return done;
  }

  async function idOf(name: string): Promise<string> {
    const [row]: { id: string }[] = await current().dataSource.query(
      `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
      [name],
    );
    return row?.id ?? '';
  }

  /** By their oldest record: ids are drawn anew each time. */
  async function living(): Promise<string[]> {
    const rows: { id: string }[] = await current().dataSource.query(
      `select supplier_id as id from record_match where supplier_id is not null group by 1 order by min(record_id)`,
    );
    return rows.map(({ id }) => id);
  }

  async function mergeSome(first: number, second: number): Promise<string | undefined> {
    const ids = await living();
    const [keepId, goneId] = [ids[first % ids.length] ?? '', ids[second % ids.length] ?? ''];
    if (keepId === goneId) return undefined;
    const values = second % 2 ? { description: `Gekozen bij ${first} en ${second}` } : {};
    return (await identities().merge({ keepId, goneId, by: BY, values })).id;
  }

  async function splitSome(first: number, second: number): Promise<string | undefined> {
    const ids = await living();
    const supplierId = ids[first % ids.length] ?? '';
    const records: { id: string }[] = await current().dataSource.query(
      `select record_id as id from record_match where supplier_id = $1 order by 1`,
      [supplierId],
    );
    if (records.length < 2) return undefined;
    const recordIds = records.slice(0, 1 + (second % (records.length - 1))).map(({ id }) => id);
    return (await identities().split({ supplierId, recordIds, by: BY })).id;
  }
}
