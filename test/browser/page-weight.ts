import { expect, it } from '@jest/globals';
import { type Browser } from 'playwright-core';

import { countBytes } from '../bench/painted-page.ts';
import { DESK, PHONE } from './browser.ts';

/** What a page of results may weigh on a first visit, in thousands of bytes over the wire and without the map: as the bench of pages has it. */
const BUDGET = 120;

/** What a visit costs. @param stage is read when a test runs */
export function describeWeight(stage: () => { url: string; browser: Browser }): void {
  it.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('loads the results on a %s within 120 kB, with all that they need but the map', async (_name, size) => {
    const { url, browser } = stage();
    const page = await browser.newPage({ viewport: size });
    const kilobytes = await countBytes(await page.context().newCDPSession(page));
    await page.goto(`${url}/?q=`, { waitUntil: 'networkidle' });
    // Style, fonts and scripts came along: this is no empty page.
    expect(kilobytes(false)).toBeGreaterThan(40);
    expect(kilobytes(false)).toBeLessThanOrEqual(BUDGET);
    await page.close();
  });
}
