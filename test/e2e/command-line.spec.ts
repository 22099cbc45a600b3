import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { PasswordService } from '../../src/access/passwords/password.service.ts';
import { SearchEngine } from '../../src/indexing/search-engine.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { CommandLine } from '../support/command-line.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testImportCommands } from './command-line-imports.ts';
import { testTamperedLog } from './tampered-log.ts';

describe('the command line', () => {
  let test: TestApp;
  let line: CommandLine;
  beforeAll(async () => {
    test = await startTestApp();
    line = new CommandLine(test);
  });
  afterAll(async () => {
    line.close();
    await test.close();
  });

  const cli = (...args: string[]) => line.run(args);
  const file: CommandLine['file'] = (name, lines) => line.file(name, lines);

  testImportCommands(() => ({ test, line }));

  it('searches for firms that are there twice, and says what it compared, found and left out', async () => {
    const asText = await cli('duplicates');
    expect(asText).toMatchObject({ code: 0 });
    expect(asText.stdout).toMatch(/^compared \d+ suppliers by \d+ pairs of names in .* s$/m);
    expect(asText.stdout).toMatch(
      /pairs that may be one firm: 0, new questions: 0 .*\n {2}nothing was left out$/m,
    );
    const asJson = await cli('duplicates', '--json');
    expect(JSON.parse(asJson.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      status: 'completed',
      requestedBy: 'command line',
      result: { found: 0, asked: 0, dropped: 0, leftOut: { blocks: 0, records: 0 } },
    });
  });

  it('takes a list of CPV codes and says what it changed, or which line is wrong', async () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../seeds/reference/cpv.csv'), 'utf8');
    const [head, ...codes] = shipped.trimEnd().split('\n');
    const more = [head ?? '', ...codes, '55990000,Buiten tafelen,Dining outdoors'];
    const taken = await cli('reference', 'import', 'cpv', file('cpv.csv', more));
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.stdout).toMatch(/^9455 codes\nadded: 1 \(55990000\)\nremoved: 0\nrelabelled: 0\n/);
    const wrong = await cli('reference', 'import', 'cpv', file('bad.csv', [...more, '5599000,Kort,Short']));
    expect(wrong).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /nothing was changed[^]*line 9457: .*write 05599000/,
      ) as unknown as string,
    });
    expect(await cli('reference', 'import', 'cpv', join(line.folder, 'missing.csv'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.csv') as unknown as string,
    });
  });

  it('takes boundaries and a table of postcodes, and tells of a point outside its municipality how far it is off', async () => {
    const [west, south, east, north] = [6.4, 53.13, 6.9, 53.31];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const boundary = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'GM0014' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
      ],
    };
    const geojson = file('gemeenten.geojson', [JSON.stringify(boundary)]);
    expect((await cli('reference', 'import', 'municipalities', geojson)).stdout).toBe(
      '1 boundaries stored, 0 rejected, 341 still missing\n',
    );
    // The popular table has Ten Boer where it is not.
    const table = file('postcodes.csv', [
      'postcode;lat;lng;place;municipality',
      '9712;53.2171;6.5668;Groningen;Groningen',
      '9790;52.97;6.97;Ten Boer;Groningen',
    ]);
    const { code, stdout, stderr } = await cli('reference', 'import', 'postcodes', table);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 postcodes stored, 0 new places, 1 rows rejected;/);
    expect(stderr).toMatch(
      /line 3 \(9790\): outside-municipality, 18\.\d km outside Groningen, 38\.\d km from where 9790 is known to be/,
    );
  });

  it('takes things that municipalities buy from a list, and prints the whole list in the same form', async () => {
    const head = 'cpv;label_nl;label_en;words_nl;words_en';
    const list = file('own.csv', [
      head,
      '55520000;Bolhoedenservice;Bowler hat service;bolhoeden;bowler hats',
    ]);
    expect((await cli('reference', 'import', 'categories', list)).stdout).toMatch(
      /^created: 1 \(bolhoedenservice\)\nupdated: 0\nunchanged: 0\n$/,
    );
    const exported = await cli('reference', 'export', 'categories');
    expect(exported.stdout).toContain('\nbolhoedenservice;55520000;Bolhoedenservice;Bowler hat service;');
    const wrong = file('own-wrong.csv', [head, '1;Bolhoed;Bowler hat;bolhoed;']);
    expect(await cli('reference', 'import', 'categories', wrong)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Nothing was changed[^]*line 2, codes: has '1'/) as unknown as string,
    });
    const again = await cli('reference', 'import', 'categories', file('all.csv', [exported.stdout]));
    expect(again.stdout).toMatch(/^created: 0\nupdated: 0\nunchanged: 4\d\d /);
  });

  it('says what is wrong with the call', async () => {
    const path = file('fine.csv', ['Naam', 'X']);
    expect(await line.runAlone(['import', path, '--source', 'nowhere'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('leveranciersdatabank') as unknown as string,
    });
    expect(await cli('import', join(line.folder, 'missing.csv'), '--source', 'impact-noord')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.csv') as unknown as string,
    });
  });

  it.each([['postcodes'], ['municipalities'], ['cpv'], ['categories'], ['labels']])(
    'says in one line that there is no such list of %s, or that it is a folder or broken',
    async (kind) => {
      const take = (path: string) => cli('reference', 'import', kind, path);
      const missing = join(line.folder, 'missing.txt');
      expect(await take(missing)).toEqual({
        code: 1,
        stdout: '',
        stderr: `There is no readable file '${missing}'.\n`,
      });
      expect(await take(line.folder)).toEqual({
        code: 1,
        stdout: '',
        stderr: `'${line.folder}' is a folder. Name a file in it.\n`,
      });
      const broken = await take(file('broken.txt', ['"postcode";lat', '9712;"5"3', '{"']));
      expect(broken).toMatchObject({ code: 1, stdout: '' });
    },
  );

  it('says in one line which store it cannot reach and why, and never the password', async () => {
    const url = new URL(test.app.get(AppConfig, { strict: false }).databaseUrl);
    const changed = (change: Partial<Record<'port' | 'password' | 'pathname', string>>): string =>
      Object.assign(new URL(url), { password: 'geheim', ...change }).href;
    const said: [Record<string, string>, string][] = [
      [
        { DATABASE_URL: changed({ port: '1' }) },
        `PostgreSQL does not answer at ${url.hostname}:1 (DATABASE_URL): connection refused. Start it, or correct DATABASE_URL.`,
      ],
      [
        { DATABASE_URL: changed({}) },
        `PostgreSQL at ${url.host} does not let user '${url.username}' in (DATABASE_URL): wrong user or password. Correct DATABASE_URL.`,
      ],
      [
        { DATABASE_URL: changed({ password: url.password, pathname: '/nowhere' }) },
        `PostgreSQL at ${url.host} has no database 'nowhere' (DATABASE_URL). Create it, or correct DATABASE_URL.`,
      ],
      [
        { MEILI_URL: 'http://127.0.0.1:1' },
        'Meilisearch does not answer at 127.0.0.1:1 (MEILI_URL): connection refused. Start it, or correct MEILI_URL.',
      ],
      [
        { MEILI_MASTER_KEY: 'not-the-right-key-at-all' },
        'Meilisearch refuses the key (MEILI_MASTER_KEY). Correct it.',
      ],
    ];
    for (const [settings, message] of said)
      expect(await line.runAlone(['reindex'], settings)).toEqual({
        code: 1,
        stdout: '',
        stderr: `${message}\n`,
      });
  });

  it('makes a key that may import, and nothing more than its scope', async () => {
    const key = (await cli('api-key', 'create', '--name', 'test', '--scope', 'imports:write')).stdout.trim();
    const upload = (withKey: string): request.Test =>
      request(test.app.getHttpServer())
        .post('/v1/imports')
        .set('X-Api-Key', withKey)
        .field('source', 'impact-noord')
        .attach('file', Buffer.from('Naam,Plaats\nVia de API,Assen'), 'api.csv');
    await upload(key).expect(202);
    await upload(`${key}x`).expect(401);
    const reader = (
      await cli('api-key', 'create', '--name', 'reader', '--scope', 'suppliers:read')
    ).stdout.trim();
    await upload(reader).expect(403);
    const dutch = await cli(
      'api-key',
      'create',
      '--name',
      'x',
      '--scope',
      'imports:write',
      '--expires',
      '31-12-2027',
    );
    expect([dutch.code, dutch.stderr]).toEqual([1, expect.stringContaining('Write the day as 2027-12-31.')]);
    await test.drainJobs();
  });

  it('finds that the index has drifted, and mends it', async () => {
    const path = file('drift.csv', ['Naam,KvK,Plaats', 'Weggewaaid Blad,99040077,Assen']);
    expect(await cli('import', path, '--source', 'impact-noord')).toMatchObject({ code: 0 });
    expect(await cli('doctor')).toMatchObject({ code: 0 });
    const engine = test.app.get(SearchEngine, { strict: false });
    const [hit] = (await test.getJson<{ items: { id: string }[] }>('/v1/suppliers?q=weggewaaid blad')).items;
    await engine.delivered(await engine.remove([hit?.id ?? ''], 'live'));
    const query = (sql: string): Promise<unknown> => test.dataSource.query(sql, [[hit?.id]]);
    await query(`insert into pipeline_batch (cause, supplier_ids, stage) values ('test', $1, 'published')`);
    expect(await cli('doctor')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 on their way into it or out of it') as unknown as string,
    });
    await query(`delete from pipeline_batch where supplier_ids = $1`);
    const sick = await line.runAlone(['doctor']);
    expect(sick).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('1 missing') as unknown as string,
    });
    expect(await line.runAlone(['reindex'])).toMatchObject({ code: 0 });
    expect(await cli('doctor')).toMatchObject({ code: 0 });
    expect(await test.getJson('/v1/suppliers?q=weggewaaid blad')).toMatchObject({ total: 1 });
  });

  it('finds a firm that is published otherwise than its sources say, and publishes it anew', async () => {
    const path = file('by-hand.csv', ['Naam,KvK,Plaats', 'Handwerk Blad,99040078,Assen']);
    expect(await cli('import', path, '--source', 'impact-noord')).toMatchObject({ code: 0 });
    expect(await cli('doctor', '--profiles')).toMatchObject({ code: 0 });
    const [hit] = (await test.getJson<{ items: { id: string }[] }>('/v1/suppliers?q=handwerk blad')).items;
    const id = hit?.id ?? '';
    await test.dataSource.query(
      `update profile set data = jsonb_set(data, '{name,value}', '"Met de hand"') where supplier_id = $1`,
      [id],
    );
    expect(await cli('doctor', '--profiles')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        new RegExp(`FAULT profiles +1 of \\d+ firms are not published .* say: ${id} `),
      ) as unknown as string,
    });
    expect((await cli('republish')).stdout).toMatch(/^1 of \d+ firms to publish anew; the server/);
    await test.drainJobs();
    expect(await cli('doctor', '--profiles')).toMatchObject({ code: 0 });
    expect(await test.getJson(`/v1/suppliers/${id}`)).toMatchObject({
      name: { value: 'Handwerk Blad' },
    });
  });

  it('takes labels of the catalogue in as it printed them, and says which one is not right', async () => {
    const printed = await cli('reference', 'export', 'labels');
    const { items } = JSON.parse(printed.stdout) as { items: { code: string; graceDays: number }[] };
    const pso = items.find(({ code }) => code === 'pso');
    const path = file('labels.json', [JSON.stringify([{ ...pso, graceDays: 14 }, items.at(0)])]);
    const ended = await cli('reference', 'import', 'labels', path);
    expect(ended).toMatchObject({ code: 0, stdout: 'created: none\nupdated: pso\nunchanged: b-corp\n' });
    expect(await test.getJson('/v1/label-schemes/pso')).toMatchObject({ graceDays: 14 });

    const wrong = file('wrong.json', [JSON.stringify([{ ...pso, covers: 'planet' }])]);
    expect(await cli('reference', 'import', 'labels', wrong)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Label 1 is not right: covers must be one of: firm, site, product'),
    });
  });

  it('makes the first account and prints the link that sets its password', async () => {
    const email = 'beheer@gemeente.example';
    const made = await cli('user', 'create', '--email', email, '--role', 'administrator');
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^http:\/\/localhost:\d+\/inloggen\/wachtwoord\?token=[\w-]{43}\n$/);
    const token = new URL(made.stdout.trim()).searchParams.get('token') ?? '';
    const passwords = test.app.get(PasswordService, { strict: false });
    expect(await passwords.setByLink(token, 'paarse fiets in de regen')).toBe('changed');
    const again = await cli('user', 'create', '--email', email, '--role', 'king', '--municipality', 'Assen');
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('Choose a role: buyer, steward, administrator, moderator.');
    expect(again.stderr).toContain('The municipality must be a CBS code such as GM0014.');
  });

  // The last: it leaves the log broken.
  testTamperedLog(() => ({ test, line }));
});
