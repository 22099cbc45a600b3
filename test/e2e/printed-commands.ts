import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { startProgram } from '../support/running-server.ts';
import { type TestApp } from '../support/test-app.ts';

const DOCUMENT = join(import.meta.dirname, '..', '..', 'docs', 'api.md');
const PRINTED_ADDRESS = 'http://localhost:3000';
const LIST = 'Leveranciersnummer;Bedrijfsnaam;Plaats\nC-1;Gedrukte Regel;Assen\n';

/** What a reader's shell has besides: each command says on the error output what became of it. */
const SHELL = `set -e
curl() { command curl --silent --show-error --max-time 30 --write-out '%{stderr}%{http_code} %{url}\\n' "$@"; }
`;

const run = promisify(execFile);
/** Where it is found on the machines that run this. */
const hasCurl = ['/usr/bin/curl', '/bin/curl', '/usr/local/bin/curl'].some((path) => existsSync(path));

/**
 * Does what docs/api.md prints, in its order, with the server that `npm start` runs, in a process of its own. That goes by the date of the
 * day and changes what is kept: leave it for the end.
 * @param app once it runs, with the demo data in it
 */
export function testPrintedCommands(app: () => TestApp): void {
  if (!hasCurl) return;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'impact-register-printed-'));
    await writeFile(join(folder, 'leveranciers.csv'), LIST);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answers every command of docs/api.md as it is printed there, started as a reader starts it', async () => {
    const commands = await printedCommands();
    expect(commands.length).toBeGreaterThan(10);
    const keys = app().app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'Lezer', scopes: [...SCOPES], municipality: 'GM0014' });
    const ids = await idsFor(app(), key);
    const server = startProgram('main', settingsFor(app(), folder));
    try {
      const script = SHELL + commands.join('\n').replaceAll(PRINTED_ADDRESS, await server.ready);
      const filled = ids.reduce((text, [path, id]) => text.replaceAll(`${path}/ID`, `${path}/${id}`), script);
      const { stderr } = await run('bash', ['-c', filled], {
        cwd: folder,
        env: { PATH: '/usr/bin:/bin:/usr/local/bin', KEY: key },
        maxBuffer: 64 * 1024 * 1024,
      });
      const answers = stderr.split('\n').filter((line) => /^\d{3} /.test(line));
      expect(answers.filter((line) => !/^20[0-9] /.test(line))).toEqual([]);
      expect(answers.length).toBe(commands.join('\n').match(/\bcurl\b/g)?.length);
    } finally {
      server.process.kill('SIGTERM');
      await server.ended;
    }
  }, 480_000);
}

/** All settings of a server on the stores of the test; everything else is as it comes, limits of requests too. */
function settingsFor(test: TestApp, folder: string): Record<string, string> {
  const { databaseUrl, meiliUrl, meiliMasterKey, indexName } = test.app.get(AppConfig, { strict: false });
  return {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    SEED: 'none',
    DATABASE_URL: databaseUrl,
    MEILI_URL: meiliUrl,
    MEILI_MASTER_KEY: meiliMasterKey,
    INDEX_NAME: indexName,
  };
}

/** The blocks of commands that hold a call. */
async function printedCommands(): Promise<string[]> {
  const text = await readFile(DOCUMENT, 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.filter((block) => block.includes('curl'));
}

/** What a reader would put in the place of ID: a supplier, an import that waits to be applied, and what was made with the key. */
async function idsFor(test: TestApp, key: string): Promise<[string, string][]> {
  const made = async (path: string, payload: object): Promise<[string, string]> => {
    const headers = { 'x-api-key': key };
    const { body } = await test.app.inject({ method: 'POST', url: `/v1/${path}`, headers, payload });
    return [path, (JSON.parse(body) as { id: string }).id];
  };
  const found = await test.getJson<{ items: { id: string }[] }>('/v1/suppliers?q=ketelmeesters');
  const preview = await test.importCsv('leveranciersdatabank', LIST, { dryRun: true });
  return [
    ['suppliers', found.items[0]?.id ?? ''],
    ['imports', preview.id],
    await made('purchase-requests', { text: 'Lunch voor 40 personen', near: 'Groningen' }),
    await made('webhooks', { url: 'https://tool.example/hook', contact: 'beheer@tool.example' }),
  ];
}
