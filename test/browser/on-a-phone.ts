import { expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { PHONE } from './browser.ts';
import { SUPPLIER } from './fixed-supplier.ts';

/** What a test of pages on a phone needs. */
export interface PhoneStage {
  url: string;
  browser: Browser;
}

async function onPhone<T>(stage: PhoneStage, path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await stage.browser.newPage({ viewport: PHONE });
  try {
    await page.goto(stage.url + path);
    return await look(page);
  } finally {
    await page.close();
  }
}

const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((found) => found.getBoundingClientRect().top);

/** Pages that must not waste or lose room on a small screen. @param stage is read when a test runs */
export function describePhone(stage: () => PhoneStage): void {
  it('shows the whole of each row of a supplier, with the name of its column', async () => {
    await onPhone(stage(), `/leveranciers/${SUPPLIER}`, async (page) => {
      for (const fold of await page.locator('.register-history').all()) await fold.locator('summary').click();
      const hidden = await page
        .locator('.register-scroll')
        .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
      expect(hidden.length).toBeGreaterThan(0);
      expect(Math.max(...hidden)).toBe(0);
      const source = page.locator('#sources ~ .register-scroll td').first();
      expect(await source.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('Bron');
    });
  });

  it('sets the links at the end of a page in rows that line up', async () => {
    await onPhone(stage(), '/over', async (page) => {
      const boxes = await page
        .locator('.register-footer__links > li')
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
      for (let at = 0; at + 1 < boxes.length; at += 2) expect(boxes[at + 1]).toBe(boxes[at]);
    });
  });

  it('keeps the menu on one line, below the name of the site', async () => {
    await onPhone(stage(), '/over', async (page) => {
      await page.context().addCookies([{ name: 'session', value: 'old', url: page.url() }]);
      await page.reload();
      expect(await page.getByRole('link', { name: 'Mijn pagina’s' }).count()).toBe(1);
      const [first, ...others] = await page
        .locator('.register-nav__list > li:not(:last-child)')
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
      expect(others.map((other) => other - (first ?? 0))).toEqual(others.map(() => 0));
    });
  });

  it('shows the first firm without scrolling', async () => {
    await onPhone(stage(), '/?q=Lunch+voor+40+personen&near=Groningen', async (page) => {
      expect(await top(page, '[data-firm]')).toBeLessThan(PHONE.height);
    });
  });
}
