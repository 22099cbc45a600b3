import { beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { type TestApp } from '../support/test-app.ts';

const LIST = [
  'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Plaats;Kleur',
  'K-1;Contractwerk Noord;99280001;Assen;rood',
  'K-2;;99280002;Assen;blauw',
].join('\n');

/** An answer, of which only the names of its fields are known. */
type Body = Record<string, unknown> & { items: Record<string, unknown>[] };

/**
 * What programs outside were promised of the API, row by row: each call once as it stands there, with the fields that it answers.
 * The commands are tried in `command-line.spec.ts` and `running-server.spec.ts`. @param app once it runs, with the demo data in it
 */
export function testContract(app: () => TestApp): void {
  let key: string;
  const server = () => request(app().app.getHttpServer());
  const withKey = (call: Test): Test => call.set('X-Api-Key', key);
  const bodyOf = async (call: Test, status = 200) => (await call.expect(status)).body as Body;
  const fieldsOf = (object: unknown): string[] => Object.keys(object as object);
  const deliver = async (dryRun: boolean) => {
    const sent = withKey(server().post('/v1/imports'))
      .field('source', 'leveranciersdatabank')
      .field('dryRun', String(dryRun))
      .field('mapping', '{"name":"Bedrijfsnaam"}')
      .attach('file', Buffer.from(LIST), 'lijst.csv');
    const answer = await sent.expect(202);
    await app().drainJobs();
    return { location: answer.headers['location'] ?? '', first: answer.body as Body };
  };
  beforeAll(async () => {
    ({ key } = await app()
      .app.get(ApiKeyService, { strict: false })
      .create({ name: 'Inkoopsysteem', scopes: [...SCOPES], municipality: 'GM0014' }));
  });

  describe('a program outside', () => {
    it('searches with every parameter that it was promised', async () => {
      const every =
        'q=catering&near=9712HM&radiusKm=25&label=pso&label=code-sociale-ondernemingen&labelOn=2026-11-24&theme=sdg-8' +
        '&programme=koploperproject&category=55&municipality=GM0014&size=micro,small,medium,large&impact=true&source=impact-noord' +
        '&sort=relevance&facets=true&page=1&pageSize=5';
      const narrow = await bodyOf(server().get(`/v1/suppliers?${every}`));
      expect(narrow).toMatchObject({
        items: expect.any(Array),
        total: expect.any(Number),
        page: 1,
        pageSize: 5,
      });
      for (const sort of ['relevance', 'distance', 'name', 'updated'])
        await bodyOf(server().get(`/v1/suppliers?near=53.22,6.57&sort=${sort}`));
      const found = await bodyOf(
        server().get(
          '/v1/suppliers?q=catering&near=Groningen&radiusKm=25&label=pso:2&impact=true&facets=true',
        ),
      );
      expect(found['facets']).toMatchObject({ label: { pso: expect.any(Number) } });
      expect(found['query']).toMatchObject({
        categories: [{ code: expect.any(String), label: expect.any(String), because: expect.anything() }],
        place: { name: expect.any(String), lat: expect.any(Number), lng: expect.any(Number) },
      });
      const [hit] = found.items;
      expect(fieldsOf(hit)).toEqual(
        expect.arrayContaining(
          'id name place municipality distanceKm impact labels categories summary reasons updatedAt'.split(
            ' ',
          ),
        ),
      );
      expect(hit).toMatchObject({
        impact: true,
        labels: expect.arrayContaining([
          expect.objectContaining({ code: 'pso', name: 'PSO', level: 'Trede 2', status: 'verified' }),
        ]),
        categories: expect.arrayContaining([{ code: expect.any(String), label: expect.any(String) }]),
        updatedAt: expect.stringMatching(/Z$/),
      });
    });

    it('reads a supplier with the source and date of each field, also by an id that was merged away', async () => {
      const { items } = await bodyOf(server().get('/v1/suppliers?q=schoonmaak&pageSize=2'));
      const [keep, gone] = items.map(({ id }) => String(id));
      const profile = await bodyOf(server().get(`/v1/suppliers/${keep}`));
      expect(profile['name']).toMatchObject({ value: expect.any(String), source: expect.any(String) });
      expect(fieldsOf(profile['name'])).toContain('date');
      await withKey(server().post(`/v1/suppliers/${keep}/merges`))
        .send({ supplierId: gone })
        .expect(201);
      await app().drainJobs();
      await server().get(`/v1/suppliers/${gone}`).expect(308).expect('Location', `/v1/suppliers/${keep}`);
      const feed = await bodyOf(withKey(server().get('/v1/changes?since=0&limit=1000')));
      expect(feed.items.find((one) => one['supplierId'] === gone && one['kind'] === 'merged')).toBeDefined();
    });

    it('delivers a file, looks at what became of it, applies it and takes it back', async () => {
      const { location, first } = await deliver(true);
      expect(first['status']).toBe('queued');
      const view = await bodyOf(withKey(server().get(location)));
      expect(view).toMatchObject({
        source: 'leveranciersdatabank',
        status: 'previewed',
        rows: { total: 2, created: 1, updated: 0, unchanged: 0, review: 0, rejected: 1 },
        encoding: expect.any(String),
        delimiter: ';',
        mapping: { name: 'Bedrijfsnaam', externalId: 'Leveranciersnummer' },
        columnsIgnored: ['Kleur'],
      });
      expect(fieldsOf(view)).toEqual(expect.arrayContaining(['id', 'startedAt', 'finishedAt']));
      const rejected = await bodyOf(withKey(server().get(`${location}/rows?outcome=rejected`)));
      expect(rejected.items).toMatchObject([
        {
          line: 3,
          outcome: 'rejected',
          reasons: [{ code: expect.any(String), field: 'name', message: expect.any(String) }],
          raw: { Kleur: 'blauw' },
        },
      ]);
      await withKey(server().get(`${location}/report.csv`))
        .expect(200)
        .expect('Content-Type', /text\/csv/);
      for (const [step, status] of [
        ['application', 'completed'],
        ['reversal', 'reverted'],
      ] as const) {
        await bodyOf(withKey(server().post(`${location}/${step}`)), 202);
        await app().drainJobs();
        expect(await bodyOf(withKey(server().get(location)))).toMatchObject({ status });
      }
    });

    it('asks which firms fit a request, and nothing is kept', async () => {
      const asked = {
        text: 'Lunch voor 60 personen in Groningen',
        title: 'Lunch',
        near: 'Groningen',
        radiusKm: 25,
        estimatedValue: 2_000,
        requiredLabels: ['pso'],
        on: '2026-11-24',
        limit: 5,
      };
      const answer = await bodyOf(server().post('/v1/shortlists').send(asked), 200);
      const [item] = answer.items;
      expect(item).toMatchObject({
        supplier: { id: expect.any(String), name: expect.any(String) },
        score: expect.any(Number),
        criteria: expect.arrayContaining([expect.objectContaining({ name: expect.any(String), met: true })]),
        reasons: expect.arrayContaining([expect.any(String)]),
      });
      expect(fieldsOf((item?.['criteria'] as object[])[0])).toEqual(
        expect.arrayContaining(['value', 'wanted']),
      );
      const [near] = answer['nearMisses'] as { supplier: object; failed: object }[];
      expect(fieldsOf(near)).toEqual(expect.arrayContaining(['supplier', 'failed']));
      expect(fieldsOf(near?.failed)).toEqual(expect.arrayContaining(['name', 'value', 'wanted']));
      expect(answer['query']).toBeDefined();
      const lots = { lots: [{ text: 'catering' }, { text: 'schoonmaak' }], near: 'Groningen' };
      await bodyOf(server().post('/v1/shortlists').send(lots));
      await bodyOf(
        server()
          .post('/v1/shortlists')
          .send({ categories: ['55520000'] }),
      );
    });

    it('keeps a request of its municipality with its shortlist as it was', async () => {
      const asked = { title: 'Lunch', categories: ['55520000'], near: 'Groningen', radiusKm: 25 };
      const kept = await bodyOf(withKey(server().post('/v1/purchase-requests')).send(asked), 201);
      const at = `/v1/purchase-requests/${String(kept['id'])}`;
      expect(await bodyOf(withKey(server().get(at)))).toMatchObject({
        title: 'Lunch',
        municipality: 'GM0014',
      });
      const shortlist = await bodyOf(withKey(server().get(`${at}/shortlist`)));
      expect(fieldsOf(shortlist)).toEqual(expect.arrayContaining(['madeAt', 'madeBy', 'items', 'choices']));
      expect(fieldsOf(shortlist.items[0])).toEqual(expect.arrayContaining(['criteria']));
    });

    it('follows every change once and in order', async () => {
      const feed = await bodyOf(withKey(server().get('/v1/changes?since=0&limit=50')));
      expect(feed.items[0]).toMatchObject({
        sequence: expect.any(Number),
        at: expect.stringMatching(/Z$/),
        kind: expect.stringMatching(/^(published|updated|withdrawn|merged)$/),
        supplierId: expect.any(String),
      });
      const after = await bodyOf(withKey(server().get(`/v1/changes?since=${String(feed['next'])}&limit=50`)));
      const numbers = [...feed.items, ...after.items].map(({ sequence }) => Number(sequence));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    });

    it('hears every fault at once, and finds the document and its version without a key', async () => {
      const wrong = await server().get('/v1/suppliers?lable=pso&page=0&pageSize=101').expect(400);
      expect(wrong.type).toBe('application/problem+json');
      expect(wrong.body).toMatchObject({
        status: 400,
        title: expect.any(String),
        detail: expect.any(String),
      });
      expect((wrong.body as { errors: { in: string; name: string }[] }).errors).toEqual(
        ['lable', 'page', 'pageSize'].map((name) => ({ in: 'query', name, message: expect.any(String) })),
      );
      const document = await server().get('/v1/openapi.json').expect(200);
      expect([document.headers['api-version'], (document.body as { openapi: string }).openapi]).toEqual([
        expect.stringMatching(/^\d+\.\d+\.\d+$/),
        expect.stringMatching(/^3\.1/),
      ]);
      await server().post('/v1/imports').expect(401);
    });
  });
}
