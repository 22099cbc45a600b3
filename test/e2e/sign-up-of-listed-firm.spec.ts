import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { confirmMail, finishSignUp, signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

let test: TestApp;
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({ settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@bekend.example'] } });
  await test.importCsv(
    'leveranciersdatabank',
    'Naam;KvK;Plaats;E-mail;Omschrijving\nBekend Bedrijf B.V.;99866100;Assen;directie@bekend.example;Wij drukken folders en posters.\n' +
      'Zonder Mail B.V.;99866101;Assen;;Wij drukken folders.\n',
  );
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

describe('a firm that is on the list', () => {
  const find = async (visitor: Visitor, name: string) =>
    fieldIn((await visitor.get(`/aanmelden?naam=${encodeURIComponent(name)}`)).body, 'bedrijf');

  it('takes its entry over by a link to its own mailbox, which is never shown', async () => {
    const visitor = new Visitor(test.app);
    const bedrijf = await find(visitor, 'Bekend Bedrijf');
    const sent = await visitor.post('/aanmelden/claim', { bedrijf });
    expect(sent.body).toContain('Als wij een e-mailadres van dit bedrijf hebben');
    expect(sent.body).not.toContain('directie@');
    await test.drainJobs();
    const code = fieldIn((await visitor.follow(server.lastTo('directie@bekend.example').text)).body, 'code');
    const opened = await visitor.post('/aanmelden/verder', { code });
    expect(fieldIn(opened.body, 'name')).toBe('Bekend Bedrijf B.V.');
    expect(fieldIn(opened.body, 'email')).toBe('directie@bekend.example');
    const [row]: object[] = await test.dataSource.query(
      `select kind, claim_proven_by as "provenBy", email_confirmed_at is not null as confirmed from registration where supplier_id = $1`,
      [bedrijf],
    );
    expect(row).toEqual({ kind: 'claim', provenBy: 'mail', confirmed: true });
  });

  it('comes back to what it keeps when it forgot that it does, and does not begin a second sign-up', async () => {
    const firm = { name: 'Vergeten Aanmelding', kvkNumber: '99866103', email: 'oud@bekend.example' };
    const { id } = await signUp(test, server, { ...firm, contactPerson: 'Tineke Toxopeus' });
    await (await SignUpSteward.in(test)).decide(id, 'approve');
    await test.drainJobs();
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden/claim', { bedrijf: await find(visitor, firm.name) });
    await test.drainJobs();
    const { subject, text } = server.lastTo(firm.email);
    expect(subject).toBe('Naar de gegevens van Vergeten Aanmelding in het impactregister');
    const code = fieldIn((await visitor.follow(text)).body, 'code');
    const opened = await visitor.post('/aanmelden/verder', { code });
    expect(opened.url).toBe('/mijn-bedrijf');
    // What is not public is there too.
    expect((await visitor.get('/aanmelden/akkoord')).body).toContain('Tineke Toxopeus');
    const rows: object[] = await test.dataSource.query(
      `select from registration where answers ->> 'name' = $1`,
      [firm.name],
    );
    expect(rows).toHaveLength(1);
  });

  it('is taken over by a colleague of who left, who keeps it alone from then on', async () => {
    const firm = { name: 'Van Hand Tot Hand', kvkNumber: '99866104', email: 'vertrokken@bekend.example' };
    const first = await signUp(test, server, firm);
    const steward = await SignUpSteward.in(test);
    await steward.decide(first.id, 'approve');
    await test.drainJobs();

    const colleague = new Visitor(test.app);
    const bedrijf = (await find(colleague, firm.name)) ?? '';
    await colleague.post('/aanmelden/claim', { bedrijf, hoe: 'zonder-mail' });
    const email = 'nieuw@bekend.example';
    const description = 'Wij binden boeken in en herstellen ze.';
    await finishSignUp(colleague, { wie: { ...firm, email }, wat: { description } });
    await confirmMail(test, server, email, colleague);
    const [claim]: { id: string }[] = await test.dataSource.query(
      `select id from registration where email = $1`,
      [email],
    );
    const id = claim?.id ?? '';
    expect((await steward.look(id)).body).toContain(
      'De gegevens van dit bedrijf worden al bijgehouden door vertrokken@bekend.example',
    );
    await steward.decide(id, 'prove', { bedrijf, how: 'Gebeld met de eigenaar.' });
    expect((await steward.get(`/beheer/wachtrij/samen?aanmelding=${id}`)).body).toContain(
      'worden al bijgehouden door vertrokken@bekend.example',
    );
    await steward.decide(id, 'approve');
    await test.drainJobs();
    await test.dataSource.query(`update graphile_worker._private_jobs set run_at = now()`);
    await test.drainJobs();

    expect(server.lastTo(firm.email).subject).toBe(
      'Iemand anders houdt nu de gegevens van Van Hand Tot Hand bij',
    );
    expect((await first.visitor.get('/mijn-bedrijf')).body).toContain('U staat niet meer op de lijst');
    expect((await colleague.get('/mijn-bedrijf')).body).toContain('Uw gegevens zijn goedgekeurd');
    const entry = await new Visitor(test.app).get(`/leveranciers/${bedrijf}`);
    expect([entry.status, entry.body.includes(description)]).toEqual([200, true]);
    const statements: object[] = await test.dataSource.query(
      `select from record_match m join source_record r on r.id = m.record_id
        where m.supplier_id = $1 and r.source_code = 'self-registration'`,
      [bedrijf],
    );
    expect(statements).toHaveLength(1);
  });

  it('is told the same when the register has no address of it, or does not know it', async () => {
    const visitor = new Visitor(test.app);
    const without = await visitor.post('/aanmelden/claim', { bedrijf: await find(visitor, 'Zonder Mail') });
    const unknown = await visitor.post('/aanmelden/claim', {
      bedrijf: '00000000-0000-4000-8000-000000000000',
    });
    const plain = (body: string) => body.replace(/value="[0-9a-f-]{36}"/g, '');
    expect(plain(without.body)).toBe(plain(unknown.body));
    await test.drainJobs();
    expect(server.received).toEqual([]);
  });

  it('can go on without that mail, which proves nothing', async () => {
    const visitor = new Visitor(test.app);
    const bedrijf = await find(visitor, 'Zonder Mail');
    const opened = await visitor.post('/aanmelden/claim', { bedrijf, hoe: 'zonder-mail' });
    expect(fieldIn(opened.body, 'name')).toBe('Zonder Mail B.V.');
    // The page of the firm says it, so the firm need not.
    expect(opened.body).toMatch(/<option value="bv" selected/);
    const [row]: object[] = await test.dataSource.query(
      `select claim_proven_by as "provenBy" from registration where supplier_id = $1`,
      [bedrijf],
    );
    expect(row).toEqual({ provenBy: null });
  });

  it('goes on with its own entry when a steward parts its sign-up from the entry that it had claimed', async () => {
    const firm = { name: 'Zonder Mail B.V.', kvkNumber: '', country: 'BE', email: 'parted@bekend.example' };
    const visitor = new Visitor(test.app);
    const bedrijf = (await find(visitor, 'Zonder Mail')) ?? '';
    await visitor.post('/aanmelden/claim', { bedrijf, hoe: 'zonder-mail' });
    await finishSignUp(visitor, { wie: firm });
    await confirmMail(test, server, firm.email, visitor);
    const [claim]: { id: string }[] = await test.dataSource.query(
      `select id from registration where email = $1`,
      [firm.email],
    );
    const id = claim?.id ?? '';
    const steward = await SignUpSteward.in(test);
    await steward.decide(id, 'prove', { bedrijf, how: 'Gebeld met de eigenaar.' });
    await steward.decide(id, 'approve');
    await test.drainJobs();
    const identities = test.app.get(IdentityService, { strict: false });
    const own = (await identities.recordsOf(bedrijf)).filter(({ source }) => source === 'self-registration');
    expect(own).toHaveLength(1);
    const recordIds = own.map((record) => record.id);
    const split = await identities.split({ supplierId: bedrijf, recordIds, by: 'steward' });
    await test.drainJobs();

    await finishSignUp(visitor, { wie: firm, wat: { description: 'Wij repareren boeken en tassen.' } });
    const decided = await steward.decide(id, 'approve');
    expect(decided.status).toBe(200);
    await test.drainJobs();
    const described = async (supplierId: string | null) =>
      (await test.getJson<Profile>(`/v1/suppliers/${supplierId}`)).description?.value;
    expect(await described(split.otherId)).toBe('Wij repareren boeken en tassen.');
    expect(await described(bedrijf)).toBe('Wij drukken folders.');
    expect((await visitor.get('/mijn-bedrijf')).body).toContain(split.otherId ?? '');
  });
});
