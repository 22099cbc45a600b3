import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { BouncesService } from '../../src/registration/outreach/bounces.service.ts';
import { stopEntry } from '../../src/registration/stop-entry.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { finishSignUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

const PATH = '/beheer/uitnodigingen';

let test: TestApp;
let server: MailServer;
let steward: SignUpSteward;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({ settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@lijst.example'] } });
  steward = await SignUpSteward.in(test);
  // Each list here replaces a longer one: none of them waits for somebody to agree.
  await test.dataSource.query(`update source set most_shrinkage = 1 where code = 'leveranciersdatabank'`);
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(async () => {
  server.received.splice(0);
  server.unknown.clear();
  await test.dataSource.query(
    `truncate invitation_link, invitation, invitation_batch, mail_refusal, outgoing_mail restart identity cascade`,
  );
});

let firms = 0;
/** Firms of a municipal list, each with a mailbox of its own; answers the addresses. */
async function deliver(count: number, more = ''): Promise<string[]> {
  const numbers = Array.from({ length: count }, () => ++firms);
  const lines = numbers.map(
    (number) =>
      `Lijstbedrijf ${number} B.V.;${99860000 + number};Assen;firma${number}@lijst.example;Wij doen werk ${number}.;`,
  );
  await test.importCsv(
    'leveranciersdatabank',
    ['Naam;KvK;Plaats;E-mail;Omschrijving;Non-mailing', ...lines, ...(more === '' ? [] : [more])].join('\n'),
    { delivery: 'replace' },
  );
  return numbers.map((number) => `firma${number}@lijst.example`);
}
const start = (aantal: number, soort = 'first') =>
  steward.post(PATH, { soort, aantal: String(aantal), taal: 'nl' });
const minute = async () => {
  for (const job of ['registration.invite', 'mail.send']) {
    if (job === 'registration.invite')
      await test.dataSource.query(`select graphile_worker.add_job('registration.invite', '{}'::json)`);
    await test.drainJobs();
  }
};
/** The addresses of a message, in order: to claim, to see the entry, to refuse. */
const linksIn = (text: string) =>
  (text.match(/https?:\/\/\S+/g) ?? []).map((link) => new URL(link)).map((url) => url.pathname + url.search);
const stateOf = async () => {
  const [row]: { status: string; reason: string | null; written: number; left: number }[] =
    await test.dataSource.query(
      `select b.status, b.stop_reason as reason, count(i.written_at)::int as written,
            count(*) filter (where i.id is not null and i.written_at is null and i.skipped is null)::int as left
       from invitation_batch b left join invitation i on i.batch_id = b.id group by b.id order by b.number desc limit 1`,
    );
  return row;
};

describe('inviting firms of a municipal list', () => {
  it('shows who gets what before it goes, and writes to nobody who wants no mail or shares a mailbox', async () => {
    const [first = '', second = ''] = await deliver(
      2,
      `Wil Niet B.V.;99869999;Assen;wilniet@lijst.example;Wij doen niets.;Ja\nZelfde Bus B.V.;99869998;Assen;firma${firms + 1}@lijst.example;Wij doen ook iets.;`,
    );
    const preview = await steward.get(`${PATH}/voorbeeld?soort=first&aantal=50&taal=nl`);
    expect(preview.body).toContain('Aan 2 van de 2 bedrijven');
    expect(preview.body).toContain('Wij kregen uw adres uit: Leveranciersdatabank');
    expect(preview.body).not.toContain('wilniet@');
    expect(server.received).toEqual([]);
    expect((await start(50)).body).toContain('Ronde 1 is begonnen.');
    expect((await start(50)).body).toContain('Er wordt nog een ronde verstuurd.');
    await minute();
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([first, second].sort());
    const mail = server.lastTo(first);
    expect(mail.subject).toMatch(
      /^Lijstbedrijf \d+ B\.V\. staat in het impactregister: kloppen de gegevens\?$/,
    );
    expect(mail.text).toContain('/privacy');
    expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    await minute();
    expect(await stateOf()).toEqual({ status: 'done', reason: null, written: 2, left: 0 });
    expect((await start(50)).body).toContain('Er is nu niemand om aan te schrijven.');
  });

  it('lets the firm take its entry over by a link that works once, and opening it alone changes nothing', async () => {
    const [address = ''] = await deliver(1);
    await start(5);
    await minute();
    const [claim = ''] = linksIn(server.lastTo(address).text);
    const visitor = new Visitor(test.app);
    const opened = await visitor.get(claim);
    expect(opened.body).toContain(`De gegevens van Lijstbedrijf ${firms} B.V. zelf beheren`);
    expect((await new Visitor(test.app).get(claim)).status).toBe(200);
    const page = await visitor.post('/uitnodiging', { code: fieldIn(opened.body, 'code') });
    expect(page.url).toBe('/aanmelden/wie');
    expect(page.body).toContain(`value="Lijstbedrijf ${firms} B.V."`);
    expect((await new Visitor(test.app).get(claim)).body).toContain('Deze link werkt niet meer');
    await finishSignUp(visitor, {
      wie: { name: `Lijstbedrijf ${firms} B.V.`, kvkNumber: String(99860000 + firms), email: address },
    });
    const [row]: { id: string; proven: string }[] = await test.dataSource.query(
      `select id, claim_proven_by as proven from registration where email = $1 and status = 'submitted'`,
      [address],
    );
    expect(row?.proven).toBe('mail');
    expect((await steward.look(row?.id ?? '')).body).toContain('Er staat niets in de weg');
    await steward.decide(row?.id ?? '', 'approve');
    await test.drainJobs();
    const [count]: { firms: number }[] = await test.dataSource.query(
      `select count(*)::int as firms from profile where published and data -> 'name' ->> 'value' = $1`,
      [`Lijstbedrijf ${firms} B.V.`],
    );
    expect(count?.firms).toBe(1);
    const list = await steward.get(`${PATH}/logboek`);
    expect(list.body).toContain('beheert nu zelf');
    expect((await start(5)).body).toContain('Er is nu niemand om aan te schrijven.');
  });

  it('is not asked to keep its entry again once it stopped doing so itself', async () => {
    const [address = ''] = await deliver(1);
    await start(5);
    await minute();
    const visitor = new Visitor(test.app);
    const { body } = await visitor.get(linksIn(server.lastTo(address).text)[0] ?? '');
    await visitor.post('/uitnodiging', { code: fieldIn(body, 'code') });
    await finishSignUp(visitor, {
      wie: { name: `Lijstbedrijf ${firms} B.V.`, kvkNumber: String(99860000 + firms), email: address },
    });
    const [row]: { id: string }[] = await test.dataSource.query(
      `select id from registration where email = $1 and status = 'submitted'`,
      [address],
    );
    const id = row?.id ?? '';
    await steward.decide(id, 'approve');
    await test.drainJobs();
    await test.dataSource.query(`update invitation set created_at = now() - interval '1 year'`);
    await test.dataSource.transaction((manager) => stopEntry(manager, id, 'firm', 'firm'));
    await test.drainJobs();
    for (const kind of ['first', 'reminder'])
      expect((await start(5, kind)).body).toContain('Er is nu niemand om aan te schrijven.');
    // Who never said so, but did not answer for years, may be asked.
    await test.dataSource.query(
      `update registration_event set by = 'system' where registration_id = $1 and kind = 'stopped'`,
      [id],
    );
    expect((await start(5)).body).toContain('is begonnen');
  });

  it('hears no more when it says so on the page, or by one click in its mail program', async () => {
    const [byPage = '', byProgram = ''] = await deliver(2);
    await start(5);
    await minute();
    const [, , refuse = ''] = linksIn(server.lastTo(byPage).text);
    const visitor = new Visitor(test.app);
    const opened = await visitor.get(refuse);
    const refusals = () => test.dataSource.query<unknown[]>(`select way from mail_refusal order by way`);
    expect(await refusals()).toEqual([]);
    const done = await visitor.post('/uitnodiging/niet-meer', {
      code: fieldIn(opened.body, 'code'),
      knop: 'pagina',
    });
    expect(done.body).toContain('U krijgt geen berichten meer.');
    const header = /^<(.+)>$/.exec(server.lastTo(byProgram).header('list-unsubscribe') ?? '')?.[1] ?? '';
    const url = new URL(header);
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ] as const) {
      const answer = await test.app.inject({
        method: 'POST',
        url: url.pathname + url.search,
        headers: { 'content-type': type },
        payload,
      });
      expect([type, answer.statusCode]).toEqual([type, 200]);
    }
    expect(await refusals()).toEqual([{ way: 'mail-program' }, { way: 'page' }]);
    await test.dataSource.query(
      `update invitation set created_at = now() - interval '1 year', sent_at = now() - interval '20 days'`,
    );
    for (const kind of ['first', 'reminder'])
      expect((await start(5, kind)).body).toContain('Er is nu niemand om aan te schrijven.');
    // Nor does another firm at that address.
    await deliver(0, `Zelfde Postbus B.V.;99869997;Assen;${byPage};Wij doen iets anders.;`);
    expect((await start(5)).body).toContain('Er is nu niemand om aan te schrijven.');
    expect((await new Visitor(test.app).get('/uitnodiging/niet-meer?code=verzonnen')).status).toBe(404);
  });

  it('refuses at each of its addresses, also for whoever else has one of them', async () => {
    const line = (name: string, kvk: string, email: string) =>
      `${name};${kvk};Assen;${email};Wij doen iets.;`;
    const refuseAt = async (email: string) => {
      await deliver(0, line('Twee Postbussen B.V.', '99869995', email));
      await start(5);
      await minute();
      const [, , refuse = ''] = linksIn(server.lastTo(email).text);
      await test.dataSource.query(`update invitation set created_at = now() - interval '1 year'`);
      return refuse;
    };
    const links = [await refuseAt('een@lijst.example'), await refuseAt('twee@lijst.example')];
    for (const refuse of links) {
      const code = fieldIn((await new Visitor(test.app).get(refuse)).body, 'code');
      await new Visitor(test.app).post('/uitnodiging/niet-meer', { code, knop: 'pagina' });
    }
    for (const [number, email] of ['een@lijst.example', 'twee@lijst.example'].entries()) {
      await deliver(0, line(`Erfgenaam ${number} B.V.`, String(99869990 + number), email));
      expect((await start(5)).body).toContain('Er is nu niemand om aan te schrijven.');
    }
  });

  it('reminds once of an invitation that nobody answered, two weeks later and not before', async () => {
    const [address = ''] = await deliver(1);
    await start(5);
    await minute();
    await minute();
    expect((await start(5, 'reminder')).body).toContain('Er is nu niemand om aan te schrijven.');
    await test.dataSource.query(`update invitation set sent_at = now() - interval '15 days'`);
    expect((await start(5, 'reminder')).body).toContain('is begonnen');
    await minute();
    expect(server.lastTo(address).subject).toMatch(/^Herinnering: /);
    expect(server.received).toHaveLength(2);
    await minute();
    await test.dataSource.query(`update invitation set sent_at = now() - interval '15 days'`);
    expect((await start(5, 'reminder')).body).toContain('Er is nu niemand om aan te schrijven.');
  });
});

