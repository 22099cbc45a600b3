import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Browser, type Page } from 'playwright-core';

import { complaints, DESK, launch, PHONE } from './browser.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { describePhone } from './on-a-phone.ts';
import { describeWeight } from './page-weight.ts';
import { expectSound } from './sound-page.ts';
import { describeFilters } from './search-filters.ts';
import { describeLinks } from './search-links.ts';
import { describeGround } from './search-ground.ts';
import { describeHead } from './results-head.ts';
import { describeMap } from './search-map.ts';
import { describeSuggestions } from './search-suggest.ts';
import { MERGED, SOLE_TRADER, SUPPLIER } from './fixed-supplier.ts';
import { startPages } from './web-app.ts';

const SEARCH = '/?q=Lunch+voor+40+personen&near=Groningen&radiusKm=25&label=pso&impact=true';
const PAGES = [
  ['start', '/'],
  ['results', SEARCH],
  ['results of another day', '/?q=lunch&recognisedBy=GM0014&labelOn=2025-03-01'],
  ['results, limited', '/?q=beperkt'],
  ['results in English', `${SEARCH}&lang=en`],
  ['nothing found', '/?q=niets&near=Groningen&radiusKm=10&label=pso'],
  ['unknown place', '/?q=lunch&near=Nergenshuizen&label=pso'],
  ['supplier', `/leveranciers/${SUPPLIER}?q=lunch`],
  ['supplier on another day', `/leveranciers/${SUPPLIER}?q=lunch&recognisedBy=GM0014&labelOn=2025-03-01`],
  ['sole trader', `/leveranciers/${SOLE_TRADER}`],
  ['about', '/over'],
  ['accessibility', '/toegankelijkheid'],
  ['privacy', '/privacy'],
  ['contact', '/contact'],
  ['contact in English', '/contact?lang=en'],
  ['reference of the API', '/docs/api'],
  ['an operation of the API', '/docs/api/searchSuppliers'],
  ['an operation of the API in English', '/docs/api/searchSuppliers?lang=en'],
  ['no such page', '/bestaat-niet'],
] as const;

let app: NestFastifyApplication;
let url: string;
let browser: Browser;

beforeAll(async () => {
  ({ app, url } = await startPages());
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function onPage<T>(
  size: typeof PHONE,
  path: string,
  look: (page: Page, heard: string[]) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ viewport: size });
  try {
    const heard = complaints(page);
    await page.goto(url + path);
    return await look(page, heard);
  } finally {
    await page.close();
  }
}

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
])('on a %s', (_, size) => {
  it.each(PAGES)(
    '%s: is accessible, fits the screen and is not blocked by its own rules',
    async (_name, path) => {
      await onPage(size, path, async (page, heard) => {
        await expectSound(page, heard);
      });
    },
  );

  it('gives fingers and mice enough room in the form', async () => {
    await onPage(size, SEARCH, async (page) => {
      const heights = await page
        .locator('#zoekformulier input:not([type=hidden]), #zoekformulier select, #zoekformulier button')
        .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });
  });
});

