import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import request from 'supertest';

import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type ChangePage } from '../../src/registry/changes/change-feed.ts';
import { ApiKeyService } from '../../src/access/api-key.service.ts';
import {
  type WebhookDelivery,
  type WebhookView,
  type WebhookWithSecret,
} from '../../src/webhooks/webhook.ts';
import { WebhookSecrets } from '../../src/webhooks/webhook-secrets.ts';
import { testInterruptedFollowers } from './interrupted-followers.ts';
import { testPrintedWebhook } from './printed-webhook.ts';
import { testWebhooksPage } from './webhooks-page.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

let test: TestApp;
let key: string;

beforeAll(async () => {
  // Whoever checks a signature looks at its time too.
  test = await startTestApp({ now: new Date(), settings: { WEBHOOK_LOOPBACK: true } });
  ({ key } = await aKeyFor(test.app, ['suppliers:read', 'webhooks:read', 'webhooks:write']));
});
afterAll(() => test.close());

const ask = (query: string) =>
  request(test.app.getHttpServer()).get(`/v1/changes?${query}`).set('X-Api-Key', key);
const changes = async (query: string) => (await ask(query).expect(200)).body as ChangePage;
const firms = (...rows: string[]) => ['Nummer;Naam;Plaats', ...rows].join('\n');

/** Follows the feed to its end, in small steps. */
async function follow(since: string, limit = 3): Promise<ChangePage> {
  const items: ChangePage['items'] = [];
  for (let next = since; ;) {
    const page = await changes(`since=${next}&limit=${limit}`);
    items.push(...page.items);
    if (page.items.length === 0) return { ...page, items };
    next = page.next;
  }
}

describe('the feed of changes', () => {
  it('tells what was published, updated and withdrawn, in that order, and nothing twice', async () => {
    const start = (await follow('0')).next;
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Assen', '2;Theehuis Noord;Assen'));
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen', '2;Theehuis Noord;Assen'));
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen'), { delivery: 'replace' });
    const { items, next, newest } = await follow(start, 1);
    expect(items.map(({ kind }) => kind)).toEqual(['published', 'published', 'updated', 'withdrawn']);
    expect(new Set(items.map(({ supplierId }) => supplierId)).size).toBe(2);
    expect(next).toBe(newest);
  });

  it('says nothing when the same file comes again or the index is built again', async () => {
    const { next } = await follow('0');
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen'));
    await test.app.get(RebuildService, { strict: false }).rebuild();
    expect(await changes(`since=${next}`)).toEqual({ items: [], next, newest: next });
  });

  it('gives every change once and in order to who follows while many write at once', async () => {
    const start = (await follow('0')).next;
    const writers = 5;
    const rounds = 12;
    let writing = true;
    const seen: number[] = [];
    const reader = (async () => {
      for (let next = start; ;) {
        const last = !writing;
        const page = await changes(`since=${next}&limit=7`);
        seen.push(...page.items.map(({ sequence }) => sequence));
        if (page.items.length === 0 && last) return;
        next = page.next;
      }
    })();
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, rounds)));
    writing = false;
    await reader;
    const all: { sequence: string }[] = await test.dataSource.query(
      `select sequence from change where sequence > $1 order by sequence`,
      [start],
    );
    // Of each writer: 6 with one change and 6 with two, less one of each that was taken back.
    expect(all).toHaveLength(writers * 15);
    expect(seen).toEqual(all.map(({ sequence }) => Number(sequence)));
  });

  it('refuses a cursor that it never gave out, as after a restored backup, and what is none', async () => {
    const { newest } = await changes('');
    const ahead = await ask(`since=${BigInt(newest) + 1n}`).expect(400);
    expect(ahead.body).toMatchObject({ errors: [{ in: 'query', name: 'since' }] });
    expect((ahead.body as { detail: string }).detail).toContain('restored from a backup');
    await ask('since=yesterday&limit=1001').expect(400);
    await request(test.app.getHttpServer()).get('/v1/changes').expect(401);
  });
});

/** Transactions that draw their numbers early and end late: one or two changes each, some taken back. */
async function write(writer: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await test.dataSource
      .transaction(async (manager) => {
        const id = randomUUID();
        await manager.query(`insert into supplier (id) values ($1)`, [id]);
        for (let count = 0; count <= round % 2; count++)
          await manager.query(`insert into change (kind, supplier_id) values ('updated', $1)`, [id]);
        // Those that came first take the longest.
        for (let wait = 0; wait < (writer * 7 + round * 3) % 11; wait++) await manager.query('select 1');
        if (round % 5 === 4) throw new Error('taken back');
        return undefined;
      })
      .catch((error: Error) => expect(error.message).toBe('taken back'));
  }
}

