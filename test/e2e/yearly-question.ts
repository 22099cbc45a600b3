import { expect, it } from '@jest/globals';

import { type MailServer } from '../support/mail-server.ts';
import { type SignedUp, type SignUpSteward } from '../support/sign-up-desk.ts';
import { type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

/** What the tests of firms' own pages share. */
export interface FirmsAtHand {
  test: () => TestApp;
  server: () => MailServer;
  steward: () => SignUpSteward;
  /** Puts a firm on the list. */
  listed: (
    name: string,
    kvkNumber: string,
    email: string,
    more?: Record<string, Record<string, string>>,
  ) => Promise<SignedUp>;
  isFound: (name: string) => Promise<boolean>;
  /** Subjects of what was mailed to an address. */
  mailsTo: (address: string) => string[];
}

/** Once a year a firm is asked whether its entry is right. */
export function testYearlyQuestion(firms: FirmsAtHand): void {
  const { test, server, steward, listed, isFound, mailsTo } = firms;
  /** The morning of a day, twice as a restart would have it. */
  const morningOf = async (day: string) => {
    test().clock.set(new Date(`${day}T07:15:00Z`));
    for (let times = 0; times < 2; times++) {
      await test().dataSource.query(`select graphile_worker.add_job('registration.yearly', '{}'::json)`);
      await test().drainJobs();
    }
  };

  it('is answered in one tap, which a program that opens the link cannot do', async () => {
    await listed('Klopt Nog', '99868010', 'klopt@zaak.example');
    await morningOf('2027-11-23');
    expect(mailsTo('klopt@zaak.example')).toEqual([]);
    await morningOf('2027-11-24');
    expect(mailsTo('klopt@zaak.example')).toEqual(['Kloppen de gegevens van Klopt Nog nog?']);
    const scanner = new Visitor(test().app);
    const { text } = server().lastTo('klopt@zaak.example');
    for (let times = 0; times < 3; times++) await scanner.follow(text);
    await morningOf('2027-12-08');
    expect(mailsTo('klopt@zaak.example')).toHaveLength(2);
    const code = fieldIn((await new Visitor(test().app).follow(text)).body, 'code');
    const typo = await new Visitor(test().app).post('/mijn-bedrijf/jaarlijks', {
      code,
      antwoord: 'klopt',
      room: 'veel',
    });
    expect([typo.status, fieldIn(typo.body, 'room')]).toEqual([400, 'veel']);
    expect(typo.body).toContain('id="room-fault">Dit is geen bedrag');
    const answer = { code, antwoord: 'klopt', room: '4.000' };
    expect((await new Visitor(test().app).post('/mijn-bedrijf/jaarlijks', answer)).body).toContain(
      'Over een jaar vragen we het weer',
    );
    expect((await new Visitor(test().app).post('/mijn-bedrijf/jaarlijks', answer)).status).toBe(404);
    await test().drainJobs();
    const { items } = await test().getJson<{ items: { id: string }[] }>('/v1/suppliers?q=Klopt+Nog');
    const entry = await new Visitor(test().app).get(`/leveranciers/${items[0]?.id ?? ''}`);
    expect(entry.body).toContain('4.000 in kwartaal 4 van 2027');
    expect(entry.body).toContain('Door het bedrijf zelf bevestigd op 8 december 2027.');
    await morningOf('2028-12-01');
    expect(mailsTo('klopt@zaak.example')).toHaveLength(2);
    await morningOf('2028-12-08');
    expect(mailsTo('klopt@zaak.example')).toHaveLength(3);
  });

  it('is repeated twice at most; then the entry is out of date, and three months later off the list', async () => {
    const { visitor } = await listed('Wordt Stil', '99868011', 'stil@zaak.example');
    for (const day of ['2027-11-24', '2027-12-08', '2027-12-22', '2028-01-04']) await morningOf(day);
    expect(mailsTo('stil@zaak.example')).toHaveLength(3);
    await morningOf('2028-01-05');
    expect(mailsTo('stil@zaak.example')).toHaveLength(3);
    expect((await visitor.get('/mijn-bedrijf')).body).toContain('gelden als verouderd');
    const { items } = await test().getJson<{ items: { id: string }[] }>('/v1/suppliers?q=Wordt+Stil');
    const entry = await new Visitor(test().app).get(`/leveranciers/${items[0]?.id ?? ''}`);
    expect(entry.body).toContain('antwoordt sindsdien niet. Vraag na of alles nog klopt.');
    await morningOf('2028-04-03');
    expect(await isFound('Wordt Stil')).toBe(true);
    await morningOf('2028-04-04');
    expect(await isFound('Wordt Stil')).toBe(false);
  });

  it('is not put to who wants no mail, whoever said so, and silence does not take them off the list', async () => {
    await listed('Liever Stil', '99868012', 'liever@zaak.example', {
      akkoord: { consent: 'ja', noMail: 'ja' },
    });
    await listed('Niet Mailen', '99868013', 'niet@zaak.example');
    await test().importCsv(
      'leveranciersdatabank',
      'Naam;KvK;Plaats;Non-mailing\nNiet Mailen;99868013;Groningen;Ja\n',
    );
    for (const day of ['2027-11-24', '2028-01-05', '2028-06-01']) await morningOf(day);
    expect([...mailsTo('liever@zaak.example'), ...mailsTo('niet@zaak.example')]).toEqual([]);
    expect([await isFound('Liever Stil'), await isFound('Niet Mailen')]).toEqual([true, true]);
  });

  it('is not repeated while the change that answered it waits; refused, it is asked about anew', async () => {
    const { id, visitor } = await listed('Wacht Lang', '99868017', 'wacht@zaak.example');
    await morningOf('2027-11-24');
    await visitor.post('/aanmelden/wat', { description: 'Wij verzorgen nu ook het ontbijt en de borrel.' });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    for (const day of ['2027-12-08', '2027-12-22', '2028-01-05', '2028-04-05']) await morningOf(day);
    expect(mailsTo('wacht@zaak.example')).toHaveLength(1);
    expect(await isFound('Wacht Lang')).toBe(true);
    await steward().decide(id, 'refuse', { reason: 'Dat ontbijt vonden wij nergens.' });
    await morningOf('2028-04-06');
    expect(mailsTo('wacht@zaak.example').at(-1)).toBe('Kloppen de gegevens van Wacht Lang nog?');
    expect((await visitor.get('/mijn-bedrijf')).body).not.toContain('gelden als verouderd');
  });

  it('leads to changing, and to stopping', async () => {
    const { id } = await listed('Gaat Wijzigen', '99868014', 'wijzig@zaak.example');
    await listed('Gaat Stoppen', '99868015', 'weg@zaak.example');
    await morningOf('2027-11-24');
    const codeFor = async (address: string) =>
      fieldIn((await new Visitor(test().app).follow(server().lastTo(address).text)).body, 'code');
    const visitor = new Visitor(test().app);
    const changing = await visitor.post('/mijn-bedrijf/jaarlijks', {
      code: await codeFor('wijzig@zaak.example'),
      antwoord: 'wijzigen',
    });
    expect([changing.url, changing.body.includes('<dd>Gaat Wijzigen</dd>')]).toEqual([
      '/aanmelden/akkoord',
      true,
    ]);
    await new Visitor(test().app).post('/mijn-bedrijf/jaarlijks', {
      code: await codeFor('weg@zaak.example'),
      antwoord: 'stoppen',
    });
    await test().drainJobs();
    expect([await isFound('Gaat Wijzigen'), await isFound('Gaat Stoppen')]).toEqual([true, false]);

    await visitor.post('/aanmelden/wat', { description: 'Wij verzorgen nu ook het ontbijt en de borrel.' });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward().decide(id, 'approve');
    await test().drainJobs();
    server().received.splice(0);
    await morningOf('2028-11-22');
    expect(mailsTo('wijzig@zaak.example')).toEqual([]);
    await morningOf('2028-11-23');
    expect(mailsTo('wijzig@zaak.example')).toEqual(['Kloppen de gegevens van Gaat Wijzigen nog?']);
  });

  it('is not put to who said it while the job was busy with others', async () => {
    const { id, visitor } = await listed('Zegt Het Net', '99868072', 'net@zaak.example');
    test().clock.set(new Date('2027-11-24T07:15:00Z'));
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    const turn = test().dataSource.createQueryRunner();
    await turn.startTransaction();
    await turn.query(`select from registration where id = $1 for update`, [id]);
    const waiters = (count: number) =>
      untilTrue(
        test().dataSource,
        `select count(*) >= ${count} as now from pg_stat_activity where wait_event_type = 'Lock'
            and query like '%for update of r%' and datname = current_database()`,
      );
    // Whoever asks for the lock first has it first.
    const answered = visitor.post('/mijn-bedrijf/klopt', { formToken, id });
    await waiters(1);
    const night = morningOf('2027-11-24');
    await waiters(2);
    await turn.commitTransaction();
    await turn.release();
    await Promise.all([answered, night]);
    expect(mailsTo('net@zaak.example')).toEqual([]);
    await morningOf('2028-11-23');
    expect(mailsTo('net@zaak.example')).toHaveLength(1);
  });

  it('is answered no more by a firm that stopped since', async () => {
    const { id, visitor } = await listed('Al Gestopt', '99868018', 'al@zaak.example');
    await morningOf('2027-11-24');
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    await visitor.post('/mijn-bedrijf/stoppen', { formToken, id });
    await test().drainJobs();
    const opened = await new Visitor(test().app).follow(server().lastTo('al@zaak.example').text);
    expect([opened.status, opened.body]).toEqual([404, expect.stringContaining('Naar Mijn bedrijf')]);
  });

  it('is over for a firm that was out of date, when what it changed is let through', async () => {
    const { id, visitor } = await listed('Toch Gewijzigd', '99868016', 'toch@zaak.example');
    for (const day of ['2027-11-24', '2028-01-05']) await morningOf(day);
    const { items } = await test().getJson<{ items: { id: string }[] }>('/v1/suppliers?q=Toch+Gewijzigd');
    const entry = async () => (await new Visitor(test().app).get(`/leveranciers/${items[0]?.id ?? ''}`)).body;
    expect(await entry()).toContain('antwoordt sindsdien niet');
    await visitor.post('/aanmelden/wat', { description: 'Wij verzorgen nu ook het ontbijt en de borrel.' });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward().decide(id, 'approve');
    await test().drainJobs();
    expect(await entry()).not.toContain('antwoordt sindsdien niet');
    await morningOf('2028-04-04');
    expect(await isFound('Toch Gewijzigd')).toBe(true);
  });
}
