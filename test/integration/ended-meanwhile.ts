import { expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type TestApp } from '../support/test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const BY = 'steward';
const ONE = 'A1;Samen Sterk;;9712HM;Groningen';
const TWO = 'A2;Sterk Samen Assen;99850081;9401AA;Assen';

/** Firms of which the last statement ended while they were one with another. @param current the application of the test, with an empty register for each */
export function testEndedMeanwhile(current: () => TestApp): void {
  const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    current().importCsv(source, `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });

  /** Who the statement of a key is about, and by whose word. */
  async function placeOf(key: string): Promise<{ id: string; by: string }> {
    const [row]: { id: string; by: string }[] = await current().dataSource.query(
      `select m.supplier_id as id, m.decided_by as by from record_match m join source_record r on r.id = m.record_id
        where r.record_key like '%' || $1`,
      [key],
    );
    if (!row) throw new Error(`nothing is said under ${key}`);
    return row;
  }

  it.each(['the one that went', 'the one that lived on'])(
    'find their firm again when they are told of anew once a merge is undone: %s',
    async (ended) => {
      const identities = current().app.get(IdentityService, { strict: false });
      await deliver('leveranciersdatabank', ONE, TWO);
      const [one, two] = [await placeOf('A1'), await placeOf('A2')];
      const [keepId, goneId] = ended === 'the one that went' ? [one.id, two.id] : [two.id, one.id];
      const merge = await identities.merge({ keepId, goneId, by: BY });
      await deliver('leveranciersdatabank', ONE);
      await identities.undo({ operationId: merge.id, by: BY });

      // By its number, under which nobody else may have come to stand: first another source, then the same one again.
      await deliver('impact-noord', 'N1;Onder Heel Andere Naam;99850081;9401AA;Assen');
      expect(await placeOf('N1')).toEqual(two);
      await deliver('impact-noord', 'N2;Iemand Anders;;9401AA;Assen');
      await deliver('leveranciersdatabank', ONE, TWO.replace('99850081', ''));
      expect([await placeOf('A1'), await placeOf('A2')]).toEqual([one, two]);
    },
  );

  it('find their firm again when the import that ended them is taken back', async () => {
    const identities = current().app.get(IdentityService, { strict: false });
    await deliver('leveranciersdatabank', ONE, TWO);
    const [one, two] = [await placeOf('A1'), await placeOf('A2')];
    const merge = await identities.merge({ keepId: one.id, goneId: two.id, by: BY });
    const { id } = (await deliver('leveranciersdatabank', ONE)) as { id: string };
    await identities.undo({ operationId: merge.id, by: BY });
    await current().app.get(ImportService, { strict: false }).reverse(id);
    await current().drainJobs();
    expect([await placeOf('A1'), await placeOf('A2')]).toEqual([one, two]);
  });
}
