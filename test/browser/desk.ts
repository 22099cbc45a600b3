import { readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { passwordPath } from '../../src/access/passwords/password-path.ts';
import { aBuyer } from '../support/buyer.ts';
import { sheetCells } from '../support/read-report.ts';
import { complaints, DESK, PHONE } from './browser.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { expectSound, expectSoundWithoutScript } from './sound-page.ts';
import { type Stage } from './stage.ts';

const PASSWORD = 'blauwe stoel bij het raam';

/** A signed-in buyer on the way from a public page to whom to call there. @param stage once it is set, with kitchens in it */
export function testContacts(stage: () => Stage): void {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a buyer on a %s reads whom to call at a firm', async (name, size) => {
    const { test, url, browser } = stage();
    const { token } = await aBuyer(test, `beller-${name}`, 'GM0014');
    const page = await browser.newPage({ viewport: size });
    await page.context().addCookies([{ name: 'session', value: token, url }]);
    const heard = complaints(page);
    await page.goto(`${url}/?q=Keuken+Berk`);
    await page.getByRole('link', { name: 'Keuken Berk' }).first().click();
    await page.getByRole('link', { name: 'Contactgegevens' }).click();
    await page.getByRole('heading', { name: 'Contact met Keuken Berk' }).waitFor();
    await expectSound(page, heard);
    await page.goto(`${page.url()}?lang=en`);
    await page.getByRole('heading', { name: 'Contact with Keuken Berk' }).waitFor();
    await expectSound(page, heard);
    await page.close();
  });
}

