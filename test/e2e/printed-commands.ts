import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { AppConfig } from '../../src/platform/config/app-config.ts';
import { startProgram } from '../support/running-server.ts';
import { type TestApp } from '../support/test-app.ts';

const ROOT = join(import.meta.dirname, '..', '..');
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
 * Does what README.md and the documents print, in their order and with the key that docs/api.md has a reader make, with the server that `npm start` runs, in a process of its own. That goes by the date of the
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

  it('answers every command of the documents as it is printed there, started as a reader starts it', async () => {
    const blocks = await printedBlocks();
    const commands = blocks.filter((block) => block.includes('curl'));
    expect(commands.length).toBeGreaterThan(10);
    const settings = settingsFor(app(), folder);
    const server = startProgram('main', settings);
    try {
      const address = await server.ready;
      const key = await printedKey(blocks, settings);
      const ids = await idsFor(app(), key);
      const script = SHELL + commands.join('\n').replaceAll(PRINTED_ADDRESS, address);
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

/** Every block of commands in README.md and docs/, of one document after the other. */
async function printedBlocks(): Promise<string[]> {
  const names = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md')).sort();
  const documents = [join(ROOT, 'README.md'), ...names.map((name) => join(ROOT, 'docs', name))];
  const texts = await Promise.all(documents.map((document) => readFile(document, 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block),
  );
}

/** `npm run --silent cli --`, of the sources as they are: the command itself would first build. */
const NPM = `npm() { shift 4; node '${join(ROOT, 'test', 'support', 'run-program.mjs')}' cli "$@"; }`;

/** The key that the one command for it makes, so that it has no scope more than a reader's has. */
async function printedKey(blocks: readonly string[], settings: Record<string, string>): Promise<string> {
  const [make = '', ...more] = blocks.filter((block) => block.startsWith('KEY='));
  expect(more).toEqual([]);
  const { stdout } = await run('bash', ['-c', `set -e\n${NPM}\n${make}printf %s "$KEY"`], {
    env: { PATH: process.env.PATH, ...settings },
  });
  return stdout;
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
