import { beforeAll, describe, expect, it } from '@jest/globals';

import { TermStatistics } from '../../src/discovery/term-statistics.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { idOf, openRequestDesk, type RequestDesk } from '../support/request-desk.ts';
import { type TestApp } from '../support/test-app.ts';

/** All but when a firm was published last: that moves, so that programs read it again. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, part: unknown) => (name === 'updatedAt' ? undefined : part)),
  );
}

/** What becomes of requests whose firms turn out to be one, and of their firms when that is undone. @param app once it runs */
export function testMergedFirms(app: () => TestApp): void {
  let desk: RequestDesk;
  beforeAll(async () => {
    desk = await openRequestDesk(app(), 'GM0014');
  });

  describe('a kept shortlist of which two firms are merged', () => {
    it('counts the turns of a firm that was merged for the one that lives', async () => {
      const firms = ['Samen A;99740000', 'Samen B;99740001', 'Samen C;99740002'];
      await app().importCsv(
        'impact-noord',
        ['Naam;KvK;CPV', ...firms.map((firm) => `${firm};90922000`)].join('\n'),
      );
      const first = await desk.create({ categories: ['90922000'] });
      const [a, b] = ['Samen A', 'Samen B'];
      const shortlist = await desk.shortlistOf(first);
      const [goneId, keepId] = [idOf(shortlist, a), idOf(shortlist, b)];
      await desk.choose(first.id, { supplierId: goneId, status: 'invited' }).expect(201);
      await app().app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'steward' });
      await app().drainJobs();
      const { entrants } = await desk.draw(await desk.create({ categories: ['90922000'] }), {
        invitations: 1,
      });
      expect(entrants.map(({ name, asked }) => `${name} ${asked}`)).toEqual(['Samen C 0', 'Samen B 1']);
    });

    it('takes what a firm said that was merged since for a word of the one that lives', async () => {
      const firms = ['Gezegd A;99740021', 'Gezegd B;99740022'];
      await app().importCsv(
        'impact-noord',
        ['Naam;KvK;CPV', ...firms.map((firm) => `${firm};90924000`)].join('\n'),
      );
      const made = await desk.create({ categories: ['90924000'] });
      const list = await desk.shortlistOf(made);
      const [goneId, keepId] = [idOf(list, 'Gezegd A'), idOf(list, 'Gezegd B')];
      const declined = { supplierId: goneId, status: 'declined', reason: 'Geen tijd' };
      await desk.choose(made.id, declined).expect(201);
      await app().app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'steward' });
      await app().drainJobs();
      await desk.call('post', `/${made.id}/shortlist`, {}).expect(201);
      const { items, nearMisses } = await desk.shortlistOf(made);
      expect(items).toEqual([]);
      const missed = nearMisses.find(({ supplier }) => supplier.id === keepId);
      expect(missed?.failed.name).toBe('availability');
    });

    it('gives two of its firms that were merged since one chance, until that is undone', async () => {
      const firms = ['Eerst A;99740011', 'Eerst B;99740012', 'Eerst C;99740013'];
      await app().importCsv(
        'impact-noord',
        ['Naam;KvK;CPV', ...firms.map((firm) => `${firm};90923000`)].join('\n'),
      );
      const made = await desk.create({ categories: ['90923000'] });
      const before = await desk.shortlistOf(made);
      const [goneId, keepId] = [idOf(before, 'Eerst A'), idOf(before, 'Eerst B')];
      const identities = app().app.get(IdentityService, { strict: false });
      const merge = await identities.merge({ keepId, goneId, by: 'steward' });
      const { entrants } = await desk.draw(made, { invitations: 1, among: 2 });
      const [drawn] = entrants;
      expect(entrants).toHaveLength(1);
      expect([goneId, keepId]).toContain(drawn?.id);
      await desk.call('post', `/${made.id}/draws`, { invitations: 1, among: 2 }).expect(409);
      expect((await desk.draw(made, { invitations: 1 })).entrants.map(({ name }) => name)).toEqual([
        'Eerst C',
      ]);

      await identities.undo({ operationId: merge.id, by: 'steward' });
      await app().drainJobs();
      expect((await desk.shortlistOf(made)).contentHash).toBe(before.contentHash);
      const again = await desk.draw(made, { invitations: 1 });
      expect([goneId, keepId].filter((id) => id !== drawn?.id)).toEqual(again.entrants.map(({ id }) => id));
    });

    it('is as it was after a merge that is undone, and so are new ones, steps and hits of a search', async () => {
      const firms = ['Terug A;99740031', 'Terug B;99740032', 'Terug C;99740033'];
      await app().importCsv(
        'impact-noord',
        ['Naam;KvK;Postcode;Plaats;CPV', ...firms.map((firm) => `${firm};9712HM;Groningen;98315000`)].join(
          '\n',
        ),
      );
      await app().importCsv(
        'register-pso',
        'Organisatie;KvK-nummers;Trede;Geldig tot\nTerug A;99740031;Trede 2;2028-12-31',
      );
      const made = await desk.create({ categories: ['98315000'] });
      const list = await desk.shortlistOf(made);
      const [goneId, keepId] = [idOf(list, 'Terug A'), idOf(list, 'Terug B')];
      await desk.choose(made.id, { supplierId: goneId, status: 'interested' }).expect(201);
      const look = async (): Promise<unknown> => {
        // How many firms have a word is remembered for a minute, which may end between two looks.
        Object.assign(app().app.get(TermStatistics, { strict: false }), { forgetAt: 0 });
        return withoutTimes({
          request: (await desk.call('get', `/${made.id}`).expect(200)).body as unknown,
          record: await desk.recordOf(made.id),
          anew: await desk.call('post', '', { categories: ['98315000'] }).then(async ({ body }) => {
            const { items, nearMisses } = await desk.shortlistOf(body as typeof made);
            return { items, nearMisses };
          }),
          hits: await app().getJson('/v1/suppliers?q=terug'),
          firm: await app().getJson(`/v1/suppliers/${goneId}`),
        });
      };
      const before = await look();
      const identities = app().app.get(IdentityService, { strict: false });
      const merge = await identities.merge({ keepId, goneId, by: 'steward' });
      await app().drainJobs();
      expect((await app().getJson<{ total: number }>('/v1/suppliers?q=terug')).total).toBe(2);
      await identities.undo({ operationId: merge.id, by: 'steward' });
      await app().drainJobs();
      expect(await look()).toEqual(before);
    });
  });
}
