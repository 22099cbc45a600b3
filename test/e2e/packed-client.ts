import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');
const CLIENT = join(ROOT, 'packages', 'client');
/** What npm would fetch along with it. */
const NEEDED = ['openapi-fetch', 'openapi-typescript-helpers'];

const PROGRAM = `import { createRegisterClient } from '@impact-register/client';
const client = createRegisterClient({ baseUrl: process.argv[2] });
const { data } = await client.GET('/suppliers', { params: { query: { q: 'smaakwerk' } } });
console.log(data.items[0].name);
`;

const run = promisify(execFile);

/** The client as a project of its own gets it. @param address of the running register, once it runs */
export function testPackedClient(address: () => string): void {
  it('is packed as its README prints it, with all that a project of its own needs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'impact-register-packed-'));
    try {
      // What an earlier build left would hide that nothing is built.
      await rm(join(CLIENT, 'dist'), { recursive: true, force: true });
      const [, pack = ''] = /^npm ci && (.*)$/m.exec(await readFile(join(CLIENT, 'README.md'), 'utf8')) ?? [];
      await run('bash', ['-c', pack], {
        cwd: ROOT,
        env: { ...process.env, npm_config_pack_destination: folder },
      });
      const installed = join(folder, 'node_modules', '@impact-register', 'client');
      await mkdir(installed, { recursive: true });
      const file = join(folder, 'impact-register-client-1.0.0.tgz');
      await run('tar', ['-xzf', file, '-C', installed, '--strip-components', '1']);
      for (const name of NEEDED)
        await cp(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
      await writeFile(join(folder, 'tool.mjs'), PROGRAM);
      const { stdout } = await run(process.execPath, [join(folder, 'tool.mjs'), address()]);
      expect(stdout).toBe('Smaakwerk B.V.\n');
      expect(await readFile(join(installed, 'dist', 'index.d.ts'), 'utf8')).toContain('createRegisterClient');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
}
