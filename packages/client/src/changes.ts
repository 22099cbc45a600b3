import { type RegisterClient } from './client.ts';
import { type components } from './schema.ts';

/** That a supplier was published, updated, withdrawn or merged. */
export type Change = components['schemas']['ChangePage']['items'][number];

/**
 * Every change after a cursor, in order, until there is no more; each comes with the cursor to keep once it was carried out:
 * whoever breaks off goes on from there.
 * @param since a cursor that the register gave out; `0` is from the first change on
 */
export async function* followChanges(
  client: RegisterClient,
  since: string,
): AsyncGenerator<{ change: Change; cursor: string }> {
  for (let cursor = since; ;) {
    const { data } = await client.GET('/changes', { params: { query: { since: cursor, limit: 1000 } } });
    if (!data || data.items.length === 0) return;
    for (const change of data.items) yield { change, cursor: String(change.sequence) };
    cursor = data.next;
  }
}
