import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const SCRIPTS = join(import.meta.dirname, '../../../scripts');

/** Root may write everywhere; this is `nobody`. */
const WHO_MAY_NOT = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('building', () => {
  it('says in one line that an account may not write in the folder, and does not blame the sources', () => {
    const root = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      for (const folder of ['scripts', 'src', 'node_modules/typescript/bin'])
        mkdirSync(join(root, folder), { recursive: true });
      copyFileSync(join(SCRIPTS, 'build.mjs'), join(root, 'scripts/build.mjs'));
      copyFileSync(join(SCRIPTS, 'run.mjs'), join(root, 'scripts/run.mjs'));
      writeFileSync(join(root, 'node_modules/typescript/bin/tsc'), 'process.exit(2);');
      chmodSync(root, 0o555);
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), 'main'], {
        ...WHO_MAY_NOT,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr:
          'building ...\n' +
          `dist/ was not built from these sources, and nothing can be written in ${root} (EACCES): run npm run build as somebody who may.\n`,
      });
    } finally {
      chmodSync(root, 0o755);
      rmSync(root, { recursive: true });
    }
  });
});
