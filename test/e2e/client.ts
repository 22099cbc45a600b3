import { type AddressInfo } from 'node:net';

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  createRegisterClient,
  followChanges,
  readExport,
  readSupplier,
  type RegisterClient,
  RegisterProblem,
  type Supplier,
} from '../../packages/client/src/index.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { runPrinted } from '../support/printed-code.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { testPackedClient } from './packed-client.ts';

/** The first code below a heading of the README. */
const inReadme = (below: string) => ({ document: 'packages/client/README.md', below });

/** Who can serve the lunch of the README, and has the label that it asks for. */
const CATERER =
  'Nummer;Naam;KvK-nummer;Postcode;Plaats;Omschrijving\nL1;Lunchwerk B.V.;99010021;9712HM;Groningen;Lunch en catering\n';
const CERTIFICATE =
  'Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot\nLunchwerk B.V.;99010021;Trede 2;2025-01-01;2029-12-31\n';

/** The client of `packages/client` against the running register. @param app once it runs, with firms in it */
export function testClient(app: () => TestApp): void {
  describe('the TypeScript client', () => {
    let client: RegisterClient;
    let address: string;
    let key: string;
    beforeAll(async () => {
      await app().app.listen(0, '127.0.0.1');
      const { port } = app().app.getHttpServer().address() as AddressInfo;
      address = `http://127.0.0.1:${port}`;
      ({ key } = await aKeyFor(app().app, ['suppliers:read', 'imports:write']));
      client = createRegisterClient({ baseUrl: address, apiKey: key });
    });

    testPackedClient(() => address);

    it('searches, with lists and what comes of a search in their types', async () => {
      const { data } = await client.GET('/suppliers', {
        params: { query: { q: 'smaakwerk', label: ['pso', 'b-corp'], facets: true } },
      });
      expect(data).toMatchObject({ items: [], total: 0 });
      const { data: all } = await client.GET('/suppliers', { params: { query: { q: 'smaakwerk' } } });
      expect(all?.items[0]?.name).toBe('Smaakwerk B.V.');
    });

    it('asks for lists that stand in one value as for those that are repeated', async () => {
      const query = { q: 'smaakwerk', fields: ['name' as const, 'place' as const], size: ['micro' as const] };
      const { data } = await client.GET('/suppliers', { params: { query } });
      expect(data?.items).toEqual([]);
      const { data: all } = await client.GET('/suppliers', {
        params: { query: { q: 'smaakwerk', fields: query.fields } },
      });
      expect(Object.keys(all?.items[0] ?? {})).toEqual(['id', 'name', 'place']);
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
        cursor: () => Promise.resolve(kept),
      };
      await runPrinted(inReadme('## Keep a copy'), {
        register: client,
        store,
        followChanges,
        readExport,
        readSupplier,
      });
      const names = [...copy.values()].map(({ name }) => name.value);
      expect(names).toEqual(expect.arrayContaining(['Smaakwerk B.V.', 'Blijft Erbij']));
      for (const name of ['Komt en Gaat', 'Van Elders']) expect(names).not.toContain(name);
      const { data } = await client.GET('/changes', { params: { query: { since: kept } } });
      expect(data?.items).toEqual([]);
    });

    describe('in the examples of its README, as they are printed', () => {
      const request = inReadme('## Which local firms fit this request?');
      const said: unknown[][] = [];
      const given = () => ({
        console: {
          log: (...words: unknown[]) => said.push(['log', ...words]),
          error: (...words: unknown[]) => said.push(['error', ...words]),
        },
      });
      const forRequest = () => ({
        ...given(),
        createRegisterClient,
        RegisterProblem,
        process: { env: { REGISTER_KEY: key } },
      });
      beforeEach(() => void said.splice(0));

      it('asks which local firms fit a request, and prints each with its score and reasons', async () => {
        await app().importCsv('leveranciersdatabank', CATERER);
        await app().importCsv('register-pso', CERTIFICATE);
        await runPrinted(request, forRequest(), { 'https://register.example': address });
        expect(said).toEqual([['log', 'Lunchwerk B.V.', expect.any(Number), expect.stringContaining('PSO')]]);
      });

      it('prints every fault of the request, by the name of what was wrong', async () => {
        const wrong = {
          'https://register.example': address,
          "'Groningen', radiusKm: 25": "'Haren', radiusKm: 0",
        };
        await runPrinted(request, forRequest(), wrong);
        expect(said.map(([how, name]) => [how, name])).toEqual(
          expect.arrayContaining([['error', 'radiusKm']]),
        );
      });

      it('pushes a firm, and prints what became of it', async () => {
        const jobs = app().app.get(JobRunner);
        await jobs.start();
        try {
          await runPrinted(inReadme('## Push a firm'), { ...given(), register: client });
        } finally {
          await jobs.stop();
        }
        expect(said).toEqual([['log', 'updated', expect.any(Array)]]);
      });
    });
  });
}

/** Three firms are published, one of them elsewhere, and another one is taken off the list again. */
async function somethingHappens(test: TestApp): Promise<void> {
  await test.importCsv(
    'impact-noord',
    [
      'Nummer;Naam;Postcode;Plaats',
      'C10;Komt en Gaat;9712HM;Groningen',
      'C11;Blijft Erbij;9712HM;Groningen',
      'C12;Van Elders;9401AA;Assen',
    ].join('\n'),
  );
  const [gone]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from profile where data -> 'name' ->> 'value' = 'Komt en Gaat'`,
  );
  const wish = { supplierId: gone?.id ?? '', reason: 'Er loopt een onderzoek.', until: null, by: 'test' };
  await test.app.get(SuspensionService, { strict: false }).suspend(wish);
  await test.drainJobs();
}
