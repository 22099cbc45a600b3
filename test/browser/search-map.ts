import { expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';

import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';

const SEARCH = '/?q=Lunch&near=Groningen&radiusKm=25';

/** What a test of the map needs. */
export interface MapStage {
  url: string;
  browser: Browser;
}

async function onMap(stage: MapStage, size: typeof DESK, look: (page: Page) => Promise<void>): Promise<void> {
  // A map that still moves may slip away between the two halves of a click.
  const page = await stage.browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  try {
    const heard = complaints(page);
    await page.goto(stage.url + SEARCH);
    await look(page);
    await expectSound(page, heard);
  } finally {
    await page.close();
  }
}

/** The map beside the results. @param stage is read when a test runs */
export function describeMap(stage: () => MapStage): void {
  it('shows where the firms of the list are, and says how many are not on it', async () => {
    await onMap(stage(), DESK, async (page) => {
      await page.locator('[data-map-ready]').waitFor();
      expect(await page.locator('[data-map-said]').textContent()).toBe(
        'Op de kaart staan 5 van de 57 leveranciers. Van 1 is de plaats niet bekend.',
      );
      await page.getByRole('button', { name: '2 leveranciers: toon ze' }).waitFor();
    });
  });

  it('points from a card to the map and from the map to the card, also by keys', async () => {
    await onMap(stage(), DESK, async (page) => {
      await page.locator('[data-map-ready]').waitFor();
      const card = page.locator('[data-number="4"]');
      await card.getByRole('link').first().focus();
      expect(await page.locator('.register-pin--spot').textContent()).toBe('4');
      const pin = page.getByRole('button', { name: '4. Broodje van' });
      await pin.focus();
      await page.keyboard.press('Enter');
      const popup = page.locator('.leaflet-popup');
      expect(await page.locator(':focus').textContent()).toContain('Broodje van');
      expect(await card.getAttribute('class')).toContain('register-card--shown');
      await popup.getByRole('button', { name: 'Toon in de lijst' }).click();
      expect(await card.locator(':focus').textContent()).toContain('Broodje van');
    });
  });

  it('names the firms that sit in one and the same spot', async () => {
    await onMap(stage(), DESK, async (page) => {
      await page.getByRole('button', { name: '2 leveranciers: toon ze' }).press('Enter');
      const names = page.locator('.leaflet-popup').getByRole('link');
      await names.nth(1).waitFor();
      expect(await names.first().textContent()).toBe('De Tafel van Tien');
    });
  });

  it('lets firms that are apart come apart when their number is pressed', async () => {
    await onMap(stage(), DESK, async (page) => {
      await page.locator('[data-map-ready]').waitFor();
      const all = page.getByRole('button', { name: '5 leveranciers: toon ze' });
      for (let press = 0; press < 6 && (await all.count()) === 0; press++)
        await page.getByRole('button', { name: 'Uitzoomen' }).click();
      await all.press('Enter');
      await page.locator('.register-map .register-pin').nth(1).waitFor();
      expect(await all.count()).toBe(0);
      expect(await page.locator('.leaflet-popup').count()).toBe(0);
    });
  });

  it('waits behind a link on a phone, and stays open over a filter, another order and the way back', async () => {
    await onMap(stage(), PHONE, async (page) => {
      const map = page.getByRole('region', { name: 'Kaart' });
      expect(await map.isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Toon de kaart' }).click();
      await page.locator('[data-map-ready]').waitFor();
      await page.locator('summary', { hasText: 'Filters' }).click();
      await page.getByRole('checkbox', { name: 'B Corp' }).check();
      await page.waitForURL(/label=b-corp/);
      await page.getByRole('link', { name: 'Naam', exact: true }).click();
      await page.waitForURL(/sort=name/);
      await page.locator('[data-map-ready]').waitFor();
      await page.goBack();
      expect(page.url()).toContain('map=open');
      await page.getByRole('link', { name: 'Verberg de kaart' }).click();
      await page.waitForURL(/map=closed/);
      expect(await page.locator('[data-map]').count()).toBe(0);
    });
  });

  it('keeps where it was moved to: in the address, over an order, a filter, a page and the way back', async () => {
    await onMap(stage(), DESK, async (page) => {
      const at = () => new URL(page.url()).searchParams.get('mapAt') ?? '';
      const ready = () => page.locator('[data-map-ready]').waitFor();
      await ready();
      expect(at()).toBe('');
      // Stays only while the page is not loaded again.
      await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
      const entries = await page.evaluate(() => history.length);
      await page.getByRole('button', { name: 'Uitzoomen' }).click();
      await page.waitForURL(/mapAt=/);
      const moved = at();
      expect(moved).toMatch(/^53\.\d+_6\.\d+_\d+$/);
      expect(await page.evaluate(() => [document.body.dataset['same'], history.length])).toEqual([
        'yes',
        entries,
      ]);

      await page.getByRole('checkbox', { name: 'B Corp' }).check();
      await page.waitForURL(/label=b-corp/);
      expect([at(), await page.evaluate(() => document.body.dataset['same'])]).toEqual([moved, 'yes']);
      await page.getByRole('link', { name: 'Naam', exact: true }).click();
      await page.waitForURL(/sort=name/);
      await ready();
      await page.getByRole('link', { name: 'Volgende' }).click();
      await page.waitForURL(/page=2/);
      await ready();
      expect(at()).toBe(moved);
      await page.locator('[data-firm]').first().getByRole('link').first().click();
      await page.getByRole('link', { name: 'Terug naar de zoekresultaten' }).click();
      await ready();
      // What the map itself shows is what the address says: moving it back and forth ends there.
      await page.getByRole('button', { name: 'Inzoomen' }).click();
      await page.waitForURL((address) => address.searchParams.get('mapAt') !== moved);
      await page.getByRole('button', { name: 'Uitzoomen' }).click();
      await page.waitForURL((address) => address.searchParams.get('mapAt') === moved);

      await page.getByRole('button', { name: 'Zoeken' }).click();
      await page.waitForURL((address) => !address.searchParams.has('mapAt'));
      await ready();
    });
  });

  it('takes a screen that is turned for no wish of its reader, and the next step for one', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: 'reduce' });
    await page.goto(`${url}${SEARCH}&map=open`);
    await page.locator('[data-map-ready]').waitFor();
    // The library tells of the other size a moment after the screen was turned.
    await page.evaluate(`(() => {
      const { fire } = L.Map.prototype;
      L.Map.prototype.fire = function (type, ...more) {
        const self = fire.call(this, type, ...more);
        if (type === 'moveend') document.body.dataset.moved = 'yes';
        return self;
      };
    })()`);
    await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
    await page.locator('body[data-moved]').waitFor();
    expect(new URL(page.url()).searchParams.has('mapAt')).toBe(false);
    await page.getByRole('button', { name: 'Uitzoomen' }).click();
    await page.waitForURL(/mapAt=/);
    await page.close();
  });

  it('leaves its room to the list at a desk when it is hidden, until it is wanted again', async () => {
    await onMap(stage(), DESK, async (page) => {
      expect(await page.getByRole('link', { name: 'Toon de kaart' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Verberg de kaart' }).click();
      await page.waitForURL(/map=closed/);
      expect(await page.locator('[data-map]').count()).toBe(0);
      await page.locator('[data-firm]').first().getByRole('link').first().click();
      await page.getByRole('link', { name: 'Terug naar de zoekresultaten' }).click();
      await page.getByRole('link', { name: 'Toon de kaart' }).click();
      await page.locator('[data-map-ready]').waitFor();
    });
  });

  it('names places only where the whole name can be read, and keeps pins apart', async () => {
    await onMap(stage(), DESK, async (page) => {
      await page.locator('[data-map-ready]').waitFor();
      const rectsOf = (selector: string) =>
        page.locator(selector).evaluateAll((found) =>
          found.map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { left, right, top, bottom };
          }),
        );
      const [canvas] = await rectsOf('[data-map-canvas]');
      const names = await rectsOf('.register-map__place:not(.register-map__place--hidden) > span');
      const pins = await rectsOf('.register-map .register-pin');
      expect([names.length > 0, pins.length > 0]).toEqual([true, true]);
      const things = [...names, ...pins];
      const clashes = things.flatMap((one, at) =>
        things
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              one.right > other.left &&
              one.top < other.bottom &&
              one.bottom > other.top,
          ),
      );
      expect(clashes).toEqual([]);
      const cut = names.filter((name) => canvas && (name.left < canvas.left || name.right > canvas.right));
      expect(cut).toEqual([]);
    });
  });

  it('is not there without script, and the list is complete', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK, javaScriptEnabled: false });
    await page.goto(url + SEARCH);
    expect(await page.locator('[data-map]').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'de kaart' }).count()).toBe(0);
    expect(await page.locator('[data-firm]').count()).toBe(5);
    await page.close();
  });
}
