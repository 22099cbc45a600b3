import { expect, it } from '@jest/globals';

import { aBuyer } from '../support/buyer.ts';
import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

const SIZES = [
  ['phone', PHONE],
  ['desk', DESK],
] as const;

/** What the register understands, and what a municipality recognises, as those change it who keep them. @param stage once it is set */
export function testWordsAndRules(stage: () => Stage): void {
  it.each(SIZES)(
    'a steward on a %s adds a category, whose word is understood at once, and takes it back',
    async (name, size) => {
      const { test, browser, url } = stage();
      // Words of no other test and no other size.
      const [thing, word] = name === 'phone' ? ['Klompendans', 'klompendansen'] : ['Stelten', 'steltlopen'];
      const page = await browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, '/beheer/categorieen');
      await page.getByLabel('Zoek op naam, woord of CPV-code').fill(word);
      await page.getByRole('button', { name: 'Zoeken' }).click();
      await page.getByText('Er is geen categorie gevonden.').waitFor();
      await expectSound(page, heard);
      await page.getByRole('link', { name: 'Categorie toevoegen' }).click();
      await page.getByLabel('Naam in het Nederlands').fill(thing);
      await page.getByLabel('Naam in het Engels').fill(`${thing} (folklore)`);
      await page.getByLabel('CPV-codes').fill('12');
      await page.getByLabel('Nederlandse woorden').fill(word);
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('De categorie is niet bewaard').waitFor();
      await expectSound(page, heard);
      expect(await page.getByLabel('Nederlandse woorden').inputValue()).toBe(word);
      await page.getByLabel('CPV-codes').fill('92340000');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('De categorie is bewaard.').waitFor();
      await expectSound(page, heard);
      await test.drainJobs();
      const added = page.url();
      await page.goto(`${url}/?q=${word}`);
      await page.getByText(thing).first().waitFor();
      await page.goto(added);
      await page.getByRole('button', { name: 'Terug naar wat het register zelf had' }).click();
      await page.getByRole('heading', { name: 'Categorieën en woorden' }).waitFor();
      await test.drainJobs();
      await page.close();
    },
  );

  it.each(SIZES)('a municipality sets on a %s what it recognises, and takes it away', async (name, size) => {
    const { test, browser, url } = stage();
    const { token } = await aBuyer(test, `erkenner-${name}`, 'GM0014', 'administrator');
    const page = await browser.newPage({ viewport: size });
    await page.context().addCookies([{ name: 'session', value: token, url }]);
    const heard = complaints(page);
    await page.goto(`${url}/beheer/keurmerken/erkenning`);
    await page.getByRole('button', { name: 'Regel toevoegen' }).click();
    await page.getByText('De regel is niet bewaard').waitFor();
    await expectSound(page, heard);
    const policy = `Beleid van een ${name}`;
    await page.getByLabel('Keurmerk', { exact: true }).selectOption({ label: 'PSO' });
    await page.getByLabel('Telt voor', { exact: true }).fill('social-return');
    await page.getByLabel('Wat telt en hoe').fill('De helft telt mee.');
    await page.getByLabel('Geldt vanaf').fill('2026-01-01');
    await page.getByLabel('Woorden van het beleid').fill(policy);
    await page.getByLabel('Webadres van het beleid').fill('https://gemeente.example/beleid');
    await page.getByRole('button', { name: 'Regel toevoegen' }).click();
    await page.getByText('De regel is toegevoegd.').waitFor();
    await page.getByText(policy).waitFor();
    await expectSound(page, heard);
    await page
      .getByRole('listitem')
      .filter({ hasText: policy })
      .getByRole('button', { name: /^Verwijderen: / })
      .click();
    await page.getByText('De regel is weg.').waitFor();
    expect(await page.getByText(policy).count()).toBe(0);
    await page.close();
  });
}
