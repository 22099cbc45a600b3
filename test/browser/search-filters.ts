import { expect, it } from '@jest/globals';

import { complaints, DESK } from './browser.ts';
import { type MapStage } from './search-map.ts';
import { expectSound } from './sound-page.ts';

/** Filters that work at once. @param stage is read when a test runs */
export function describeFilters(stage: () => MapStage): void {
  it('follow a tick at once, keep the focus and the map, and can be gone back from', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    await page.goto(`${url}/?q=Lunch&near=Groningen`);
    await page.locator('[data-map-ready]').waitFor();
    await page.evaluate('window.sameDocument = true');
    await page.getByRole('checkbox', { name: 'B Corp' }).press('Space');
    await page.waitForURL(/label=b-corp/);
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(await page.getByRole('link', { name: 'Verwijder: B Corp' }).isVisible()).toBe(true);
    expect(await page.locator(':focus').getAttribute('id')).toBe('label-b-corp');
    expect(await page.locator('[data-map]').getAttribute('data-points')).toContain('label=b-corp');
    expect(await page.locator('[data-said]').textContent()).toContain('57 leveranciers');
    await expectSound(page, heard);
    await page.goBack();
    await page.waitForURL((address) => !address.href.includes('label='));
    // The address is there at once, the answer a moment later.
    await page.getByRole('checkbox', { name: 'B Corp', checked: false }).waitFor();
    await page.close();
  });

  it('move the distance by keys, say it in words, and ask once when it stands still', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/?q=') && asked.push(request.url()));
    await page.goto(`${url}/?q=Lunch&near=Groningen`);
    // Time stands still between the presses, however slow the machine.
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    const slider = page.getByRole('slider', { name: 'Hooguit' });
    for (let press = 0; press < 3; press++) await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('40 km');
    expect(await page.locator('[data-distance]').textContent()).toBe('40 km');
    expect(asked).toHaveLength(1);
    await page.clock.runFor(1000);
    await page.waitForURL(/radiusKm=40/);
    expect(asked).toHaveLength(2);
    await page.clock.resume();
    expect(await page.locator(':focus').getAttribute('id')).toBe('radiusKm');
    await page.getByRole('checkbox', { name: 'Heel Nederland' }).check();
    await page.waitForURL(/radiusKm=300/);
    await page.getByRole('slider', { name: 'Hooguit' }).press('ArrowLeft');
    await page.waitForURL((address) => address.searchParams.getAll('radiusKm').join() === '20');
    await expectSound(page, heard);
    await page.close();
  });

  it('lose no press of a key on the slider while an answer is under way, and stay the same slider', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(`${url}/?q=Lunch&near=Groningen`);
    let answer = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/radiusKm=30/, async (route) => {
      await pressed;
      await route.continue().catch(() => undefined);
    });
    const slider = page.getByRole('slider', { name: 'Hooguit' });
    await page.evaluate("window.slider = document.getElementById('radiusKm')");
    const asked = page.waitForRequest(/radiusKm=30/);
    await slider.press('ArrowRight');
    await asked;
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    answer();
    await page.waitForURL(/radiusKm=40/);
    expect(await slider.inputValue()).toBe('40');
    expect(await page.locator('#results').getAttribute('aria-busy')).toBeNull();
    expect(await page.evaluate("window.slider === document.getElementById('radiusKm')")).toBe(true);
    expect(await page.locator(':focus').getAttribute('id')).toBe('radiusKm');
    expect(await page.getByRole('link', { name: /^Verwijder: Binnen/ }).textContent()).toContain('40 km');
    await page.close();
  });

  it('say a distance between two steps of the slider as the page does', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(`${url}/?q=Lunch&near=Groningen&radiusKm=34.5`);
    const slider = page.getByRole('slider', { name: 'Hooguit' });
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+ km$/);
    await page.close();
  });

  it('take a distance and the value of an order without script, by their button', async () => {
    const { browser, url } = stage();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/?q=Lunch&near=Groningen&orderValue=60000`);
    await page.getByRole('slider', { name: 'Hooguit' }).press('ArrowRight');
    await page.getByLabel('Kan een opdracht aan van').selectOption('10000');
    await page.getByRole('button', { name: 'Filters toepassen' }).click();
    await page.waitForURL(/radiusKm=30.*orderValue=10000|orderValue=10000.*radiusKm=30/);
    expect(await page.getByRole('link', { name: /^Verwijder: Kan/ }).textContent()).toContain('10.000');
    await context.close();
  });

  it('fold out by keys, and pass accessibility checks when they are open', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    await page.goto(`${url}/?q=Lunch`);
    for (const name of ['Categorie', 'Thema', 'Omvang']) {
      await page.locator('summary', { hasText: name }).first().press('Enter');
    }
    expect(await page.getByLabel('Circulair').isVisible()).toBe(true);
    expect(await page.getByLabel('minder dan 10 medewerkers').isVisible()).toBe(true);
    await page.locator('summary', { hasText: 'Hotel' }).press('Enter');
    await page.getByRole('radio', { name: 'Kantine- en cateringdiensten' }).check();
    await page.waitForURL(/category=555/);
    expect(await page.getByRole('radio', { name: 'Kantine- en cateringdiensten' }).isVisible()).toBe(true);
    await expectSound(page, heard);
    await page.close();
  });
}
