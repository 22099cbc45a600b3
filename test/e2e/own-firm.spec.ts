import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { testClosedBrowsers } from './closed-browsers.ts';
import { testDataOfFirm } from './data-of-firm.ts';
import { testLookingAgain } from './look-again.ts';
import { testStopping } from './stopping.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { confirmMail, signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';
import { type FirmsAtHand, testYearlyQuestion } from './yearly-question.ts';

let test: TestApp;
let server: MailServer;
let steward: SignUpSteward;

beforeAll(async () => {
  server = await startMailServer();
  test = await startTestApp({ settings: { SMTP_URL: server.url, MAIL_ALLOWED: ['@zaak.example'] } });
  steward = await SignUpSteward.in(test);
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(() => {
  test.clock.set(new Date('2026-11-24T12:00:00Z'));
  server.received.splice(0);
});

/** A firm that is on the list. */
const listed = async (
  name: string,
  kvkNumber: string,
  email: string,
  more: Record<string, Record<string, string>> = {},
) => {
  const signedUp = await signUp(test, server, { name, kvkNumber, email }, more);
  await steward.decide(signedUp.id, 'approve');
  await test.drainJobs();
  server.received.splice(0);
  return signedUp;
};
const isFound = async (name: string) => {
  const { items } = await test.getJson<{ items: { name: string }[] }>(
    `/v1/suppliers?q=${encodeURIComponent(name)}`,
  );
  return items.some((item) => item.name === name);
};
const mailsTo = (address: string) =>
  server.received.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);

const hands: FirmsAtHand = {
  test: () => test,
  server: () => server,
  steward: () => steward,
  listed,
  isFound,
  mailsTo,
};

describe('a firm on its own pages', () => {
  it('comes in by a mailed link, sees its entry as buyers do, and what would make it better', async () => {
    await listed('Timmerwerk Zuid', '99868001', 'hout@zaak.example');
    const visitor = new Visitor(test.app);
    expect((await visitor.get('/mijn-bedrijf')).url).toBe('/mijn-bedrijf/inloggen');
    await visitor.post('/mijn-bedrijf/inloggen', { email: 'HOUT@zaak.example' });
    const page = await confirmMail(test, server, 'hout@zaak.example', visitor);
    expect(page.url).toBe('/mijn-bedrijf');
    expect(page.body).toContain('Uw bedrijf staat op de lijst');
    expect(page.body).toContain('is nog niet bevestigd door het register van het keurmerk');
    const entry = /href="(\/leveranciers\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await visitor.get(entry)).body).toContain('Timmerwerk Zuid');
    const out = await visitor.post('/mijn-bedrijf/afmelden', { formToken: fieldIn(page.body, 'formToken') });
    expect(out.url).toBe('/');
    expect((await visitor.get('/mijn-bedrijf')).url).toBe('/mijn-bedrijf/inloggen');
  });

  it('sees how often it was found and shortlisted by month, and nobody else’s counts', async () => {
    const mine = await listed('Stoelmatterij Wilgenteen', '99868061', 'stoel@zaak.example', {
      wat: { description: 'Wij matten stoelen en vlechten manden van wilgentenen voor kantoren en scholen.' },
    });
    const other = await listed('Boekbinderij Lindeblad', '99868062', 'boek@zaak.example');
    const seen = async ({ visitor }: typeof mine) => {
      await test.app.get(SightingCounter, { strict: false }).write();
      const { body } = await visitor.get('/mijn-bedrijf');
      const rows = [
        ...body.matchAll(/<th scope="row">([^<]+)<\/th><td[^>]*>(\d+)<\/td><td[^>]*>(\d+)<\/td>/g),
      ];
      return rows.map(([, month, found, shortlisted]) => [month, Number(found), Number(shortlisted)]);
    };
    expect(await seen(mine)).toEqual([]);
    // Walking through the whole list is looking for nobody.
    for (const path of ['/', '/v1/suppliers', '/v1/suppliers?impact=false']) await mine.visitor.get(path);
    expect(await seen(mine)).toEqual([]);
    await mine.visitor.get('/?q=stoelen+matten');
    await test.getJson('/v1/suppliers?q=stoelmatterij');
    await mine.visitor.get('/opdracht?text=stoelen+matten');
    test.clock.set(new Date('2026-12-01T12:00:00Z'));
    await test.getJson('/v1/suppliers?q=stoelmatterij');
    expect(await seen(mine)).toEqual([
      ['december 2026', 1, 0],
      ['november 2026', 2, 1],
    ]);
    expect(await seen(other)).toEqual([]);
    const [columns]: { names: string }[] = await test.dataSource.query(
      `select string_agg(column_name, ' ' order by ordinal_position) as names
         from information_schema.columns where table_name = 'firm_sighting'`,
    );
    expect(columns?.names).toBe('supplier_id month found shortlisted');
  });

  it('is told the same about an address that nobody knows', async () => {
    const visitor = new Visitor(test.app);
    await listed('Bekende Zaak', '99868002', 'bekend@zaak.example');
    const known = await visitor.post('/mijn-bedrijf/inloggen', { email: 'bekend@zaak.example' });
    const unknown = await visitor.post('/mijn-bedrijf/inloggen', { email: 'onbekend@zaak.example' });
    expect(known.body).toBe(unknown.body);
    await test.drainJobs();
    expect(mailsTo('onbekend@zaak.example')).toEqual([]);
    expect(mailsTo('bekend@zaak.example')).toHaveLength(1);
    expect((await visitor.post('/mijn-bedrijf/inloggen', { email: 'niets' })).status).toBe(400);
  });

  it('changes what it said, and nothing of another firm', async () => {
    const mine = await listed('Mijn Zaak', '99868003', 'mijn@zaak.example');
    const other = await listed('Andere Zaak', '99868004', 'ander@zaak.example');
    const page = await mine.visitor.get('/mijn-bedrijf');
    expect(page.body).not.toContain('Andere Zaak');
    const formToken = fieldIn(page.body, 'formToken');
    for (const action of ['wijzigen', 'klopt', 'stoppen'])
      expect((await mine.visitor.post(`/mijn-bedrijf/${action}`, { formToken, id: other.id })).status).toBe(
        404,
      );
    expect((await mine.visitor.get(`/mijn-bedrijf/stoppen?id=${other.id}`)).status).toBe(404);
    const typo = await mine.visitor.post('/mijn-bedrijf/klopt', { formToken, id: mine.id, room: 'veel' });
    expect([typo.status, fieldIn(typo.body, 'room')]).toEqual([400, 'veel']);
    expect(typo.body).toContain('Dit is geen bedrag');
    const opened = await mine.visitor.post('/mijn-bedrijf/wijzigen', { formToken, id: mine.id });
    expect([opened.url, opened.body.includes('<dd>Mijn Zaak</dd>')]).toEqual(['/aanmelden/akkoord', true]);
  });

  it('is told that a new address waits to be confirmed, and that it is on the list meanwhile', async () => {
    const { visitor, id } = await listed('Ander Adres', '99868019', 'oud@zaak.example');
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    await visitor.post('/mijn-bedrijf/wijzigen', { formToken, id });
    const who = {
      ...LUNCH_FIRM.wie,
      name: 'Ander Adres',
      kvkNumber: '99868019',
      email: 'nieuw@zaak.example',
    };
    await visitor.post('/aanmelden/wie?nakijken=1', who);
    const done = await visitor.post('/aanmelden/akkoord', LUNCH_FIRM.akkoord);
    expect(done.body).toContain('Pas daarna kan uw wijziging op de lijst.');
    const own = await visitor.get('/mijn-bedrijf');
    expect(own.body).toContain('Bevestig nog het e-mailadres nieuw@zaak.example');
    expect(own.body).toContain('Uw bedrijf staat op de lijst');
  });

  it('ends its refusal of mail by saying so, not by changing something else', async () => {
    const { id, visitor } = await listed('Stil Atelier', '99868007', 'atelier@zaak.example');
    const kvk = '99868007';
    await test.dataSource.query(
      `insert into mail_refusal (supplier_id, address_hash, way)
       select supplier_id, 'x', 'page' from supplier_identifier where value = $1`,
      [kvk],
    );
    const changed = async (description: string, akkoord: Record<string, string>) => {
      const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
      await visitor.post('/mijn-bedrijf/wijzigen', { formToken, id });
      await visitor.post('/aanmelden/wat', { description });
      await visitor.post('/aanmelden/akkoord', { consent: 'ja', ...akkoord });
      await steward.decide(id, 'approve');
      await test.drainJobs();
      const rows: unknown[] = await test.dataSource.query(
        `select 1 from mail_refusal r join supplier_identifier i using (supplier_id) where i.value = $1`,
        [kvk],
      );
      return rows.length;
    };
    expect(await changed('Wij maken nu ook lijsten en kaders voor kantoren.', {})).toBe(1);
    expect(await changed('Wij maken lijsten, kaders en vitrines.', { noMail: 'ja' })).toBe(1);
    expect(await changed('Wij maken lijsten, kaders, vitrines en kasten.', {})).toBe(0);
  });

  it('goes off the list when it stops, after it was asked once more, and can come back', async () => {
    const { id, visitor } = await listed('Even Gestopt', '99868005', 'stop@zaak.example');
    expect((await visitor.get(`/mijn-bedrijf/stoppen?id=${id}`)).body).toContain('Van de lijst af?');
    expect(await isFound('Even Gestopt')).toBe(true);
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    await visitor.post('/mijn-bedrijf/stoppen', { formToken, id });
    await test.drainJobs();
    expect(await isFound('Even Gestopt')).toBe(false);
    expect((await steward.list('stopped')).body).toContain('Even Gestopt');
    await visitor.post('/mijn-bedrijf/wijzigen', { formToken, id });
    await visitor.post('/aanmelden/wat', { description: 'Wij zijn er weer, met lunches en catering.' });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward.decide(id, 'approve');
    await test.drainJobs();
    expect(await isFound('Even Gestopt')).toBe(true);
  });
});

describe('a firm that stops', () => {
  testStopping(hands);
});

describe('a firm that looks at its details again', () => {
  testLookingAgain(hands);
});

describe('the yearly question', () => {
  testYearlyQuestion(hands);
});

describe('what the register has of a firm', () => {
  testDataOfFirm(hands);
});

describe('a firm that is signed out', () => {
  testClosedBrowsers(hands);
});
