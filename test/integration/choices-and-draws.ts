import { createHash, randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { GREENERY } from '../support/gardeners.ts';
import { idOf, openRequestDesk, type RequestDesk } from '../support/request-desk.ts';
import { type TestApp } from '../support/test-app.ts';

/** Who is taken from a shortlist, by choice or by lot. @param app once it runs, with the gardeners */
export function testChoicesAndDraws(app: () => TestApp): void {
  let desk: RequestDesk;
  beforeAll(async () => {
    desk = await openRequestDesk(app(), 'GM0014');
  });

  describe('choosing firms', () => {
    it('notes every step, and shows how each firm stands now', async () => {
      const made = await desk.create(GREENERY);
      const id = idOf(await desk.shortlistOf(made), 'Beurt D');
      for (const status of ['to-contact', 'contacted', 'interested', 'invited', 'awarded'])
        await desk.choose(made.id, { supplierId: id, status }).expect(201);
      const { choices } = await desk.shortlistOf(made);
      expect(choices).toMatchObject([{ lot: 0, supplierName: 'Beurt D', status: 'awarded', drawId: null }]);
      expect((await desk.recordOf(made.id)).choices.map(({ status }) => status)).toHaveLength(5);
    });

    it('asks why a firm declined, and why one is chosen that does not meet everything', async () => {
      const made = await desk.create(GREENERY);
      const shortlist = await desk.shortlistOf(made);
      const [able, small] = [idOf(shortlist, 'Beurt D'), idOf(shortlist, 'Te Klein')];
      const missing = { errors: [{ in: 'body', name: 'reason' }] };
      expect(
        (await desk.choose(made.id, { supplierId: able, status: 'declined' }).expect(400)).body,
      ).toMatchObject(missing);
      expect(
        (await desk.choose(made.id, { supplierId: small, status: 'invited' }).expect(400)).body,
      ).toMatchObject(missing);
      await desk
        .choose(made.id, { supplierId: small, status: 'invited', reason: 'Kan het in delen.' })
        .expect(201);
      const stranger = await desk
        .choose(made.id, { supplierId: randomUUID(), status: 'invited' })
        .expect(400);
      expect(stranger.body).toMatchObject({ errors: [{ name: 'supplierId' }] });
      const lot = await desk.choose(made.id, { lot: 2, supplierId: able, status: 'invited' }).expect(400);
      expect(lot.body).toMatchObject({ errors: [{ name: 'lot' }] });
    });

    it('is heeded when the shortlist is made again: who declined is told to have done so', async () => {
      const made = await desk.create(GREENERY);
      const [one, two] = [
        idOf(await desk.shortlistOf(made), 'Beurt E'),
        idOf(await desk.shortlistOf(made), 'Beurt F'),
      ];
      await desk.choose(made.id, { supplierId: one, status: 'declined', reason: 'Geen tijd.' }).expect(201);
      await desk.choose(made.id, { supplierId: two, status: 'interested' }).expect(201);
      await desk.call('post', `/${made.id}/shortlist`).expect(201);
      const again = await desk.shortlistOf(made);
      expect(again.version).toBe(2);
      const missed = again.nearMisses.find(({ supplier }) => supplier.id === one);
      expect(missed?.failed).toMatchObject({ name: 'availability', value: 'unavailable' });
      const item = again.items.find(({ supplier }) => supplier.id === two);
      expect(item?.criteria.find(({ name }) => name === 'availability')).toMatchObject({ met: true });
      expect(again.choices).toHaveLength(2);
    });
  });

  describe('drawing firms', () => {
    it('evens out: 20 requests of 3 invitations over 12 equal firms end within one of each other', async () => {
      // Work of its own kind, so that no other test has given anybody a turn.
      const firms = Array.from(
        { length: 12 },
        (_, i) => `Loting ${i};${99720000 + i};9712HM;Groningen;79710000;Beveiliging.`,
      );
      await app().importCsv(
        'impact-noord',
        ['Naam;KvK;Postcode;Plaats;CPV;Omschrijving', ...firms].join('\n'),
      );
      const turns = new Map<string, number>();
      for (let round = 0; round < 20; round++) {
        const made = await desk.create({ title: `Ronde ${round}`, categories: ['79710000'] });
        const { entrants, invitations } = await desk.draw(made, { invitations: 3 });
        expect(entrants).toHaveLength(12);
        for (const { id } of entrants.slice(0, invitations)) turns.set(id, (turns.get(id) ?? 0) + 1);
      }
      const counts = [...turns.values()];
      expect(counts).toHaveLength(12);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    });

    it('can be done again from the record, by whoever reads the rule', async () => {
      const { entrants, seed } = await desk.draw(await desk.create(GREENERY), { invitations: 3 });
      const ticket = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');
      const byRule = [...entrants].sort(
        (a, b) => a.asked - b.asked || (ticket(a.id) < ticket(b.id) ? -1 : 1),
      );
      expect(entrants.map(({ id }) => id)).toEqual(byRule.map(({ id }) => id));
      expect(entrants.every(({ id, ticket: drawn }) => drawn === ticket(id))).toBe(true);
    });

    it('cannot be done over: a further draw adds firms that were not asked yet, until there is nobody left', async () => {
      const made = await desk.create(GREENERY);
      const first = await desk.draw(made, { invitations: 3, among: 4 });
      expect(first.entrants).toHaveLength(4);
      const second = await desk.draw(made, { invitations: 3, among: 4 });
      expect(second.entrants).toHaveLength(1);
      const { choices } = await desk.shortlistOf(made);
      expect(new Set(choices.map(({ supplierId }) => supplierId)).size).toBe(4);
      expect(choices.every(({ status, drawId }) => status === 'to-contact' && drawId !== null)).toBe(true);
      await desk.call('post', `/${made.id}/draws`, { invitations: 1, among: 4 }).expect(409);
    });

    it('leaves out who left the register since the list was frozen', async () => {
      const made = await desk.create(GREENERY);
      const supplierId = idOf(await desk.shortlistOf(made), 'Beurt D');
      const suspensions = app().app.get(SuspensionService, { strict: false });
      await suspensions.suspend({ supplierId, reason: 'Wij kijken het na.', until: null, by: 'steward' });
      await app().drainJobs();
      const { items } = await desk.shortlistOf(made);
      const { entrants } = await desk.draw(made, { invitations: 1 });
      expect(entrants).toHaveLength(items.length - 1);
      expect(entrants.map(({ name }) => name)).not.toContain('Beurt D');
      await suspensions.lift({ supplierId, by: 'steward' });
      await app().drainJobs();
    });

    it('is done for each lot by itself', async () => {
      const lots = [
        { title: 'Noord', categories: ['77310000'], estimatedValue: 5_000 },
        { title: 'Glas', categories: ['90911300'] },
      ];
      const made = await desk.create({ title: 'Twee percelen', near: '9712HM', lots });
      await desk.call('post', `/${made.id}/draws`, { invitations: 1 }).expect(400);
      const glass = await desk.draw(made, { lot: 2, invitations: 1 });
      expect(glass.entrants.map(({ name }) => name)).toEqual(['Doet Glas']);
      const fewer = desk.call('put', `/${made.id}`, { title: 'Een perceel', lots: lots.slice(0, 1) });
      await fewer.set('If-Match', '*').expect(409);
    });
  });
}
