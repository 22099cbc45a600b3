import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { clientSettings, startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testAtProvider } from './at-a-provider.ts';
import { AxeFile } from './axe-file.ts';
import { complaints, DESK, launch, PHONE } from './browser.ts';
import { testContacts, testDesk } from './desk.ts';
import { testEveryPage } from './every-page.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { testRecordLanguages } from './record-languages.ts';
import { testOwnFirm } from './own-firm.ts';
import { testShortSignUp } from './short-sign-up.ts';
import { testSignUp } from './sign-up.ts';
import { expectSound, expectSoundWithoutScript } from './sound-page.ts';

const HEADER = 'Naam;KvK;Postcode;Plaats;CPV;Omschrijving;Maximale opdrachtwaarde';
const FIRMS = [
  ...['Amber', 'Berk', 'Ceder', 'Den'].map(
    (name, index) =>
      `Keuken ${name};9981000${index};9712HM;Groningen;55520000;Catering en lunches voor groepen.;60000`,
  ),
  'Keuken Te Klein;99810010;9712HM;Groningen;55520000;Catering voor groepen.;5000',
  'Keuken Zonder Trede;99810011;9712HM;Groningen;55520000;Catering voor groepen.;60000',
  '=Keuken;99810012;9712HM;Groningen;55520000;Catering voor groepen.;60000',
];
const CERTIFICATES = ['0', '1', '2', '3', '10', '12'].map(
  (last) => `Keuken;998100${last.padStart(2, '0')};Trede 2;2025-01-01;2029-12-31`,
);
const REQUEST =
  'Lokale catering voor 80 personen in Groningen. PSO trede 2 of hoger is vereist. Budget € 15.000.';
const WANTED = 'Lokale cateraars met PSO trede 2 of hoger voor 80 personen in Groningen, budget € 15.000';

let mail: MailServer;
let organisation: TestProvider;
let broker: TestProvider;
let test: TestApp;
let url: string;
let browser: Browser;

beforeAll(async () => {
  mail = await startMailServer();
  const port = await findFreePort();
  url = `http://127.0.0.1:${port}`;
  organisation = await startProvider([`${url}/inloggen/organisatie/terug`], ['email'], true);
  broker = await startProvider([`${url}/inloggen/eherkenning/terug`], ['kvk'], true);
  test = await startTestApp({
    edges: [AxeFile],
    settings: {
      BASE_URL: url,
      SMTP_URL: mail.url,
      MAIL_ALLOWED: ['@firma.example'],
      ...clientSettings(organisation, broker),
    },
  });
  await test.importCsv('impact-noord', [HEADER, ...FIRMS].join('\n'));
  await test.importCsv(
    'register-pso',
    ['Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot', ...CERTIFICATES].join('\n'),
  );
  await test.app.listen(port, '127.0.0.1');
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await test?.close();
  await mail?.close();
  await organisation?.close();
  await broker?.close();
});

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join('\n');