describe('a webhook', () => {
  let receiver: WebhookReceiver;
  let webhook: WebhookWithSecret;
  let names = 0;
  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, as = key) =>
    request(test.app.getHttpServer())[method](`/v1/webhooks${path}`).set('X-Api-Key', as);
  const contact = 'beheer@tool.example';
  const read = async () => (await call('get', `/${webhook.id}`).expect(200)).body as WebhookView;
  const log = async () =>
    ((await call('get', `/${webhook.id}/deliveries`).expect(200)).body as { items: WebhookDelivery[] }).items;
  const oneChange = () => test.importCsv('impact-noord', firms(`w${++names};Nieuwkomer ${names};Assen`));
  const sequences = () => receiver.received.flatMap(({ data }) => data.items.map(({ sequence }) => sequence));
  /** What waits for a later attempt is due now. */
  const later = () =>
    test.dataSource.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);
  const resume = (body: object = {}, as = key) => call('post', `/${webhook.id}/resumption`, as).send(body);

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    const made = await call('post', '').send({ url: receiver.url, contact }).expect(201);
    webhook = made.body as WebhookWithSecret;
    expect(made.headers['location']).toBe(`/v1/webhooks/${webhook.id}`);
    await test.drainJobs();
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    receiver.answerWith(204);
    await test.drainJobs();
    receiver.received.splice(0);
  });

  it('brings every change in order, signed, and shows its secret once only', async () => {
    await oneChange();
    await oneChange();
    const { items } = await changes(`since=${webhook.position}&limit=1000`);
    expect(sequences()).toEqual(items.map(({ sequence }) => sequence));
    const [message] = receiver.received;
    expect(new Webhook(webhook.secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
      type: 'suppliers.changed',
      data: { items: [items[0]], next: String(items[0]?.sequence) },
    });
    expect(await read()).not.toHaveProperty('secret');
    expect(await log()).toMatchObject([
      { delivered: true, status: 204, changes: 1, lastSequence: items[1]?.sequence },
      { delivered: true, status: 204, changes: 1, lastSequence: items[0]?.sequence },
    ]);
  });

  it('sends what failed again before anything newer, and no sooner because of it', async () => {
    receiver.answerWith(500);
    await oneChange();
    await oneChange();
    expect(receiver.received).toHaveLength(1);
    expect(await read()).toMatchObject({ status: 'active', failures: 1 });
    receiver.answerWith(204);
    await later();
    await test.drainJobs();
    const [failed, first, second] = sequences();
    expect([first, second]).toEqual([failed, sequences().at(-1)]);
    expect(second).toBeGreaterThan(failed ?? 0);
    expect(await read()).toMatchObject({ failures: 0, position: String(second) });
  });

  it('pauses after repeated failure with a mail, and brings all that was missed when it is resumed', async () => {
    receiver.answerWith(302, 'http://127.0.0.1:1/elsewhere');
    await oneChange();
    for (let attempts = 1; attempts < 20; attempts++) {
      await later();
      await test.drainJobs(['webhooks.deliver']);
    }
    expect(receiver.received).toHaveLength(20);
    expect(await read()).toMatchObject({ status: 'paused', pauseReason: 'failing', failures: 20 });
    const mails: { recipient: string; text: string }[] = await test.dataSource.query(
      `select recipient, body_text as text from outgoing_mail where about = $1`,
      [webhook.id],
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([contact]);
    expect(mails[0]?.text).toContain(`/v1/webhooks/${webhook.id}/resumption`);
    await oneChange();
    expect(receiver.received).toHaveLength(20);
    receiver.answerWith(204);
    receiver.received.splice(0);
    expect((await resume().expect(200)).body).toMatchObject({ status: 'active', failures: 0 });
    await test.drainJobs();
    expect(sequences()).toHaveLength(2);
  });

  it('brings everything once more from a cursor', async () => {
    await resume({ since: '0' }).expect(200);
    await test.drainJobs();
    const all = await follow('0', 1000);
    expect(sequences()).toEqual(all.items.map(({ sequence }) => sequence));
    expect(receiver.received.every(({ data }) => data.items.length <= 100)).toBe(true);
    await resume({ since: String(BigInt(all.newest) + 1n) }).expect(400);
    // Who remembers ids, as receivers are told to, must not take what was asked for anew for what it had.
    const before = receiver.received.map(({ headers }) => headers['webhook-id']);
    receiver.received.splice(0);
    await resume({ since: '0' }).expect(200);
    receiver.answerWith(500);
    await test.drainJobs();
    receiver.answerWith(204);
    await later();
    await test.drainJobs();
    const [failed, again, ...others] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(again).toBe(failed);
    expect([again, ...others].filter((id) => before.includes(id))).toEqual([]);
    expect(others).toHaveLength(before.length - 1);
  });

  it('tells a key that may set webhooks and not read them', async () => {
    const { key: writing } = await aKeyFor(test.app, ['webhooks:write']);
    const made = await call('post', '', writing).send({ url: receiver.url, contact }).expect(201);
    await oneChange();
    expect(receiver.received).toHaveLength(2);
    expect(await read()).toMatchObject({ status: 'active' });
    await call('delete', `/${(made.body as WebhookView).id}`, writing).expect(204);
  });

  it('can be tried, and signs with the former secret too while that is replaced', async () => {
    const replaced = (await call('post', `/${webhook.id}/secrets`).expect(201)).body as WebhookWithSecret;
    receiver.answerWith(401);
    expect((await call('post', `/${webhook.id}/tests`).expect(201)).body).toMatchObject({
      kind: 'test',
      delivered: false,
      status: 401,
      reason: null,
    });
    const [message] = receiver.received;
    for (const secret of [webhook.secret, replaced.secret])
      expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
        type: 'test',
        data: { items: [] },
      });
    expect(await read()).toMatchObject({ status: 'active', failures: 0 });
  });

  it('keeps its secrets sealed, also those that a version before kept plain, and sends nothing unsigned', async () => {
    const stored = async (): Promise<string[]> => {
      const [row]: { secret: string; former: string }[] = await test.dataSource.query(
        `select secret, former_secret as former from webhook where id = $1`,
        [webhook.id],
      );
      return [row?.secret ?? '', row?.former ?? ''];
    };
    const keep = (secret: string, former: string) =>
      test.dataSource.query(`update webhook set secret = $2, former_secret = $3 where id = $1`, [
        webhook.id,
        secret,
        former,
      ]);
    const { manager } = test.dataSource;
    const secrets = test.app.get(WebhookSecrets, { strict: false });
    const replace = () => call('post', `/${webhook.id}/secrets`).set('Idempotency-Key', 'wissel').expect(201);
    const made = (await call('post', `/${webhook.id}/secrets`).expect(201)).body as WebhookWithSecret;
    const [former, { secret }] = [made.secret, (await replace()).body as WebhookWithSecret];
    // Sent again it is answered again: the answer that is kept for that is sealed too.
    expect((await replace()).body).toMatchObject({ secret });
    const sealed = await stored();
    for (const table of ['webhook', 'idempotency_key'])
      expect(JSON.stringify(await test.dataSource.query(`select * from ${table}`))).not.toContain('whsec_');
    expect(secrets.open(sealed, webhook.id)).toEqual([secret, former]);
    expect(secrets.open(sealed, randomUUID())).toEqual([]);

    await keep(secret, former);
    expect([await secrets.renew(manager), await secrets.renew(manager)]).toEqual([1, 0]);
    expect((await stored()).join()).not.toContain('whsec_');
    await call('post', `/${webhook.id}/tests`).expect(201);
    const message = receiver.received.at(-1);
    expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
      type: 'test',
    });

    const calls = receiver.received.length;
    await keep('v1.00000000.AAAA', 'v1.00000000.AAAA');
    expect(await secrets.unreadable(manager)).toBe(1);
    const refused = await call('post', `/${webhook.id}/tests`).expect(503);
    expect((refused.body as { detail: string }).detail).toContain('SECRETS_KEY_FORMER');
    expect(receiver.received).toHaveLength(calls);
    await keep(...(sealed as [string, string]));
  });

  it('ends with its key, and goes on with another key of the same municipality; others do not know it', async () => {
    const keys = test.app.get(ApiKeyService, { strict: false });
    const keyOf = (municipality: string) =>
      keys.create({ name: 'Inkooppakket', scopes: ['webhooks:read', 'webhooks:write'], municipality });
    const [first, second, foreign] = [await keyOf('GM0014'), await keyOf('GM0014'), await keyOf('GM1966')];
    const made = await call('post', '', first.key).send({ url: receiver.url, contact }).expect(201);
    const { id } = made.body as WebhookWithSecret;
    await keys.revoke(first.id);
    await oneChange();
    await call('get', `/${id}`, foreign.key).expect(404);
    expect((await call('get', `/${id}`, second.key).expect(200)).body).toMatchObject({
      status: 'paused',
      pauseReason: 'key-ended',
    });
    receiver.received.splice(0);
    await call('post', `/${id}/resumption`, second.key).send({}).expect(200);
    await test.drainJobs();
    expect(sequences()).toHaveLength(1);
    await call('delete', `/${id}`, foreign.key).expect(404);
    await call('delete', `/${id}`, second.key).expect(204);
    await call('get', `/${id}`, second.key).expect(404);
  });

  it('is refused for an inner network or a contact that is none, with every fault', async () => {
    const wrong = { url: 'https://10.0.0.1/hook', contact: 'nobody', since: 'x', secret: 'mine' };
    const first = await call('post', '').send(wrong).expect(400);
    expect((first.body as { errors: { name: string }[] }).errors.map(({ name }) => name).sort()).toEqual([
      'contact',
      'secret',
      'since',
      'url',
    ]);
    const { url, contact } = wrong;
    const second = await call('put', `/${webhook.id}`).send({ url, contact }).expect(400);
    expect((second.body as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
      'url',
      'contact',
    ]);
    await call('get', '').expect(200);
  });
});

testInterruptedFollowers(() => test);

testWebhooksPage(() => test);

testPrintedWebhook(() => test);
