import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type ChangePage } from '../../src/registry/changes/change-feed.ts';
import { AnnounceChangesHandler } from '../../src/webhooks/announce-changes.handler.ts';
import { type WebhookView } from '../../src/webhooks/webhook.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const CONTACT = 'beheer@tool.example';

/** Programs that follow the register while something goes wrong. @param app once it runs, and may call this machine */
export function testInterruptedFollowers(app: () => TestApp): void {
  describe('a follower that is interrupted', () => {
    let receiver: WebhookReceiver;
    let key: string;
    let webhook: WebhookView;
    let names = 0;
    const ask = (method: 'get' | 'post' | 'put' | 'delete', path: string, as = key) =>
      request(app().app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', as);
    const read = async () => (await ask('get', `webhooks/${webhook.id}`).expect(200)).body as WebhookView;
    const newest = async () => ((await ask('get', 'changes').expect(200)).body as ChangePage).newest;
    const change = () =>
      app().importCsv('impact-noord', `Nummer;Naam;Plaats\no${++names};Onderbroken ${names};Assen`);
    /** One change that was sent in vain. */
    const fail = async () => {
      receiver.answerWith(500);
      await change();
      receiver.answerWith(204);
      receiver.received.splice(0);
    };

    beforeEach(async () => {
      receiver = await startWebhookReceiver();
      ({ key } = await aKeyFor(app().app, ['suppliers:read', 'webhooks:read', 'webhooks:write']));
      const target = { url: receiver.url, contact: CONTACT };
      webhook = (await ask('post', 'webhooks').send(target).expect(201)).body as WebhookView;
      await app().drainJobs();
    });
    afterEach(async () => {
      await ask('delete', `webhooks/${webhook.id}`).expect(204);
      await receiver.close();
    });

    it('is told of a backup that was restored, however much changed since', async () => {
      const dumped = await newest();
      await change();
      const seen = await newest();
      // What a dump holds: the rows of then, and the number that its sequence had come to.
      await app().dataSource.query(`delete from change where sequence > $1`, [dumped]);
      await app().dataSource.query(`select setval(pg_get_serial_sequence('change', 'sequence'), $1)`, [
        dumped,
      ]);
      await change();
      await change();
      const refused = await ask('get', `changes?since=${seen}`).expect(400);
      expect((refused.body as { detail: string }).detail).toContain('restored from a backup');
      const { items } = (await ask('get', `changes?since=${dumped}`).expect(200)).body as ChangePage;
      expect(items.map(({ sequence }) => sequence > Number(seen))).toEqual([true, true]);
      expect(items.every(({ sequence }) => Number.isSafeInteger(sequence))).toBe(true);
      // Who counts back from a change means it, and what came after it.
      const back = await ask('get', `changes?since=${(items[0]?.sequence ?? 0) - 1}`).expect(200);
      expect(back.body).toMatchObject({ items });
    });

    it('brings what changed while the first message after a failure was under way', async () => {
      await fail();
      receiver.beforeAnswer(async ({ data }) => {
        const [change] = data.items;
        await app().dataSource.query(`insert into change (kind, supplier_id) values ('updated', $1)`, [
          change?.supplierId,
        ]);
        await app().app.get(AnnounceChangesHandler, { strict: false }).handle();
      });
      await app().dataSource.query(
        `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
      );
      await app().drainJobs();
      expect(receiver.received.flatMap(({ data }) => data.items)).toHaveLength(2);
      expect(await read()).toMatchObject({ failures: 0 });
    });

    it('is tried at a new address at once, however long the old one had to be waited for', async () => {
      await fail();
      const target = { url: `${receiver.url}/new`, contact: CONTACT };
      await ask('put', `webhooks/${webhook.id}`).send(target).expect(200);
      await app().drainJobs();
      expect(receiver.received.flatMap(({ data }) => data.items)).toHaveLength(1);
      expect(await read()).toMatchObject({ ...target, failures: 0 });
    });

    it.each(['GM0014', undefined])(
      'reads in a mail how to go on after its key ended: of %s',
      async (code) => {
        const keys = app().app.get(ApiKeyService, { strict: false });
        const aKey = () =>
          keys.create({
            name: 'Inkooppakket',
            scopes: ['webhooks:write'],
            ...(code ? { municipality: code } : {}),
          });
        const [first, second] = [await aKey(), await aKey()];
        const target = { url: receiver.url, contact: CONTACT };
        const { id } = (await ask('post', 'webhooks', first.key).send(target).expect(201))
          .body as WebhookView;
        await keys.revoke(first.id);
        await change();
        receiver.received.splice(0);
        const mails: { recipient: string; text: string }[] = await app().dataSource.query(
          `select recipient, body_text as text from outgoing_mail where about = $1`,
          [id],
        );
        expect(mails.map(({ recipient }) => recipient)).toEqual([CONTACT]);
        const resumption = `webhooks/${id}/resumption`;
        const named = mails[0]?.text.includes(
          `met een nieuwe sleutel van dezelfde gemeente: POST /v1/${resumption}`,
        );
        expect(named).toBe(code !== undefined);
        await ask('post', resumption, second.key)
          .send({})
          .expect(code ? 200 : 404);
        const [, since] = /POST \/v1\/webhooks met "since": "(\d+)"/.exec(mails[0]?.text ?? '') ?? [];
        expect(since === undefined).toBe(code !== undefined);
        if (since)
          await ask('post', 'webhooks', second.key)
            .send({ ...target, since })
            .expect(201);
        await app().drainJobs();
        expect(receiver.received.flatMap(({ data }) => data.items)).toHaveLength(1);
      },
    );
  });
}
