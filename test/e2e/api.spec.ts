import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';

import { type Fault } from '../../src/common/errors.ts';
import { type FakeImports, type FakeSearch, IDS, KEYS, startApiWithFakes } from './api-with-fakes.ts';
import { testHttpHabits } from './http-habits.ts';
import { testRequestLimits } from './request-limits.ts';
import { testSecurityHeaders } from './security-headers.ts';

let app: NestFastifyApplication;
let search: FakeSearch;
let imports: FakeImports;

beforeAll(async () => {
  ({ app, search, imports } = await startApiWithFakes());
});
afterAll(() => app.close());

const get = (path: string): Test => request(app.getHttpServer()).get(path);
const withKey = (test: Test, key: string): Test => test.set('X-Api-Key', key);
const faultNames = (body: { errors?: Fault[] }) => (body.errors ?? []).map((fault) => fault.name).sort();

describe('searching suppliers', () => {
  it('passes every parameter on, typed', async () => {
    const path =
      '/v1/suppliers?q=ramen+lappen&near=9712HM&radiusKm=2.5&label=pso:2&label=bcorp&labelOn=2026-01-31&category=90910000-9' +
      '&size=micro,small&impact=true&facets=true&sort=distance&page=2&pageSize=5&municipality=GM0014';
    const answer = await get(path).expect(200);
    expect(answer.body).toMatchObject({ total: 1, items: [{ name: 'Noorderglas Schoonmaak B.V.' }] });
    expect(search.asked.at(-1)).toEqual({
      q: 'ramen lappen',
      near: '9712HM',
      radiusKm: 2.5,
      label: ['pso:2', 'bcorp'],
      labelOn: '2026-01-31',
      category: '90910000',
      size: ['micro', 'small'],
      impact: true,
      facets: true,
      sort: 'distance',
      page: 2,
      pageSize: 5,
      municipality: 'GM0014',
    });
  });

  it('refuses an unknown parameter by its name and tells every other fault in the same answer', async () => {
    const answer = await get(
      '/v1/suppliers?lable=pso&page=0&radiusKm=far&impact=ja&sort=price&q=a&q=b',
    ).expect(400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      status: 400,
      title: 'Bad Request',
      detail: expect.any(String),
    });
    expect(faultNames(answer.body as object)).toEqual(['impact', 'lable', 'page', 'q', 'radiusKm', 'sort']);
  });

  it('refuses parameters that need another one', async () => {
    const answer = await get('/v1/suppliers?radiusKm=5&sort=distance&labelOn=2026-01-01').expect(400);
    expect(faultNames(answer.body as object)).toEqual(['labelOn', 'radiusKm', 'sort']);
  });

  it('says nothing of what broke inside', async () => {
    const answer = await get('/v1/suppliers?q=boom').expect(500);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.text).not.toContain('secret_table');
  });
});

describe('reading one supplier', () => {
  it('shows its profile, and only a change the second time', async () => {
    const first = await get(`/v1/suppliers/${IDS.published}`).expect(200);
    expect(first.body).toMatchObject({ id: IDS.published, name: { source: 'leveranciersdatabank' } });
    const again = get(`/v1/suppliers/${IDS.published}`).set('If-None-Match', String(first.headers['etag']));
    expect((await again.expect(304)).text).toBe('');
  });

  it('keeps the numbers of a sole trader for keys that may read them', async () => {
    const path = `/v1/suppliers/${IDS.soleTrader}`;
    expect((await get(path).expect(200)).body).not.toHaveProperty('kvkNumber');
    expect((await withKey(get(path), KEYS.imports).expect(200)).body).not.toHaveProperty('kvkNumber');
    expect((await withKey(get(path), KEYS.suppliers).expect(200)).body).toHaveProperty('kvkNumber');
  });

  it('sends a merged id on, knows nothing of others and refuses what is no id', async () => {
    const merged = await get(`/v1/suppliers/${IDS.merged}`).expect(308);
    expect(merged.headers['location']).toBe(`/v1/suppliers/${IDS.published}`);
    await get(`/v1/suppliers/${IDS.unknown}`)
      .expect(404)
      .expect('Content-Type', /problem\+json/);
    expect(faultNames((await get('/v1/suppliers/12').expect(400)).body as object)).toEqual(['id']);
    await get(`/v1/suppliers/${IDS.published}?feilds=name`).expect(400);
  });
});

