import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import request from 'supertest';

import { testModerators } from './moderators.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { finishSignUp, signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

let test: TestApp;
let server: MailServer;
let steward: SignUpSteward;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({
    settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@firma.example', '@buren.example'] },
  });
  await test.importCsv(
    'leveranciersdatabank',
    [
      'Naam;KvK;Plaats;E-mail;Omschrijving',
      'Drukkerij De Vlag B.V.;99868100;Assen;info@vlag.example;Wij drukken vlaggen.',
      'Hoveniersbedrijf Iep B.V.;99868101;Haren;info@iep.example;Wij onderhouden tuinen.',
      'Schildersbedrijf Kwast B.V.;99868102;Groningen;info@kwast.example;Wij schilderen kozijnen.',
    ].join('\n'),
  );
  steward = await SignUpSteward.in(test);
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(async () => {
  server.received.splice(0);
  await test.dataSource.query(`delete from sign_in_attempts`);
});

const found = async (q: string) =>
  (await test.getJson<{ items: { id: string; name: string }[] }>(`/v1/suppliers?q=${encodeURIComponent(q)}`))
    .items;
const idOf = async (name: string) => {
  const [row]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from profile where data -> 'name' ->> 'value' = $1`,
    [name],
  );
  return row?.id ?? '';
};
const newestReport = async () => {
  const [row]: { id: string; email: string | null; kind: string }[] = await test.dataSource.query(
    `select id, email, kind from report order by number desc limit 1`,
  );
  if (!row) throw new Error('there is no report');
  return row;
};
const report = (id: string, fields: Record<string, string> = {}) =>
  new Visitor(test.app).post(`/leveranciers/${id}/melden`, {
    kind: 'closed',
    text: '',
    email: '',
    ...fields,
  });

describe('a mistake that somebody reports', () => {
  it('is answered by a steward, with a mail to whoever asked for one, whose address is gone then', async () => {
    const id = await idOf('Drukkerij De Vlag B.V.');
    const visitor = new Visitor(test.app);
    expect((await visitor.get(`/leveranciers/${id}`)).body).toContain(`/leveranciers/${id}/melden`);
    expect((await visitor.get(`/leveranciers/${id}/melden`)).body).toContain(
      'Een fout melden over Drukkerij De Vlag',
    );
    const sent = await visitor.post(`/leveranciers/${id}/melden`, {
      kind: 'wrong',
      text: 'Het adres is veranderd.',
      email: 'buurman@buren.example',
    });
    expect(sent.body).toContain('Bedankt voor uw melding');
    const { id: reportId, email } = await newestReport();
    expect(email).toBe('buurman@buren.example');
    const page = await steward.get(`/beheer/meldingen/${reportId}`);
    expect(page.body).toContain('Het adres is veranderd.');
    expect(page.body).not.toContain('buurman@');
    const answered = await steward.post(`/beheer/meldingen/${reportId}`, {
      outcome: 'corrected',
      reason: 'Het nieuwe adres staat er nu.',
    });
    expect(answered.body).toContain('De melding is beantwoord en gesloten');
    await test.drainJobs();
    const mail = server.lastTo('buurman@buren.example');
    expect(mail.subject).toBe('Uw melding over Drukkerij De Vlag B.V.');
    expect(mail.text).toContain('Het nieuwe adres staat er nu.');
    expect((await newestReport()).email).toBeNull();
    const again = await steward.post(`/beheer/meldingen/${reportId}`, {
      outcome: 'not-so',
      reason: 'Toch niet.',
    });
    expect([again.status, again.body.includes('al beantwoord')]).toEqual([409, true]);
  });

  it('says beside the field what is wrong with it, and keeps what was typed', async () => {
    const id = await idOf('Drukkerij De Vlag B.V.');
    const before = await newestReport();
    const answer = await report(id, { kind: 'wrong', email: 'geen adres' });
    expect(answer.status).toBe(400);
    for (const text of ['Schrijf op wat er niet klopt.', 'Dit is geen e-mailadres.', 'value="geen adres"'])
      expect(answer.body).toContain(text);
    expect((await report(id, { kind: 'iets anders' })).body).toContain('Kies wat er aan de hand is.');
    expect(await newestReport()).toEqual(before);
    expect((await report('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('is not taken from programs, nor from one place again and again', async () => {
    const id = await idOf('Hoveniersbedrijf Iep B.V.');
    const before = await newestReport();
    expect((await report(id, { fax: '050-1' })).body).toContain('Bedankt');
    expect(await newestReport()).toEqual(before);
    for (let turn = 0; turn < 10; turn++) expect((await report(id)).status).toBe(200);
    const eleventh = await report(id);
    expect([eleventh.status, eleventh.body.includes('over een kwartier')]).toEqual([429, true]);
  });
});

describe('a program', () => {
  it('reports, answers and suspends as people do', async () => {
    const { key } = await aKeyFor(test.app, ['suppliers:read', 'suppliers:write']);
    const call = (method: 'get' | 'post' | 'put' | 'delete', path: string) =>
      request(test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', key);
    const id = await idOf('Hoveniersbedrijf Iep B.V.');
    const wrong = await call('post', `suppliers/${id}/reports`).send({ kind: 'wrong', extra: 1 }).expect(400);
    expect(JSON.stringify(wrong.body)).toContain('"extra"');
    const report = { kind: 'no-impact', email: 'tool@buren.example' };
    await call('post', `suppliers/${id}/reports`).send(report).expect(201);
    const list = await call('get', 'reports?status=open&pageSize=100').expect(200);
    const { items } = list.body as { items: { id: string; wantsAnswer: boolean }[] };
    const mine = items.at(-1);
    expect([mine?.wantsAnswer, JSON.stringify(items).includes('buren.example')]).toEqual([true, false]);
    const answer = { outcome: 'not-so', reason: 'De PSO is geldig.' };
    await call('post', `reports/${mine?.id}/answer`).send(answer).expect(204);
    await call('post', `reports/${mine?.id}/answer`).send(answer).expect(409);
    await call('put', `suppliers/${id}/suspension`)
      .send({ reason: 'Even weg.', until: '2026-11-20' })
      .expect(400);
    await call('put', `suppliers/${id}/suspension`).send({ reason: 'Even weg.' }).expect(204);
    await call('get', `suppliers/${id}`).expect(404);
    const buyer = await aKeyFor(test.app, ['suppliers:read']);
    for (const beside of ['labels', 'categories']) {
      await call('get', `suppliers/${id}/${beside}`).expect(200);
      await call('get', `suppliers/${id}/${beside}`).set('X-Api-Key', buyer.key).expect(404);
    }
    await call('delete', `suppliers/${id}/suspension`).expect(204);
    await call('delete', `suppliers/${id}/suspension`).expect(409);
    await test.drainJobs();
    await call('get', `suppliers/${id}`).expect(200);
    const bounces = await call('post', 'mail-bounces').send({ report: 'x@buren.example\nonzin' }).expect(200);
    expect(bounces.body).toEqual({ noted: 0, unknown: 1, unread: ['onzin'] });
  });
});

describe('a firm that is suspended', () => {
  const suspend = (id: string, fields: Record<string, string>) =>
    steward.post(`/beheer/bedrijven/${id}/schorsing`, { do: 'suspend', until: '', ...fields });
  const feedOf = async (id: string) => {
    const rows: { kind: string }[] = await test.dataSource.query(
      `select kind from change where supplier_id = $1 order by sequence`,
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('is in no search the moment it is done, and back when it is lifted', async () => {
    const id = await idOf('Schildersbedrijf Kwast B.V.');
    expect((await found('schilderen kozijnen')).map((firm) => firm.id)).toContain(id);
    const done = await suspend(id, { reason: 'Er loopt een onderzoek naar de PSO.' });
    expect(done.body).toContain('Het bedrijf is geschorst.');
    // Before any job ran.
    expect((await found('schilderen kozijnen')).map((firm) => firm.id)).not.toContain(id);
    const page = await new Visitor(test.app).get(`/leveranciers/${id}`);
    expect([page.status, page.body.includes('onderzoek')]).toEqual([404, false]);
    await test.drainJobs();
    expect(await feedOf(id)).toEqual(['published', 'withdrawn']);
    // What sources say meanwhile does not bring it back.
    await test.importCsv(
      'leveranciersdatabank',
      'Naam;KvK;Plaats;Omschrijving\nSchildersbedrijf Kwast B.V.;99868102;Leek;Wij schilderen kozijnen en deuren.\n',
    );
    expect(await found('schilderen kozijnen')).toEqual([]);
    expect((await suspend(id, { reason: 'Nog eens.' })).status).toBe(409);
    await steward.post(`/beheer/bedrijven/${id}/schorsing`, { do: 'lift' });
    await test.drainJobs();
    expect((await found('schilderen kozijnen')).map((firm) => firm.id)).toEqual([id]);
    expect(await feedOf(id)).toEqual(['published', 'withdrawn', 'updated']);
    const trail: { action: string }[] = await test.dataSource.query(
      `select action from audit_event where subject = $1 and action like 'supplier.%' order by id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['supplier.suspended', 'supplier.suspension-lifted']);
  });

  it('comes back by itself after its last day, and not on it', async () => {
    const id = await idOf('Hoveniersbedrijf Iep B.V.');
    expect((await suspend(id, { reason: 'Tot het gesprek.', until: '2026-11-23' })).status).toBe(400);
    expect((await suspend(id, { reason: '', until: '2026-11-26' })).body).toContain('Vul een reden in.');
    await suspend(id, { reason: 'Tot het gesprek.', until: '2026-11-26' });
    const nextHour = async () => {
      await test.dataSource.query(
        `select graphile_worker.add_job('registration.end-suspensions', '{}'::json)`,
      );
      await test.drainJobs();
      return (await found('onderhouden tuinen')).length;
    };
    test.clock.set(new Date('2026-11-26T12:00:00Z'));
    expect(await nextHour()).toBe(0);
    test.clock.set(new Date('2026-11-27T01:00:00Z'));
    expect(await nextHour()).toBe(1);
    test.clock.set(new Date('2026-11-24T12:00:00Z'));
  });

  it('reads on its own page why, and until when', async () => {
    const { id, visitor } = await signUp(test, server, {
      name: 'Koerier Stil',
      kvkNumber: '99868001',
      email: 'stil@firma.example',
    });
    await steward.decide(id, 'approve');
    await test.drainJobs();
    const supplierId = await idOf('Koerier Stil');
    await suspend(supplierId, { reason: 'De rijders klagen.', until: '2026-11-30' });
    const own = await visitor.get('/mijn-bedrijf');
    for (const text of ['tijdelijk van de lijst', 'De rijders klagen.', '30 november 2026'])
      expect(own.body).toContain(text);
  });
});

