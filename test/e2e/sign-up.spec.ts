import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { fillIn, LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';
import { testSignUpLinks } from './sign-up-links.ts';
import { testTwoPeople } from './two-people.ts';
import { testTypedInVain } from './typed-in-vain.ts';

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

  it('says beside a label that it is closed, and since when', async () => {
    const visitor = new Visitor(test.app);
    await visitor.post('/aanmelden', { naam: 'Keurmerk Dicht', kvk: '' });
    const close = (day: string | null) =>
      test.dataSource.query(`update label_scheme set closed_on = $1 where code = 'eko'`, [day]);
    await close('2026-03-01');
    const { body } = await visitor.get('/aanmelden/keurmerken');
    await close(null);
    expect(body.match(/wordt vanaf 1 maart 2026 niet meer gegeven/g)).toHaveLength(1);
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

testSignUpLinks(() => ({ test, server }));
testTwoPeople(() => ({ test, server }));
testTypedInVain(() => ({ test, server }));
