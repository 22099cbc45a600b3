import { type Browser, type Page } from 'playwright-core';

import { type TestApp } from '../support/test-app.ts';

/** What a test of the steward's pages has at hand. */
export interface Stage {
  test: TestApp;
  /** Where the pages are. */
  url: string;
  browser: Browser;
  /** A key that may do everything there. */
  key: string;
}

/** Opens a page as somebody who is not signed in yet, and signs in with a key. */
export async function signInAt({ url, key }: Stage, page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('link', { name: 'Inloggen met een API-sleutel' }).click();
  await page.getByLabel('Sleutel').fill(key);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}