describe('a buyer', () => {
  it.each([
    ['the search', '/'],
    ['the results and their map', SEARCH],
    ['a supplier', `/leveranciers/${SUPPLIER}?q=lunch`],
    ['the reference of the API', '/docs/api/searchSuppliers'],
  ])('walks through %s by keys alone, forth and back', async (_name, path) => {
    await onPage(DESK, path, async (page) => {
      if (path === SEARCH) await page.locator('[data-map-ready]').waitFor();
      await expectWalkableByKeys(page);
    });
  });

  it('reaches the results with two keys', async () => {
    await onPage(DESK, SEARCH, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Direct naar de resultaten');
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('id')).toBe('results');
    });
  });

  it('searches, filters and comes back without losing anything', async () => {
    await onPage(DESK, '/', async (page) => {
      await page.getByLabel('Wat wilt u inkopen?').fill('lunch & borrel');
      await page.getByLabel('In de buurt van').fill('Groningen');
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'B Corp' }).check();
      await page.getByRole('button', { name: 'Filters toepassen' }).click();
      await page.waitForURL(/label=b-corp/);
      const list = new URL(page.url()).searchParams;
      expect([list.get('q'), list.get('near'), list.get('label')]).toEqual([
        'lunch & borrel',
        'Groningen',
        'b-corp',
      ]);
      await page.getByRole('link', { name: 'De Tafel van Tien' }).click();
      await page.getByRole('link', { name: 'Terug naar de zoekresultaten' }).click();
      const back = new URL(page.url()).searchParams;
      expect([back.get('q'), back.get('near'), back.get('label')]).toEqual([
        'lunch & borrel',
        'Groningen',
        'b-corp',
      ]);
      expect(await page.getByRole('checkbox', { name: 'B Corp' }).isChecked()).toBe(true);
    });
  });

  it('opens the filters on a phone, where they are folded away', async () => {
    await onPage(PHONE, SEARCH, async (page) => {
      const box = page.getByLabel('B Corp');
      expect(await box.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'Filters' }).click();
      expect(await box.isVisible()).toBe(true);
    });
    await onPage(DESK, SEARCH, async (page) =>
      expect(await page.getByLabel('B Corp').isVisible()).toBe(true),
    );
  });

  it('prints a supplier with all that is folded on the screen, and without what can be done with it', async () => {
    await onPage(DESK, `/leveranciers/${SUPPLIER}`, async (page) => {
      const folded = page.locator('.register-history table').filter({ visible: true });
      const shown = async (): Promise<(boolean | number)[]> => [
        await folded.count(),
        await page.getByRole('link', { name: 'Een fout melden' }).isVisible(),
        await page.getByRole('link', { name: 'Is dit uw bedrijf?' }).isVisible(),
      ];
      expect(await shown()).toEqual([0, true, true]);
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toEqual([2, false, false]);
      // A4 between its margins: on paper nobody moves a table aside.
      await page.setViewportSize({ width: 700, height: 1000 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(700);
    });
  });

  it('keeps the form when a place is not known', async () => {
    await onPage(DESK, '/?q=lunch&near=Nergenshuizen&label=pso', async (page) => {
      expect(await page.getByLabel('Wat wilt u inkopen?').inputValue()).toBe('lunch');
      const near = page.getByLabel('In de buurt van');
      expect(await near.getAttribute('aria-invalid')).toBe('true');
      await near.fill('Assen');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).searchParams.get('label')).toBe('pso');
    });
  });
});

describe('the filters', () => describeFilters(() => ({ url, browser })));

describe('the links', () => describeLinks(() => ({ url, browser })));

describe('suggestions', () => describeSuggestions(() => ({ url, browser })));

describe('the head of the results', () => describeHead(() => ({ url, browser })));

describe('the map', () => describeMap(() => ({ url, browser })));

describe('the ground of the map', () => describeGround(() => ({ url, browser })));

describe('a visit', () => describeWeight(() => ({ url, browser })));

describe('a phone', () => describePhone(() => ({ url, browser })));

describe('answers', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });

  it('carry the status of what they say', async () => {
    const of = async (path: string) => (await get(path)).status;
    expect(await of('/?q=lunch&near=Nergenshuizen')).toBe(400);
    expect(await of(`/?q=${'lang '.repeat(500)}`)).toBe(400);
    expect(await of('/leveranciers/geen-id')).toBe(404);
    expect(await of('/?q=stuk')).toBe(500);
  });

  it('lead from a merged supplier to the one that lives, with the search', async () => {
    const moved = await get(`/leveranciers/${MERGED}?q=lunch&lang=en`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      308,
      `/leveranciers/${SUPPLIER}?q=lunch&lang=en`,
    ]);
  });

  it('let browsers keep style sheets for ever, but not those of another version', async () => {
    const sheet = /\/assets\/\w+\/register\.css/.exec(await (await get('/')).text())?.[0] ?? '';
    const kept = await get(sheet, { 'accept-encoding': 'gzip, br' });
    expect([kept.status, kept.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(kept.headers.get('cache-control')).toContain('immutable');
    expect((await get(sheet.replace(/assets\/\w+/, 'assets/old'))).headers.get('cache-control')).toBe(
      'no-cache',
    );
    expect((await get('/assets/x/package.json')).status).toBe(404);
  });
});
