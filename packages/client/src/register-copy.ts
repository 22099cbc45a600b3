import { type RegisterClient } from './client.ts';
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
