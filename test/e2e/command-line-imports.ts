import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { type CommandLine, RUN } from '../support/command-line.ts';
import { startTcpProxy, throughProxy } from '../support/tcp-proxy.ts';
import { type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';

/** What a steward does with files at a terminal. */
export function testImportCommands(stage: () => { test: TestApp; line: CommandLine }): void {
  const cli = (...args: string[]) => stage().line.run(args);
  const file: CommandLine['file'] = (name, lines) => stage().line.file(name, lines);

  it('imports a file and puts its firms in the results before it ends', async () => {
    const path = file('own.csv', [
      'Naam,KvK,Postcode,Plaats,Omschrijving',
      'Eigen Lijst Drukkerij,99040001,9712HM,Groningen,Drukwerk',
    ]);
    const args = ['import', path, '--source', 'leveranciersdatabank', '--json'];
    const ended = await stage().line.runAlone(args);
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
    expect(await stage().test.getJson('/v1/suppliers?q=eigen lijst')).toMatchObject({
      items: [{ name: 'Eigen Lijst Drukkerij' }],
    });
  });

  it('lets neither the name of a file nor what is in it steer the terminal', async () => {
    const name = 'o"brien\'s <b>\u001b[31m\u202e $(touch x)\n; rm -rf ~.csv';
    const cell = '\u001b[31mtitel\u0007\u009b31mrood\u202e';
    const path = file(name, [`Naam,Let${cell}op`, `Rare Tekens${cell} B.V.,${cell}`]);
    const ended = await cli('import', path, '--source', 'impact-noord', '--dry-run');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout + ended.stderr).not.toMatch(/[\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    const { items } = await stage()
      .test.app.get(ImportService, { strict: false })
      .list({ source: 'impact-noord', page: 1, pageSize: 1 }, null);
    expect(items[0]?.fileName).toBe(`o"brien's <b>[31m $(touch x) ; rm -rf ~.csv`);
  });

  it('tells what a dry run would do, and does none of it', async () => {
    const path = file('dry.csv', ['Naam,Plaats', 'Alleen Kijken B.V.,Assen']);
    const ended = await cli('import', path, '--source', 'leveranciersdatabank', '--dry-run', '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'previewed', rows: { created: 1 } });
    expect(await stage().test.getJson('/v1/suppliers?q=alleen kijken')).toMatchObject({ total: 0 });
  });

  it('ends with 3 and says why when an import waits for a person, and applies it on request', async () => {
    const head = 'Naam;KvK;Status;Geregistreerd op';
    const members = (count: number) =>
      Array.from({ length: count }, (_, at) => `Lid ${at};9904010${at};geregistreerd;2026-01-01`);
    const args = ['--source', 'register-code-sociale-ondernemingen'];
    await cli('import', file('members.csv', [head, ...members(9)]), ...args);
    const fewer = file('fewer.csv', [head, ...members(4)]);
    const waiting = await stage().line.runAlone(['import', fewer, ...args]);
    expect(waiting.code).toBe(3);
    expect(waiting.stdout).toMatch(
      /^import [-\w]+: NOT applied: it waits for a person\n {2}The list shrank by 56 %/,
    );
    // Who leaves stands right below the rows, not behind all columns.
    expect(waiting.stdout).toMatch(
      /^ {2}4 rows: .*\n {2}5 firms of the former delivery are not in this one any more$/m,
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
    const child = spawn(process.execPath, args, { env: stage().line.environment() });
    let told = '';
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString();
      if (/^import [-\w]+$/m.test(told)) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const id = /^import ([-\w]+)$/m.exec(told)?.[1] ?? '';
    expect(code).toBe(130);
    expect(told).toMatch(new RegExp(`^import ${id} goes on, .* reverse-import ${id}$`, 'm'));
    await stage().test.drainJobs();

    const unfinished = await stage()
      .test.app.get(ImportService, { strict: false })
      .receive({
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
    await stage().test.drainJobs();
  });

  it('says in plain words that the database went away half-way, and loses nothing', async () => {
    const { test, line } = stage();
    const proxy = await startTcpProxy(test.databaseUrl);
    const path = file('half-way.csv', ['Naam,Plaats', 'Halverwege Gebleven,Assen']);
    const args = [RUN, 'cli', 'import', path, '--source', 'self-registration'];
    const env = line.environment({ DATABASE_URL: throughProxy(proxy, test.databaseUrl) });
    const child = spawn(process.execPath, args, { env });
    let told = '';
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString();
      if (proxy.mode === 'closed' || !/^import [-\w]+$/m.test(told)) return;
      proxy.mode = 'closed';
      proxy.cut();
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    await proxy.close();
    expect(told).toMatch(/^The database went away half-way\. Nothing is half-done: .* doctor$/m);
    expect(told).not.toMatch(/^ {4}at /m);
    await untilTrue(
      test.dataSource,
      `select not exists (select from graphile_worker.jobs where locked_at is not null) as now`,
    );
    await test.drainJobs();
    expect(await test.getJson('/v1/suppliers?q=halverwege gebleven')).toMatchObject({ total: 1 });
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

  it('makes a list of suppliers of one municipality, and hands it over', async () => {
    const add = ['source', 'add', 'leveranciers-proef', '--name', 'Leveranciers Proef'];
    const unknown = await cli(...add, '--municipality', 'GM9999');
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining("'GM9999' is not the CBS code"),
    ]);
    expect((await cli(...add, '--municipality', 'GM0106')).stdout).toContain(
      'supplier-database, precedence 30, of GM0106',
    );
    expect((await cli(...add)).stderr).toContain('already');
    expect((await cli('source', 'give', 'leveranciers-proef')).stdout).toContain('precedence 30, shared');
    expect((await cli('source', 'give', 'register-pso', '--municipality', 'GM0106')).stderr).toContain(
      'only lists of suppliers change hands',
    );
  });

  it('writes the report of an import, in which a row is mended and imported', async () => {
    const lines = ['Naam,KvK,Plaats', 'Rapport Vervoer B.V.,99040007,Assen', ',99040008,Assen'];
    const first = await cli('import', file('report.csv', lines), '--source', 'impact-noord', '--json');
    const { id } = JSON.parse(first.stdout) as ImportView;
    const out = join(stage().line.folder, 'report-out.csv');
    expect(await cli('import-report', id, '--out', out, '--outcome', 'rejected')).toMatchObject({ code: 0 });
    const report = readFileSync(out, 'utf8');
    expect(report).toMatch(
      /^\ufeffregel;uitkomst;redenen;Naam;KvK;Plaats\r\n3;afgewezen;[^\r]*;;99040008;Assen\r\n$/,
    );
    writeFileSync(out, report.replace(';;99040008', ';Rapport Koeriers B.V.;99040008'));
    const again = await cli('import', out, '--source', 'impact-noord', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ rows: { total: 1, created: 1 } });
    expect(await cli('import-report', id, '--out', join(stage().line.folder, 'report.pdf'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('.csv or .xlsx') as unknown as string,
    });
    expect(
      await cli('import-report', id, '--out', join(stage().line.folder, 'nowhere', 'report.csv')),
    ).toMatchObject({
      code: 1,
      stderr: `There is no folder '${join(stage().line.folder, 'nowhere')}' to write the report in: make it first, or choose another --out.\n`,
    });
    symlinkSync('/dev/full', join(stage().line.folder, 'full.csv.part'));
    const full = join(stage().line.folder, 'full.csv');
    expect(await cli('import-report', id, '--out', full)).toMatchObject({
      code: 1,
      stderr: `Cannot write '${full}': the disk is full. Choose another --out.\n`,
    });
  });
}
