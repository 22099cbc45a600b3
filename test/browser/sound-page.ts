import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';

import { accessibilityFaults } from './browser.ts';
import { invalidHtml } from './valid-html.ts';

/** What must hold of every page that somebody sees on the way. */
export async function expectSound(page: Page, heard: readonly string[]): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await invalidHtml(page)).toEqual([]);
  expect(heard).toEqual([]);
}
