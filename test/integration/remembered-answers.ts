import { expect, it } from '@jest/globals';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type ReviewItem } from '../../src/matching/review/load-questions.ts';
import { ReviewService } from '../../src/matching/review/review.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type TestApp } from '../support/test-app.ts';

const FIRMS = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const LABELS = 'Nummer;Organisatie;Plaats;Trede;Geldig tot\n';
const BY = 'steward';

/** Answers of a steward, and what their sources deliver afterwards. @param current the application of the test, with an empty register for each */
export function testRememberedAnswers(current: () => TestApp): void {
  const identities = (): IdentityService => current().app.get(IdentityService, { strict: false });
  const reviews = (): ReviewService => current().app.get(ReviewService, { strict: false });
  const deliver = (source: string, header: string, ...rows: string[]): Promise<unknown> =>
    current().importCsv(source, `${header}${rows.join('\n')}\n`, { delivery: 'replace' });
  const open = async (): Promise<ReviewItem[]> => (await reviews().list({ page: 1, pageSize: 20 })).items;
  const asked = async (): Promise<string[]> => (await open()).map(({ record }) => record.cleaned.name).sort();

  async function answer(name: string, decision: 'same' | 'different'): Promise<void> {
    const question = (await open()).find(({ record }) => record.cleaned.name === name);
    await reviews().answer({ reviewId: question?.id ?? '', decision, by: BY });
    await current().drainJobs();
  }

  /** Firm -> its labels. */
  async function labels(): Promise<Record<string, number[]>> {
    const rows: { data: Profile }[] = await current().dataSource.query(
      `select data from profile where published order by data -> 'name' ->> 'value'`,
    );
    return Object.fromEntries(
      rows.map(({ data }) => [data.name.value, data.labels.map(({ level }) => Number(level))]),
    );
  }

  const twoFirms = (): Promise<unknown> =>
    deliver(
      'leveranciersdatabank',
      FIRMS,
      'A1;Groenwerk Noord;99850091;9712HM;Groningen',
      'A2;Zonnedak Leek;99850092;9351AA;Leek',
    );

  it('are not taken for answers about the firm that has the number of its row in a list that was sorted anew', async () => {
    await twoFirms();
    await deliver('register-pso', LABELS, '1;Groenwerk Noord;Groningen;Trede 2;2028-01-01');
    await answer('Groenwerk Noord', 'same');
    expect(await labels()).toEqual({ 'Groenwerk Noord': [2], 'Zonnedak Leek': [] });
    await deliver(
      'register-pso',
      LABELS,
      '1;Zonnedak Leek;Leek;Trede 3;2028-01-01',
      '2;Groenwerk Noord;Groningen;Trede 2;2028-01-01',
    );
    expect(await labels()).toEqual({ 'Groenwerk Noord': [2], 'Zonnedak Leek': [] });
    expect(await asked()).toEqual(['Zonnedak Leek']);
    await answer('Zonnedak Leek', 'same');
    expect(await labels()).toEqual({ 'Groenwerk Noord': [2], 'Zonnedak Leek': [3] });

    await deliver('impact-noord', FIRMS, '1;Groenwek Noord;;9712HM;Groningen');
    await answer('Groenwek Noord', 'same');
    await deliver('impact-noord', FIRMS, '1;Zonedak Leek;;9351AA;Leek', '2;Groenwek Noord;;9712HM;Groningen');
    expect(await asked()).toEqual(['Zonedak Leek']);
    await answer('Zonedak Leek', 'same');
    expect(await asked()).toEqual([]);
    expect(Object.keys(await labels())).toHaveLength(2);
  });

  it('hold when the column of numbers has another name, and the rows another order', async () => {
    await twoFirms();
    const rows = [
      'P1;Groenwerk Noord;Groningen;Trede 2;2028-01-01',
      'P2;Zonnendak Leek;Leek;Trede 1;2028-01-01',
    ];
    await deliver('register-pso', LABELS, ...rows);
    await answer('Groenwerk Noord', 'same');
    await answer('Zonnendak Leek', 'different');
    await deliver('register-pso', LABELS.replace('Nummer', 'Kenmerk'), ...rows.reverse());
    expect(await asked()).toEqual([]);
    expect(await labels()).toEqual({ 'Groenwerk Noord': [2], 'Zonnedak Leek': [] });
  });

  it('name the firm that lived on also once that was merged with a third one', async () => {
    await deliver(
      'leveranciersdatabank',
      FIRMS,
      'A1;Groenwerk Noord;99850091;9712HM;Groningen',
      'A2;Zonnedak Leek;99850092;9351AA;Leek',
      'A3;Drukkerij Oost;99850093;9401AA;Assen',
    );
    const ids: { id: string }[] = await current().dataSource.query(
      `select supplier_id as id from supplier_identifier order by value`,
    );
    const [one = '', two = '', three = ''] = ids.map(({ id }) => id);
    const first = await identities().merge({ keepId: two, goneId: one, by: BY });
    await identities().merge({ keepId: three, goneId: two, by: BY });
    expect(await identities().describe([first.id])).toMatchObject([
      { recordName: 'Groenwerk Noord', supplierName: 'Zonnedak Leek' },
    ]);
  });

  it.each(['stands', 'is undone'])(
    'about a label go along when its firm is split, and that %s',
    async (how) => {
      await twoFirms();
      await deliver('impact-noord', FIRMS, 'N1;Groenwerkers;99850091;9712HM;Groningen');
      await deliver('register-pso', LABELS, 'P1;Groenwerkers;Groningen;Trede 2;2028-01-01');
      await answer('Groenwerkers', 'same');
      const [{ id: supplierId } = { id: '' }]: { id: string }[] = await current().dataSource.query(
        `select supplier_id as id from supplier_identifier where value = '99850091'`,
      );
      const recordIds = (await identities().recordsOf(supplierId))
        .filter(({ source }) => source !== 'leveranciersdatabank')
        .map(({ id }) => id);
      const { id: operationId } = await identities().split({ supplierId, recordIds, by: BY });
      if (how === 'is undone') await identities().undo({ operationId, by: BY });
      await current().drainJobs();
      const before = await labels();
      await deliver('register-pso', LABELS, 'P1;Groenwerkers;Groningen;Trede 2;2028-06-01');
      expect(await asked()).toEqual([]);
      expect(await labels()).toEqual(before);
      expect(before['Groenwerkers']).toEqual([2]);
    },
  );
}
