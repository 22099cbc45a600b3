import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';

import { AXE_PATH } from './axe-file.ts';
import { accessibilityFaults } from './browser.ts';
import { invalidHtml } from './valid-html.ts';

/** What a page must fit besides its own screen: the narrowest phone (WCAG 1.4.10), and a desk at 200 % (1.4.4), where all has half the room. */
const SMALLER = [
  { width: 320, height: 700 },
  { width: 640, height: 450 },
];

/** What must hold of every page that somebody sees on the way. */
export async function expectSound(page: Page, heard: readonly string[]): Promise<void> {
  const { shows, where } = await asItStands(page);
  await once(`axe ${where} ${shows}`, async () => expect(await accessibilityFaults(page)).toEqual([]));
  await expectSoundAtItsSize(page, heard);
  await once(`smaller ${shows}`, () => expectToReflow(page));
}

/** The same of a page in a browser that runs no script: all of it but what axe, which is one, looks for. */
export async function expectSoundWithoutScript(page: Page, heard: readonly string[]): Promise<void> {
  await expectSoundAtItsSize(page, heard);
  await expectToReflow(page);
}

async function expectSoundAtItsSize(page: Page, heard: readonly string[]): Promise<void> {
  expect(await frameOf(page)).toEqual({
    headings: 1,
    footer: expect.arrayContaining(FOOTER) as unknown,
    ...FITS,
  });
  expect(await invalidHtml(page)).toEqual([]);
  expect(heard).toEqual([]);
}

/** What was found sound already. */
const found = new Set<string>();

/** Looks at something, but not at the very same again. */
async function once(what: string, look: () => Promise<void>): Promise<void> {
  if (found.has(what)) return;
  await look();
  found.add(what);
}

/**
 * All of a page that decides how it looks and what is read out: its elements as scripts left them, what is filled in and chosen,
 * and what has the focus; beside it the size of the window and the place in it. Only ids and tokens that are drawn anew, and axe
 * itself, make no difference.
 */
function asItStands(page: Page): Promise<{ shows: string; where: string }> {
  return page.evaluate(`(async () => {
    const all = [...document.querySelectorAll('*')];
    const html = document.documentElement.outerHTML
      .replace('<script src="${AXE_PATH}"></script>', '')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/\\b[\\w-]{43}\\b/g, 'token');
    const filledIn = all
      .filter((one) => 'validity' in one)
      .map(({ value, checked, indeterminate, validity }) => [value, checked, indeterminate, validity.valid]);
    const text = JSON.stringify([html, filledIn, all.indexOf(document.activeElement), location.hash]);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return { shows: [...new Uint8Array(hash)].join(), where: [innerWidth, innerHeight, Math.round(scrollY)].join() };
  })()`);
}

/** What every public website must tell (Besluit digitale toegankelijkheid overheid, GDPR), from every frame of ours. */
const FOOTER = ['/over', '/toegankelijkheid', '/privacy', '/contact'];

/** What is over the sides of the screen, in pixels, and which boxes that stay in sight cover more than half of its width and height. */
const FITS = { over: 0, inTheWay: [] as string[] };

const HOW_IT_FITS = `
  over: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  inTheWay: [...document.body.querySelectorAll('*')]
    .filter((box) => /sticky|fixed/.test(getComputedStyle(box).position))
    .filter((box) => box.offsetWidth > innerWidth / 2 && box.offsetHeight > innerHeight / 2)
    .map((box) => box.className),
`;

function fits(page: Page): Promise<typeof FITS> {
  return page.evaluate(`({ ${HOW_IT_FITS} })`);
}

/** How the page fits, its main headings, and where its footer leads, without the language. Asked at once: each question to the browser takes ten milliseconds. */
function frameOf(page: Page): Promise<typeof FITS & { headings: number; footer: string[] }> {
  return page.evaluate(`({
    headings: document.querySelectorAll('h1').length,
    footer: [...document.querySelectorAll('footer a')].map((link) => (link.getAttribute('href') ?? '').split('?')[0]),
    ${HOW_IT_FITS}
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
