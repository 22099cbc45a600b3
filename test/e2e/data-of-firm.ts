import { expect, it } from '@jest/globals';

import { handedOutFiles } from '../../src/registration/privacy/handed-out-files.ts';
import { confirmMail } from '../support/sign-up-desk.ts';
import { tablesWith as wordsIn } from '../support/tables-with.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';
import { testErasedSupplier } from './erased-supplier.ts';
import { testErasingOneself } from './erasing-oneself.ts';
import { testRetention } from './retention.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What the register has of a firm: handed out to it, erased when it asks, and kept no longer than need be. */
export function testDataOfFirm(firms: FirmsAtHand): void {
  const { test, server, steward, listed, isFound } = firms;
  const tablesWith = (word: string) => wordsIn(test().dataSource, word);
  const CANARY = 'Kanarievogel';
  const CERTIFICATE = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  const bird = (kvkNumber: string, email: string) =>
    listed(`${CANARY} Lunch`, kvkNumber, email, {
      wie: { contactPerson: `Piet ${CANARY}`, legalForm: 'eenmanszaak' },
    });

  /** What the register itself writes down about a firm: an invitation, a report and a suspension that ended. */
  const dealWith = (kvkNumber: string) =>
    test().dataSource.query(
      `with firm as (select supplier_id as id from supplier_identifier where kind = 'kvk' and value = $1),
         batch as (insert into invitation_batch (kind, lang, size, started_by, status, ended_at)
                   values ('first', 'nl', 1, 'test', 'done', now()) returning id),
         sent as (insert into invitation (batch_id, supplier_id, email, address_hash)
                  select batch.id, firm.id, 'vogel@lijst.example', 'x' from batch, firm),
         told as (insert into report (supplier_id, kind, body, email, lang)
                  select id, 'wrong', $2 || ' is verhuisd', 'buurvrouw@zaak.example', 'nl' from firm)
       insert into suspension (supplier_id, reason, suspended_by, ended_at, ended_by)
       select id, 'Wij zoeken ' || $2, 'test', now(), 'test' from firm`,
      [kvkNumber, CANARY],
    );

  it('is handed out to that firm, all of it, and to no other', async () => {
    const mine = await bird('99868020', 'vogel@zaak.example');
    const other = await listed('Geen Vogel', '99868021', 'geen@zaak.example');
    await dealWith('99868020');
    await mine.visitor.upload(
      '/aanmelden/keurmerken',
      { labels: 'pso', bewijsVan: 'pso', next: 'send' },
      { name: 'pso.pdf', content: CERTIFICATE },
    );
    const answer = await mine.visitor.download(`/mijn-bedrijf/gegevens?id=${mine.id}`);
    expect(answer.headers['content-disposition']).toContain('attachment');
    const data = answer.json<{
      signUp: { answers: object };
      statements: object[];
      history: object[];
      messages: { text: string }[];
      evidence: { content: string }[];
      invitations: object[];
      reports: object[];
      suspensions: object[];
    }>();
    expect(data).toMatchObject({
      invitations: [{ sentTo: 'vogel@lijst.example' }],
      reports: [{ kind: 'wrong', said: `${CANARY} is verhuisd` }],
      suspensions: [{ reason: `Wij zoeken ${CANARY}` }],
      evidence: [{ file: 'pso.pdf', label: 'pso', type: 'application/pdf' }],
    });
    expect(Buffer.from(data.evidence[0]?.content ?? '', 'base64').toString()).toBe(CERTIFICATE);
    // Of more than one answer can hold, it says where the rest is.
    const [large] = await handedOutFiles(test().dataSource.manager, mine.id, 10);
    expect(large?.content).toBeNull();
    expect((await mine.visitor.download(large?.address ?? '')).body).toBe(CERTIFICATE);
    // What was mailed too, but nothing with which somebody who does not read that mailbox would confirm it.
    expect(data.messages[0]?.text).toContain('/aanmelden/verder?...');
    expect(answer.body).not.toContain('code=');
    expect(answer.body).not.toContain('buurvrouw@zaak.example');
    expect(data.signUp.answers).toMatchObject({ contactPerson: `Piet ${CANARY}` });
    expect(data.statements).toMatchObject([{ countsNow: true }]);
    expect(data.history.length).toBeGreaterThan(3);
    expect((await other.visitor.download(`/mijn-bedrijf/gegevens?id=${mine.id}`)).statusCode).toBe(404);
    expect((await new Visitor(test().app).download(`/mijn-bedrijf/gegevens?id=${mine.id}`)).statusCode).toBe(
      303,
    );
    // The file made it a draft.
    await mine.visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward().decide(mine.id, 'approve');
    await test().drainJobs();
  });

  it('is gone from every table and from the index when the firm has it erased', async () => {
    const [{ id } = { id: '' }]: { id: string }[] = await test().dataSource.query(
      `select id from registration where email = 'vogel@zaak.example'`,
    );
    expect((await tablesWith(CANARY)).length).toBeGreaterThan(5);
    const visitor = new Visitor(test().app);
    await visitor.post('/mijn-bedrijf/inloggen', { email: 'vogel@zaak.example' });
    const page = await confirmMail(test(), server(), 'vogel@zaak.example', visitor);
    // A later version too, so that more than one statement has to go.
    await visitor.post('/aanmelden/wat', {
      description: `${CANARY} verzorgt nu ook het ontbijt en de borrel.`,
    });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward().decide(id, 'approve');
    // What is on its way would bring it back: it goes as soon as that is decided.
    await test().drainJobs(['registration.deliver']);
    await visitor.post('/mijn-bedrijf/stoppen', {
      formToken: fieldIn(page.body, 'formToken'),
      id,
      wissen: 'ja',
    });
    await test().drainJobs(['registration.erase']);
    expect(await tablesWith('vogel@zaak')).toContain('public.registration');
    await test().drainJobs();
    await test().dataSource.query(
      `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
    );
    await test().drainJobs();
    for (const trace of [CANARY, 'vogel@zaak', 'vogel@lijst']) expect(await tablesWith(trace)).toEqual([]);
    expect(await isFound(`${CANARY} Lunch`)).toBe(false);
    const [left]: { action: string }[] = await test().dataSource.query(
      `select action from audit_event where subject = $1 order by id desc limit 1`,
      [id],
    );
    expect(left?.action).toBe('registration.erased');
  });

  it('is kept no longer than the settings say', async () => {
    const visitor = new Visitor(test().app);
    await visitor.post('/aanmelden', { naam: 'Nooit Ingestuurd', kvk: '' });
    await visitor.post('/aanmelden', { naam: 'Pas Begonnen', kvk: '' });
    await listed('Lang Gestopt', '99868022', 'lang@zaak.example');
    await test().dataSource.query(
      `update registration set updated_at = now() - interval '91 days' where answers ->> 'name' = 'Nooit Ingestuurd'`,
    );
    await test().dataSource.query(
      `update registration set status = 'stopped', updated_at = now() - interval '366 days' where email = 'lang@zaak.example'`,
    );
    await test().dataSource.query(
      `update outgoing_mail set settled_at = now() - interval '91 days' where status = 'sent'`,
    );
    await test().dataSource.query(`select graphile_worker.add_job('registration.tidy', '{}'::json)`);
    await test().drainJobs();
    for (const gone of ['Nooit Ingestuurd', 'Lang Gestopt'])
      expect([gone, await tablesWith(gone)]).toEqual([gone, []]);
    expect(await tablesWith('Pas Begonnen')).toEqual(['public.registration']);
    expect(await test().dataSource.query(`select from outgoing_mail where status = 'sent'`)).toEqual([]);
  });

  testRetention(test);
  testErasingOneself(firms, tablesWith);
  testErasedSupplier(test, tablesWith);
}
