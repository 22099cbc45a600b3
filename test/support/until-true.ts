import { setTimeout as pause } from 'node:timers/promises';

import { type DataSource } from 'typeorm';

/** Between two looks. Milliseconds. */
const LOOK_EVERY_MS = 5;

/** Waits until a query answers `now: true`; fails after half a minute. */
export async function untilTrue(dataSource: DataSource, sql: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(LOOK_EVERY_MS)) {
    const [row]: { now: boolean }[] = await dataSource.query(sql);
    if (row?.now) return;
  }
  throw new Error(`it never came to: ${sql}`);
}
