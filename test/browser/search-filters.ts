import { expect, it } from '@jest/globals';

import { complaints, DESK } from './browser.ts';
import { type MapStage } from './search-map.ts';
import { expectSound } from './sound-page.ts';

/** Filters that work at once. @param stage is read when a test runs */
export function describeFilters(stage: () => MapStage): void {
  it('follow a tick at once, keep the focus and the map, and can be gone back from', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    await page.goto(`${url}/?q=Lunch&near=Groningen`);
    await page.locator('[data-map-ready]').waitFor();
    await page.evaluate('window.sameDocument = true');
    await page.getByRole('checkbox', { name: 'B Corp' }).press('Space');
    await page.waitForURL(/label=b-corp/);
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(await page.getByRole('link', { name: 'Verwijder: B Corp' }).isVisible()).toBe(true);
    expect(await page.locator(':focus').getAttribute('id')).toBe('label-b-corp');
    expect(await page.locator('[data-map]').getAttribute('data-points')).toContain('label=b-corp');
    expect(await page.locator('[data-said]').textContent()).toContain('57 leveranciers');
    await expectSound(page, heard);
    await page.goBack();
    await page.waitForURL((address) => !address.href.includes('label='));
    await page.waitForLoadState();
    expect(await page.getByRole('checkbox', { name: 'B Corp' }).isChecked()).toBe(false);
    await page.close();
  });

  it('fold out by keys, and pass accessibility checks when they are open', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    await page.goto(`${url}/?q=Lunch`);
    for (const name of ['Categorie', 'Thema', 'Omvang']) {
      await page.locator('summary', { hasText: name }).first().press('Enter');
    }
    expect(await page.getByLabel('Circulair').isVisible()).toBe(true);
    expect(await page.getByLabel('minder dan 10 medewerkers').isVisible()).toBe(true);
    await page.locator('summary', { hasText: 'Hotel' }).press('Enter');
    await page.getByRole('radio', { name: 'Kantine- en cateringdiensten' }).check();
    await page.waitForURL(/category=555/);
    expect(await page.getByRole('radio', { name: 'Kantine- en cateringdiensten' }).isVisible()).toBe(true);
    await expectSound(page, heard);
    await page.close();
  });
}
