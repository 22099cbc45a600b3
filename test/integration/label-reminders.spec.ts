import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type MessageSender, type OutgoingMessage } from '../../src/registry/reminders/message-sender.ts';
import { QueuedSender } from '../../src/registry/reminders/queued-sender.ts';
import { type Reminder } from '../../src/registry/reminders/reminder-outbox.ts';
import { sendReminders } from '../../src/registry/reminders/send-reminders.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let desk: LabelDesk;
beforeAll(async () => {
  test = await startTestApp();
  desk = await openLabelDesk(test);
});
afterAll(() => test.close());

const PSO = 'Naam;KvK-nummers;Trede;Certificaatnummer;Geldig vanaf;Geldig tot';

describe('reminders to firms whose label ends', () => {
  const list = async (query = ''): Promise<Reminder[]> => {
    const { body } = (await desk.call('get', `label-reminders?pageSize=100${query}`).expect(200)) as {
      body: { items: Reminder[] };
    };
    return body.items;
  };
  const ofFirm = async (id: string): Promise<Reminder[]> =>
    (await list()).filter(({ supplierId }) => supplierId === id);
  /** The work of one day, more than once as a restart would. */
  const onDay = async (day: string): Promise<void> => {
    test.clock.set(new Date(`${day}T06:00:00Z`));
    for (let times = 0; times < 2; times++) {
      await test.dataSource.query(`select graphile_worker.add_job('registry.remind', '{}'::json)`);
      await test.drainJobs();
    }
  };
  const LADDER = 'Naam;KvK;Versie;Niveau;Geldig vanaf;Geldig tot';
  const certificate = (name: string, kvk: string, from: string, until: string) =>
    desk.deliver('register-co2-prestatieladder', LADDER, [`${name};${kvk};4.0;trede 2;${from};${until}`]);

  afterEach(() => test.clock.set(new Date('2026-11-24T12:00:00Z')));

  it('are written down 90, 30 and 0 days before, none twice, ready to be sent', async () => {
    const id = await desk.addFirm('Loopt Af', '99864001', 'info@loopt-af.example');
    await certificate('Loopt Af', '99864001', '2025-03-01', '2028-02-29');
    await onDay('2027-11-30');
    expect(await ofFirm(id)).toEqual([]);
    for (const day of ['2027-12-01', '2027-12-02', '2028-01-20', '2028-01-30', '2028-02-29', '2028-03-01'])
      await onDay(day);
    const reminders = (await ofFirm(id)).reverse();
    expect(reminders.map(({ daysBefore, decidedOn }) => [daysBefore, decidedOn])).toEqual([
      [90, '2027-12-01'],
      [30, '2028-01-30'],
      [0, '2028-02-29'],
    ]);
    expect(reminders[0]).toMatchObject({
      status: 'waiting',
      recipient: 'info@loopt-af.example',
      subject: 'Loopt Af: CO2-Prestatieladder Trede 2 loopt af op 29 februari 2028',
    });
    expect(reminders[0]?.body).toContain('SKAO');
  });

  it('do not come twice within two weeks to a firm that is found late', async () => {
    const id = await desk.addFirm('Laat Gevonden', '99864010', 'info@laat-gevonden.example');
    await certificate('Laat Gevonden', '99864010', '2024-01-01', '2027-01-03');
    await onDay('2026-11-24');
    expect(await ofFirm(id)).toEqual([]);
    await onDay('2026-12-04');
    expect(await ofFirm(id)).toMatchObject([{ daysBefore: 30 }]);
  });

  it('are not for who has renewed, and a message that waits is cancelled then', async () => {
    const id = await desk.addFirm('Al Verlengd', '99864002', 'info@al-verlengd.example');
    await certificate('Al Verlengd', '99864002', '2024-01-01', '2027-01-31');
    await onDay('2026-11-24');
    expect(await ofFirm(id)).toMatchObject([{ status: 'waiting', daysBefore: 90 }]);
    await certificate('Al Verlengd', '99864002', '2027-02-01', '2029-12-31');
    await onDay('2026-12-05');
    expect(await ofFirm(id)).toMatchObject([{ status: 'cancelled', recipient: null, daysBefore: 90 }]);
  });

  it('are not for who gives no address, wants no mail, or is covered through another firm', async () => {
    const [silent, shy, covered] = ['99864003', '99864004', '99864005'];
    const silentId = await desk.addFirm('Zonder Adres', silent);
    const shyId = await desk.addFirm('Liever Niet', shy, 'info@liever-niet.example');
    const coveredId = await desk.addFirm('Via Een Ander', covered, 'info@via.example');
    await desk.addFirm('Die Ander', '99864006', 'info@die-ander.example');
    await test.importCsv('impact-noord', `Naam;KvK;Plaats;Non-mailing\nLiever Niet;${shy};Groningen;Ja\n`);
    await certificate('Zonder Adres', silent, '2024-01-01', '2027-01-31');
    await certificate('Liever Niet', shy, '2024-01-01', '2027-01-31');
    await desk.deliver('register-pso', PSO, [`Die Ander;99864006, ${covered};30+;P-9;2025-01-01;2027-01-31`]);
    await onDay('2026-11-24');
    for (const id of [silentId, shyId, coveredId]) expect(await ofFirm(id)).toEqual([]);
    // PSO 30+ comes with PSO trede 3: one certificate, one message.
    const { items } = await desk.search('q=Die+Ander');
    const other = await ofFirm(items.find(({ name }) => name === 'Die Ander')?.id ?? '');
    expect(other.map(({ label }) => label)).toEqual(['pso-30-plus']);
  });

  it('are not for a firm of which an entry refused mail before it was merged into this one', async () => {
    const keepId = await desk.addFirm('Blijft Over', '99864011', 'info@blijft-over.example');
    const goneId = await desk.addFirm('Ging Op', '99864012', 'info@ging-op.example');
    await test.dataSource.query(
      `insert into mail_refusal (supplier_id, address_hash, way) values ($1, 'x', 'page')`,
      [goneId],
    );
    await test.app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'test' });
    await certificate('Blijft Over', '99864011', '2024-01-01', '2027-01-31');
    await onDay('2026-11-24');
    expect(await ofFirm(keepId)).toEqual([]);
  });

  it('go in the language in which the firm signed up', async () => {
    const [signUp]: { number: string }[] = await test.dataSource.query(
      `insert into registration (kind, lang) values ('new', 'en') returning number::text`,
    );
    await test.importCsv(
      'self-registration',
      `Aanmeldnummer;Naam;KvK;Plaats;E-mail\naanmelding-${signUp?.number};Leest Engels;99864013;Groningen;info@leest-engels.example\n`,
    );
    // Whoever begins to claim an entry, in whatever language, is not the firm.
    await test.dataSource.query(
      `insert into registration (kind, lang, supplier_id)
       select 'claim', 'nl', supplier_id from supplier_identifier where value = '99864013'`,
    );
    await certificate('Leest Engels', '99864013', '2024-01-31', '2027-01-30');
    await onDay('2026-11-24');
    await sendReminders(test.dataSource, new QueuedSender(test.dataSource), '2026-11-24');
    const [mail]: { subject: string; html: string }[] = await test.dataSource.query(
      `select subject, body_html as html from outgoing_mail where recipient = 'info@leest-engels.example'`,
    );
    expect(mail?.subject).toBe('Leest Engels: CO2-Prestatieladder Trede 2 ends on 30 January 2027');
    expect(mail?.html).toContain('<html lang="en">');
  });

  it('are sent by a loop over what waits: once, later again when it failed, and never to who renewed meanwhile', async () => {
    const ids = [
      await desk.addFirm('Post Komt Aan', '99864007', 'info@komt-aan.example'),
      await desk.addFirm('Post Komt Terug', '99864008', 'info@komt-terug.example'),
      await desk.addFirm('Net Verlengd', '99864009', 'info@net-verlengd.example'),
    ];
    await certificate('Post Komt Aan', '99864007', '2024-01-31', '2027-01-30');
    await certificate('Post Komt Terug', '99864008', '2024-01-31', '2027-01-30');
    await certificate('Net Verlengd', '99864009', '2024-01-31', '2027-01-30');
    await onDay('2026-11-24');
    await certificate('Net Verlengd', '99864009', '2027-01-31', '2030-01-30');
    const sent: OutgoingMessage[] = [];
    const sender: MessageSender = {
      send: (message) => {
        sent.push(message);
        const back = message.to === 'info@komt-terug.example';
        return Promise.resolve(
          back ? { sent: false, reason: 'mailbox full', giveUp: false } : { sent: true },
        );
      },
    };
    await sendReminders(test.dataSource, sender, '2026-11-24');
    await sendReminders(test.dataSource, sender, '2026-11-24');
    const to = sent.map((message) => message.to);
    expect(to.filter((one) => one === 'info@komt-aan.example')).toHaveLength(1);
    expect(to.filter((one) => one === 'info@komt-terug.example')).toHaveLength(1);
    expect(to).not.toContain('info@net-verlengd.example');
    const [arrived, failed, renewed] = await Promise.all(ids.map(ofFirm));
    expect(arrived).toMatchObject([{ status: 'sent', recipient: null, attempts: 1 }]);
    expect(failed).toMatchObject([{ status: 'waiting', lastError: 'mailbox full', attempts: 1 }]);
    expect(renewed).toMatchObject([{ status: 'cancelled' }]);
  });
});
