import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './ready-sources.mjs';

// One of several processes that fight for a data folder: takes it, checks that it is alone, gives it back or "dies".
// node embedded-lock-contender.mjs DATA_DIR START_AT MILLISECONDS: prints {"turns": N, "clashes": N}. On a busy machine
// it goes on until it had its turns, because a contender that hardly ran has shown nothing.

const { DataDirLock } = await importSource('src/platform/embedded/data-dir-lock.ts');
const [dataDir, startAt, milliseconds] = process.argv.slice(2);
const alone = join(dataDir, 'alone');
const ENOUGH_TURNS = 11;
const AT_MOST_MS = 30_000;
const result = { turns: 0, clashes: 0 };

while (Date.now() < Number(startAt));
while (goesOn(Date.now() - Number(startAt))) {
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

function goesOn(elapsedMs) {
  return elapsedMs < Number(milliseconds) || (result.turns < ENOUGH_TURNS && elapsedMs < AT_MOST_MS);
}

/** Marks our lock as one of a process that is no more. */
function leaveAsDead() {
  const numbers = readdirSync(join(dataDir, 'run')).map((name) =>
    Number(/^owner-(\d+)\.json$/.exec(name)?.[1] ?? 0),
  );
  const record = { pid: process.pid, startedAt: 'before', role: 'server', state: 'ready', addresses: {} };
  writeFileSync(join(dataDir, 'run', `owner-${Math.max(...numbers)}.json`), JSON.stringify(record));
}