describe('keys', () => {
  it('asks for one, refuses a bad one also on public routes, and one that may not do this', async () => {
    const path = `/v1/imports/${IDS.published}`;
    const none = await get(path).expect(401);
    expect(none.headers['www-authenticate']).toBeDefined();
    expect(none.type).toBe('application/problem+json');
    await withKey(get(path), 'wrong').expect(401);
    await withKey(get('/v1/suppliers'), 'wrong').expect(401);
    await withKey(get(path), KEYS.suppliers).expect(403);
    await withKey(get(path), KEYS.imports).expect(200);
  });
});

describe('delivering a file', () => {
  const post = () => withKey(request(app.getHttpServer()).post('/v1/imports'), KEYS.imports);
  const csv = Buffer.from('Naam;Plaats\r\nNoorderglas;Groningen\r\n');

  it('takes the parts in any order', async () => {
    const sent = post()
      .attach('file', csv, 'C:\\temp\\lijst.csv')
      .field('mapping', '{"name":"Naam"}')
      .field('encoding', 'latin1');
    const answer = await sent.field('dryRun', 'true').field('source', 'leveranciersdatabank').expect(202);
    const view = answer.body as { id: string };
    expect(answer.headers['location']).toBe(`/v1/imports/${view.id}`);
    expect(imports.received.at(-1)).toEqual({
      source: 'leveranciersdatabank',
      fileName: 'lijst.csv',
      dryRun: true,
      mapping: { name: 'Naam' },
      reading: { encoding: 'windows-1252' },
      content: csv.toString(),
      requestedBy: 'api-key:imports',
    });
  });

  it('tells all that is wrong with the form', async () => {
    const answer = await post()
      .field('dryRun', 'perhaps')
      .field('mapping', '[1]')
      .field('sauce', 'x')
      .expect(400);
    expect(faultNames(answer.body as object)).toEqual(['dryRun', 'file', 'mapping', 'sauce', 'source']);
  });

  it('refuses a body that is no form, broken JSON and a form that breaks off', async () => {
    await post()
      .send({ source: 'x' })
      .expect(415)
      .expect('Content-Type', /problem\+json/);
    await post()
      .set('Content-Type', 'application/json')
      .send('{"a":')
      .expect(415)
      .expect('Content-Type', /problem\+json/);
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNaam';
    await post().set('Content-Type', 'multipart/form-data; boundary=x').send(cut).expect(400);
  });

  it('refuses a file that is too large, and hands no part of it on', async () => {
    const small = await startApiWithFakes({ uploadLimit: 100_000 });
    const sent = withKey(request(small.app.getHttpServer()).post('/v1/imports'), KEYS.imports)
      .field('source', 'leveranciersdatabank')
      .attach('file', Buffer.alloc(300_000, 'x'), 'large.csv');
    const refused = await sent.expect(413).expect('Content-Type', 'application/problem+json');
    expect((refused.body as { detail: string }).detail).toContain('split it');
    expect(small.imports.received).toEqual([]);
    await small.app.close();
  });

  it('answers the report as CSV, and a fault before its first line as a problem', async () => {
    const report = (id: string) => withKey(get(`/v1/imports/${id}/report.csv`), KEYS.imports);
    const whole = await report(IDS.published).expect(200).expect('Content-Type', 'text/csv; charset=utf-8');
    expect(whole.text).toBe('regel;uitkomst\r\ncsv;\r\n');
    await report(IDS.unknown)
      .expect(404)
      .expect('Content-Type', /problem\+json/);
    await expect(report(IDS.broken)).rejects.toThrow();
  });

  it('answers the report as a workbook, and only of the rows that are asked for', async () => {
    const report = (query: string) =>
      withKey(get(`/v1/imports/${IDS.published}/report.xlsx${query}`), KEYS.imports);
    const some = await report('?outcome=rejected&outcome=review').responseType('blob').expect(200);
    expect(some.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const name = 'importverslag-leveranciersdatabank-leveranciers-2026-11-24.xlsx';
    expect(some.headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    expect(String(some.body)).toContain('xlsx;rejected+review');
    expect(faultNames((await report('?outcome=afgewezen&lines=2').expect(400)).body as object)).toEqual([
      'lines',
      'outcome',
    ]);
  });

  it('says when a step is out of order', async () => {
    const apply = withKey(
      request(app.getHttpServer()).post(`/v1/imports/${IDS.published}/application`),
      KEYS.imports,
    );
    await apply.expect(409).expect('Content-Type', /problem\+json/);
  });
});

describe('what a program gets wrong at first', () => {
  interface Told {
    detail: string;
    errors: Fault[];
  }
  const ask = async (body: string, status: number) => {
    const sent = request(app.getHttpServer()).post('/v1/shortlists').set('Content-Type', 'application/json');
    return (
      await sent
        .send(body)
        .expect(status)
        .expect('Content-Type', /problem\+json/)
    ).body as Told;
  };

  it('is told where its body stops being JSON', async () => {
    const comma = await ask('{"text": "lunch in Groningen" "limit": 5}', 400);
    expect(comma.errors).toEqual([
      { in: 'body', name: 'body', message: expect.stringMatching(/position 30/) },
    ]);
    expect((await ask('{"text": "lunch', 400)).detail).toMatch(/no JSON.*Unterminated/);
    expect((await ask('{"__proto__": {"text": "lunch"}}', 400)).detail).toContain('__proto__');
  });

  it('is told how large a body may be, and where files go', async () => {
    const { detail } = await ask(JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413);
    expect(detail).toMatch(/1048576 bytes.*POST \/v1\/imports/);
  });

  it('may send a batch of records ten times as large, once it is known', async () => {
    const send = (size: number) =>
      request(app.getHttpServer())
        .post('/v1/sources/leveranciersdatabank/records')
        .send({ records: 'x'.repeat(size) });
    await send(9_000_000).expect(401);
    const read = await withKey(send(9_000_000), KEYS.imports).expect(400);
    expect(faultNames(read.body as object)).toEqual(['records']);
    const refused = await withKey(send(11_000_000), KEYS.imports).expect(413);
    expect((refused.body as { detail: string }).detail).toContain('10485760 bytes');
  });

  it('is told of a value of the wrong kind only that', async () => {
    const { errors } = await ask('{"text": 5, "limit": "many", "on": []}', 400);
    expect(errors.filter(({ name }) => name === 'text')).toEqual([
      { in: 'body', name: 'text', message: 'must be a text; 5 was given' },
    ]);
    expect(errors.filter(({ name }) => name === 'limit')).toEqual([
      { in: 'body', name: 'limit', message: 'must be a whole number; "many" was given' },
    ]);
  });

  it('is not taken for the public when it shows a key, wherever it shows it', async () => {
    const open = ['suppliers', 'municipalities', 'label-schemes', 'openapi.json', 'reconcile'];
    for (const path of open) {
      await withKey(get(`/v1/${path}`), 'ir_0123456789abcdef_wrong').expect(401);
      const bearer = await get(`/v1/${path}`).set('Authorization', `Bearer ${KEYS.suppliers}`).expect(401);
      expect((bearer.body as Told).detail).toContain('send the API key in the header X-Api-Key');
    }
    await get('/v1/suppliers').set('Authorization', 'Basic dGVzdDp0ZXN0').expect(200);
  });
});

describe('every answer', () => {
  it('carries the version of the interface, also when there is nothing there', async () => {
    for (const path of ['/v1/suppliers', '/v1/suppliers?x=1', '/v1/nothing', '/v1/openapi.json']) {
      expect((await get(path)).headers['api-version']).toBe('1.0.0');
    }
    const missing = await get('/v1/nothing?secret=1').set('Accept', 'text/html').expect(404);
    expect(missing.type).toBe('application/problem+json');
    expect(missing.text).not.toContain('secret');
  });

  it('may not be framed, sniffed or kept when it is an error or for one key', async () => {
    const answer = await get('/v1/suppliers?x=1');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await withKey(get('/v1/suppliers'), KEYS.suppliers)).headers['cache-control']).toBe('no-store');
  });

  it('says what it is and in which characters, and nothing is echoed', async () => {
    expect((await get('/v1/suppliers')).headers['content-type']).toBe('application/json; charset=utf-8');
    const traced = await request(app.getHttpServer()).trace('/v1/suppliers').set('X-Secret', 'echo');
    expect([traced.status, traced.text.includes('echo')]).toEqual([405, false]);
  });

  it('may be read by other sites only where it is public', async () => {
    expect((await get('/v1/suppliers')).headers['access-control-allow-origin']).toBe('*');
    const closed = await withKey(get(`/v1/imports/${IDS.published}`), KEYS.imports);
    expect(closed.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is compressed when it is worth it', async () => {
    const answer = await get('/v1/openapi.json').set('Accept-Encoding', 'gzip').expect(200);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['vary']?.toLowerCase()).toMatch(/x-api-key.*accept-encoding/);
  });

  it('is a problem also for an address that cannot be read', async () => {
    await get('/v1/suppliers/%zz')
      .expect(400)
      .expect('Content-Type', /problem\+json/);
  });
});

testHttpHabits(() => app);

testRequestLimits();

testSecurityHeaders();

describe('health', () => {
  it('is alive, and ready when nothing is missing', async () => {
    await get('/health/live').expect(200, { status: 'ok' });
    await get('/health/ready').expect(200, { status: 'ok', parts: {} });
  });
});
