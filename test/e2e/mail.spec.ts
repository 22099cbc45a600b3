import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { queueMail } from '../../src/platform/mail/mail-outbox.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { testAccountNews } from './account-news.ts';
import { testForgottenPassword } from './forgotten-password.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({
    settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@open.example', 'only.this@firm.example'] },
  });
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => void server.received.splice(0));
afterEach(() => server.refuseWith(undefined));

const content = (subject: string, ...parts: string[]) => ({
  lang: 'nl' as const,
  subject,
  parts,
  footer: 'Van het register.',
});
const queue = (key: string, to: string, mail = content(`Onderwerp van ${key}`, 'Een bericht.')) =>
  test.dataSource.transaction((manager) => queueMail(manager, { key, purpose: 'test', to, content: mail }));
/** How a message stands; `again`: seconds to its last job, for the one that is done may stay a moment longer. */
const stateOf = async (key: string) => {
  const [row]: { status: string; attempts: number; lastError: string | null; again: number | null }[] =
    await test.dataSource.query(
      `select m.status, m.attempts, m.last_error as "lastError",
            (select round(extract(epoch from max(j.run_at) - now()))::int from graphile_worker._private_jobs j
              where j.payload ->> 'mailId' = m.id::text) as again
       from outgoing_mail m where m.message_key = $1`,
      [key],
    );
  return row;
};
/** What waits for a later attempt is due now. */
const later = () =>
  test.dataSource.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);

