import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { SessionCookie } from '../../src/access/session-cookie.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

let test: TestApp;
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({
    settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@groenelunch.example'] },
  });
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

const fillIn = async (
  visitor: Visitor,
  pages: readonly (keyof typeof LUNCH_FIRM)[],
  more: Record<string, string> = {},
) => {
  let last = await visitor.get('/aanmelden/wie');
  for (const page of pages)
    last = await visitor.post(`/aanmelden/${page}`, { ...LUNCH_FIRM[page], ...more } as Record<
      string,
      string | string[]
    >);
  return last;
};

describe('signing up', () => {
  it('goes from the first question to handing in, page by page, without script', async () => {
    const visitor = new Visitor(test.app);
    const begin = await visitor.get('/aanmelden?naam=De+Groene+Lunch&kvk=99866001');
    expect(begin.body).toContain('We vonden uw bedrijf nog niet');
    expect((await visitor.post('/aanmelden', { naam: 'De Groene Lunch', kvk: '99866001' })).url).toBe(
      '/aanmelden/wie',
    );
    expect((await visitor.post('/aanmelden/wie', LUNCH_FIRM.wie)).url).toBe('/aanmelden/wat');
    const proposed = await visitor.post('/aanmelden/wat', LUNCH_FIRM.wat);
    expect(proposed.url).toBe('/aanmelden/wat?voorstel=1');
    expect(proposed.body).toMatch(/value="55\d{6}" checked/);
    const categories = [...proposed.body.matchAll(/name="categories" value="(\d{8})" checked/g)].map(
      ([, code]) => code ?? '',
    );
    expect((await visitor.post('/aanmelden/wat', { ...LUNCH_FIRM.wat, categories })).url).toBe(
      '/aanmelden/waar',
    );
    expect((await visitor.post('/aanmelden/waar', LUNCH_FIRM.waar)).url).toBe('/aanmelden/hoeveel');
    expect((await visitor.post('/aanmelden/hoeveel', LUNCH_FIRM.hoeveel)).url).toBe('/aanmelden/keurmerken');
    expect((await visitor.post('/aanmelden/keurmerken', { labels: 'pso' })).url).toBe('/aanmelden/themas');
    const last = await visitor.post('/aanmelden/themas', { themes: ['participation', 'sdg-12'] });
    expect(last.url).toBe('/aanmelden/akkoord');
    expect(last.body).toContain('Fenna Vondeling');
    const done = await visitor.post('/aanmelden/akkoord', LUNCH_FIRM.akkoord);
    expect(done.url).toBe('/aanmelden/klaar');
    expect(done.body).toContain('Bevestig nog uw e-mailadres');
  });

  it.each([
    [29, 200],
    [31, 404],
  ])('goes on by a link that was mailed %s days ago, or is offered a new one: %s', async (days, status) => {
    const phone = new Visitor(test.app);
    const email = `na-${days}-dagen@groenelunch.example`;
    await phone.post('/aanmelden', { naam: 'Later Verder', kvk: '99866013' });
    await fillIn(phone, ['wie'], { name: 'Later Verder', kvkNumber: '99866013', email });
    await test.drainJobs();
    await test.dataSource.query(
      `update registration_link set created_at = created_at - make_interval(days => $2),
              expires_at = expires_at - make_interval(days => $2) where sent_to = $1`,
      [email, days],
    );
    const opened = await new Visitor(test.app).follow(server.lastTo(email).text);
    expect(opened.status).toBe(status);
    // Who comes too late asks for a new one there, and has lost nothing.
    expect(opened.body.includes('action="/mijn-bedrijf/inloggen"')).toBe(status === 404);
  });

  it('is mailed a link that goes on elsewhere, works once, and confirms the address only when its button is pressed', async () => {
    const phone = new Visitor(test.app);
    await phone.post('/aanmelden', { naam: 'Op De Telefoon', kvk: '99866002' });
    await fillIn(phone, ['wie'], {
      name: 'Op De Telefoon',
      kvkNumber: '99866002',
      email: 'telefoon@groenelunch.example',
    });
    await test.drainJobs();
    const mail = server.lastTo('telefoon@groenelunch.example');
    expect(mail.subject).toBe('Uw aanmelding voor het impactregister: Op De Telefoon');
    const laptop = new Visitor(test.app);
    for (let times = 0; times < 3; times++)
      expect((await laptop.follow(mail.text)).body).toContain('Op De Telefoon');
    const state = () =>
      test.dataSource.query(
        `select email_confirmed_at is not null as confirmed from registration where email = 'telefoon@groenelunch.example'`,
      );
    expect(await state()).toEqual([{ confirmed: false }]);
    const code = fieldIn((await laptop.follow(mail.text)).body, 'code');
    const opened = await laptop.post('/aanmelden/verder', { code });
    expect(opened.url).toBe('/aanmelden/wat');
    expect(fieldIn((await laptop.get('/aanmelden/wie')).body, 'phone')).toBe('050-0000001');
    expect(await state()).toEqual([{ confirmed: true }]);
    const again = await new Visitor(test.app).post('/aanmelden/verder', { code });
    expect([again.status, again.body.includes('werkt niet meer')]).toEqual([404, true]);
    // On the device where it was used one is still signed in, and is shown the way.
    expect(again.body).toContain('href="/mijn-bedrijf"');
  });

  it('ends the session that the browser had, whoever it was of', async () => {
    const visitor = new Visitor(test.app);
    const email = 'wissel@groenelunch.example';
    await visitor.post('/aanmelden', { naam: 'Wisselplek', kvk: '99866028' });
    await fillIn(visitor, ['wie'], { name: 'Wisselplek', kvkNumber: '99866028', email });
    await test.drainJobs();
    const service = <T>(type: new (...parts: never[]) => T): T => test.app.get(type, { strict: false });
    const { id } = await service(UserService).create({ email: 'inkoper@open.example', role: 'buyer' });
    const open = await service(SessionService).open({ kind: 'user', id }, { method: 'password' });
    const [name = '', value = ''] = service(SessionCookie).giving(open).split(/[=;]/);
    const desk = new Visitor(test.app).carry(name, value);
    const code = fieldIn((await desk.follow(server.lastTo(email).text)).body, 'code');
    expect((await service(SessionService).find(open))?.caller.id).toBe(id);
    expect((await desk.post('/aanmelden/verder', { code })).url).toBe('/aanmelden/wat');
    expect((await desk.get('/mijn-bedrijf')).body).toContain('Wisselplek');
    expect(await service(SessionService).find(open)).toBeNull();
  });

  it('tells the confirmed address of before that another one took its place, once and without a way in', async () => {
    const visitor = new Visitor(test.app);
    const [former, next] = ['eerst@groenelunch.example', 'daarna@groenelunch.example'];
    const who = { name: 'Verhuisde Post', kvkNumber: '99866010' };
    await visitor.post('/aanmelden', { naam: who.name, kvk: who.kvkNumber });
    // A slip before it was confirmed is nobody's business.
    await fillIn(visitor, ['wie'], { ...who, email: 'ersst@groenelunch.example' });
    await fillIn(visitor, ['wie'], { ...who, email: former });
    await test.drainJobs();
    const code = fieldIn((await visitor.follow(server.lastTo(former).text)).body, 'code');
    await visitor.post('/aanmelden/verder', { code });
    await fillIn(visitor, ['wie'], { ...who, email: next });
    await fillIn(visitor, ['wie'], { ...who, email: former });
    await test.drainJobs();
    const told = server.received.filter(
      ({ subject }) => subject === 'Een ander e-mailadres bij Verhuisde Post',
    );
    expect(told.map(({ to }) => to)).toEqual([[former]]);
    expect(told[0]?.text).toMatch(/\/contact\n/);
    expect(told[0]?.text).not.toContain('code=');
  });

  it('says which places it does not know and what helps, keeps what was typed, and is not handed in with them', async () => {
    const visitor = new Visitor(test.app);
    const firm = { name: 'Overal Bekend', kvkNumber: '99866014', email: 'overal@groenelunch.example' };
    await visitor.post('/aanmelden', { naam: firm.name, kvk: firm.kvkNumber });
    const who = { ...LUNCH_FIRM.wie, ...firm, postcode: '', place: 'Atlantis' };
    const lost = await visitor.post('/aanmelden/wie', who);
    expect(lost.status).toBe(400);
    expect(lost.body).toContain('id="place-fault">We weten niet waar ‘Atlantis’ ligt.');
    expect([fieldIn(lost.body, 'place'), fieldIn(lost.body, 'street')]).toEqual(['Atlantis', 'Vismarkt']);

    const places = 'Groningen en Assen\nAtlantis, provincie Drenthe, Lemurië';
    const where = { reach: 'places', places };
    const unknown = await visitor.post('/aanmelden/waar', where);
    expect(unknown.status).toBe(400);
    expect(unknown.body).toContain(
      'id="places-fault">Niet herkend als gemeente, provincie of plaats: Atlantis, Lemurië.',
    );
    expect(unknown.body).toContain(places);

    await fillIn(visitor, ['wat', 'hoeveel', 'keurmerken', 'themas']);
    const refused = await visitor.post('/aanmelden/akkoord', LUNCH_FIRM.akkoord);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('href="/aanmelden/wie?nakijken=1"');
    expect(refused.body).toContain('href="/aanmelden/waar?nakijken=1"');

    // A village that the register does not know by name lies where its postcode says.
    const village = await visitor.post('/aanmelden/wie', { ...who, postcode: '9711 KS' });
    expect(village.url).toBe('/aanmelden/wat');
    const known = await visitor.post('/aanmelden/waar', { ...where, places: 'Groningen, Drenthe' });
    expect(known.url).toBe('/aanmelden/hoeveel');
    expect((await visitor.post('/aanmelden/akkoord', LUNCH_FIRM.akkoord)).url).toBe('/aanmelden/klaar');
    await test.drainJobs();
  });

  it('asks about a place that is misspelt, or where its postcode does not lie', async () => {
    const visitor = new Visitor(test.app);
    const firm = { name: 'Verschreven Adres', kvkNumber: '99866027', email: 'adres@groenelunch.example' };
    await visitor.post('/aanmelden', { naam: firm.name, kvk: firm.kvkNumber });
    const at = (postcode: string, place: string) =>
      visitor.post('/aanmelden/wie', { ...LUNCH_FIRM.wie, ...firm, postcode, place });

    const misspelt = await at('9711 KS', 'Gronignen');
    expect(misspelt.status).toBe(400);
    expect(misspelt.body).toContain('id="place-fault">Bedoelt u Groningen? Bij postcode 9711 KS');
    expect(fieldIn(misspelt.body, 'place')).toBe('Gronignen');
    const moved = await at('9711 KS', 'Assen');
    expect(moved.status).toBe(400);
    expect(moved.body).toContain('id="place-fault">Postcode 9711 KS ligt in Groningen, niet in Assen.');
    // Another village of the municipality, another name of the town, and what a letterhead adds.
    for (const place of ['Haren Gn', 'Grunn', 'Hoogkerk', 'GRONINGEN (stad)'])
      expect((await at('9711 KS', place)).url).toBe('/aanmelden/wat');
    await test.drainJobs();
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Fout', kvk: '' });
    const wrong = await visitor.post('/aanmelden/wie', {
      ...LUNCH_FIRM.wie,
      kvkNumber: '12',
      email: 'geen adres',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('id="kvkNumber-fault">Dit is geen KvK-nummer');
    expect(wrong.body).toContain('href="#email"');
    const far = await visitor.post('/aanmelden/waar', { reach: 'radius', radiusKm: 'ver' });
    expect(far.body).toContain('id="radiusKm-fault">Vul een aantal kilometers in');
    // What is no distance is not looked for on the map as well.
    expect(far.body).not.toContain('Niet herkend');
    expect(fieldIn((await visitor.get('/aanmelden/wie')).body, 'email')).toBe('geen adres');
    const tooEarly = await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    expect(tooEarly.status).toBe(400);
    expect(tooEarly.body).toContain('href="/aanmelden/wat?nakijken=1#description"');
    await test.drainJobs();
    expect(server.received).toEqual([]);
  });

  it('goes back to the overview from a page that was opened there, and keeps the change', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Nog Eens', kvk: '99866010' });
    const who = { name: 'Nog Eens', kvkNumber: '99866010', email: 'nog@groenelunch.example' };
    await fillIn(visitor, ['wie'], who);
    await fillIn(visitor, ['wat', 'waar', 'hoeveel', 'keurmerken', 'themas']);
    const overview = await visitor.get('/aanmelden/akkoord');
    expect(overview.body).toContain('<dd>€ 25.000</dd>');
    const [way = ''] = /\/aanmelden\/hoeveel\?[^"]+/.exec(overview.body) ?? [];
    expect((await visitor.get(way)).body).toContain('Terug naar het overzicht');
    const wrong = await visitor.post(way, { ...LUNCH_FIRM.hoeveel, employees: 'veel' });
    expect([wrong.status, wrong.body.includes('Terug naar het overzicht')]).toEqual([400, true]);
    const back = await visitor.post(way, { ...LUNCH_FIRM.hoeveel, employees: '15' });
    expect(back.url).toBe('/aanmelden/akkoord?bericht=bewaard');
    expect(back.body).toContain('Uw wijziging is bewaard');
    expect(back.body).toContain('<dd>15</dd>');
  });

  it('keeps the page that is open when a link is asked for, and stays on it', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Halverwege', kvk: '99866011' });
    const who = { name: 'Halverwege', kvkNumber: '99866011', email: 'half@groenelunch.example' };
    await fillIn(visitor, ['wie'], who);
    const page = await visitor.post('/aanmelden/wat', { description: 'Bakken', next: 'mail' });
    expect(page.url).toBe('/aanmelden/wat?bericht=gemaild');
    expect(page.body).toContain('>Bakken</textarea>');
    await test.drainJobs();
    expect(server.received.filter(({ to }) => to.includes('half@groenelunch.example'))).toHaveLength(2);
  });

  it('can be looked at after handing in, with nothing to hand in once more', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Ingestuurd', kvk: '99866012' });
    const who = { name: 'Ingestuurd', kvkNumber: '99866012', email: 'in@groenelunch.example' };
    await fillIn(visitor, ['wie'], who);
    await fillIn(visitor, ['wat', 'waar', 'hoeveel', 'keurmerken', 'themas']);
    await fillIn(visitor, ['akkoord']);
    // The browser's back button leads here; a second tap on the button did.
    const twice = await visitor.post('/aanmelden/akkoord', LUNCH_FIRM.akkoord);
    expect([twice.url, twice.body.includes('in@groenelunch.example')]).toEqual(['/aanmelden/klaar', true]);
    const look = await visitor.get('/aanmelden/akkoord');
    expect(look.body).toContain('U hebt dit ingestuurd');
    expect(look.body).not.toContain('>Insturen</button>');
    const again = await visitor.post('/aanmelden/link');
    expect([again.url, again.body.includes('We hebben een link gemaild')]).toEqual([
      '/aanmelden/klaar?bericht=gemaild',
      true,
    ]);
  });

  it('is open to a firm of another country, which has no KvK number', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Bäckerei Leer', kvk: '' });
    const who = {
      ...LUNCH_FIRM.wie,
      name: 'Bäckerei Leer',
      kvkNumber: '',
      email: 'leer@groenelunch.example',
    };
    const dutch = await visitor.post('/aanmelden/wie', { ...who, postcode: '26789' });
    expect(dutch.body).toContain('Zit uw bedrijf in een ander land?');
    const german = { ...who, postcode: '26789', place: 'Leer', country: 'DE', legalForm: 'other' };
    expect((await visitor.post('/aanmelden/wie', german)).url).toBe('/aanmelden/wat');
    expect((await visitor.get('/aanmelden/akkoord')).body).toContain('<dd>Duitsland</dd>');
  });

  it.each(['1234', '1234567', '12ab5678'])('does not look for a KvK number that is none: %s', async (kvk) => {
    const { body } = await new Visitor(test.app).get(`/aanmelden?naam=Fout&kvk=${kvk}`);
    expect(body).toContain('id="kvk-fault">Dit is geen KvK-nummer');
    expect(body).not.toContain('We vonden uw bedrijf nog niet');
    expect([fieldIn(body, 'naam'), fieldIn(body, 'kvk')]).toEqual(['Fout', kvk]);
  });

  it('is nobody else’s to see, and closed to a browser that does not have it', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Van Mij', kvk: '' });
    const stranger = await new Visitor(test.app).get('/aanmelden/wie');
    expect(stranger.url).toBe('/aanmelden?verlopen=1');
    expect(stranger.body).not.toContain('Van Mij');
    const forged = await test.app.inject({ url: '/aanmelden/wie', headers: { cookie: 'aanmelding=abc' } });
    expect(forged.statusCode).toBe(303);
  });

  it('takes nothing from another site', async () => {
    for (const url of [
      '/aanmelden',
      '/aanmelden/claim',
      '/aanmelden/verder',
      '/aanmelden/link',
      '/aanmelden/wie',
    ]) {
      const answer = await test.app.inject({
        method: 'POST',
        url,
        headers: { origin: 'https://evil.example', accept: 'text/html' },
      });
      expect([url, answer.statusCode]).toEqual([url, 403]);
    }
  });

  it('does not let anybody fill a mailbox', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Veel Mail', kvk: '' });
    await fillIn(visitor, ['wie'], {
      name: 'Veel Mail',
      kvkNumber: '99866009',
      email: 'veel@groenelunch.example',
    });
    for (let times = 0; times < 8; times++) await visitor.post('/aanmelden/link');
    const other = new Visitor(test.app);
    await other.post('/aanmelden', { naam: 'Veel Mail', kvk: '' });
    await fillIn(other, ['wie'], {
      name: 'Veel Mail',
      kvkNumber: '99866009',
      email: 'veel@groenelunch.example',
    });
    await test.drainJobs();
    expect(server.received.filter(({ to }) => to.includes('veel@groenelunch.example'))).toHaveLength(5);
  });
});
