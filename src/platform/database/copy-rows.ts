import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type EntityManager } from 'typeorm';

/** A value that COPY can take; objects and arrays of objects go in as JSON text. */
export type CopyValue = string | number | boolean | null | undefined;

/** Text is handed to the server in pieces of about this many characters: fewer writes, bounded memory. */
const FLUSH_AT = 64 * 1024;

/**
 * Streams rows into a table by COPY, inside the manager's transaction. Table and columns are names of ours, never
 * input. Memory stays bounded however many rows come.
 */
export async function copyRows(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<void> {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('copyRows needs a manager inside a transaction');
  const client = (await runner.connect()) as PoolClient;
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(encode(rows)), target);
}

async function* encode(
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    text += `${row.map(encodeValue).join('\t')}\n`;
    if (text.length >= FLUSH_AT) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text) yield Buffer.from(text);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function encodeValue(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
