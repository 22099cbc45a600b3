import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { PasswordService } from '../../src/access/passwords/password.service.ts';
import { SearchEngine } from '../../src/indexing/search-engine.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const RUN = join(import.meta.dirname, '..', 'support', 'run-program.mjs');

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe('the command line', () => {
  let test: TestApp;
  let folder: string;
  beforeAll(async () => {
    test = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'impact-register-cli-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.close();
  });

  function file(name: string, lines: readonly string[]): string {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  }

  /** Where the command line finds the stores of the test application. */
  function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    const config = test.app.get(AppConfig, { strict: false });
    return {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      DATABASE_URL: config.databaseUrl,
      MEILI_URL: config.meiliUrl,
      MEILI_MASTER_KEY: config.meiliMasterKey,
      INDEX_NAME: config.indexName,
      SEED: 'none',
      ...more,
    };
  }

  /** Runs the command line on the stores of the test application. */
  const cli = (...args: string[]): Promise<Ended> => cliWith({}, ...args);

  function cliWith(more: Record<string, string>, ...args: string[]): Promise<Ended> {
    const env = environment(more);
    return new Promise((resolve) => {
      execFile(process.execPath, [RUN, 'cli', ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
      });
    });
  }

  it('imports a file and puts its firms in the results before it ends', async () => {
    const path = file('own.csv', [
      'Naam,KvK,Postcode,Plaats,Omschrijving',
      'Eigen Lijst Drukkerij,99040001,9712HM,Groningen,Drukwerk',
    ]);
    const ended = await cli('import', path, '--source', 'leveranciersdatabank', '--json');
    expect(ended).toMatchObject({ code: 0 });
    // How far it is goes to stderr, a line for each step; stdout is for whoever reads the result.
    expect(ended.stderr).toMatch(/^done: 1 of 1 rows$/m);
    const view = JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '') as ImportView;
    expect(view).toMatchObject({
      status: 'completed',
      searchable: true,
      rows: { total: 1, created: 1 },
      delimiter: ',',
    });
    expect(await test.getJson('/v1/suppliers?q=eigen lijst')).toMatchObject({
      items: [{ name: 'Eigen Lijst Drukkerij' }],
    });
  });

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
    expect(await cli('reference', 'import', 'cpv', join(folder, 'missing.csv'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.csv') as unknown as string,
    });
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

  it('tells what a dry run would do, and does none of it', async () => {
    const path = file('dry.csv', ['Naam,Plaats', 'Alleen Kijken B.V.,Assen']);
    const ended = await cli('import', path, '--source', 'leveranciersdatabank', '--dry-run', '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'previewed', rows: { created: 1 } });
    expect(await test.getJson('/v1/suppliers?q=alleen kijken')).toMatchObject({ total: 0 });
  });

  it('ends with 3 and says why when an import waits for a person, and applies it on request', async () => {
    const head = 'Naam;KvK;Status;Geregistreerd op';
    const members = (count: number) =>
      Array.from({ length: count }, (_, at) => `Lid ${at};9904010${at};geregistreerd;2026-01-01`);
    const args = ['--source', 'register-code-sociale-ondernemingen'];
    await cli('import', file('members.csv', [head, ...members(9)]), ...args);
    const waiting = await cli('import', file('fewer.csv', [head, ...members(4)]), ...args);
    expect(waiting.code).toBe(3);
    expect(waiting.stdout).toMatch(
      /^import [-\w]+: NOT applied: it waits for a person\n {2}The list shrank by 56 %/,
    );
    expect(waiting.stdout + waiting.stderr).not.toContain('dry run');
    const id = /apply-import ([-\w]+)$/m.exec(waiting.stdout)?.[1] ?? '';
    expect(await cli('apply-import', id)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`import ${id}: completed`) as unknown as string,
    });
    const asked = await cli('import', file('empty.csv', [head]), ...args, '--dry-run');
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('dry run') as unknown as string });
  });

  it('says what becomes of an import that is broken off, and doctor counts those that are not done', async () => {
    const path = file('broken-off.csv', ['Naam,Plaats', 'Afgebroken Werk,Assen']);
    const args = [RUN, 'cli', 'import', path, '--source', 'self-registration'];
    const child = spawn(process.execPath, args, { env: environment() });
    let told = '';
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString();
      if (/^import [-\w]+$/m.test(told)) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const id = /^import ([-\w]+)$/m.exec(told)?.[1] ?? '';
    expect(code).toBe(130);
    expect(told).toMatch(new RegExp(`^import ${id} goes on, .* reverse-import ${id}$`, 'm'));
    await test.drainJobs();

    const unfinished = await test.app.get(ImportService, { strict: false }).receive({
      source: 'impact-noord',
      fileName: 'later.csv',
      content: [Buffer.from('Naam\nLater Klaar')] as unknown as AsyncIterable<Uint8Array>,
      dryRun: false,
      delivery: 'add',
      requestedBy: 'test',
    });
    expect((await cli('doctor')).stdout).toMatch(
      new RegExp(`^ok +imports +1 unfinished, the oldest ${unfinished.id}`, 'm'),
    );
    await test.drainJobs();
  });

  it('ends with 1 and the reason when the file as a whole is refused', async () => {
    const path = file('refused.csv', ['Straat,Plaats', 'Dorpsstraat,Assen']);
    const ended = await cli('import', path, '--source', 'leveranciersdatabank', '--json');
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'refused',
      refusal: { code: 'column-missing', field: 'name' },
    });
  });

  it('reads a file as it is told to, remembers the columns that were named, and forgets them on request', async () => {
    const path = file('told.csv', ['Lijst,van,mei', 'Firma|Plaats|Categorie', 'Eigen Wijs Advies|Assen|A']);
    const told = ['--delimiter', '|', '--header-row', '2', '--map', 'name=Firma', '--map', 'categories='];
    const ended = await cli('import', path, '--source', 'impact-noord', ...told);
    expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/error|warn/i) as unknown });
    expect(ended.stdout).toContain('1 created');
    expect(ended.stdout).toMatch(/delimiter "\|" \(asked\), header on line 2 \(asked\)/);
    expect(ended.stdout).toMatch(/Firma +-> name \(asked\) +100 % +Eigen Wijs Advies/);
    expect(ended.stdout).toMatch(/Categorie +-> kept raw only/);
    expect((await cli('source', 'forget-mapping', 'impact-noord')).stdout).toMatch(
      /name: 'Firma'\n +categories: no column/,
    );
    expect((await cli('source', 'show', 'impact-noord')).stdout).toContain('no columns are remembered');
  });

  it('writes the report of an import, in which a row is mended and imported', async () => {
    const lines = ['Naam,KvK,Plaats', 'Rapport Vervoer B.V.,99040007,Assen', ',99040008,Assen'];
    const first = await cli('import', file('report.csv', lines), '--source', 'impact-noord', '--json');
    const { id } = JSON.parse(first.stdout) as ImportView;
    const out = join(folder, 'report-out.csv');
    expect(await cli('import-report', id, '--out', out, '--outcome', 'rejected')).toMatchObject({ code: 0 });
    const report = readFileSync(out, 'utf8');
    expect(report).toMatch(
      /^\ufeffregel;uitkomst;redenen;Naam;KvK;Plaats\r\n3;afgewezen;[^\r]*;;99040008;Assen\r\n$/,
    );
    writeFileSync(out, report.replace(';;99040008', ';Rapport Koeriers B.V.;99040008'));
    const again = await cli('import', out, '--source', 'impact-noord', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ rows: { total: 1, created: 1 } });
    expect(await cli('import-report', id, '--out', join(folder, 'report.pdf'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('.csv or .xlsx') as unknown as string,
    });
    expect(await cli('import-report', id, '--out', join(folder, 'nowhere', 'report.csv'))).toMatchObject({
      code: 1,
      stderr: `There is no folder '${join(folder, 'nowhere')}' to write the report in: make it first, or choose another --out.\n`,
    });
  });

  it('says what is wrong with the call', async () => {
    const path = file('fine.csv', ['Naam', 'X']);
    expect(await cli('import', path, '--source', 'nowhere')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('leveranciersdatabank') as unknown as string,
    });
    expect(await cli('import', join(folder, 'missing.csv'), '--source', 'impact-noord')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.csv') as unknown as string,
    });
  });

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
      expect(await cliWith(settings, 'reindex')).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
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
    await test.drainJobs();
  });

  it('finds that the index has drifted, and mends it', async () => {
    expect(await cli('doctor')).toMatchObject({ code: 0 });
    const engine = test.app.get(SearchEngine, { strict: false });
    const [hit] = (await test.getJson<{ items: { id: string }[] }>('/v1/suppliers?q=eigen lijst')).items;
    await engine.delivered(await engine.remove([hit?.id ?? ''], 'live'));
    const sick = await cli('doctor');
    expect(sick).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('1 missing') as unknown as string,
    });
    expect(await cli('reindex')).toMatchObject({ code: 0 });
    expect(await cli('doctor')).toMatchObject({ code: 0 });
    expect(await test.getJson('/v1/suppliers?q=eigen lijst')).toMatchObject({ total: 1 });
  });

  it('takes labels of the catalogue in as it printed them, and says which one is not right', async () => {
    const printed = await cli('reference', 'export', 'labels');
    const { items } = JSON.parse(printed.stdout) as { items: { code: string; graceDays: number }[] };
    const pso = items.find(({ code }) => code === 'pso');
    const path = file('labels.json', [JSON.stringify([{ ...pso, graceDays: 14 }, items.at(0)])]);
    const ended = await cli('reference', 'import', 'labels', path);
    expect(ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('updated: pso\nunchanged: b-corp'),
    });
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
});
