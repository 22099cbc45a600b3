import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { DuplicatesService } from '../../src/matching/duplicates/duplicates.service.ts';
import { type DuplicateSearch, type SearchResult } from '../../src/matching/duplicates/duplicate-search.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { mergeSuppliers } from '../../src/matching/identity/merge-suppliers.ts';
import { ReviewService } from '../../src/matching/review/review.service.ts';
import { type ReviewItem } from '../../src/matching/review/load-questions.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { registerState } from '../support/register-state.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const BY = 'steward';

describe('a search for firms that are in the register twice', () => {
  let test: TestApp;
  let identities: IdentityService;
  let reviews: ReviewService;
  beforeEach(async () => {
    test = await startTestApp();
    identities = test.app.get(IdentityService, { strict: false });
    reviews = test.app.get(ReviewService, { strict: false });
  });
  afterEach(() => test.close());

  const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    test.importCsv(source, `${HEADER}${rows.join('\n')}\n`);

  async function search(): Promise<SearchResult> {
    const { result } = await test.app.get(DuplicatesService, { strict: false }).searchNow(BY);
    if (!result) throw new Error('the search did not end');
    return result;
  }

  const questions = async (): Promise<ReviewItem[]> => (await reviews.list({ page: 1, pageSize: 50 })).items;

  async function idOf(name: string): Promise<string> {
    const [row]: { id: string }[] = await test.dataSource.query(
      `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
      [name],
    );
    if (!row) throw new Error(`nobody is called ${name}`);
    return row.id;
  }

  /** A firm that a steward made one, and that comes again with a KvK number: that is a new firm to an import. */
  async function comesAgain(name: string, kvk: string, postcode = '9712HM', again = name): Promise<void> {
    const other = `Andere ${name.split(' ').reverse().join('')}`;
    await deliver(
      'leveranciersdatabank',
      `A${kvk};${name};;${postcode};Groningen`,
      `B${kvk};${other};;9401AA;Assen`,
    );
    await identities.merge({ keepId: await idOf(name), goneId: await idOf(other), by: BY });
    await deliver('impact-noord', `N${kvk};${again};${kvk};${postcode};Groningen`);
  }

  /** Profiles with their ids, and what hangs on them. */
  async function stateWithIds(): Promise<unknown> {
    const [{ profiles }] = await test.dataSource.query<[{ profiles: unknown }]>(
      `select jsonb_object_agg(supplier_id, data) as profiles from profile where published`,
    );
    const matches: unknown = await test.dataSource.query(
      `select record_id, supplier_id, decided_by from record_match order by 1`,
    );
    return { profiles, matches, ...(await registerState(test)) };
  }

  it('asks about each pair once, the likeliest first, with both sides', async () => {
    await comesAgain('Drukkerij Zuid VOF', '99850101', '9725AB', 'Drukkerij Zuid B.V.');
    await comesAgain('Groenwerk Noord', '99850102');
    expect(await search()).toMatchObject({
      asked: 2,
      found: 2,
      dropped: 0,
      leftOut: { blocks: 0, records: 0 },
    });
    const pairs = await questions();
    expect(pairs.map(({ question, reason }) => [question, reason])).toEqual([
      ['same-supplier', 'name-postcode'],
      ['same-supplier', 'other-legal-form'],
    ]);
    expect(pairs[0]).toMatchObject({
      record: { source: 'impact-noord', cleaned: { kvkNumber: '99850102' } },
      supplier: { statements: [{ source: 'impact-noord' }] },
      candidates: [
        {
          score: 0.97,
          statements: [
            { source: 'steward' },
            { source: 'leveranciersdatabank' },
            { source: 'leveranciersdatabank' },
          ],
        },
      ],
    });
    expect(await search()).toMatchObject({ asked: 0, found: 2, dropped: 0 });
    expect(await questions()).toEqual(pairs);
  });

  it('finds what an import could not compare, because a part of a name had become too common', async () => {
    const many = Array.from({ length: 62 }, (_, at) => {
      const word = [at % 26, (at * 7) % 26, (at * 11) % 26]
        .map((nth) => String.fromCharCode(97 + nth))
        .join('');
      return `S${at};Schoonmaakbedrijf ${word}${word} Helder;${99_860_000 + at};9712HM;Groningen`;
    });
    await deliver(
      'leveranciersdatabank',
      ...many,
      'X1;Schoonmaakbedrijf Zonneweide Helder;;9712HM;Groningen',
      'X2;Schoonmaakbedrijf Znoneweide Helder;;9712HM;Groningen',
    );
    expect(await questions()).toEqual([]);
    expect(await search()).toMatchObject({ asked: 1 });
    expect(await questions()).toMatchObject([{ question: 'same-supplier', reason: 'similar-name' }]);
  });

  it('merges the two when they are the same, into the one with the KvK number, and undoes that', async () => {
    await comesAgain('Groenwerk Noord', '99850111');
    await search();
    await test.drainJobs();
    const before = await stateWithIds();
    const [question] = await questions();
    const answer = await reviews.answer({ reviewId: question?.id ?? '', decision: 'same', by: BY });
    await test.drainJobs();
    expect(await questions()).toEqual([]);
    const [holder]: { id: string }[] = await test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = '99850111'`,
    );
    expect(answer).toMatchObject({ kind: 'merge', supplierId: holder?.id });
    expect(await search()).toMatchObject({ found: 0 });

    await identities.undo({ operationId: answer?.id ?? '', by: BY });
    await test.drainJobs();
    expect(await stateWithIds()).toEqual(before);
  });

  it('lets a person say which of the two lives on', async () => {
    await comesAgain('Groenwerk Noord', '99850112');
    await search();
    const [question] = await questions();
    const [reviewId, other] = [question?.id ?? '', question?.candidates[0]?.supplierId ?? ''];
    await expect(
      reviews.answer({
        reviewId,
        decision: 'same',
        supplierId: '00000000-0000-4000-8000-000000000000',
        by: BY,
      }),
    ).rejects.toMatchObject({ kind: 'invalid-input', faults: [{ name: 'supplierId' }] });
    const answer = await reviews.answer({ reviewId, decision: 'same', supplierId: other, by: BY });
    expect(answer).toMatchObject({ supplierId: other, otherId: question?.supplier?.supplierId });
  });

  it('never asks again about two that a person said are different, until that is undone', async () => {
    await comesAgain('Groenwerk Noord', '99850121');
    await search();
    const before = await stateWithIds();
    const [question] = await questions();
    const answer = await reviews.answer({ reviewId: question?.id ?? '', decision: 'different', by: BY });
    expect(await search()).toMatchObject({ found: 1, asked: 0 });
    expect(await questions()).toEqual([]);

    // Another record that may be either is still a question of its own.
    await deliver('self-registration', ';Groenwerk Noord;;9712HM;Groningen');
    expect(await questions()).toMatchObject([{ question: 'same-firm', reason: 'several-suppliers' }]);
    const [asked]: { id: string }[] = await test.dataSource.query(
      `select id from import where source_code = 'self-registration'`,
    );
    await takeBack(asked?.id ?? '');
    await identities.undo({ operationId: answer?.id ?? '', by: BY });
    await test.drainJobs();
    expect(await stateWithIds()).toEqual(before);
  });

  const takeBack = async (importId: string): Promise<void> => {
    const keys = test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'importer', scopes: ['imports:write'] });
    await request(test.app.getHttpServer())
      .post(`/v1/imports/${importId}/reversal`)
      .set('X-Api-Key', key)
      .expect(202);
    await test.drainJobs();
  };

  it('does not ask about what was parted by hand, has two KvK numbers, or waits as a question of a record', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Twee Nummers;99850131;9712HM;Groningen',
      'A2;Twee Nummers;99850132;9712HM;Groningen',
    );
    await comesAgain('Samen Sterk', '99850133');
    await deliver('self-registration', ';Samen Sterk;;9712HM;Groningen');
    const [waits] = await questions();
    expect(waits).toMatchObject({ reason: 'several-suppliers' });
    await deliver('leveranciersdatabank', 'P1;Geparkeerd Een;;9725AB;Groningen');
    await deliver('impact-noord', 'P2;Geparkeerd Een;;9725AB;Groningen');
    const supplierId = await idOf('Geparkeerd Een');
    const records = await identities.recordsOf(supplierId);
    await identities.split({ supplierId, recordIds: [records[0]?.id ?? ''], by: BY });
    expect(await search()).toMatchObject({ found: 2, asked: 0 });

    await reviews.answer({ reviewId: waits?.id ?? '', decision: 'different', by: BY });
    // The new firm is neither of the two; whether those are one is asked now.
    expect(await search()).toMatchObject({ asked: 1 });
  });

  it('takes a question off the list when other things are said about the two', async () => {
    await comesAgain('Groenwerk Noord', '99850141');
    await search();
    await deliver('impact-noord', 'N99850141;Heel Iemand Anders;99850141;9401AA;Assen');
    expect(await search()).toMatchObject({ found: 0, dropped: 1 });
    expect(await questions()).toEqual([]);
  });

  it('is asked for by a program with a key for that, which is told where to look, and each night by itself', async () => {
    await comesAgain('Groenwerk Noord', '99850151');
    const keys = test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] });
    const server = test.app.getHttpServer();
    await request(server).post('/v1/duplicates').expect(401);
    const asked = await request(server).post('/v1/duplicates').set('X-Api-Key', key).expect(202);
    const again = await request(server).post('/v1/duplicates').set('X-Api-Key', key).expect(202);
    const { id, status } = asked.body as DuplicateSearch;
    expect({ status, again: (again.body as DuplicateSearch).id }).toEqual({ status: 'queued', again: id });
    await test.drainJobs();
    const ended = await request(server)
      .get(asked.headers['location'] ?? '')
      .set('X-Api-Key', key)
      .expect(200);
    expect(ended.body).toMatchObject({
      id,
      status: 'completed',
      result: { suppliers: 2, found: 1, asked: 1 },
    });
    await test.dataSource.transaction((manager) => enqueue(manager, 'matching.find-duplicates', {}));
    await test.drainJobs();
    const nightly: unknown = await test.dataSource.query(
      `select result -> 'asked' as asked from duplicate_search where requested_by = 'system'`,
    );
    expect(nightly).toEqual([{ asked: 0 }]);
    await request(server).get('/v1/duplicates/999').set('X-Api-Key', key).expect(404);
  });

  it('is answered once, when two stewards do so at the same moment', async () => {
    await comesAgain('Groenwerk Noord', '99850161');
    await search();
    const [question] = await questions();
    const reviewId = question?.id ?? '';
    const both = await Promise.allSettled([
      reviews.answer({ reviewId, decision: 'same', by: 'first' }),
      reviews.answer({ reviewId, decision: 'different', by: 'second' }),
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
    const ids: { id: string }[] = await test.dataSource.query(
      `select distinct supplier_id as id from record_match order by 1`,
    );
    const turn = test.dataSource.createQueryRunner();
    await turn.startTransaction();
    await turn.query(`select revision from matching_state for update`);
    const searching = search();
    await untilTrue(
      test.dataSource,
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

  it('is back at the start after any answers, merges and splits that are undone again', async () => {
    for (const [at, name] of ['Groenwerk Noord', 'Drukkerij Zuid', 'Maaltijden Oost'].entries())
      await comesAgain(name, `9985019${at}`, `97${12 + at}HM`);
    await deliver('leveranciersdatabank', 'Z1;Schildersbedrijf Zonnestraal;;9745AB;Groningen');
    await deliver('impact-noord', 'Z2;Schildersbedrijf Zonestraal;;9745AB;Groningen');
    await search();
    await test.drainJobs();
    const before = await stateWithIds();
    const step = fc.record({
      kind: fc.constantFrom('same', 'different', 'merge', 'split'),
      first: fc.nat(20),
      second: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (steps, meanwhile) => {
          const done: string[] = [];
          for (const { kind, first, second } of steps) {
            const id = await takeStep(kind, first, second);
            if (id) done.push(id);
          }
          await test.drainJobs();
          // A search meanwhile may ask about firms that only the steps made; the next one takes that off the list.
          if (meanwhile) await search();
          for (const operationId of done.reverse()) await identities.undo({ operationId, by: BY });
          if (meanwhile) await search();
          await test.drainJobs();
          expect(await stateWithIds()).toEqual(before);
        },
      ),
      { numRuns: 8, seed: 20261126 },
    );
  }, 120_000);

  async function takeStep(kind: string, first: number, second: number): Promise<string | undefined> {
    if (kind === 'same' || kind === 'different') {
      const open = await questions();
      const reviewId = open[first % Math.max(open.length, 1)]?.id;
      return reviewId && (await reviews.answer({ reviewId, decision: kind, by: BY }))?.id;
    }
    const suppliers: { id: string; records: string[] }[] = await test.dataSource.query(
      `select supplier_id as id, array_agg(record_id::text order by record_id) as records from record_match
        where supplier_id is not null and name_key <> '' group by 1 order by 1`,
    );
    const [one, two] = [suppliers[first % suppliers.length], suppliers[second % suppliers.length]];
    if (!one || !two) return undefined;
    if (kind === 'merge')
      return one === two
        ? undefined
        : (await identities.merge({ keepId: one.id, goneId: two.id, by: BY })).id;
    const recordIds = one.records.slice(0, 1);
    return one.records.length < 2
      ? undefined
      : (await identities.split({ supplierId: one.id, recordIds, by: BY })).id;
  }
});
