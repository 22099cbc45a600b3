import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** What stewards do about labels. @param stage once it is set */
export function testLabels(stage: () => Stage): void {
  it.each([
    ['phone', PHONE, '99210001'],
    ['desk', DESK, '99210002'],
  ])(
    'a label that is only said is checked, and what else labels ask is seen, on a %s',
    async (name, size, kvk) => {
      const { test, browser, url } = stage();
      const firm = `Zegt Veel ${name}`;
      const list = `Naam;KvK;Plaats;Keurmerken\n${firm};${kvk};Groningen;B Corp\n`;
      await test.importCsv('leveranciersdatabank', list);
      await test.importCsv(
        'register-pso',
        `Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot\n${firm};${kvk};Trede 1;2024-01-01;2026-12-31\n`,
      );
      const page = await browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, '/beheer/keurmerken');
      await page.getByRole('heading', { name: 'Wacht op bewijs' }).waitFor();
      await expectSound(page, heard);
      for (const [part, title] of [
        ['keurmerken/aflopend', 'Loopt af'],
        ['keurmerken/aflopend/samen', 'Nieuw bewijs vastleggen'],
        ['keurmerken/weigeren', 'Samen weigeren'],
        ['keurmerken/herinneringen', 'Herinneringen'],
        ['keurmerken/erkenning?gemeente=GM0014', 'Wat Groningen erkent'],
        ['keurmerken/soorten', 'Soorten keurmerken'],
        ['keurmerken/soorten?lang=en', 'Kinds of labels'],
        ['keurmerken/soorten/nieuw', 'Keurmerk toevoegen'],
        ['keurmerken/soorten/co2-prestatieladder', 'CO2-Prestatieladder'],
        ['keurmerken/soorten/co2-prestatieladder?lang=en', 'CO2-Prestatieladder'],
        ['keurmerken/soorten/co2-prestatieladder/versie?naam=4.0', 'CO2-Prestatieladder: versie 4.0'],
        ['keurmerken/soorten/pso/versie?lang=en', 'PSO: add a version'],
        ['categorieen?q=lunch', 'Categorieën en woorden'],
        ['categorieen/catering', 'Catering'],
        ['categorieen/naslag', 'Naslag'],
      ]) {
        await page.goto(`${url}/beheer/${part}`);
        await page.getByRole('heading', { name: title, exact: true, level: 1 }).waitFor();
        await expectSound(page, heard);
        // All of a row is on the screen: nobody looks for what hides beside it.
        const tables = page.locator('.register-scroll');
        expect(
          await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth)),
        ).toEqual([]);
      }
      await page.goto(`${url}/beheer/keurmerken/soorten/nieuw`);
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Dit is niet bewaard').waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Naam', { exact: true }).fill(`Proefkeur ${name}`);
      await page.getByLabel('Uitgever').fill('Stichting Proefkeur (verzonnen)');
      await page.getByLabel('Wat het bewijst').fill('Het bedrijf proeft alles zelf.');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Het keurmerk is toegevoegd.').waitFor();
      await page.getByRole('link', { name: 'Versie en niveaus wijzigen' }).click();
      await page.getByRole('button', { name: 'Nog een niveau' }).click();
      const first = page.getByRole('group', { name: 'Nieuw niveau' }).first();
      await first.getByLabel('Naam in het Nederlands').fill('Hap');
      await first.getByLabel('Naam in het Engels').fill('Bite');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Hap', { exact: true }).waitFor();
      await expectSound(page, heard);
      await noteTogether(page, url, `PSO Trede 1 van ${firm}`, () => expectSound(page, heard));
      // Whoever comes back to a list by the menu is where they were, until they ask for all of it.
      const status = () => new URL(page.url()).searchParams.get('status');
      await page.goto(`${url}/beheer/keurmerken/herinneringen?status=failed`);
      await page.goto(`${url}/beheer/keurmerken`);
      await page.getByRole('link', { name: 'Herinneringen' }).click();
      expect([status(), await page.getByLabel('Toon').inputValue()]).toEqual(['failed', 'failed']);
      await page.getByLabel('Toon').selectOption('');
      await page.getByRole('button', { name: 'Tonen' }).click();
      await page.goto(`${url}/beheer/keurmerken/herinneringen`);
      expect(status()).toBe('');
      for (const [path, filter] of [
        ['imports', 'source=impact-noord&page=1'],
        ['vragen', 'reason=name-alike&source='],
        ['keurmerken', 'page=1'],
        ['keurmerken/aflopend', 'page=1'],
        ['categorieen', 'q=lunch'],
      ]) {
        await page.goto(`${url}/beheer/${path}?${filter}`);
        await page.goto(`${url}/beheer/${path}`);
        expect(new URL(page.url()).search).toBe(`?${filter}`);
      }
      await page.goto(`${url}/beheer/keurmerken`);
      await page.getByRole('checkbox', { name: `B Corp van ${firm} aanvinken` }).check();
      await page.getByRole('button', { name: 'Weiger wat is aangevinkt' }).click();
      await page.getByRole('checkbox', { name: `B Corp van ${firm}` }).waitFor();
      await expectSound(page, heard);
      await page.goBack();
      await page.getByRole('link', { name: `B Corp van ${firm} nakijken` }).click();
      await page.getByText('Bewijs gezien?').click();
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByText('Dit is niet bewaard').waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Keurmerk en niveau').selectOption({ label: 'PSO Trede 1' });
      await page.getByLabel('Eerste dag').fill('2026-01-01');
      await page.getByLabel('Laatste dag').fill('2027-12-31');
      await page.getByLabel('Of: waar is het bewijs bewaard?').fill('zaak 12');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByText('Dit is bewaard.').waitFor();
      await test.drainJobs();
      await page.reload();
      await page.getByText('Bewijs: zaak 12').waitFor();
      const claim = page.locator('section[aria-labelledby=labels-title] li').filter({ hasText: 'B Corp' });
      await claim.locator('summary').click();
      await claim.getByLabel('Waarom?').fill('Geen bewijs gekregen.');
      await claim.getByRole('button', { name: 'Weigeren' }).click();
      await page.getByText('Dit is bewaard.').waitFor();
      await test.drainJobs();
      await page.reload();
      await page.getByText('Geweigerd: Geen bewijs gekregen.').waitFor();
      await expectSound(page, heard);
      expect(await page.getByRole('button', { name: 'Weigering ongedaan maken' }).count()).toBe(1);
      await page.close();
    },
  );
}

/** Ticks a label that runs out, is told what is missing, and notes its new evidence. */
async function noteTogether(page: Page, url: string, label: string, sound: () => Promise<void>) {
  await page.goto(`${url}/beheer/keurmerken/aflopend`);
  await page.getByRole('checkbox', { name: `${label} aanvinken` }).check();
  await page.getByRole('button', { name: 'Leg nieuw bewijs vast' }).click();
  await page.getByRole('heading', { name: label }).waitFor();
  await sound();
  await page.goto(`${page.url()}&lang=en`);
  await sound();
  await page.goBack();
  await page.getByLabel('Nieuwe laatste dag').fill('2028-10-31');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByText('Dit is niet bewaard').waitFor();
  await sound();
  await page.getByLabel('Of: waar is het bewijs bewaard?').fill('zaak 31');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByText('1 keurmerk vastgelegd.').waitFor();
  await sound();
}
