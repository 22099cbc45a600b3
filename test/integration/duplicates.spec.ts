import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type DuplicateSearch } from '../../src/matching/duplicates/duplicate-search.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { BY, DuplicateDesk } from '../support/duplicate-desk.ts';
import { type KeptRow, keptRows } from '../support/import-rows.ts';
import { testAnswersAboutDuplicates } from './duplicates-answered.ts';
import { testDuplicatesMeanwhile } from './duplicates-meanwhile.ts';

describe('a search for firms that are in the register twice', () => {
  const desk = new DuplicateDesk();
  const { deliver, search, questions, idOf, comesAgain } = desk;
  beforeAll(() => desk.open());
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  async function withPhone(source: string, row: string): Promise<KeptRow[]> {
    const header = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Telefoon';
    const { id } = await desk.test.importCsv(source, `${header}\n${row}\n`);
    return keptRows(desk.test.dataSource, id);
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
    const records = await desk.identities.recordsOf(supplierId);
    await desk.identities.split({ supplierId, recordIds: [records[0]?.id ?? ''], by: BY });
    expect(await search()).toMatchObject({ found: 2, asked: 0 });

    await desk.reviews.answer({ reviewId: waits?.id ?? '', decision: 'different', by: BY });
    // The new firm is neither of the two; whether those are one is asked now.
    expect(await search()).toMatchObject({ asked: 1 });
  });

  it('asks about two KvK numbers that are a slip of the keys apart, and merges them for good', async () => {
    await withPhone('leveranciersdatabank', 'T1;Tikwerk Noord;61850171;9712HM;Groningen;0505550171');
    expect(
      await withPhone('impact-noord', 'T2;Tikwerk Noord B.V.;61850711;9712HM;Groningen;050 555 01 71'),
    ).toMatchObject([{ outcome: 'created', reasons: [{ code: 'near-kvk-number' }] }]);
    expect(await questions()).toEqual([]);
    expect(await search()).toMatchObject({ found: 1, asked: 1 });
    const [pair] = await questions();
    expect(pair).toMatchObject({
      reason: 'near-kvk-number',
      record: { cleaned: { kvkNumber: '61850171' } },
      candidates: [
        {
          score: 0.9,
          evidence: expect.arrayContaining([
            { field: 'kvkNumber', record: '61850171', candidate: '61850711', agrees: 'other' },
          ]) as unknown,
        },
      ],
    });
    await desk.reviews.answer({ reviewId: pair?.id ?? '', decision: 'same', by: BY });
    expect(await withPhone('self-registration', ';Tikwerk Noord;61850711;9712HM;Groningen;')).toMatchObject([
      { supplierId: await idOf('Tikwerk Noord'), reasons: [{ code: 'kvk-number' }] },
    ]);
    expect(await search()).toMatchObject({ found: 0 });
  });

  it.each([['before'], ['after']])(
    'asks about a firm that is called what another one was called before, which came %s it',
    async (when) => {
      const now = (): Promise<unknown> =>
        deliver('impact-noord', 'F1;Groene Hoek B.V. (voorheen Tuinwerk Peize);;9321AA;Peize');
      const old = (): Promise<unknown> =>
        deliver(
          'leveranciersdatabank',
          'F2;Tuinwerk Peize;99850181;9321AA;Peize',
          'F3;Tuinwerk Peize;99850182;9401AA;Assen',
        );
      for (const come of when === 'before' ? [now, old] : [old, now]) await come();
      expect(await questions()).toEqual([]);
      expect(await search()).toMatchObject({ found: 1, asked: 1 });
      const [pair] = await questions();
      expect(pair).toMatchObject({
        reason: 'former-name',
        record: { cleaned: { name: 'Tuinwerk Peize', kvkNumber: '99850181' } },
        candidates: [
          {
            evidence: expect.arrayContaining([
              { field: 'name', record: 'tuinwerk peize', candidate: 'groene hoek', agrees: 'other' },
            ]) as unknown,
          },
        ],
      });
      expect(await search()).toMatchObject({ found: 1, asked: 0, dropped: 0 });
      await desk.reviews.answer({ reviewId: pair?.id ?? '', decision: 'different', by: BY });
      expect(await search()).toMatchObject({ found: 1, asked: 0 });
    },
  );

  it('asks about a firm whose name is that of another one in its place, with the place behind it', async () => {
    await deliver(
      'leveranciersdatabank',
      'P1;Fixet;99850191;9471AB;Zuidlaren',
      'P2;Fixet;99850192;9401AA;Assen',
      'P3;Stichting Welzijn;;9471AC;Zuidlaren',
    );
    await deliver(
      'impact-noord',
      'P4;Fixet Zuidlaren;;9471AC;Zuidlaren',
      'P5;Fixet Vestiging Haren;;9751AA;Haren',
      'P6;Coöperatie Welzijn Zuidlaren U.A.;;9471AD;Zuidlaren',
    );
    expect(await questions()).toEqual([]);
    expect(await search()).toMatchObject({ found: 1, asked: 1 });
    expect(await questions()).toMatchObject([
      { reason: 'name-with-place', record: { cleaned: { kvkNumber: '99850191' } } },
    ]);
  });

  it('asks about a firm that one source gives another number, while another source calls it by the old one', async () => {
    const [before, now] = ['99850201', '99850299'];
    await deliver(
      'leveranciersdatabank',
      `R1;Hovenier Zand;${before};9471AB;Zuidlaren`,
      'R2;Schilder Boom;99850202;9401AA;Assen',
    );
    await deliver(
      'impact-noord',
      `N1;Hovenier Zand;${before};9471AB;Zuidlaren`,
      'N2;Schilder Boom;99850202;9401AA;Assen',
    );
    await deliver(
      'leveranciersdatabank',
      `R1;Hovenier Zand B.V.;${now};9471AB;Zuidlaren`,
      'R2;Kapsalon Duin;99850203;9711AA;Groningen',
    );
    const [old, fresh] = [await idOf('Hovenier Zand'), await idOf('Hovenier Zand B.V.')];
    expect(await questions()).toEqual([]);
    expect(await search()).toMatchObject({ found: 1, asked: 1 });
    const [pair] = await questions();
    expect(pair).toMatchObject({
      reason: 'changed-number',
      record: { cleaned: { kvkNumber: now } },
      supplier: { supplierId: fresh },
      candidates: [{ supplierId: old }],
    });
    await desk.reviews.answer({ reviewId: pair?.id ?? '', decision: 'same', by: BY });
    await deliver(
      'impact-noord',
      `N1;Hovenier Zand B.V.;${now};9471AB;Zuidlaren`,
      'N2;Schilder Boom;99850202;9401AA;Assen',
    );
    expect(await search()).toMatchObject({ found: 0, asked: 0 });
    const server = desk.test.app.getHttpServer();
    await request(server).get(`/v1/suppliers/${old}`).expect(308).expect('Location', new RegExp(fresh));
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
    const keys = desk.test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] });
    const server = desk.test.app.getHttpServer();
    await request(server).post('/v1/duplicates').expect(401);
    const asked = await request(server).post('/v1/duplicates').set('X-Api-Key', key).expect(202);
    const again = await request(server).post('/v1/duplicates').set('X-Api-Key', key).expect(202);
    const { id, status } = asked.body as DuplicateSearch;
    expect({ status, again: (again.body as DuplicateSearch).id }).toEqual({ status: 'queued', again: id });
    await desk.test.drainJobs();
    const ended = await request(server)
      .get(asked.headers['location'] ?? '')
      .set('X-Api-Key', key)
      .expect(200);
    expect(ended.body).toMatchObject({
      id,
      status: 'completed',
      result: { suppliers: 2, found: 1, asked: 1 },
    });
    await desk.test.dataSource.transaction((manager) => enqueue(manager, 'matching.find-duplicates', {}));
    await desk.test.drainJobs();
    const nightly: unknown = await desk.test.dataSource.query(
      `select result -> 'asked' as asked from duplicate_search where requested_by = 'system'`,
    );
    expect(nightly).toEqual([{ asked: 0 }]);
    await request(server).get('/v1/duplicates/999').set('X-Api-Key', key).expect(404);
  });

  testAnswersAboutDuplicates(desk);
  testDuplicatesMeanwhile(desk);
});