describe.each([
  ['phone', PHONE, true],
  ['desk', DESK, true],
  ['desk, without script', DESK, false],
])('a buyer on a %s', (_, size, script) => {
  it('asks for local caterers with PSO step 2, chooses three and has the record of it', async () => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    const heard = complaints(page);
    const sound = () => (script ? expectSound(page, heard) : expectSoundWithoutScript(page, heard));
    // Two minutes are enough for few presses and hardly anything to fill in.
    const done = { presses: 0, fields: 0 };
    const press = async (role: 'link' | 'button' | 'checkbox', name: string): Promise<void> => {
      done.presses += 1;
      await page.getByRole(role, { name, exact: true }).click();
    };
    const fill = async (label: string, text: string): Promise<void> => {
      done.fields += 1;
      await page.getByLabel(label).fill(text);
    };
    await page.goto(url);
    await fill('Wat wilt u inkopen?', WANTED);
    await press('button', 'Zoeken');
    await sound();
    await press('link', 'Kies bedrijven en maak een groslijst');
    await page.getByRole('heading', { name: '5 bedrijven voldoen' }).waitFor();
    expect(await page.locator('#results').boundingBox()).toMatchObject({ y: expect.closeTo(0, 0) });
    await sound();
    expect(await textOf(page, '.register-request__read')).toMatch(
      /waarde €\s15\.000[^]*PSO trede 2 of hoger/,
    );
    if (size === PHONE) {
      // The outcome takes no column of its own: what it is about follows at once.
      const line = page.locator('.register-criteria__line').first();
      const [outcome, about] = await Promise.all(
        ['.register-verdict__text', 'strong'].map((part) => line.locator(part).boundingBox()),
      );
      expect((about?.x ?? 0) - (outcome?.x ?? 0) - (outcome?.width ?? 0)).toBeLessThan(15);
    }
    const near = await textOf(page, '.register-request__near');
    expect(near).toMatch(/kan opdrachten tot €\s5\.000 aan, gevraagd is €\s15\.000/);
    expect(near).toContain('Keuken Zonder Trede');

    for (const name of ['Amber', 'Berk', 'Ceder']) await press('checkbox', `Kies Keuken ${name}`);
    // The way on is in sight, wherever one is in the list.
    const goOn = await page.getByRole('button', { name: 'Maak selectieverslag' }).boundingBox();
    expect((goOn?.y ?? size.height) + (goOn?.height ?? 0)).toBeLessThan(size.height);
    if (script) expect(await textOf(page, '[data-picks]')).toBe('Gekozen: 3');
    await press('button', 'Maak selectieverslag');
    await page.getByRole('heading', { name: '3 gekozen bedrijven' }).waitFor();
    await sound();
    await fill('Motivering van de keuze', 'Drie verschillende keukens.');
    await press('button', 'Zet in het verslag om af te drukken');
    await page.emulateMedia({ media: 'print' });
    const onPaper = page.locator('main').getByText('Drie verschillende keukens.').locator('visible=true');
    expect([await onPaper.count(), await page.getByLabel('Motivering van de keuze').isVisible()]).toEqual([
      1,
      false,
    ]);
    await page.emulateMedia({ media: 'screen' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press('button', 'Download als CSV'),
    ]);
    expect(done).toEqual({ presses: 8, fields: 2 });
    const csv = await readAll(await download.createReadStream());
    const chosen = csv.split('\r\n').filter((line) => line.includes(';ja;'));
    expect(chosen.map((line) => line.split(';').slice(0, 2).join())).toEqual([
      'Keuken Amber,99810000',
      'Keuken Berk,99810001',
      'Keuken Ceder,99810002',
    ]);
    expect(csv).toContain('Drie verschillende keukens.');
    // Nothing that a spreadsheet would run.
    expect(csv).toContain("\r\n'=Keuken;99810012;");
    await context.close();
  });

  it('makes a condition of a label that the request only mentions', async () => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    const mentioned = WANTED.replace(' of hoger', '');
    await page.goto(`${url}/opdracht?text=${encodeURIComponent(mentioned)}`);
    await page.getByRole('heading', { name: '6 bedrijven voldoen' }).waitFor();
    await page.getByRole('link', { name: 'stel als eis: PSO trede 2 of hoger' }).click();
    await page.getByRole('heading', { name: '5 bedrijven voldoen' }).waitFor();
    await context.close();
  });

  it('pastes a text in lots, and looks at one of them', async () => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    const heard = complaints(page);
    await page.goto(`${url}/opdracht`);
    await page
      .getByLabel('Uw inkoopvraag')
      .fill(
        'Voor Groningen.\n\nPerceel 1: Catering\nVoor 80 personen.\n\nPerceel 2: Muziek\nEen strijkkwartet.',
      );
    await page.getByRole('button', { name: 'Maak groslijst' }).click();
    const lots = page.getByRole('navigation', { name: 'Percelen in uw tekst' });
    expect(await lots.getByRole('link').allInnerTexts()).toEqual([
      'Alles samen',
      'Perceel 1: Catering',
      'Perceel 2: Muziek',
    ]);
    await lots.getByRole('link', { name: 'Perceel 1: Catering' }).click();
    await page.getByRole('heading', { name: '7 bedrijven voldoen' }).waitFor();
    await (script ? expectSound(page, heard) : expectSoundWithoutScript(page, heard));
    await page.getByRole('checkbox', { name: 'Kies Keuken Amber' }).click();
    await page.getByRole('button', { name: 'Maak selectieverslag' }).click();
    await page.getByRole('heading', { name: '1 gekozen bedrijf' }).waitFor();
    const record = await textOf(page, 'main');
    expect(record).toMatch(/Voor Groningen\.[^]*Perceel 1: Catering[^]*Voor 80 personen/);
    expect(record).not.toContain('strijkkwartet');
    await context.close();
  });

  it('takes away what was misread, and is told what is missing', async () => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    const heard = complaints(page);
    const sound = () => (script ? expectSound(page, heard) : expectSoundWithoutScript(page, heard));
    await page.goto(`${url}/opdracht?text=${encodeURIComponent(REQUEST)}`);
    await page.getByRole('link', { name: 'Haal weg: PSO trede 2 of hoger vereist' }).click();
    await page.getByRole('heading', { name: '6 bedrijven voldoen' }).waitFor();
    if (script) await expectWalkableByKeys(page);
    await page.getByLabel('Uw inkoopvraag').fill('');
    await page.getByLabel('Geraamde waarde').fill('veel');
    await page.getByLabel('Plaats van uitvoering').fill('Nergenshuizen');
    await page.getByRole('button', { name: 'Maak groslijst' }).click();
    expect(await textOf(page, '[role=alert]')).toMatch(
      /Vul in wat u wilt inkopen[^]*plaats of postcode kennen we niet[^]*Vul een bedrag in cijfers in/,
    );
    await sound();
    await page.goto(`${url}/opdracht?text=catering&near=Nergenshuizen&lang=en`);
    expect(await textOf(page, '[role=alert]')).toContain('We do not know this place');
    await sound();
    await context.close();
  });
});

it('completes the place of a request on a phone, and waits for the rest', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  const heard = complaints(page);
  await page.goto(`${url}/opdracht`);
  const box = page.getByRole('combobox', { name: 'Plaats van uitvoering' });
  await box.pressSequentially('gronin');
  const option = page.getByRole('option', { name: /^Groningen/ }).first();
  await option.waitFor();
  await expectSound(page, heard);
  await option.click();
  expect([await box.inputValue(), new URL(page.url()).search]).toEqual([
    expect.stringMatching(/^Groningen/),
    '',
  ]);
  await page.close();
});

testRecordLanguages(() => ({ test, url, browser, key: '' }), REQUEST);
testContacts(() => ({ test, url, browser, key: '' }));
testDesk(() => ({ test, url, browser, key: '' }), REQUEST);

describe('a firm', () => {
  let key: string;
  beforeAll(async () => {
    ({ key } = await aKeyFor(test.app, ['imports:write', 'suppliers:write']));
  });
  testShortSignUp(() => ({ test, url, browser, key, mail }));
  testSignUp(() => ({ test, url, browser, key, mail }));
  testOwnFirm(() => ({ test, url, browser, key, mail }));
});

describe('signing in elsewhere', () =>
  testAtProvider(() => ({ test, url, browser, key: '', mail, organisation, broker })));

testEveryPage(() => ({ test, url, browser, key: '' }));

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece.toString('utf8');
  return text;
}
