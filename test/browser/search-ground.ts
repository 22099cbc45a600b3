import { expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { complaints, DESK } from './browser.ts';
import { startPages } from './web-app.ts';

const SEARCH = '/?q=Lunch&near=Groningen&radiusKm=25';
const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#ddd"/></svg>';

/** How many pixels of the map are drawn on: the lines of municipalities. */
const drawnOn = (page: Page) =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.leaflet-overlay-pane canvas');
    if (!canvas) return 0;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((part, at) => at % 4 === 3 && part > 0).length;
  })()`);

/** What lies under the points of the map. @param stage is read when a test runs */
export function describeGround(stage: () => { url: string; browser: Browser }): void {
  it('shows the lines of municipalities, and asks no other site for anything', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(url))
        elsewhere.push(request.url());
    });
    await page.goto(url + SEARCH);
    await page.locator('[data-map-ready]').waitFor();
    expect(await drawnOn(page)).toBeGreaterThan(100);
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  it('is the map of PDOK where the setting says so, with whose map it is', async () => {
    const { app, url } = await startPages({ MAP_TILES: 'pdok' });
    try {
      const page = await stage().browser.newPage({ viewport: DESK });
      const heard = complaints(page);
      await page.route('https://service.pdok.nl/**', (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: TILE }),
      );
      await page.goto(url + SEARCH);
      await page.locator('.leaflet-tile-loaded').first().waitFor();
      expect(await page.locator('.leaflet-control-attribution').textContent()).toContain('Kadaster');
      // The rules of the page let these pictures in, and nothing is missing.
      expect(heard).toEqual([]);
      await page.close();
    } finally {
      await app.close();
    }
  });
}
