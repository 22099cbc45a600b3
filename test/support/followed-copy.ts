import { type AddressInfo, type Server } from 'node:net';

import {
  createRegisterClient,
  followChanges,
  readExport,
  readSupplier,
  type RegisterClient,
  type Supplier,
} from '../../packages/client/src/index.ts';
import { aKeyFor } from './sign-in.ts';
import { type TestApp } from './test-app.ts';

/** A purchasing tool's copy of the register, which it keeps right by the feed of changes alone. */
export class FollowedCopy {
  private constructor(
    private readonly client: RegisterClient,
    private readonly suppliers: Map<string, Supplier>,
    private cursor: string,
  ) {}

  /** Copies the register as it is. */
  static async of({ app }: TestApp): Promise<FollowedCopy> {
    if (!(app.getHttpServer() as Server).listening) await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const { key } = await aKeyFor(app, ['suppliers:read']);
    const client = createRegisterClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: key });
    return new FollowedCopy(client, ...(await readAll(client)));
  }

  /** Takes over what the feed tells since the last time. @returns the copy, and the register as it is now */
  async follow(): Promise<{ copy: Supplier[]; register: Supplier[] }> {
    for await (const { change, cursor } of followChanges(this.client, this.cursor)) {
      const supplier = await readSupplier(this.client, change.supplierId);
      if (supplier) this.suppliers.set(supplier.id, supplier);
      else this.suppliers.delete(change.supplierId);
      this.cursor = cursor;
    }
    const [register] = await readAll(this.client);
    return { copy: byId(this.suppliers), register: byId(register) };
  }
}

async function readAll(client: RegisterClient): Promise<[Map<string, Supplier>, string]> {
  const suppliers = new Map<string, Supplier>();
  let cursor = '0';
  for await (const page of readExport(client)) {
    for (const supplier of page.suppliers) suppliers.set(supplier.id, supplier);
    cursor = page.changes;
  }
  return [suppliers, cursor];
}

function byId(suppliers: ReadonlyMap<string, Supplier>): Supplier[] {
  return [...suppliers.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
