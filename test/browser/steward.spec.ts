import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { AxeFile } from './axe-file.ts';
import { complaints, DESK, launch, PHONE } from './browser.ts';
import { testContracts } from './contracts.ts';
import { testFirms } from './firms.ts';
import { testOpenRefine } from './openrefine.ts';
import { testPageFacts } from './page-facts.ts';
import { testPeople } from './people.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { testLabels } from './labels.ts';
import { testQuestions } from './questions.ts';
import { testQueue } from './queue.ts';
import { expectSound, expectSoundWithoutScript } from './sound-page.ts';
import { signInAt as signIn } from './stage.ts';
import { testStewardWithoutScript } from './steward-without-script.ts';
import { testUpload } from './upload.ts';
import { testWordsAndRules } from './words-and-rules.ts';

let test: TestApp;
let url: string;
let key: string;
let browser: Browser;

beforeAll(async () => {
  test = await startTestApp({ edges: [AxeFile] });
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

const signInAt = (page: Page, path: string) => signIn({ test, url, browser, key }, page, path);

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
    await expectWalkableByKeys(page);
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
    const heard = complaints(page);
    const look = async (): Promise<void> => {
      await page.getByRole('link', { name: 'Stand opnieuw ophalen' }).click();
      await expectSoundWithoutScript(page, heard);
    };
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
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    expect(await page.getByText('U bent uitgelogd.').count()).toBe(1);
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

testQuestions(() => ({ test, url, browser, key }));
testFirms(() => ({ test, url, browser, key }));
testPeople(() => ({ test, url, browser, key }));
testContracts(() => ({ test, url, browser, key }));
testLabels(() => ({ test, url, browser, key }));
testQueue(() => ({ test, url, browser, key }));
testOpenRefine(() => ({ test, url, browser, key }));
testPageFacts(() => ({ test, url, browser, key }));
testUpload(() => ({ test, url, browser, key }));
testWordsAndRules(() => ({ test, url, browser, key }));
testStewardWithoutScript(() => ({ test, url, browser, key }));
