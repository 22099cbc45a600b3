import { existsSync, statfsSync } from 'node:fs';

import { type Browser, chromium, type Page } from 'playwright-core';

import { AXE_PATH } from './axe-file.ts';
import { type AxeNode, CONTRAST, contrastFaults } from './contrast.ts';
import { noteDocuments } from './valid-html.ts';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** What Chromium shares between its processes, at most, with room to spare. Bytes. */
const SHARED_MEMORY = 1024 ** 3;

/**
 * Playwright has Chromium share memory through files on the disk, for a container may give it little else. Where there is plenty it
 * goes faster without: 63 seconds for the pages of stewards, 67 with it.
 */
function flagsToLeaveOut(): string[] {
  if (!existsSync('/dev/shm')) return [];
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= SHARED_MEMORY ? ['--disable-dev-shm-usage'] : [];
}

/** Debian's Chromium without windows, which does the same pages for two thirds of the work, or with them. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Drawing in the browser's own process, and all of ours in one renderer: a tenth less work for the same pages. Not by
 * `--disable-features`, which would take the place of Playwright's own list.
 */
const FEWER_PROCESSES = ['--in-process-gpu', '--disable-site-isolation-trials'];

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? PROGRAMS.find((path) => existsSync(path)) ?? PROGRAMS.at(-1),
    ignoreDefaultArgs: flagsToLeaveOut(),
    args: [
      '--no-sandbox',
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...FEWER_PROCESSES,
    ],
  });
}

/** What the browser itself complains about while a page loads: blocked styles, missing files, script errors. Notes what it loads too. */
export function complaints(page: Page): string[] {
  noteDocuments(page);
  const heard: string[] = [];
  page.on('console', (message) => {
    // A page that answers 400 or 404 on purpose is logged as a failed load too.
    const ownStatus =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() !== 'log' && !ownStatus) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('requestfailed', (request) => {
    // What a page still asked for when somebody clicked on is given up by the browser: nothing is wrong with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()}`);
  });
  return heard;
}

interface AxeViolation {
  id: string;
  impact: string;
  tags: string[];
  help: string;
  nodes: AxeNode[];
}

/** What WCAG 2.1 asks at A and AA, as axe tags its rules. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What counts of any rule, as axe says how bad it is. */
const BAD = ['serious', 'critical'];

/**
 * Rules of which no fault counts here, told by axe itself: it need not look for them. What is bad is said by the rule, for all its
 * faults. Colours are looked at apart.
 */
const NOT_LOOKED_FOR = `Object.fromEntries(
  axe._audit.rules
    .filter(({ id, impact, tags }) =>
      id === '${CONTRAST}' || (/minor|moderate/.test(impact) && !tags.some((tag) => ${JSON.stringify(WCAG)}.includes(tag))))
    .map(({ id }) => [id, { enabled: false }]))`;

/**
 * Everything that axe finds on the page as it stands against WCAG 2.1 A and AA, however small, and what it finds serious or critical
 * beyond; each with where.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A page whose state changed has it already.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.addScriptTag({ url: AXE_PATH });
  // What passes is not worked out element by element.
  const violations = await page.evaluate<AxeViolation[]>(
    `axe.run({ resultTypes: ['violations'], rules: ${NOT_LOOKED_FOR} }).then((r) => r.violations)`,
  );
  const colours = await contrastFaults(page);
  return [
    ...violations
      .filter(({ impact, tags }) => BAD.includes(impact) || tags.some((tag) => WCAG.includes(tag)))
      .flatMap(({ id, help, nodes }) => nodes.map((node) => told(`${id}: ${help}`, node))),
    ...colours.map((node) => told(CONTRAST, node)),
  ];
}

function told(what: string, { target, failureSummary }: AxeNode): string {
  return `${what} @ ${target.join(' ')} ${failureSummary}`;
}

/** Goes by the menu of signed-in people, which is folded on a phone. */
export async function byMenu(page: Page, name: string): Promise<void> {
  const folded = page.locator('.register-steward__summary');
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('link', { name }).click();
}
