import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type Browser, type Page } from 'playwright-core';

import { projectRoot } from '../../src/platform/project-root.ts';
import { DESK, launch, PHONE } from '../browser/browser.ts';
import { type Who } from '../browser/page-of-route.ts';
import { picturesOfMails } from './mailed-pages.ts';
import {
  type Picture,
  picturesOfReadme,
  picturesOfRoutes,
  picturesOfStates,
  withoutPicture,
} from './pictures.ts';
import { type PicturedRegister, picturedRegister } from './pictured-register.ts';
import { walkSignUp } from './sign-up-walk.ts';
import { picturesAfterSteps } from './stepped-pages.ts';

const WIDTHS = { desk: DESK, phone: PHONE };

/** Where pictures go, and which: those whose name begins so. */
interface Wish {
  folder: string;
  only: string;
}

/** @param args `--readme`, or `--only NAME` */
export async function takePictures(args: readonly string[]): Promise<void> {
  const register = await picturedRegister();
  const browser = await launch();
  try {
    if (args.includes('--readme')) await takeReadme(browser, register);
    else await takeAll(browser, register, wishOf(args));
  } finally {
    await browser.close();
    await register.close();
  }
}

function wishOf(args: readonly string[]): Wish {
  const at = args.indexOf('--only');
  return { folder: join(projectRoot(), 'screenshots'), only: (at < 0 ? undefined : args[at + 1]) ?? '' };
}

async function takeReadme(browser: Browser, register: PicturedRegister): Promise<void> {
  const page = await seat(browser, register, 'anybody', DESK);
  for (const { name, path } of picturesOfReadme(register.things)) {
    await page.goto(register.url + path);
    await shoot(page, join(projectRoot(), 'docs', 'images', `${name}.png`), false);
  }
}

async function takeAll(browser: Browser, register: PicturedRegister, { folder, only }: Wish): Promise<void> {
  await mkdir(folder, { recursive: true });
  const all: Picture[] = [
    ...picturesOfStates(),
    ...picturesOfRoutes(register.things),
    ...(await picturesAfterSteps(register)),
    ...(await picturesOfMails(register)),
  ].filter(({ name }) => name.startsWith(only));
  const seen: string[] = [];
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    const fileOf = (name: string) => join(folder, `${name}-${size}.png`);
    const take = async (page: Page, name: string): Promise<void> => {
      seen.push(new URL(page.url()).pathname);
      await shoot(page, fileOf(name));
    };
    for (const who of ['anybody', 'officer', 'firm', 'half'] as const) {
      const page = await seat(browser, register, who, viewport);
      for (const picture of all.filter((one) => one.who === who)) {
        if (picture.cookie !== undefined) await give(page, register.url, picture.cookie);
        const answer = await page.goto(register.url + picture.path);
        if (answer?.ok()) await take(page, picture.name);
        else await shoot(page, fileOf(picture.name));
      }
      await page.close();
    }
    if (!'aanmelden-'.startsWith(only) && !only.startsWith('aanmelden-')) continue;
    const page = await seat(browser, register, 'anybody', viewport);
    await walkSignUp(page, register.url, (name) => take(page, name));
    await page.close();
  }
  const missing = only === '' ? withoutPicture(seen) : [];
  if (missing.length > 0) throw new Error(`no picture was taken of ${missing.join(', ')}`);
}

async function give(page: Page, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
  await page.context().addCookies([{ name, value, url }]);
}

async function seat(
  browser: Browser,
  { url, sessions }: PicturedRegister,
  who: Who,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  const token = sessions[who];
  if (token) await page.context().addCookies([{ name: 'session', value: token, url }]);
  return page;
}

/** What is loaded late is there, and the picture is of the page as somebody sees it after a moment. */
async function shoot(page: Page, path: string, fullPage = true): Promise<void> {
  await page.evaluate('document.fonts.ready');
  if (await page.locator('[data-map]').first().isVisible())
    await page.locator('[data-map-ready]').waitFor({ timeout: 20_000 });
  await page.screenshot({ path, fullPage, animations: 'disabled' });
  process.stdout.write(`${path}\n`);
}
