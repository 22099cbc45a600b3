import { type AddressInfo } from 'node:net';

import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  createRegisterClient,
  followChanges,
  readExport,
  type RegisterClient,
  RegisterProblem,
} from '../../packages/client/src/index.ts';
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
  });
}
