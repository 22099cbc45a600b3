import { Readable } from 'node:stream';

type Chunk = string | Uint8Array;

/**
 * A stream of these chunks. The first one is fetched before this resolves: what is wrong before anything was sent
 * (no such import) can then still be answered as an error.
 */
export async function reportStream(chunks: AsyncIterable<Chunk>): Promise<Readable> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  return Readable.from(rest(first, iterator), { objectMode: false });
}

async function* rest(first: IteratorResult<Chunk>, iterator: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  } finally {
    // The caller may hang up half-way: whoever makes the chunks must be able to let go of its query.
    await iterator.return?.();
  }
}
