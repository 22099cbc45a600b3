import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type PushedBatchView, type PushedRecordView } from '../../src/api/v1/records/records-view.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type CurrentRecord } from '../../src/matching/records/current-record.ts';
import { ReviewService } from '../../src/matching/review/review.service.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const SOURCE = '/v1/sources/leveranciersdatabank/records';
const FIRM = { name: 'Duwwerk Noord B.V.', kvkNumber: '99260001', postcode: '9712HM', place: 'Groningen' };

/** What systems push: one record, or many. @param app once it runs */
export function testPushedRecords(app: () => TestApp): void {
  let key: string;
  const call = (method: 'get' | 'put' | 'post' | 'delete', path: string) =>
    request(app().app.getHttpServer())[method](`${SOURCE}${path}`).set('X-Api-Key', key);
  const push = async (id: string, record: object, status = 200) =>
    (await call('put', `/${id}`).send(record).expect(status)).body as PushedRecordView;
  const faultsOf = (body: unknown) =>
    (body as { errors: { in: string; name: string }[] }).errors.map((one) => `${one.in} ${one.name}`).sort();

  beforeAll(async () => {
    ({ key } = await aKeyFor(app().app));
  });

  describe('a record that a system pushes', () => {
    beforeAll(() => app().app.get(JobRunner).start());
    afterAll(() => app().app.get(JobRunner).stop());

    it('is answered with what became of it, each time', async () => {
      const first = await push('P-1', FIRM);
      expect(first).toMatchObject({ source: 'leveranciersdatabank', externalId: 'P-1', outcome: 'created' });
      expect(await push('P-1', FIRM)).toMatchObject({ outcome: 'unchanged', supplierId: first.supplierId });
      const changed = await push('P-1', { ...FIRM, categories: ['55520000', '90910000'], employees: 12 });
      expect(changed).toMatchObject({ outcome: 'updated', supplierId: first.supplierId });
      expect(changed.changes?.map(({ field }) => field).sort()).toEqual(['categories', 'employees']);
      const damaged = await push('P-2', { name: 'Duwwerk Zuid B.V.', kvkNumber: '9,926E+07' });
      expect(damaged.outcome).toBe('rejected');
      expect(damaged.reasons?.map(({ field }) => field)).toEqual(['kvkNumber']);
    });

    it('says each time that it waits for a steward, until one answered', async () => {
      const reviews = app().app.get(ReviewService, { strict: false });
      const known = await push('V-1', { ...FIRM, name: 'Vraagwerk Noord B.V.', kvkNumber: '99260021' });
      const codesOf = ({ reasons = [] }: PushedRecordView) => reasons.map(({ code }) => code);
      const first = await push('V-2', { name: 'Vraagwerk Noord' });
      expect([first.outcome, codesOf(first)]).toEqual(['review', ['name-only']]);
      const again = await push('V-2', { name: 'Vraagwerk Noord' });
      expect([again.outcome, codesOf(again)]).toEqual(['unchanged', ['name-only', 'question-waits']]);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();
      expect(again.reasons?.[1]?.values).toEqual({ date: today });
      expect(again.reasons?.[1]?.message).toContain(`waits for a steward since ${today}`);
      const { items } = await reviews.list({ page: 1, pageSize: 100 });
      const reviewId = items.find(({ record }) => record.cleaned.name === 'Vraagwerk Noord')?.id ?? '';
      await reviews.answer({ reviewId, decision: 'same', supplierId: known.supplierId ?? '', by: 'steward' });
      const answered = await push('V-2', { name: 'Vraagwerk Noord' });
      expect(answered).toMatchObject({ outcome: 'unchanged', reasons: [], supplierId: known.supplierId });
    });

    it('is an import, which the list of files leaves out', async () => {
      const { importId } = await push('P-3', { ...FIRM, name: 'Duwwerk West', kvkNumber: '99260003' });
      const imports = app().app.get(ImportService, { strict: false });
      const idsOf = async (pushed: boolean) =>
        (await imports.list({ pushed, page: 1, pageSize: 100 }, null)).items.map(({ id }) => id);
      expect(await idsOf(true)).toContain(importId);
      expect(await idsOf(false)).not.toContain(importId);
    });

    it('can be read and ended by its number, if it is as it was read', async () => {
      await push(encodeURIComponent('P/4 é'), { ...FIRM, name: 'Duwwerk Oost', kvkNumber: '99260004' });
      const path = `/${encodeURIComponent('P/4 é')}`;
      const read = await call('get', path).expect(200);
      expect(read.body as CurrentRecord).toMatchObject({
        externalId: 'P/4 é',
        raw: { name: 'Duwwerk Oost' },
      });
      const tag = read.headers['etag'] ?? '';
      await call('get', path).set('If-None-Match', tag).expect(304);
      await call('put', path).set('If-Match', tag).send({ name: 'Duwwerk Oost B.V.' }).expect(200);
      await call('put', path).set('If-Match', tag).send({ name: 'Duwwerk Oost' }).expect(412);
      await call('delete', path).set('If-Match', tag).expect(412);
      await call('delete', path).expect(204);
      await call('delete', path).expect(404);
      await call('get', path).expect(404);
    });

    it('is refused when its letters would be lost, or when it counts on a header that is not heeded', async () => {
      const latin = Buffer.from(JSON.stringify({ name: 'Café Oost', place: 'Assen' }), 'latin1');
      const put = () =>
        call('put', '/W-8')
          .set('Content-Type', 'application/json; charset=iso-8859-1')
          .serialize((bytes: string) => bytes);
      const refused = await put().send(latin).expect(400);
      expect(refused.body).toMatchObject({
        errors: [{ in: 'body', name: 'body', message: expect.stringContaining('UTF-8') as unknown }],
      });
      await put().send(Buffer.from('{"name": "Werk Oost"}')).expect(200);
      const unseen = await call('put', '/W-8').set('If-None-Match', '*').send({ name: 'Anders' }).expect(400);
      expect(faultsOf(unseen.body)).toEqual(['header If-None-Match']);
    });

    it('makes no source of contracts when it is only asked about', async () => {
      const { key: ours } = await app()
        .app.get(ApiKeyService, { strict: false })
        .create({ name: 'Assen', scopes: ['imports:write'], municipality: 'GM0106' });
      const path = '/v1/sources/contracts-gm0106/records/C-1';
      const server = app().app.getHttpServer();
      await request(server).get(path).set('X-Api-Key', ours).expect(404);
      await request(server).delete(path).set('X-Api-Key', ours).expect(404);
      const made: object[] = await app().dataSource.query(
        `select code from source where code = 'contracts-gm0106'`,
      );
      expect(made).toEqual([]);
    });

    it('never takes the place of what a firm said when it signed up', async () => {
      const server = app().app.getHttpServer();
      const own = '/v1/sources/self-registration/records/aanmelding-17';
      const refused = await request(server).put(own).set('X-Api-Key', key).send(FIRM).expect(403);
      expect((refused.body as { detail: string }).detail).toContain(
        "'aanmelding-17' is what a firm said of itself",
      );
      await request(server).delete(own).set('X-Api-Key', key).expect(403);
      await request(server)
        .post('/v1/sources/self-registration/records')
        .set('X-Api-Key', key)
        .send({
          records: [
            { ...FIRM, externalId: 'form-1' },
            { ...FIRM, externalId: 'Aanmelding-17' },
          ],
        })
        .expect(403);
    });

    it('does not write over what somebody else sent at the same moment', async () => {
      const path = '/W-7';
      await call('put', path).send({ name: 'Gelijk Werk' }).expect(200);
      const tag = (await call('get', path).expect(200)).headers['etag'] ?? '';
      const answers = await Promise.all(
        ['Gelijk Werk Noord', 'Gelijk Werk Zuid'].map((name) =>
          call('put', path).set('If-Match', tag).send({ name }),
        ),
      );
      const refused = answers.filter(({ status }) => status === 409 || status === 412);
      expect(answers.map(({ status }) => status)).toContain(200);
      expect(refused).toHaveLength(1);
    });

    it('is refused with every fault when it is no record', async () => {
      const wrong = { kvk: 1, categories: [{}], nonMailing: 'ja', place: ['x'] };
      const refused = await call('put', '/-').send(wrong).expect(400);
      expect(faultsOf(refused.body)).toEqual([
        'body categories',
        'body kvk',
        'body name',
        'body nonMailing',
        'body place',
        'path externalId',
      ]);
      await request(app().app.getHttpServer())
        .put('/v1/sources/nowhere/records/1')
        .set('X-Api-Key', key)
        .send(FIRM)
        .expect(404, /There is no source 'nowhere'\. Sources: .*leveranciersdatabank/);
      await request(app().app.getHttpServer())
        .get('/v1/sources/nowhere/records/1')
        .set('X-Api-Key', key)
        .expect(404, /There is no source 'nowhere'/);
    });

    it('is refused by name when it is longer than the line of a file may be', async () => {
      const long = {
        name: 'Langwerk B.V.',
        categories: Array.from({ length: 51 }, () => 'x'.repeat(20_000)),
      };
      const refused = await call('put', '/L-1').send(long).expect(400);
      const [fault] = (refused.body as { errors: { name: string; message: string }[] }).errors;
      expect(fault?.name).toBe('body');
      expect(fault?.message).toMatch(/^has 10\d{5} characters, of at most 1000000/);
      const batch = await call('post', '').send({ records: [{ ...long, externalId: 'L-1' }] });
      expect([batch.status, faultsOf(batch.body)]).toEqual([400, ['body records.0']]);
    });

    it('may come with a thousand others, each answered in turn', async () => {
      const records = Array.from({ length: 1_000 }, (_, nth) => ({
        externalId: `B-${nth}`,
        name: `Stapelwerk ${nth} B.V.`,
        kvkNumber: String(99270000 + nth),
        place: 'Assen',
      }));
      const pushed = async () =>
        (await call('post', '').send({ records }).expect(200)).body as PushedBatchView;
      const { items = [] } = await pushed();
      expect(items.map(({ externalId }) => externalId)).toEqual(records.map(({ externalId }) => externalId));
      expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
      expect(new Set((await pushed()).items?.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
      const twice = { records: [...records.slice(0, 2), { ...records[1], extra: 1 }] };
      const refused = await call('post', '').send(twice).expect(400);
      expect(faultsOf(refused.body)).toEqual(['body records.2.externalId', 'body records.2.extra']);
      const many = await call('post', '').send({
        records: [...records, { ...FIRM, externalId: 'one-more' }],
      });
      expect([many.status, JSON.stringify(many.body)]).toEqual([400, expect.stringContaining('one of 1001')]);
      const noText = { externalId: 'B-1', name: 'Stapelwerk', description: '\0' };
      const unfit = await call('post', '').send({ records: [noText] });
      expect([unfit.status, faultsOf(unfit.body)]).toEqual([400, ['body records.0.description']]);
    });
  });

  describe('a file as the body of a request', () => {
    const send = (query: string, type: string, body: string) =>
      request(app().app.getHttpServer())
        .post(`/v1/imports?${query}`)
        .set('X-Api-Key', key)
        .set('Content-Type', type)
        .send(body);
    const done = async (answer: { body: unknown }) => {
      const { id } = answer.body as { id: string };
      await app().drainJobs();
      return app().app.get(ImportService, { strict: false }).find(id);
    };
    const query = 'source=leveranciersdatabank&delivery=add&dryRun=true';

    it('is taken in like an uploaded one, as CSV and as JSON objects', async () => {
      const csv = await send(query, 'text/csv', 'Nummer;Naam\nD-1;Bestelwerk\n').expect(202);
      expect(await done(csv)).toMatchObject({ status: 'previewed', rows: { total: 1, created: 1 } });
      const lines =
        '{"externalId":"D-2","name":"Bestelwerk Twee","sbi":[8121,"8122"]}\n\n{"Naam":"Bestelwerk Drie"}\n';
      const json = await done(await send(query, 'application/x-ndjson', lines).expect(202));
      // Two names for one thing: the first one counts, as of two columns.
      expect(json.rows).toMatchObject({ created: 1, rejected: 1 });
      const right = lines.replace('"Naam"', '"name"');
      const view = await done(await send(query, 'application/x-ndjson', right).expect(202));
      expect(view).toMatchObject({ status: 'previewed', headerLine: null, rows: { total: 2, created: 2 } });
      expect(view.mapping).toEqual({ externalId: 'externalId', name: 'name', sbi: 'sbi' });
    });

    it('is refused with the line that is no object', async () => {
      const broken = await done(
        await send(query, 'application/x-ndjson', '{"name":"Bestelwerk"}\n{"name":\n').expect(202),
      );
      expect(broken.refusal).toMatchObject({ code: 'json-line-invalid', values: { line: 2 } });
      const nested = await done(
        await send(query, 'application/x-ndjson', '{"name":{"official":"Bestelwerk"}}\n').expect(202),
      );
      expect(nested.refusal).toMatchObject({ code: 'json-value-nested', values: { name: 'name' } });
    });

    it('has its faults in the address, and is taken nowhere else', async () => {
      const refused = await send('source=&dryRun=maybe&lable=1', 'text/csv', 'x').expect(400);
      expect([...new Set(faultsOf(refused.body))]).toEqual(['query dryRun', 'query lable', 'query source']);
      // JSON is none of its kinds, which is said before the names of fields.
      await send(query, 'application/json', '{"name":"Bestelwerk"}').expect(415);
      await request(app().app.getHttpServer())
        .post('/v1/shortlists')
        .set('Content-Type', 'text/csv')
        .send('x')
        .expect(415);
    });
  });
}