describe('mail', () => {
  it('goes out as text and as HTML, in the language and with a Message-ID of its own', async () => {
    await queue(
      'goes-out',
      'anna@open.example',
      content('Café “De Plek”: <b>nieuw</b>', 'Regel met <script>alert(1)</script> & meer.'),
    );
    await test.drainJobs();
    const mail = server.lastTo('anna@open.example');
    expect(mail.subject).toBe('Café “De Plek”: <b>nieuw</b>');
    expect(mail.text).toContain('<script>alert(1)</script> & meer.');
    expect(mail.html).toContain('&lt;script>alert(1)&lt;/script> &amp; meer.');
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@localhost>$/);
    expect(mail.headers).toContain('auto-submitted');
    expect(await stateOf('goes-out')).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('goes once, however often it is asked for and its job runs', async () => {
    expect(await queue('only-once', 'anna@open.example')).toBe(true);
    expect(await queue('only-once', 'anna@open.example')).toBe(false);
    await test.drainJobs();
    await test.dataSource.query(
      `select graphile_worker.add_job('mail.send', json_build_object('mailId', id::text)) from outgoing_mail where message_key = 'only-once'`,
    );
    await test.drainJobs();
    expect(server.received).toHaveLength(1);
  });

  it('leaves a test installation for allowed addresses only, and is kept to be read', async () => {
    for (const to of [
      'piet@elders.example',
      'only.this@firm.example',
      'not.this@firm.example',
      'anna@open.example.evil.example',
    ])
      await queue(`to ${to}`, to);
    await test.drainJobs();
    expect(server.received.map(({ to }) => to)).toEqual([['only.this@firm.example']]);
    expect(await stateOf('to piet@elders.example')).toMatchObject({ status: 'held' });
    const { body } = await test.app.inject({ url: '/dev/mail' });
    expect(body).toContain('piet@elders.example');
    expect(body).toContain('binnengehouden');
  });

  it('cannot be given a second recipient or a header by what a firm writes', async () => {
    const evil = 'Prachtwerk\r\nBcc: slachtoffer@open.example\r\n\r\nAndere tekst';
    await queue('header', 'anna@open.example', content(`Over ${evil}`, evil));
    for (const to of [
      'anna@open.example\r\nBcc: x@open.example',
      'anna@open.example, x@open.example',
      'Anna <anna@open.example>',
      '<anna@open.example>',
      'anna@open.example\u0000',
      '"a b"@open.example',
    ])
      expect([to, await queue(`evil ${to}`, to)]).toEqual([to, false]);
    await test.drainJobs();
    expect(server.received.map(({ to }) => to)).toEqual([['anna@open.example']]);
    const [mail] = server.received;
    expect(mail?.headers).not.toContain('bcc');
    expect(mail?.subject).toBe('Over Prachtwerk Bcc: slachtoffer@open.example Andere tekst');
  });

  it('is tried again when the mail server has a fault, with pauses that double, under the same Message-ID', async () => {
    server.refuseWith({ code: 451, at: 'message' });
    await queue('comes-later', 'anna@open.example');
    await test.drainJobs();
    const first = await stateOf('comes-later');
    expect(first).toMatchObject({
      status: 'waiting',
      attempts: 1,
      lastError: expect.stringContaining('refused by the test'),
    });
    await later();
    await test.drainJobs();
    const second = await stateOf('comes-later');
    expect([Number(first?.again) > 50, Number(second?.again) > 110]).toEqual([true, true]);
    server.refuseWith(undefined);
    await later();
    await test.drainJobs();
    expect(server.received).toHaveLength(1);
    expect(await stateOf('comes-later')).toMatchObject({ status: 'sent', attempts: 3 });
  });

  it('is given up at once for an address that does not exist', async () => {
    server.refuseWith({ code: 550, at: 'recipient' });
    await queue('nobody-there', 'niemand@open.example');
    await test.drainJobs();
    expect(await stateOf('nobody-there')).toMatchObject({ status: 'failed', attempts: 1, again: null });
  });

  it('is tried again when the server refuses our own address: that says nothing of the recipient', async () => {
    server.refuseWith({ code: 550, at: 'sender' });
    await queue('our-fault', 'anna@open.example');
    await test.drainJobs();
    expect(await stateOf('our-fault')).toMatchObject({ status: 'waiting', attempts: 1 });
    server.refuseWith(undefined);
    await later();
    await test.drainJobs();
    expect(await stateOf('our-fault')).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('is not queued when what it follows from does not happen', async () => {
    await expect(
      test.dataSource.transaction(async (manager) => {
        await queueMail(manager, {
          key: 'taken-back',
          purpose: 'test',
          to: 'anna@open.example',
          content: content('Nooit', 'x'),
        });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await test.drainJobs();
    expect(server.received).toEqual([]);
  });

  it('takes the reminders of labels along, each once', async () => {
    await test.importCsv(
      'leveranciersdatabank',
      'Naam;KvK;Plaats;E-mail\nLoopt Bijna Af;99865001;Groningen;info@open.example\n',
    );
    await test.importCsv(
      'register-co2-prestatieladder',
      'Naam;KvK;Versie;Niveau;Geldig vanaf;Geldig tot\nLoopt Bijna Af;99865001;4.0;trede 2;2024-01-01;2026-12-10\n',
    );
    for (const job of ['registry.remind', 'registry.send-reminders', 'registry.send-reminders']) {
      await test.dataSource.query(`select graphile_worker.add_job($1, '{}'::json)`, [job]);
      await test.drainJobs();
    }
    expect(server.received.map(({ subject }) => subject)).toEqual([
      'Loopt Bijna Af: CO2-Prestatieladder Trede 2 loopt af op 10 december 2026',
    ]);
    expect(server.received[0]?.text).toContain('SKAO');
  });
});

testAccountNews(() => ({ test, server }));
testForgottenPassword(() => ({ test, server }));

describe('mail in production', () => {
  let live: TestApp;
  beforeAll(async () => {
    live = await startTestApp({
      settings: { NODE_ENV: 'production', SMTP_URL: server.url, BASE_URL: 'https://register.example' },
    });
  });
  afterAll(() => live.close());

  it('goes to everybody, keeps neither address nor text, and has no page that shows it', async () => {
    await live.dataSource.transaction((manager) =>
      queueMail(manager, {
        key: 'live',
        purpose: 'test',
        to: 'piet@elders.example',
        content: content('Echt', 'Met link.'),
      }),
    );
    await live.drainJobs();
    expect(server.lastTo('piet@elders.example').messageId).toContain('@register.example>');
    const [row]: object[] = await live.dataSource.query(
      `select status, recipient, subject, body_text, body_html from outgoing_mail`,
    );
    expect(row).toEqual({ status: 'sent', recipient: null, subject: null, body_text: null, body_html: null });
    for (const url of ['/dev/mail', '/dev/mail/1'])
      expect((await live.app.inject({ url })).statusCode).toBe(404);
  });
});
