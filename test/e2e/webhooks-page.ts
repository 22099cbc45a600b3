import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type WebhookWithSecret } from '../../src/webhooks/webhook.ts';
import { deskOf } from './administration.ts';
import { type TestApp } from '../support/test-app.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const PATH = '/beheer/webhooks';

/** Webhooks as an administrator of their keys sees them. @param app once it runs, and may call this machine */
export function testWebhooksPage(app: () => TestApp): void {
  describe('the page about webhooks', () => {
    let receiver: WebhookReceiver;
    let webhook: Awaited<ReturnType<typeof makeByKey>>;
    let groningen: Awaited<ReturnType<typeof deskOf>>;
    let assen: Awaited<ReturnType<typeof deskOf>>;
    const firm = (name: string) =>
      app().importCsv('impact-noord', `Nummer;Naam;Plaats\n${name};${name};Assen`);

    /** A webhook made by a new key, of the whole register unless it is of a municipality. */
    async function makeByKey(name: string, url: string, municipality?: string) {
      const keys = app().app.get(ApiKeyService, { strict: false });
      const scopes = ['suppliers:read', 'webhooks:read', 'webhooks:write'] as const;
      const made = await keys.create({ name, scopes: [...scopes], ...(municipality && { municipality }) });
      const answer = await app().app.inject({
        method: 'POST',
        url: '/v1/webhooks',
        headers: { 'x-api-key': made.key },
        payload: { url, contact: 'beheer@tool.example' },
      });
      return { ...answer.json<WebhookWithSecret>(), endKey: () => keys.revoke(made.id, 'test', null) };
    }

    beforeAll(async () => {
      receiver = await startWebhookReceiver();
      groningen = await deskOf(app(), 'haken@groningen.example', 'GM0014');
      assen = await deskOf(app(), 'haken@assen.example', 'GM0106');
      webhook = await makeByKey('Contractsysteem', receiver.url, 'GM0014');
    });
    afterAll(() => receiver.close());

    it('shows what was delivered, and what came of a test message', async () => {
      await firm('Klokkengieterij Brons');
      receiver.answerWith(503);
      const tried = await groningen.post(`${PATH}/proef`, { webhook: webhook.id });
      expect([tried.statusCode, tried.headers.location]).toEqual([303, `${PATH}?gedaan=proef`]);
      expect(receiver.received.at(-1)).toMatchObject({ type: 'test' });
      const { body } = await groningen.get(`${PATH}?gedaan=proef`);
      const cells = [...body.matchAll(/<td\b[^>]*>([^<]*)</g)].map(([, text = '']) => text);
      // The latest first; beside when it was: what, outcome, how long.
      expect([cells[0], cells[1]]).toEqual(['Proefbericht', 'niet aangenomen (503)']);
      expect([cells[3], cells[4]]).toEqual([expect.stringMatching(/^wijziging \d+$/), 'aangekomen (204)']);
      expect(body).toContain('van de sleutel Contractsysteem');
      expect(body).toContain('Het proefbericht is verstuurd');
      expect(body).not.toContain(webhook.secret);
    });

    it('has one go on after a pause, or once more from a cursor, and says what is no cursor', async () => {
      receiver.answerWith(410);
      await firm('Orgelbouw Register');
      expect((await groningen.get(PATH)).body).toContain('de ontvanger zei dat hij niet meer bestaat');
      receiver.answerWith(204);
      receiver.received.splice(0);
      const resumed = await groningen.post(`${PATH}/hervatten`, { webhook: webhook.id, since: '' });
      expect(resumed.headers.location).toBe(`${PATH}?gedaan=hervat`);
      await app().drainJobs();
      expect(receiver.received.flatMap(({ data }) => data.items)).toHaveLength(1);
      // The change itself does not come again.
      expect((await groningen.get(PATH)).body).toContain('Na wijziging');
      await groningen.post(`${PATH}/hervatten`, { webhook: webhook.id, since: '0' });
      await app().drainJobs();
      expect(receiver.received.flatMap(({ data }) => data.items).length).toBeGreaterThan(2);
      for (const since of ['morgen', '999999999']) {
        const wrong = await groningen.post(`${PATH}/hervatten`, { webhook: webhook.id, since });
        expect([wrong.statusCode, wrong.body]).toEqual([400, expect.stringContaining('geen nummer van een')]);
      }
      const log: { details: unknown }[] = await app().dataSource.query(
        `select details from audit_event where action = 'webhook.resumed' and subject = $1 order by id`,
        [webhook.id],
      );
      expect(log.map(({ details }) => details)).toEqual([{}, { since: '0' }]);
    });

    it('is of the own municipality only', async () => {
      expect((await assen.get(PATH)).body).not.toContain(receiver.url);
      const called = receiver.received.length;
      for (const part of ['proef', 'hervatten']) {
        const { statusCode, body } = await assen.post(`${PATH}/${part}`, { webhook: webhook.id, since: '0' });
        expect([statusCode, body]).toEqual([400, expect.stringContaining('Deze webhook is er niet meer')]);
      }
      expect((await assen.post(`${PATH}/proef`, { webhook: "'--" })).statusCode).toBe(400);
      await app().drainJobs();
      expect(receiver.received).toHaveLength(called);
    });

    it('resumes none whose key has ended, and says how to go on', async () => {
      await webhook.endKey();
      expect((await groningen.get(PATH)).body).toContain('hervat hem door de API met een nieuwe sleutel');
      const refused = await groningen.post(`${PATH}/hervatten`, { webhook: webhook.id, since: '' });
      expect([refused.statusCode, refused.body]).toEqual([400, expect.stringContaining('geldt niet meer')]);
    });

    it('says of one whose key belonged to no municipality from where a new one goes on', async () => {
      const everywhere = await deskOf(app(), 'haken@register.example');
      const { position, endKey } = await makeByKey('Landelijk', receiver.url);
      await endKey();
      expect((await everywhere.get(PATH)).body).toContain(`die verdergaat na wijziging ${position}`);
    });

    it('is where one is removed whose key has ended, which no key can do, and none whose key is valid', async () => {
      const everywhere = await deskOf(app(), 'opruimer@register.example');
      const { id, endKey } = await makeByKey('Opgeheven', `${receiver.url}?weg`);
      const remove = (desk: typeof groningen) => desk.post(`${PATH}/verwijderen`, { webhook: id });
      expect((await remove(everywhere)).body).toContain('De sleutel van deze webhook geldt nog');
      await endKey();
      expect((await everywhere.get(PATH)).body).toContain('Verwijder deze webhook');
      expect((await remove(groningen)).body).toContain('Deze webhook is er niet meer');
      const removed = await remove(everywhere);
      expect([removed.statusCode, removed.headers.location]).toEqual([303, `${PATH}?gedaan=weg`]);
      const { body } = await everywhere.get(`${PATH}?gedaan=weg`);
      expect(body).toContain('De webhook is verwijderd');
      expect(body).not.toContain(`${receiver.url}?weg`);
      expect((await everywhere.get('/beheer/logboek')).body).toContain('Webhook verwijderd');
    });
  });
}
