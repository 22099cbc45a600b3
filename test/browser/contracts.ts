import { expect, it } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

const LIST = [
  'Contractnummer;Leverancier;Onderwerp;CPV;Waarde;Einddatum;Verlenging;Opzegtermijn',
  'C-1;Kozijnenfabriek De Sponning;Een contract met een lange naam voor het onderhoud van alle kozijnen;45421000;180.000;31-3-2027;2 x 1 jaar;4 maanden',
  'C-2;Groenbedrijf Linde;Plantsoenen;77310000;;;;',
].join('\n');

/** What a municipality sees of its contracts, and what buyers did not find. @param stage once it is set */
export function testContracts(stage: () => Stage): void {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a contract manager looks at contracts and at unmet demand on a %s', async (_, size) => {
    const { test, browser } = stage();
    await test.importCsv('contracts-gm0014', LIST, { delivery: 'replace' });
    const { key } = await test.app.get(ApiKeyService, { strict: false }).create({
      name: 'Contractbeheer',
      scopes: ['imports:write', 'requests:read', 'requests:write'],
      municipality: 'GM0014',
    });
    const page = await browser.newPage({ viewport: size });
    const heard = complaints(page);
    await signInAt({ ...stage(), key }, page, '/beheer/contracten');
    await page.getByRole('heading', { name: 'Contracten van Groningen' }).waitFor();
    await expectSound(page, heard);
    await page.getByLabel('Gebruikelijke opzegtermijn in maanden').fill('veel');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('De instellingen zijn niet bewaard').waitFor();
    await expectSound(page, heard);
    await page.goto(`${stage().url}/beheer/contracten?range=all`);
    await page.getByRole('link', { name: 'Een contract met een lange naam' }).click();
    await page.getByRole('heading', { name: 'Wie zou kunnen meedoen?' }).waitFor();
    await expectSound(page, heard);
    // Back at the list one is where one was.
    await page.goto(`${stage().url}/beheer/contracten`);
    expect(new URL(page.url()).search).toBe('?range=all');
    await page.goto(`${stage().url}/beheer/gemiste-vraag`);
    await page.getByRole('heading', { name: 'Wat inkopers niet vonden' }).waitFor();
    await expectSound(page, heard);
    expect(await page.getByLabel('Gemeente').count()).toBe(1);
    for (const lang of ['nl', 'en']) {
      await page.goto(`${stage().url}/beheer/bronnen?lang=${lang}`);
      await expectSound(page, heard);
    }
    await page.close();
  });
}
