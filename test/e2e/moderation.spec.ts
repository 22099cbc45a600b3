import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Profile } from '../../src/registry/profile.ts';
import { testApproveSeveral } from './approve-several.ts';
import { testEnteredFirm } from './entered-firm.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { confirmMail, finishSignUp, signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn } from '../support/visitor.ts';

let test: TestApp;
let server: MailServer;
let steward: SignUpSteward;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({ settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@firma.example'] } });
  await test.importCsv(
    'leveranciersdatabank',
    'Naam;KvK;Plaats;E-mail;Omschrijving\nDrukkerij De Pers B.V.;99867100;Assen;directie@depers.example;Wij drukken folders.\n',
  );
  steward = await SignUpSteward.in(test);
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

const found = async (q: string) =>
  (await test.getJson<{ items: { id: string; name: string }[] }>(`/v1/suppliers?q=${encodeURIComponent(q)}`))
    .items;
const profileOf = async (name: string) => {
  const id = (await found(name)).find((one) => one.name === name)?.id ?? '';
  return test.getJson<Profile & { id: string }>(`/v1/suppliers/${id}`);
};
const approve = async (id: string) => {
  const answer = await steward.decide(id, 'approve');
  await test.drainJobs();
  return answer;
};

describe('a sign-up that a steward looks at', () => {
  it('is published when it is let through, each field with where it came from, and nothing of it before', async () => {
    const { id, number } = await signUp(test, server, {
      name: 'Lunchroom Zuid',
      kvkNumber: '99867001',
      email: 'info@firma.example',
    });
    expect((await steward.list()).body).toContain('Lunchroom Zuid');
    expect(await found('Lunchroom Zuid')).toEqual([]);
    const page = await steward.look(id);
    expect(page.body).toContain('Er staat niets in de weg');
    expect((await approve(id)).body).toContain('Goedgekeurd. Over een paar minuten');
    const profile = await profileOf('Lunchroom Zuid');
    expect(profile).toMatchObject({
      name: { value: 'Lunchroom Zuid', source: 'self-registration', date: '2026-11-24' },
      kvkNumber: { value: '99867001', source: 'self-registration' },
      maxOrderValue: { value: 25000 },
      employees: { value: 14 },
      quarterlyRoom: { value: 10000, date: '2026-11-24' },
      serviceAreas: [{ value: { reach: 'radius', km: 40 } }],
      sources: ['self-registration'],
      impact: false,
    });
    expect(profile.themes.map(({ value }) => value)).toEqual(['participation', 'sdg-12']);
    expect(profile.labels).toMatchObject([{ code: 'pso', status: 'claimed' }]);
    expect(profile.categories.length).toBeGreaterThan(0);
    const told = JSON.stringify(profile);
    for (const secret of ['Fenna', '@firma', '050-0000001']) expect(told).not.toContain(secret);
    expect(server.lastTo('info@firma.example').subject).toBe('Lunchroom Zuid staat in het impactregister');
    const [row]: object[] = await test.dataSource.query(
      `select r.file_name as "fileName", r.requested_by like 'api-key:%' as "bySteward" from import r
         join registration g on g.import_id = r.id where g.number = $1`,
      [number],
    );
    expect(row).toEqual({ fileName: `aanmelding-${number}.csv`, bySteward: true });
  });

  it('stays as it was let through while a change waits, and after that is refused', async () => {
    const { id, visitor } = await signUp(test, server, {
      name: 'Wasserij Blank',
      kvkNumber: '99867002',
      email: 'was@firma.example',
    });
    await approve(id);
    await finishSignUp(visitor, {
      wie: {
        name: 'Wasserij Blank',
        kvkNumber: '99867002',
        email: 'was@firma.example',
        place: 'Emmen',
        postcode: '7811 AA',
      },
    });
    await test.drainJobs();
    expect(await profileOf('Wasserij Blank')).toMatchObject({ place: { value: 'Groningen' } });
    const page = await steward.look(id);
    expect(page.body).toContain('staat openbaar zolang deze wijziging wacht');
    expect(page.body).toContain('<del>Groningen</del>');
    await steward.decide(id, 'refuse', { reason: 'In Emmen is geen wasserij te vinden.' });
    await test.drainJobs();
    const mail = server.lastTo('was@firma.example');
    expect([mail.subject, mail.text.includes('In Emmen is geen wasserij te vinden.')]).toEqual([
      'De aanmelding van Wasserij Blank is niet overgenomen',
      true,
    ]);
    expect(await profileOf('Wasserij Blank')).toMatchObject({ place: { value: 'Groningen' } });
    await finishSignUp(visitor, {
      wie: {
        name: 'Wasserij Blank',
        kvkNumber: '99867002',
        email: 'was@firma.example',
        place: 'Haren',
        postcode: '9751 AA',
      },
    });
    await approve(id);
    const profile = await profileOf('Wasserij Blank');
    expect(profile).toMatchObject({ place: { value: 'Haren' }, sources: ['self-registration'] });
    expect((await found('Wasserij Blank')).filter(({ name }) => name === 'Wasserij Blank')).toHaveLength(1);
  });

  it('waits for an answer to a question, which comes by mail and is handed in again', async () => {
    const { id, visitor } = await signUp(test, server, {
      name: 'Fietskoerier Noord',
      kvkNumber: '99867003',
      email: 'fiets@firma.example',
    });
    await steward.decide(id, 'ask', { question: 'Levert u ook in Hoogezand?' });
    expect((await steward.look(id)).body).toContain('wacht een vraag op antwoord');
    await confirmMail(test, server, 'fiets@firma.example', visitor);
    expect((await visitor.get('/aanmelden/waar')).body).toContain('Levert u ook in Hoogezand?');
    await finishSignUp(visitor, {
      wie: { name: 'Fietskoerier Noord', kvkNumber: '99867003', email: 'fiets@firma.example' },
      waar: { reach: 'places', places: 'Groningen, Hoogezand' },
    });
    expect((await steward.list()).body).toContain('Fietskoerier Noord');
    await approve(id);
    expect((await profileOf('Fietskoerier Noord')).serviceAreas?.[0]?.value).toMatchObject({
      reach: 'municipalities',
    });
  });

  it('cannot be let through while its address is not confirmed, and the page says why', async () => {
    const { id } = await signUp(test, server, {
      name: 'Nog Niet',
      kvkNumber: '99867004',
      email: 'nog@firma.example',
    });
    await test.dataSource.query(`update registration set email_confirmed_at = null where id = $1`, [id]);
    const page = await steward.look(id);
    expect(page.body).toContain('Het e-mailadres is nog niet bevestigd');
    expect(page.body).not.toContain('value="approve"');
    expect((await steward.decide(id, 'approve')).status).toBe(409);
    expect(await found('Nog Niet')).toEqual([]);
  });

  it('is decided as it was seen, or not at all', async () => {
    const { id, visitor } = await signUp(test, server, {
      name: 'Net Veranderd',
      kvkNumber: '99867005',
      email: 'net@firma.example',
    });
    const version = fieldIn((await steward.look(id)).body, 'version');
    await visitor.post('/aanmelden/wat', { description: 'Iets heel anders dan er eerst stond.' });
    const answer = await steward.decide(id, 'approve', { version });
    expect([answer.status, answer.body.includes('intussen veranderd')]).toEqual([409, true]);
    expect((await steward.decide(id, 'refuse', { version, reason: 'Te laat.' })).status).toBe(409);
  });

  it('says so when a reason or a question is missing', async () => {
    const { id } = await signUp(test, server, {
      name: 'Zonder Reden',
      kvkNumber: '99867006',
      email: 'zr@firma.example',
    });
    for (const choice of ['refuse', 'ask', 'prove', 'anders'])
      expect([choice, (await steward.decide(id, choice, { reason: ' ' })).status]).toEqual([choice, 400]);
  });
});

describe('a sign-up under the number of a firm that is on the list', () => {
  it('is not published before somebody found out that they speak for it, and then joins its entry', async () => {
    const [known] = await found('Drukkerij De Pers');
    const { id } = await signUp(test, server, {
      name: 'De Pers',
      kvkNumber: '99867100',
      place: 'Assen',
      postcode: '9401 AA',
      email: 'iemand@firma.example',
    });
    const page = await steward.look(id);
    expect(page.body).toContain('nog niets laat zien dat de aanmelder ervoor spreekt');
    expect((await steward.decide(id, 'approve')).status).toBe(409);
    const proven = await steward.decide(id, 'prove', {
      bedrijf: known?.id ?? '',
      how: 'Teruggebeld op het nummer van de website.',
    });
    expect(proven.body).toContain('Teruggebeld op het nummer');
    await approve(id);
    const profile = await test.getJson<Profile>(`/v1/suppliers/${known?.id ?? ''}`);
    expect(profile).toMatchObject({ name: { value: 'De Pers', source: 'self-registration' } });
    expect(profile.sources).toEqual(['leveranciersdatabank', 'self-registration']);
  });

  it('is said to make a second firm when it claims an entry that has another number', async () => {
    await test.importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nMattenvlechterij Rank;99867110;Assen\n');
    const [known] = await found('Mattenvlechterij Rank');
    const { id } = await signUp(test, server, {
      name: 'Mattenvlechterij Rank',
      kvkNumber: '99867111',
      postcode: '9401 AB',
      place: 'Assen',
      email: 'rank@firma.example',
    });
    expect((await steward.look(id)).body).not.toContain('ander KvK-nummer');
    await steward.decide(id, 'prove', { bedrijf: known?.id ?? '', how: 'Gebeld met de eigenaar.' });
    expect((await steward.look(id)).body).toContain('De vermelding heeft een ander KvK-nummer: 99867110.');
  });

  it.each([
    ['another page beside it, for other sources speak of it', 'Lijstenmakerij Kader', '9986712', 'two'],
    ['its page', 'Borduurhuis Steek', '9986713', 'keeps'],
    ['another page, for it is called otherwise elsewhere', 'Kantklosserij Bobijn', '9986714', 'leaves'],
  ])('is said to have %s when it changes the number of its own entry', async (_, name, digits, entry) => {
    const who = { name, postcode: '9401 AB', place: 'Assen', email: `kader${digits}@firma.example` };
    if (entry === 'two')
      await test.importCsv('leveranciersdatabank', `Naam;KvK;Plaats\n${name};${digits}0;Assen\n`);
    const { id, visitor } = await signUp(test, server, { ...who, kvkNumber: `${digits}0` });
    const [known] = entry === 'two' ? await found(name) : [];
    if (known) await steward.decide(id, 'prove', { bedrijf: known.id, how: 'Gebeld met de eigenaar.' });
    await approve(id);
    expect((await steward.look(id)).body).not.toContain(`KvK-nummer ${digits}0.`);
    const [before] = await found(name);

    const now: Record<string, string> =
      entry === 'leaves' ? { name: 'Fietsenwinkel Ketting', place: 'Emmen', postcode: '7811AA' } : {};
    await finishSignUp(visitor, { wie: { ...who, ...now, kvkNumber: `${digits}1` } });
    await test.drainJobs();
    const { body } = await steward.look(id);
    expect(body).toContain(
      {
        two: `onder KvK-nummer ${digits}0. Een ander nummer is een ander bedrijf.`,
        keeps: `op de lijst onder ${digits}0. Het houdt zijn pagina`,
        leaves: `onder KvK-nummer ${digits}0, maar heet nu anders`,
      }[entry],
    );
    await approve(id);
    const after = (await found(name)).filter((one) => one.name === name).map((one) => one.id);
    expect(after).toHaveLength({ two: 2, keeps: 1, leaves: 0 }[entry] ?? -1);
    expect(after.includes(before?.id ?? '')).toBe(entry !== 'leaves');
  });

  it('joins the entry that was claimed, also when nothing but a person’s word says so', async () => {
    await test.importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nKwekerij Oud;;Veendam\n');
    const [known] = await found('Kwekerij Oud');
    const { id } = await signUp(test, server, {
      name: 'Tuinderij Nieuw',
      kvkNumber: '99867101',
      email: 'tuin@firma.example',
    });
    await steward.decide(id, 'prove', { bedrijf: known?.id ?? '', how: 'Naam gewijzigd, akte gezien.' });
    await approve(id);
    expect((await test.getJson<Profile>(`/v1/suppliers/${known?.id ?? ''}`)).name.value).toBe(
      'Tuinderij Nieuw',
    );
    const decisions = await steward.get(`/beheer/bedrijven/${known?.id ?? ''}`);
    expect(decisions.body).toContain('Tuinderij Nieuw');
  });
});

describe('several sign-ups', () => testApproveSeveral(() => ({ test, server, steward, found })));

describe('a firm that a steward enters by hand', () => {
  testEnteredFirm(
    () => test,
    () => steward,
  );
});
