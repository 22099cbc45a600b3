import { type RegisterClient } from './client.ts';
import { RegisterProblem } from './problem.ts';
import { type components } from './schema.ts';

export type Supplier = components['schemas']['Supplier'];

/** Every published supplier, page by page, and the cursor from which to follow what changes meanwhile. */
export async function* readExport(
  client: RegisterClient,
  query: { municipality?: string; source?: string; impact?: boolean } = {},
): AsyncGenerator<{ suppliers: Supplier[]; changes: string }> {
  let changes: string | undefined;
  for (let after: string | undefined; ;) {
    const { data } = await client.GET('/exports/suppliers', {
      params: { query: { ...query, limit: 100, ...(after ? { after } : {}) } },
    });
    if (!data) return;
    // That of the first page: from before the first supplier was read.
    changes ??= data.changes;
    yield { suppliers: data.items as Supplier[], changes };
    if (data.next === null) return;
    after = data.next;
  }
}

/**
 * A supplier as it is now; undefined when it is not on the list (any more), or was merged into another one. A change that is
 * read from the feed may be older than that.
 */
export async function readSupplier(client: RegisterClient, id: string): Promise<Supplier | undefined> {
  try {
    const { data } = await client.GET('/suppliers/{id}', { params: { path: { id } } });
    // An id that was merged away leads on to the one that lives.
    return data?.id === id ? (data as Supplier) : undefined;
  } catch (error) {
    if (error instanceof RegisterProblem && error.status === 404) return undefined;
    throw error;
  }
}
