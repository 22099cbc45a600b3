import { expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { DESK, PHONE } from './browser.ts';
import { SOLE_TRADER } from './fixed-supplier.ts';

const paramsOf = (page: Page) => new URL(page.url()).searchParams;

/** The links around the results: what takes a condition away, another order, another page. @param stage is read when a test runs */
export function describeLinks(stage: () => { url: string; browser: Browser }): void {
  it.each([
    ['phone, with script', PHONE, true],
    ['desk, without script', DESK, false],
  ])('take conditions away one by one, and change the order, on a %s', async (_name, size, script) => {
    const { url, browser } = stage();
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
    const page = await context.newPage();
    await page.goto(`${url}/?q=Lunch&near=Groningen&label=b-corp&theme=circular&impact=true`);
    for (const [name, param] of [
      ['B Corp', 'label'],
      ['Circulair', 'theme'],
      ['Alleen met nagekeken keurmerk', 'impact'],
    ] as const) {
      await page.getByRole('link', { name: `Verwijder: ${name}` }).click();
      await page.waitForURL((address) => !address.searchParams.has(param));
      expect(await page.getByRole('link', { name: `Verwijder: ${name}` }).count()).toBe(0);
    }
    const order = page.locator('.register-sort').getByRole('link', { name: 'Afstand' });
    await order.click();
    await page.waitForURL(/sort=distance/);
    expect(await order.getAttribute('aria-current')).toBe('true');
    expect([paramsOf(page).get('q'), paramsOf(page).get('near')]).toEqual(['Lunch', 'Groningen']);
    await context.close();
  });

  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])(
    'lead on a %s from page to page, and back from a firm to where it was in the list',
    async (_name, size) => {
      const { url, browser } = stage();
      const page = await browser.newPage({ viewport: size });
      await page.goto(`${url}/?q=Lunch&near=Groningen`);
      await page.getByRole('link', { name: 'Volgende' }).click();
      await page.waitForURL(/page=2/);
      const card = page.locator(`[data-firm="${SOLE_TRADER}"]`);
      await card.getByRole('link').first().click();
      await page.waitForURL(/leveranciers/);
      await page.getByRole('link', { name: 'Terug naar de zoekresultaten' }).click();
      await page.waitForURL(/page=2/);
      expect([paramsOf(page).get('page'), new URL(page.url()).hash]).toEqual([
        '2',
        `#leverancier-${SOLE_TRADER}`,
      ]);
      // Not at the top of the list, but at this firm.
      expect(await card.evaluate((box) => Math.abs(box.getBoundingClientRect().top))).toBeLessThan(2);
      await page.close();
    },
  );
}
