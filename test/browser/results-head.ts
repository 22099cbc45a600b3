import { expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { complaints, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { LONG_REQUEST } from './fixed-search.ts';

/** What a test of the head of the results needs. */
export interface HeadStage {
  url: string;
  browser: Browser;
}

/** A laptop: less high than a desk's screen. */
const LAPTOP = { width: 1280, height: 800 };

/** Where the first firm begins, in pixels from the top of the screen. */
const firstFirm = (page: Page): Promise<number> =>
  page
    .locator('[data-firm]')
    .first()
    .evaluate((firm) => firm.getBoundingClientRect().top);

/** What stands above the results of a whole request. @param stage is read when a test runs */
export function describeHead(stage: () => HeadStage): void {
  it.each([
    // With room for name, place and labels of the firm.
    ['laptop', LAPTOP, LAPTOP.height - 200],
    ['phone', PHONE, PHONE.height],
  ])(
    'leaves the first firm in view on a %s, and tells the rest of it unfolded',
    async (_, viewport, above) => {
      const { url, browser } = stage();
      const page = await browser.newPage({ viewport });
      const heard = complaints(page);
      await page.goto(`${url}/?q=${encodeURIComponent(LONG_REQUEST)}`);
      expect(await firstFirm(page)).toBeLessThan(above);
      const hidden = page.getByText('voor 80 personen');
      expect(await hidden.isVisible()).toBe(false);
      await page.getByText('en nog 6 onderdelen').click();
      expect(await hidden.isVisible()).toBe(true);
      await expectSound(page, heard);
      await page.getByRole('link', { name: 'Zoek zonder ‘80 personen’' }).click();
      await page.waitForURL(/without=people/);
      await page.close();
    },
  );

  it('is complete and folded without script too', async () => {
    const { url, browser } = stage();
    const page = await browser.newPage({ viewport: LAPTOP, javaScriptEnabled: false });
    await page.goto(`${url}/?q=${encodeURIComponent(LONG_REQUEST)}`);
    expect(await firstFirm(page)).toBeLessThan(LAPTOP.height - 200);
    await page.getByText('en nog 6 onderdelen').click();
    expect(await page.getByText('voor 80 personen').isVisible()).toBe(true);
    await page.close();
  });
}
