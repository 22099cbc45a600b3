import { readFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

import {
  createRegisterClient,
  followChanges,
  readExport,
  readSupplier,
  type RegisterClient,
  RegisterProblem,
  type Supplier,
} from '../../packages/client/src/index.ts';
import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

/** The client of `packages/client` against the running register. @param app once it runs, with firms in it */
export function testClient(app: () => TestApp): void {
  describe('the TypeScript client', () => {
    let client: RegisterClient;
    beforeAll(async () => {
      await app().app.listen(0, '127.0.0.1');
      const { port } = app().app.getHttpServer().address() as AddressInfo;
      const { key } = await aKeyFor(app().app, ['suppliers:read', 'imports:write']);
      client = createRegisterClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: key });
    });

    it('searches, with lists and what comes of a search in their types', async () => {
      const { data } = await client.GET('/suppliers', {
        params: { query: { q: 'smaakwerk', label: ['pso', 'b-corp'], facets: true } },
      });
      expect(data).toMatchObject({ items: [], total: 0 });
      const { data: all } = await client.GET('/suppliers', { params: { query: { q: 'smaakwerk' } } });
      expect(all?.items[0]?.name).toBe('Smaakwerk B.V.');
    });

    it('makes a shortlist and pushes a record', async () => {
      const { data } = await client.POST('/shortlists', { body: { text: 'Catering in Groningen' } });
      expect(data?.items).toBeDefined();
      const { data: pushed, response } = await client.PUT('/sources/{source}/records/{externalId}', {
        params: { path: { source: 'impact-noord', externalId: 'C/1' } },
        body: { name: 'Klantwerk B.V.', place: 'Assen' },
      });
      // Nobody works on jobs here.
      expect(response.status).toBe(202);
      expect(pushed).toMatchObject({ externalId: 'C/1', source: 'impact-noord' });
      await app().drainJobs();
    });

    it('throws a problem with every fault', async () => {
      const wrong = client.GET('/suppliers', { params: { query: { radiusKm: 5, page: 0 } } });
      const problem = await wrong.catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(RegisterProblem);
      const { status, problem: told } = problem as RegisterProblem;
      expect([status, told.errors?.map(({ name }) => name).sort()]).toEqual([400, ['page', 'radiusKm']]);
    });

    it('copies the register and follows what changes', async () => {
      const copy = new Map<string, string>();
      let cursor = '';
      for await (const { suppliers, changes } of readExport(client)) {
        cursor ||= changes;
        for (const { id, name } of suppliers) copy.set(id, name.value);
      }
      expect([...copy.values()]).toContain('Smaakwerk B.V.');
      const before = copy.size;
      await app().importCsv('impact-noord', 'Nummer;Naam;Plaats\nC9;Volgwerk;Assen\n');
      for await (const { change, cursor: next } of followChanges(client, cursor)) {
        copy.set(change.supplierId, change.kind);
        cursor = next;
      }
      expect(copy.size).toBe(before + 1);
      expect([...copy.values()]).toContain('published');
    });

    it('keeps a copy as its README prints it, also of firms that come and go meanwhile', async () => {
      const copy = new Map<string, Supplier>();
      let kept = '';
      const store = {
        put: async (id: string, supplier: Supplier) => {
          if (copy.size === 0) await somethingHappens(app());
          copy.set(id, supplier);
        },
        remove: (id: string) => Promise.resolve(copy.delete(id)),
        keepCursor: (cursor: string) => Promise.resolve((kept = cursor)),
      };
      const run = await printedExample('## Keep a copy');
      await run({ register: client, store, followChanges, readExport, readSupplier });
      const names = [...copy.values()].map(({ name }) => name.value);
      expect(names).toEqual(expect.arrayContaining(['Smaakwerk B.V.', 'Blijft Erbij']));
      expect(names).not.toContain('Komt en Gaat');
      const { data } = await client.GET('/changes', { params: { query: { since: kept } } });
      expect(data?.items).toEqual([]);
    });
  });
}

/** Two firms are published, and one of them is taken off the list again. */
async function somethingHappens(test: TestApp): Promise<void> {
  await test.importCsv(
    'impact-noord',
    'Nummer;Naam;Plaats\nC10;Komt en Gaat;Assen\nC11;Blijft Erbij;Assen\n',
  );
  const [gone]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from profile where data -> 'name' ->> 'value' = 'Komt en Gaat'`,
  );
  const wish = { supplierId: gone?.id ?? '', reason: 'Er loopt een onderzoek.', until: null, by: 'test' };
  await test.app.get(SuspensionService, { strict: false }).suspend(wish);
  await test.drainJobs();
}

/** The code below a heading of the README of the client, to be run with what it takes for granted. */
async function printedExample(heading: string): Promise<(given: object) => Promise<void>> {
  const readme = join(import.meta.dirname, '..', '..', 'packages', 'client', 'README.md');
  const [, below = ''] = (await readFile(readme, 'utf8')).split(`${heading}\n`);
  const code = /```ts\n([\s\S]*?)```/.exec(below)?.[1] ?? '';
  const names = 'register, store, followChanges, readExport, readSupplier';
  const { outputText } = transpileModule(
    `(async ({ ${names} }) => {${code.replace(/^import .*$/gm, '')}});`,
    { compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 } },
  );
  return runInThisContext(outputText) as (given: object) => Promise<void>;
}
