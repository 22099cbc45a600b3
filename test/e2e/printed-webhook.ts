import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import request from 'supertest';

import { newSecret } from '../../src/webhooks/signature.ts';
import { type WebhookDelivery, type WebhookWithSecret } from '../../src/webhooks/webhook.ts';
import { runPrinted } from '../support/printed-code.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const contact = 'beheer@tool.example';

/** The receiver that docs/api.md prints, called by the register. @param app once it runs, and may call this machine */
export function testPrintedWebhook(app: () => TestApp): void {
  describe('the receiver of webhooks in docs/api.md, as it is printed', () => {
    let key: string;
    let webhook: WebhookWithSecret;
    let followed: { sequence: number }[];
    let servers: Server[] = [];
    const call = (method: 'get' | 'post' | 'put', path: string) =>
      request(app().app.getHttpServer())[method](`/v1/webhooks${path}`).set('X-Api-Key', key);
    const tried = async () =>
      (await call('post', `/${webhook.id}/tests`).expect(201)).body as WebhookDelivery;
    const deliveries = async () =>
      (await call('get', `/${webhook.id}/deliveries`).expect(200)).body as { items: WebhookDelivery[] };
    const aChange = async (name: string) => {
      await app().importCsv('impact-noord', `Nummer;Naam;Plaats\n${name};${name};Assen`);
    };
    beforeAll(async () => {
      ({ key } = await aKeyFor(app().app, ['webhooks:read', 'webhooks:write']));
      const made = await call('post', '').send({ url: 'http://127.0.0.1:9/hook', contact }).expect(201);
      webhook = made.body as WebhookWithSecret;
    });
    // Whoever checks a signature looks at its time.
    beforeEach(() => app().clock.set(new Date()));
    afterEach(() => {
      for (const server of servers) server.close().closeAllConnections();
      servers = [];
    });

    /** Starts it with a secret, and has the register call it. */
    async function start(secret: string, follow: () => void = () => undefined): Promise<void> {
      followed = [];
      await runPrinted(
        { document: 'docs/api.md', below: '### Be told: webhooks' },
        {
          createServer: (handler: RequestListener) => {
            const server = createServer(handler);
            servers.push(server);
            return server;
          },
          text,
          Webhook,
          WebhookVerificationError,
          process: { env: { WEBHOOK_SECRET: secret } },
          follow: (change: { sequence: number }) => {
            follow();
            followed.push(change);
          },
        },
        { 8080: "0, '127.0.0.1'" },
      );
      const server = servers.at(-1) as Server;
      if (!server.listening) await once(server, 'listening');
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
      await call('put', `/${webhook.id}`).send({ url, contact }).expect(200);
    }

    it('follows each change that the register signed, and has it sent again when that fails', async () => {
      const down = { is: true };
      await start(webhook.secret, () => {
        if (down.is) throw new Error('the database of the tool is down');
      });
      await aChange('Klompenmakerij Populier');
      expect([(await deliveries()).items[0], followed]).toMatchObject([
        { delivered: false, status: 500, changes: 1 },
        [],
      ]);
      down.is = false;
      await app().dataSource.query(
        `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
      );
      await app().drainJobs();
      const [latest] = (await deliveries()).items;
      expect(latest).toMatchObject({ delivered: true, status: 204, changes: 1 });
      expect(followed).toMatchObject([
        { sequence: latest?.lastSequence, kind: 'published', supplierId: expect.any(String) },
      ]);
    });

    it('refuses what another secret signed', async () => {
      await start(newSecret());
      expect(await tried()).toMatchObject({ delivered: false, status: 401 });
      expect(followed).toEqual([]);
    });

    it('refuses what is older than five minutes, however well it is signed', async () => {
      await start(webhook.secret);
      app().clock.set(new Date(Date.now() - 310_000));
      expect(await tried()).toMatchObject({ delivered: false, status: 401 });
      app().clock.set(new Date());
      expect(await tried()).toMatchObject({ delivered: true, status: 204 });
    });

    it('goes on with the former secret and with the new one while that is replaced', async () => {
      const made = await call('post', `/${webhook.id}/secrets`).expect(201);
      for (const secret of [webhook.secret, (made.body as WebhookWithSecret).secret]) {
        await start(secret);
        expect(await tried()).toMatchObject({ delivered: true, status: 204 });
      }
      await app().dataSource.query(`update webhook set former_secret_until = now() where id = $1`, [
        webhook.id,
      ]);
      await start(webhook.secret);
      expect(await tried()).toMatchObject({ delivered: false, status: 401 });
    });
  });
}
