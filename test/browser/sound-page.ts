import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';

import { accessibilityFaults } from './browser.ts';
import { invalidHtml } from './valid-html.ts';

/** What a page must fit besides its own screen: the narrowest phone (WCAG 1.4.10), and a desk at 200 % (1.4.4), where all has half the room. */
const SMALLER = [
  { width: 320, height: 700 },
  { width: 640, height: 450 },
];

/** What must hold of every page that somebody sees on the way. */
export async function expectSound(page: Page, heard: readonly string[]): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await expectSoundWithoutScript(page, heard);
}

/** The same of a page in a browser that runs no script: all of it but what axe, which is one, looks for. */
export async function expectSoundWithoutScript(page: Page, heard: readonly string[]): Promise<void> {
  expect(await fits(page)).toEqual(FITS);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await inFooter(page)).toEqual(expect.arrayContaining(FOOTER));
  expect(await invalidHtml(page)).toEqual([]);
  await expectToReflow(page);
  expect(heard).toEqual([]);
}

/** What every public website must tell (Besluit digitale toegankelijkheid overheid, GDPR), from every frame of ours. */
const FOOTER = ['/over', '/toegankelijkheid', '/privacy', '/contact'];

/** Where the footer leads, without the language. */
function inFooter(page: Page): Promise<string[]> {
  return page
    .locator('footer a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('?')[0] ?? ''));
}

/** What is over the sides of the screen, in pixels, and which boxes that stay in sight cover more than half of its width and height. */
const FITS = { over: 0, inTheWay: [] as string[] };

function fits(page: Page): Promise<typeof FITS> {
  return page.evaluate(`({
    over: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    inTheWay: [...document.body.querySelectorAll('*')]
      .filter((box) => /sticky|fixed/.test(getComputedStyle(box).position))
      .filter((box) => box.offsetWidth > innerWidth / 2 && box.offsetHeight > innerHeight / 2)
      .map((box) => box.className),
  })`);
}

/** Shows the page on smaller screens, and puts it back as it was. */
async function expectToReflow(page: Page): Promise<void> {
  const own = page.viewportSize();
  const at = await page.evaluate<number>('scrollY');
  for (const size of SMALLER) {
    await page.setViewportSize(size);
    expect({ ...size, ...(await fits(page)) }).toEqual({ ...size, ...FITS });
  }
  if (own) await page.setViewportSize(own);
  await page.evaluate(`scrollTo(0, ${at})`);
}
