import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerHooks } from './typescript-hooks.mjs';

// One of several processes that fight for a data folder: takes it, checks that it is alone, gives it back or "dies".
// node embedded-lock-contender.mjs DATA_DIR START_AT MILLISECONDS: prints {"turns": N, "clashes": N}.

registerHooks();
const { DataDirLock } = await import('../../src/platform/embedded/data-dir-lock.ts');
const [dataDir, startAt, milliseconds] = process.argv.slice(2);
const alone = join(dataDir, 'alone');
const result = { turns: 0, clashes: 0 };

while (Date.now() < Number(startAt));
while (Date.now() < Number(startAt) + Number(milliseconds)) {
  const lock = DataDirLock.tryAcquire(dataDir, 'server');
  if (!(lock instanceof DataDirLock)) continue;
  result.turns++;
  try {
    writeFileSync(alone, '', { flag: 'wx' });
    rmSync(alone);
  } catch {
    result.clashes++;
  }
  if (result.turns % 3 === 0) leaveAsDead();
  else lock.release();
}
process.stdout.write(JSON.stringify(result));

/** Marks our lock as one of a process that is no more. */
function leaveAsDead() {
  const numbers = readdirSync(join(dataDir, 'run')).map((name) =>
    Number(/^owner-(\d+)\.json$/.exec(name)?.[1] ?? 0),
  );
  const record = { pid: process.pid, startedAt: 'before', role: 'server', state: 'ready', addresses: {} };
  writeFileSync(join(dataDir, 'run', `owner-${Math.max(...numbers)}.json`), JSON.stringify(record));
}
