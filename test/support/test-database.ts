import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { type DataSource } from 'typeorm';

import { createDataSource } from '../../src/platform/database/data-source.ts';

export interface TestDatabase {
  dataSource: DataSource;
  url: string;
  /** Disconnects and drops it. */
  drop(): Promise<void>;
  /** Drops it while it is in use. */
  dropUnderUse(): Promise<void>;
}

/** A database that differs from the others. */
export interface DatabaseOptions {
  /** Gives another way to it, such as a proxy. */
  through?: (url: string) => Promise<string>;
  /** Where its files lie. */
  tablespace?: string;
}

/** A database of one's own: a clone of the migrated template with the reference data. */
export async function createTestDatabase({
  through = (url) => Promise.resolve(url),
  tablespace = 'pg_default',
}: DatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copying files takes a quarter of the work that writing every page to the journal takes.
  await asAdmin(
    `create database ${name} template ${required('TEST_TEMPLATE')} strategy file_copy tablespace ${tablespace}`,
  );
  const url = new URL(required('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(await through(url.href)).initialize();
  return {
    dataSource,
    url: url.href,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdmin(`drop database ${name} with (force)`);
    },
    dropUnderUse: () => asAdmin(`drop database ${name} with (force)`),
  };
}

/** The environment variable that `start-stores.mjs` set. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this test through Jest's project 'stores'`);
  return value;
}

/** Tries of a statement that a full disk elsewhere holds up, and the pause between them. */
const TRIES = 120;
const PAUSE_MS = 250;

/**
 * Runs a statement outside every database of a test. Making and dropping databases wants a checkpoint of the whole server, which fails for as long as the test of full disks
 * keeps a table space full (`import-faults-disk`): it is tried again until there is room.
 */
export async function asAdmin(sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runAsAdmin(sql);
    } catch (error) {
      const heldUp = error instanceof Error && error.message === 'checkpoint request failed';
      if (!heldUp || attempt === TRIES) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function runAsAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: required('TEST_DATABASE_URL') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