/** The way of a buyer from a mail to the record. @param stage once it is set, with kitchens that can do the request */
export function testDesk(stage: () => Stage, request: string): void {
  it.each([
    ['phone', PHONE, true],
    ['desk', DESK, true],
    ['desk, without script', DESK, false],
  ])('a buyer on a %s keeps a request, notes, compares, draws and hands over', async (name, size, script) => {
    const { url, browser } = stage();
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    const heard = complaints(page);
    const sound = () => (script ? expectSound(page, heard) : expectSoundWithoutScript(page, heard));
    const email = await withPassword(page, stage(), `koper-${name.replace(/\W+/g, '-')}@gemeente.example`);

    // From the public shortlist, by the sign-in, to the page where it is kept.
    await page.goto(url);
    await page.getByRole('link', { name: 'Inkoopvraag' }).click();
    await page.getByLabel('Uw inkoopvraag').fill(request);
    await page.getByRole('button', { name: 'Maak groslijst' }).click();
    for (const firm of ['Amber', 'Berk', 'Ceder'])
      await page.getByLabel(`Kies Keuken ${firm}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Bewaar deze opdracht' }).click();
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByText('3 bedrijven gekozen').waitFor();
    await sound();
    await page.getByLabel('Naam van de opdracht').fill(`Lunch op een ${name}`);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('De opdracht is bewaard.').waitFor();
    await sound();
    if (script) await expectWalkableByKeys(page);
    const stored = new URL(page.url()).pathname;

    // A step with what was forgotten, and then as it should be.
    const amber = page.locator('.register-firm').filter({ hasText: 'Keuken Amber' });
    await amber.locator('summary').click();
    await amber.getByLabel('Stand').selectOption('declined');
    await amber.getByRole('button', { name: 'Noteren' }).click();
    await page.getByText('Vul in waarom Keuken Amber bedankt.').waitFor();
    await sound();
    await amber.getByLabel('Notitie of reden').fill('Volgeboekt.');
    await amber.getByRole('button', { name: 'Noteren' }).click();
    await amber.locator('.register-state').getByText('heeft bedankt').waitFor();

    for (const firm of ['Berk', 'Ceder'])
      await page.getByLabel(`Vergelijk Keuken ${firm}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Vergelijk aangevinkte bedrijven' }).click();
    await page.getByRole('columnheader', { name: 'Keuken Ceder' }).waitFor();
    await sound();
    await page.getByRole('link', { name: 'Terug naar de opdracht' }).click();

    await page.getByLabel('Aantal bedrijven').fill('1');
    await page.getByRole('button', { name: 'Loten' }).click();
    await page.getByText('Er is geloot.').waitFor();
    await page.locator('.register-draw__summary').click();
    await sound();

    await page.getByRole('link', { name: 'Naar TenderNed of Mercell' }).click();
    const text = await page.getByLabel('Tekst om over te nemen').inputValue();
    expect(text).toContain('Keuken Berk; KvK 99810001; Groningen (NUTS NL115 Overig Groningen)');
    expect(text).not.toContain('Keuken Amber');
    expect(await page.getByRole('button', { name: 'Kopieer de tekst' }).count()).toBe(script ? 1 : 0);
    if (script) await copies(page, text);
    await sound();
    await page.goto(url + stored);
    await page.getByRole('link', { name: 'Selectieverslag' }).click();
    await sound();
    await printsWhole(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download als CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^selectie-.*\.csv$/);
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download als Excel' }).click(),
    ]);
    const [header = [], ...rows] = await sheetCells(readFileSync(await workbook.path()));
    const amberRow = rows.find((cells) => cells.includes('Keuken Amber')) ?? [];
    expect([amberRow[header.indexOf('Status')], amberRow[header.indexOf('Door')]]).toEqual([
      'heeft bedankt',
      'Noor',
    ]);
    await page.goto(url + stored);
    await page.getByRole('button', { name: 'Opdracht afronden' }).click();
    await page.getByText('De opdracht is afgerond.').waitFor();
    await sound();
    await page.getByRole('button', { name: 'Weer openen' }).click();
    await page.getByText('De opdracht staat weer open.').waitFor();

    // A search that is kept, and the ways out of its mail.
    await page.goto(`${url}/?q=catering&near=Groningen`);
    await page.getByRole('link', { name: 'Bewaar deze zoekvraag' }).click();
    await sound();
    await page.getByLabel('Naam').fill('');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: 'Vul een naam in.' }).waitFor();
    await sound();
    await page.getByLabel('Naam').fill('Catering in de stad');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('De zoekvraag is bewaard.').waitFor();
    await sound();
    await page.getByLabel('Mail over ‘Catering in de stad’').selectOption('never');
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByText('De zoekvraag is gewijzigd.').waitFor();

    if (script) {
      // With something on each of them; every page as it is at first is seen by every-page.ts.
      const pages = [stored, `${stored}/overdracht`, `${stored}/selectieverslag`, `${stored}/vergelijken`];
      for (const path of [...pages, '/opdrachten?stand=all', '/overzicht', '/zoekvragen', '/contact'])
        for (const lang of ['nl', 'en']) {
          await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
          await sound();
        }
    }
    await context.close();
  });
}

/** On paper stands what was drawn from and with what, and nothing to press. */
async function printsWhole(page: Page): Promise<void> {
  const shown = async (): Promise<boolean[]> => [
    await page.locator('.register-draw__order').isVisible(),
    await page.getByRole('link', { name: 'Download als CSV' }).isVisible(),
  ];
  expect(await shown()).toEqual([false, true]);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
}

/** The button copies and says so; where the browser does not let it, it marks the text and says what to press. */
async function copies(page: Page, text: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.getByRole('button', { name: 'Kopieer de tekst' }).click();
  await page.getByRole('button', { name: 'Gekopieerd' }).waitFor();
  expect(await page.locator('[data-copy-said]').textContent()).toBe('Gekopieerd');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"))');
  await page.getByRole('button', { name: 'Gekopieerd' }).click();
  await page.getByRole('button', { name: 'Gemarkeerd: druk op Ctrl+C' }).waitFor();
  expect(await page.evaluate('getSelection().toString()')).toBe(text);
}

/** A buyer of Groningen who chose a password. */
async function withPassword(page: Page, { test, url }: Stage, email: string): Promise<string> {
  const users = test.app.get(UserService, { strict: false });
  const { token } = await users.create({ email, name: 'Noor', role: 'buyer', municipality: 'GM0014' });
  await page.goto(url + passwordPath(token));
  await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await page.getByText('Uw wachtwoord is opgeslagen').waitFor();
  return email;
}