describe('a batch that goes wrong', () => {
  it('stops by itself when too many addresses do not exist, and the others are not written to', async () => {
    const addresses = await deliver(30);
    addresses.forEach((address) => server.unknown.add(address));
    await start(30);
    await minute();
    expect(await stateOf()).toMatchObject({ status: 'running', written: 20 });
    await minute();
    expect(await stateOf()).toEqual({ status: 'stopped', reason: 'bounces', written: 20, left: 0 });
    expect((await steward.get(PATH)).body).toContain('gestopt: te veel berichten onbestelbaar');
    const csv = (await steward.download(`${PATH}/logboek.csv`)).body;
    expect(csv.split('\r\n')).toHaveLength(22);
    expect(csv).toContain('onbestelbaar: ');
    // Who bounced is written to no more; who was not written to can be.
    expect((await steward.get(`${PATH}/voorbeeld?soort=first&aantal=50`)).body).toContain(
      'Aan 10 van de 10 bedrijven',
    );
  });

  it('holds nothing against an address when our own server could not send', async () => {
    const [address = ''] = await deliver(1);
    server.refuseWith({ code: 554, at: 'message' });
    await start(5);
    await test.dataSource.query(`select graphile_worker.add_job('registration.invite', '{}'::json)`);
    await test.drainJobs(['registration.invite']);
    await test.dataSource.query(`update outgoing_mail set attempts = 19`);
    await minute();
    server.refuseWith(undefined);
    await minute();
    expect(await stateOf()).toMatchObject({ status: 'done', written: 0 });
    expect((await steward.get(`${PATH}/logboek`)).body).not.toContain('nbestelbaar:');
    await start(5);
    await minute();
    expect(server.lastTo(address).to).toEqual([address]);
  });

  it('stops when too many refuse, and when a steward says so', async () => {
    await deliver(30);
    await start(30);
    await minute();
    await test.dataSource.query(
      `update invitation set refused_at = now() where id in (select id from invitation where written_at is not null limit 3)`,
    );
    await minute();
    expect(await stateOf()).toMatchObject({ status: 'stopped', reason: 'refusals', written: 20 });
    await deliver(5);
    await start(5);
    const [batch]: { id: string }[] = await test.dataSource.query(
      `select id from invitation_batch where status = 'running'`,
    );
    expect((await steward.post(`${PATH}/${batch?.id}/stoppen`)).body).toContain('De ronde is gestopt.');
    server.received.splice(0);
    await minute();
    expect(server.received).toEqual([]);
  });

  it('takes what the mail server reports later: a message as it came in, or a list', async () => {
    const [one = '', two = '', three = ''] = await deliver(3);
    await start(5);
    await minute();
    const report = (address: string, action: string) =>
      [
        'From: MAILER-DAEMON@mail.example',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
        '',
        '--B',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mail.example',
        '',
        `Final-Recipient: rfc822; ${address}`,
        `Action: ${action}`,
        'Status: 5.1.1',
        '',
        '--B--',
      ].join('\r\n');
    const bounces = test.app.get(BouncesService, { strict: false });
    expect(await bounces.take(report(one, 'delayed'), 'test')).toEqual({ noted: 0, unknown: 0, unread: [] });
    expect(await bounces.take(report(one.toUpperCase(), 'failed'), 'test')).toMatchObject({ noted: 1 });
    const pasted = await steward.post(`${PATH}/onbestelbaar`, {
      adressen: `adres;reden\r\n"${two}";550\r\nnooit@elders.example\r\n`,
    });
    expect(pasted.body).toContain('1 adres genoteerd; 1 was niet aangeschreven.');
    expect(pasted.body).toContain('Deze regels zijn geen adres: adres');
    const rows: { email: string }[] = await test.dataSource.query(
      `select email from invitation where bounced_at is null`,
    );
    expect(rows.map(({ email }) => email)).toEqual([three]);
  });
});
