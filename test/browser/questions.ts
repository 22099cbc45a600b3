import { describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** Waits until keys are heard; before that a second press of the same key is not to answer the next question. */
const press = async (page: Page, key: string) => {
  await page.locator('html[data-keys-ready]').waitFor();
  await page.keyboard.press(key);
};

/** Questions about firms, with keys, with buttons, and by two stewards at once. @param stage once it is set */
export function testQuestions(stage: () => Stage): void {
  /** Three firms that are known, and three that may be the same; answers the address of just these questions. */
  async function askedAbout(town: string): Promise<string> {
    const header = 'Leveranciersnummer;Bedrijfsnaam;Postcode;Plaats;Omschrijving';
    const list = (names: string[], mark: string) =>
      [header, ...names.map((name, i) => `${mark}${town}${i};${name} ${town};9712HM;Groningen;Werk`)].join(
        '\r\n',
      );
    const known = [
      'Schilder Zonnestraal',
      'Bakkerij Morgenrood',
      'Hovenier Lindenhof',
      'Drukkerij Kroonstad',
    ];
    await stage().test.importCsv('leveranciersdatabank', list(known, 'A'));
    const doubted = [
      'Schilder Zonestraal',
      'Bakkerij Morgenroodt',
      'Hovenier Lindehof',
      'Drukkerij Kroonstadt',
    ];
    const { id } = await stage().test.importCsv('impact-noord', list(doubted, 'N'));
    return `/beheer/vragen?import=${id}`;
  }

  describe.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('questions about firms, on a %s', (name, size) => {
    it('are answered with keys, one after the other, and taken back', async () => {
      const list = await askedAbout(`Toets${name}`);
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, list.replace('vragen?import=', 'imports/'));
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
      await press(page, 'a');
      await page.getByText(`‘Bakkerij Morgenroodt Toets${name}’ is een ander bedrijf`).waitFor();
      await page.getByText('Nog 2 vragen').waitFor();
      await press(page, 'u');
      await page.getByText('Ongedaan gemaakt.').waitFor();
      expect(await page.getByRole('heading', { name: `Bakkerij Morgenroodt Toets${name}` }).count()).toBe(1);
      await expectSound(page, heard);
      await press(page, 'l');
      await page.getByText('Uitgesteld').waitFor();
      await page.getByText('Nog 3 vragen').waitFor();
      // Step by step back: to what was put off, and to the answer before it.
      await press(page, 'u');
      await page.getByRole('heading', { name: `Bakkerij Morgenroodt Toets${name}` }).waitFor();
      await page.getByText(`Daarvoor: ‘Schilder Zonestraal Toets${name}’ is hetzelfde bedrijf`).waitFor();
      await expectSound(page, heard);
      await press(page, 'u');
      await page.getByRole('heading', { name: `Schilder Zonestraal Toets${name}` }).waitFor();
      await page.getByText('Nog 4 vragen').waitFor();
      await page.close();
    });

    it('show the second steward what the first one said, with a way to undo it', async () => {
      const list = await askedAbout(`Samen${name}`);
      const [one, two] = [
        await stage().browser.newPage({ viewport: size }),
        await stage().browser.newPage({ viewport: size }),
      ];
      const heard = complaints(two);
      for (const page of [one, two]) {
        await signInAt(stage(), page, list);
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
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, list);
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

  describe('a firm that changes while its question is open', () => {
    it('is told to be merged with another one, and to be suspended: then both are off the list', async () => {
      const list = await askedAbout('Intussen');
      const { test } = stage();
      const { app, dataSource } = test;
      const page = await stage().browser.newPage({ viewport: DESK });
      await signInAt(stage(), page, list);
      await page.getByRole('link', { name: 'Hovenier Lindehof Intussen' }).click();
      const idOf = async (name: string): Promise<string> => {
        const [row]: { id: string }[] = await dataSource.query(
          `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
          [`${name} Intussen`],
        );
        return row?.id ?? '';
      };
      const [keepId, goneId] = [await idOf('Drukkerij Kroonstad'), await idOf('Hovenier Lindenhof')];
      await app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'steward' });
      const suspension = { supplierId: keepId, reason: 'Wordt bekeken', until: null, by: 'steward' };
      await app.get(SuspensionService, { strict: false }).suspend(suspension);
      await test.drainJobs();
      await page.getByRole('button', { name: 'Hetzelfde bedrijf' }).click();
      await page.getByText('is intussen samengevoegd').waitFor();
      expect(await page.getByText('Kies eerst').count()).toBe(0);
      expect(await page.getByText('geschorst: wie dit bedrijf is, staat niet op de lijst').count()).toBe(1);

      const other = await idOf('Bakkerij Morgenrood');
      await page.goto(`${stage().url}/beheer/bedrijven/${other}/samenvoegen?met=${keepId}`);
      expect(await page.getByText(/‘Drukkerij Kroonstad Intussen’ is geschorst/).count()).toBe(1);
      await page.close();
    });
  });

  describe('a merge that another steward made meanwhile', () => {
    it('is told to the second one, on the page of the firm that lives on', async () => {
      await askedAbout('Tegelijk');
      const { test } = stage();
      const { app, dataSource } = test;
      const rows: { id: string }[] = await dataSource.query(
        `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = any($1) order by data -> 'name' ->> 'value'`,
        [['Bakkerij Morgenrood Tegelijk', 'Drukkerij Kroonstad Tegelijk']],
      );
      const [first = '', second = ''] = rows.map(({ id }) => id);
      const page = await stage().browser.newPage({ viewport: PHONE });
      await signInAt(stage(), page, `/beheer/bedrijven/${first}/samenvoegen?met=${second}`);
      const merges = app.get(IdentityService, { strict: false });
      await merges.merge({ keepId: second, goneId: first, by: 'steward' });
      await test.drainJobs();
      await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
      await page
        .getByText(/Deze twee zijn al samengevoegd, door .* op .* Wat u koos, is niet bewaard/)
        .waitFor();
      await page.getByRole('heading', { name: 'Drukkerij Kroonstad Tegelijk', level: 1 }).waitFor();
      await page.close();
    });
  });

  describe('a key that is pressed twice', () => {
    it('answers one question: the next one has not been read yet', async () => {
      const list = await askedAbout('Tril');
      const page = await stage().browser.newPage({ viewport: DESK });
      await signInAt(stage(), page, list);
      await page.clock.install();
      await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
      const first = page.url();
      await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
      await page.goto(first);
      await page.clock.runFor(300);
      await page.keyboard.press('z');
      await page.clock.runFor(50);
      expect(await page.getByText('Nog 4 vragen').count()).toBe(1);
      await page.clock.runFor(100);
      await page.keyboard.press('z');
      await page.getByText('Nog 3 vragen').waitFor();
      await page.close();
    });
  });

  describe('questions without script', () => {
    it('are answered and taken back by buttons, and say what is missing', async () => {
      const list = await askedAbout('Knop');
      const context = await stage().browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
      const page = await context.newPage();
      await signInAt(stage(), page, list);
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
}