describe('the queue', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const linesIn = (body: string) =>
    [
      ...body.matchAll(
        /<li class="register-(?:decision|questionitem)">(?:<input[^>]*>)?<span[^>]*><a [^>]*href="([^"]+)">([^<]+)</g,
      ),
    ].map(([, href, name]) => `${name}: ${href?.split('/')[2]}`);

  let wacht: Visitor;
  it('holds all that waits, the oldest first, counted in the menu, and remembers its filter', async () => {
    await test.dataSource.query(`delete from report`);
    const { id, visitor } = await signUp(test, server, {
      name: 'Bakkerij Wacht',
      kvkNumber: '99868002',
      email: 'wacht@firma.example',
    });
    wacht = visitor;
    await visitor.upload(
      '/aanmelden/keurmerken',
      { labels: 'pso', bewijsVan: 'pso', next: 'send' },
      { name: 'pso.pdf', content: PDF },
    );
    const handIn = { name: 'Bakkerij Wacht', kvkNumber: '99868002', email: 'wacht@firma.example' };
    await finishSignUp(visitor, { wie: handIn });
    await report(await idOf('Drukkerij De Vlag B.V.'));
    const all = await steward.get('/beheer/wachtrij');
    expect(linesIn(all.body)).toEqual([
      'Koerier Stil: bedrijven',
      'Bakkerij Wacht: bewijs',
      'Bakkerij Wacht: aanmeldingen',
      'Drukkerij De Vlag B.V.: meldingen',
    ]);
    expect(all.body).toContain('>Wachtrij (4)</a>');
    expect(linesIn((await steward.get('/beheer/wachtrij?soort=report')).body)).toHaveLength(1);
    expect((await steward.get('/beheer/imports')).body).toContain('Wachtrij (4)');
    expect(linesIn((await steward.get('/beheer/wachtrij')).body)).toEqual([
      'Drukkerij De Vlag B.V.: meldingen',
    ]);
    await steward.get('/beheer/wachtrij?soort=alles');
    await steward.decide(id, 'approve');
    await test.drainJobs();
    await finishSignUp(visitor, { wie: { ...handIn, website: 'wacht.example' } });
    expect(linesIn((await steward.get('/beheer/wachtrij?soort=change')).body)).toEqual([
      'Bakkerij Wacht: aanmeldingen',
    ]);
    await finishSignUp(visitor, { wie: { ...handIn, name: 'Bakkerij Anders' } });
    const changed = await steward.get('/beheer/wachtrij?soort=sensitive');
    expect(linesIn(changed.body)).toEqual(['Bakkerij Anders: aanmeldingen']);
    await steward.get('/beheer/wachtrij?soort=alles');
  });

  it('has each file of evidence as a thing of its own, which is judged once; the firm hears why it does not do', async () => {
    const { body } = await steward.get('/beheer/wachtrij?soort=evidence');
    const path = /href="(\/beheer\/bewijs\/[^"]+)"/.exec(body)?.[1] ?? '';
    const page = await steward.get(path);
    expect(page.body).toContain('pso.pdf downloaden');
    expect((await steward.post(path, { verdict: 'bad', reason: '' })).body).toContain(
      'Schrijf op waarom niet.',
    );
    const judged = await steward.post(path, {
      verdict: 'bad',
      reason: 'Het certificaat is van een ander bedrijf.',
    });
    expect(judged.body).toContain('Dit bestand bewijst het keurmerk niet.');
    await test.drainJobs();
    expect(server.lastTo('wacht@firma.example').text).toContain('Het certificaat is van een ander bedrijf.');
    expect((await steward.post(path, { verdict: 'good', reason: '' })).status).toBe(409);
    expect(linesIn((await steward.get('/beheer/wachtrij')).body)).toEqual([]);

    // A slip is taken back once, also by who has the page open in two tabs; the firm hears of it.
    const taken = { do: 'take-back', judgedAt: fieldIn(judged.body, 'judgedAt') };
    expect((await steward.post(path, taken)).body).toContain('Bewijst dit bestand het keurmerk?');
    expect((await steward.post(path, taken)).status).toBe(409);
    await test.drainJobs();
    expect(server.lastTo('wacht@firma.example').subject).toContain('wordt opnieuw bekeken');
    expect(linesIn((await steward.get('/beheer/wachtrij?soort=evidence')).body)).toHaveLength(1);
    await steward.post(path, { verdict: 'bad', reason: 'Het certificaat is van een ander bedrijf.' });
    expect((await steward.post(path, taken)).status).toBe(409);
  });

  testModerators(() => ({ test, linesIn, idOf, newestReport }));

  it('says with a file of evidence what became of it, and has the same file judged anew for another label only', async () => {
    const send = (bewijsVan: string) =>
      wacht.upload(
        '/aanmelden/keurmerken',
        { labels: ['pso', bewijsVan].join(','), bewijsVan, next: 'send' },
        { name: 'weer.pdf', content: PDF },
      );
    const again = await send('pso');
    expect(again.body).toContain(
      'het bewijst het keurmerk niet. <q>Het certificaat is van een ander bedrijf.',
    );
    const forOther = await send('b-corp');
    expect(forOther.body).not.toContain('het bewijst het keurmerk niet.');
    await wacht.post('/aanmelden/akkoord', { consent: 'ja' });
    expect(linesIn((await steward.get('/beheer/wachtrij?soort=evidence')).body)).toEqual([
      'Bakkerij Anders: bewijs',
    ]);
  });
});
