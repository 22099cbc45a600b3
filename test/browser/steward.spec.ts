import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { complaints, DESK, launch, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';

let test: TestApp;
let url: string;
let key: string;
let browser: Browser;

beforeAll(async () => {
  test = await startTestApp();
  await test.app.listen(0, '127.0.0.1');
  url = await test.app.getUrl();
  ({ key } = await aKeyFor(test.app, ['imports:write', 'suppliers:write']));
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await test?.close();
});

/** A list with a column that nobody can recognise by its name, one row without a name, and a firm to look for. */
function aList(firm: string, column: string): string {
  return [
    `Naam;Plaatsnaam;Postcode;${column}`,
    `${firm};Groningen;9712 HM;Nachtelijke taartbezorging`,
    'Stoffeerderij Fluweel;Assen;9401 LT;Stoelen bekleden',
    ';Assen;9401 LT;Zonder naam',
  ].join('\r\n');
}

async function signInAt(page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  await page.getByLabel('Sleutel').fill(key);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

/** Lets go of a file above the field, as a mouse does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    `(() => { const held = new DataTransfer(); held.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return held; })()`,
  );
  await page.dispatchEvent('[data-drop-for=file]', 'drop', { dataTransfer: dropped });
}

const found = async (page: Page, firm: string): Promise<number> => {
  await page.goto(`${url}/?q=${encodeURIComponent(firm)}`);
  return page.getByRole('link', { name: firm }).count();
};

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
])('a steward on a %s', (name, size) => {
  it('drops a file, corrects a column, applies, finds the firm and takes it all back', async () => {
    const firm = `Taartkoerier ${name}`;
    // A choice is remembered for the source: each run has a column of its own.
    const column = `Hoofdactiviteit ${name}`;
    const meaning = `Wat staat er in de kolom ‘${column}’?`;
    const page = await browser.newPage({ viewport: size });
    const heard = complaints(page);
    await page.goto(`${url}/beheer/imports`);
    await expectSound(page, heard);
    await signInAt(page, '/beheer/imports');
    await expectSound(page, heard);

    await page.getByLabel('Bron', { exact: true }).selectOption('leveranciersdatabank');
    await drop(page, 'lijst.csv', aList(firm, column));
    await page.getByLabel('Een aanvulling').check();
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await page.getByRole('heading', { name: 'Bezig' }).waitFor();
    await expectSound(page, heard);
    await test.drainJobs();
    await page.getByText('Er is nog niets veranderd').waitFor();
    expect(await found(page, firm)).toBe(0);
    await page.goBack();

    await page.getByText('3 van 4 kolommen gebruikt').click();
    expect(await page.getByText('Nachtelijke taartbezorging').first().isVisible()).toBe(true);
    await page.getByLabel(meaning).selectOption({ label: 'Omschrijving' });
    await expectSound(page, heard);
    await page.getByRole('button', { name: 'Voorbeeld opnieuw maken' }).click();
    await test.drainJobs();
    await page.getByText('4 van 4 kolommen gebruikt').waitFor();
    await page.getByRole('link', { name: '1 afgewezen' }).click();
    expect(await page.getByText('De rij heeft geen naam').count()).toBe(1);
    expect(await page.getByRole('heading', { name: firm }).count()).toBe(0);
    await expectSound(page, heard);

    await page.getByRole('button', { name: 'Toepassen' }).click();
    await page.getByRole('heading', { name: 'Bezig' }).waitFor();
    await test.drainJobs();
    await page.getByText('Verwerkt.').waitFor();
    await expectSound(page, heard);
    const imported = page.url();
    expect(await found(page, firm)).toBe(1);
    expect(await page.getByText('Nachtelijke taartbezorging').count()).toBe(1);

    await page.goto(imported);
    await page.getByRole('link', { name: 'Deze import terugdraaien' }).click();
    await expectSound(page, heard);
    await page.getByRole('button', { name: 'Ja, terugdraaien' }).click();
    await page.getByText('Deze import wordt teruggedraaid').first().waitFor();
    await test.drainJobs();
    await page.getByText('alsof dit bestand nooit is aangeleverd').waitFor();
    await expectSound(page, heard);
    expect(await found(page, firm)).toBe(0);
    await page.close();
  });
});

describe('without script', () => {
  it('the same is done with a file field, buttons and links', async () => {
    const firm = 'Taartkoerier zonder script';
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    const look = () => page.getByRole('link', { name: 'Stand opnieuw ophalen' }).click();
    await signInAt(page, '/beheer/imports?source=impact-noord');
    expect(page.url()).toBe(`${url}/beheer/imports?source=impact-noord`);
    await page.getByLabel('Bron', { exact: true }).selectOption('leveranciersdatabank');
    await page.getByLabel('Bestand', { exact: true }).setInputFiles({
      name: 'lijst.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(aList(firm, 'Hoofdactiviteit')),
    });
    await page.getByLabel('Een aanvulling').check();
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await test.drainJobs();
    await look();
    await page.getByText('van 4 kolommen gebruikt').click();
    await page.getByLabel('Wat staat er in de kolom ‘Hoofdactiviteit’?').selectOption({ label: 'Naam' });
    await page.getByRole('button', { name: 'Voorbeeld opnieuw maken' }).click();
    expect(await page.getByText('‘Naam’ is bij meer kolommen gekozen').count()).toBe(2);
    await page.getByLabel('Wat staat er in de kolom ‘Hoofdactiviteit’?').selectOption({ label: 'Thema’s' });
    await page.getByRole('button', { name: 'Voorbeeld opnieuw maken' }).click();
    await test.drainJobs();
    await look();
    await page.getByRole('button', { name: 'Toepassen' }).click();
    await test.drainJobs();
    await look();
    const imported = page.url();
    expect(await found(page, firm)).toBe(1);
    await page.goto(imported);
    await page.getByRole('link', { name: 'Deze import terugdraaien' }).click();
    await page.getByRole('button', { name: 'Ja, terugdraaien' }).click();
    await test.drainJobs();
    await look();
    expect(await page.getByText('alsof dit bestand nooit is aangeleverd').count()).toBe(1);
    expect(await found(page, firm)).toBe(0);
    await page.goto(imported);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    expect(await page.getByText('U bent afgemeld.').count()).toBe(1);
    await context.close();
  });
});

describe('the steward’s pages in English', () => {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('are sound on a %s, with their faults and an import that was refused', async (_name, size) => {
    const page = await browser.newPage({ viewport: size });
    const heard = complaints(page);
    await page.goto(`${url}/beheer?lang=en`);
    await page.getByLabel('Key', { exact: true }).fill('ir_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectSound(page, heard);
    await page.getByLabel('Key', { exact: true }).fill(key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Source', { exact: true }).selectOption('impact-noord');
    await drop(page, 'odd.csv', 'Iets;Anders\r\nx;y\r\n');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await test.drainJobs();
    await page.getByText('This file could not be read').waitFor();
    await page.getByText('How the file was read').click();
    await page.getByLabel('Header').fill('nine');
    await expectSound(page, heard);
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.getByText('Give the number of a row').first().waitFor();
    await expectSound(page, heard);
    await page.close();
  });
});

/** Three firms that are known, and three that may be the same; answers the address of just these questions. */
async function askedAbout(town: string): Promise<string> {
  const header = 'Leveranciersnummer;Bedrijfsnaam;Postcode;Plaats;Omschrijving';
  const list = (names: string[], mark: string) =>
    [header, ...names.map((name, i) => `${mark}${town}${i};${name} ${town};9712HM;Groningen;Werk`)].join(
      '\r\n',
    );
  const known = ['Schilder Zonnestraal', 'Bakkerij Morgenrood', 'Hovenier Lindenhof', 'Drukkerij Kroonstad'];
  await test.importCsv('leveranciersdatabank', list(known, 'A'));
  const doubted = [
    'Schilder Zonestraal',
    'Bakkerij Morgenroodt',
    'Hovenier Lindehof',
    'Drukkerij Kroonstadt',
  ];
  const { id } = await test.importCsv('impact-noord', list(doubted, 'N'));
  return `/beheer/vragen?import=${id}`;
}

/** Waits until keys are heard; before that a second press of the same key is not to answer the next question. */
const press = async (page: Page, key: string) => {
  await page.locator('html[data-keys-ready]').waitFor();
  await page.keyboard.press(key);
};

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
])('questions about firms, on a %s', (name, size) => {
  it('are answered with keys, one after the other, and taken back', async () => {
    const list = await askedAbout(`Toets${name}`);
    const page = await browser.newPage({ viewport: size });
    const heard = complaints(page);
    await signInAt(page, list.replace('vragen?import=', 'imports/'));
    await page.getByRole('link', { name: '4 vragen staan open' }).click();
    await page.getByRole('heading', { name: '4 vragen staan open' }).waitFor();
    await expectSound(page, heard);
    await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
    await page.getByRole('heading', { name: 'Is dit hetzelfde bedrijf?' }).waitFor();
    await expectSound(page, heard);

    await press(page, '?');
    expect(await page.getByText('het laatste antwoord ongedaan maken').isVisible()).toBe(true);
    await expectSound(page, heard);
    await press(page, 'Control+a');
    await press(page, 'z');
    await page.getByText(`is hetzelfde bedrijf als ‘Schilder Zonnestraal Toets${name}’`).waitFor();
    await page.getByText('Nog 3 vragen').waitFor();
    await expectSound(page, heard);
    // Twice, as a finger that trembles does: the next question is not answered unread.
    await Promise.all([press(page, 'a'), press(page, 'a')]);
    await page.getByText(`‘Bakkerij Morgenroodt Toets${name}’ is een ander bedrijf`).waitFor();
    await page.getByText('Nog 2 vragen').waitFor();
    await press(page, 'u');
    await page.getByText('Ongedaan gemaakt.').waitFor();
    expect(await page.getByRole('heading', { name: `Bakkerij Morgenroodt Toets${name}` }).count()).toBe(1);
    await expectSound(page, heard);
    await press(page, 'l');
    await page.getByText('Uitgesteld').waitFor();
    await page.getByText('Nog 3 vragen').waitFor();
    await page.close();
  });

  it('show the second steward what the first one said, with a way to undo it', async () => {
    const list = await askedAbout(`Samen${name}`);
    const [one, two] = [await browser.newPage({ viewport: size }), await browser.newPage({ viewport: size })];
    const heard = complaints(two);
    for (const page of [one, two]) {
      await signInAt(page, list);
      await page.getByRole('link', { name: `Hovenier Lindehof Samen${name}` }).click();
    }
    await one.getByRole('button', { name: 'Een ander bedrijf' }).click();
    await one.getByText('is een ander bedrijf').waitFor();
    await two.getByRole('button', { name: 'Hetzelfde bedrijf' }).click();
    await two.getByRole('heading', { name: 'Deze vraag is al beantwoord' }).waitFor();
    expect(await two.getByText('Door Sanne de Vries op').count()).toBe(1);
    expect(await two.getByText('Uw antwoord is niet bewaard.').count()).toBe(1);
    await expectSound(two, heard);
    await two.getByRole('button', { name: 'Ongedaan maken' }).click();
    await two.getByRole('heading', { name: 'Is dit hetzelfde bedrijf?' }).waitFor();
    await one.close();
    await two.close();
  });

  it('are answered several at once, and taken back at once', async () => {
    const list = await askedAbout(`Stapel${name}`);
    const page = await browser.newPage({ viewport: size });
    const heard = complaints(page);
    await signInAt(page, list);
    await page.getByLabel('Alle 4 op deze pagina').check();
    const last = page.getByLabel(`‘Drukkerij Kroonstadt Stapel${name}’ aanvinken`);
    expect(await last.isChecked()).toBe(true);
    await last.uncheck();
    await page.getByRole('button', { name: 'Hetzelfde bedrijf' }).click();
    await page.getByText('3 vragen beantwoord').waitFor();
    await page.getByRole('heading', { name: '1 vraag staat open' }).waitFor();
    await expectSound(page, heard);
    await press(page, 'u');
    await page.getByText('3 antwoorden ongedaan gemaakt').waitFor();
    await page.getByRole('heading', { name: '4 vragen staan open' }).waitFor();
    await page.close();
  });
});

describe('questions without script', () => {
  it('are answered and taken back by buttons, and say what is missing', async () => {
    const list = await askedAbout('Knop');
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await signInAt(page, list);
    await page.getByRole('button', { name: 'Later' }).click();
    expect(await page.getByText('Vink eerst een of meer vragen aan.').count()).toBe(1);
    await page.getByLabel('Alle 4 op deze pagina').check();
    await page.getByRole('button', { name: 'Een ander bedrijf' }).click();
    expect(await page.getByText('4 vragen beantwoord').count()).toBe(1);
    await page.getByRole('button', { name: 'Alles ongedaan maken' }).click();
    expect(await page.getByText('4 antwoorden ongedaan gemaakt').count()).toBe(1);
    await page.getByRole('link', { name: 'Schilder Zonestraal Knop' }).click();
    await page.getByRole('button', { name: 'Hetzelfde bedrijf' }).click();
    expect(await page.getByText('Nog 3 vragen').count()).toBe(1);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    expect(await page.getByRole('heading', { name: 'Schilder Zonestraal Knop' }).count()).toBe(1);
    await context.close();
  });
});
