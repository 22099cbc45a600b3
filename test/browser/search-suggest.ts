import { expect, it } from '@jest/globals';

import { complaints, DESK, PHONE } from './browser.ts';
import { type MapStage } from './search-map.ts';
import { expectSound } from './sound-page.ts';

/** What is suggested while somebody types. @param stage is read when a test runs */
export function describeSuggestions(stage: () => MapStage): void {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('are walked through and chosen by keys on a %s, and pass accessibility checks', async (_, viewport) => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport });
    const heard = complaints(page);
    await page.goto(url);
    const box = page.getByRole('combobox', { name: 'Wat wilt u inkopen?' });
    const active = () => box.getAttribute('aria-activedescendant');
    await box.pressSequentially('lu');
    await page.getByRole('listbox', { name: 'Suggesties' }).waitFor();
    expect(
      await page.getByRole('listbox', { name: 'Suggesties' }).getByRole('option').allTextContents(),
    ).toEqual([
      'Catering categorie, ook voor ‘lunch’',
      'Lunchrooms categorie',
      'Lunchwerk <b> leverancier in Groningen',
      'In de buurt van Luttenberg plaats (gemeente Raalte, Overijssel)',
    ]);
    expect(await page.getByText('4 suggesties, kies met de pijltoetsen').count()).toBe(1);
    await box.press('ArrowDown');
    expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(await active());
    await expectSound(page, heard);
    await box.press('Escape');
    expect([await box.getAttribute('aria-expanded'), await active()]).toEqual(['false', null]);
    expect(await box.inputValue()).toBe('lu');
    await box.press('ArrowDown');
    await page.getByRole('listbox').waitFor();
    // Once around: the last one, then the text itself, then the first one.
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await box.press(key);
    await box.press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === 'Catering');
    await page.close();
  });

  it('lead to a firm by a click, and send what is typed when none is chosen', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    const heard = complaints(page);
    await page.goto(`${url}/?q=Lunch`);
    const box = page.getByRole('combobox', { name: 'Wat wilt u inkopen?' });
    await box.fill('luxe lunch');
    await page.getByRole('listbox').waitFor();
    await box.press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === 'luxe lunch');
    await box.fill('lunchw');
    await page.getByRole('option', { name: 'Lunchwerk' }).click();
    await page.waitForURL(/\/leveranciers\//);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('are no longer chosen by Enter once somebody types on', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(url);
    const box = page.getByRole('combobox', { name: 'Wat wilt u inkopen?' });
    await box.pressSequentially('lu');
    await page.getByRole('listbox').waitFor();
    await box.press('ArrowDown');
    // So that the list of before is still there, however slow the machine is.
    await page.route(/text=lux/, () => undefined);
    await box.press('x');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await box.press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === 'lux');
    await page.close();
  });

  it('fill in a place that is meant alone, and close when the box is left', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(url);
    const box = page.getByRole('combobox', { name: 'In de buurt van' });
    await box.pressSequentially('har');
    await page.getByRole('option', { name: 'Oss' }).click();
    expect([await box.inputValue(), new URL(page.url()).search]).toEqual(['Haren, Oss', '']);
    await box.press('ArrowDown');
    await page.getByRole('listbox').waitFor();
    await box.press('Tab');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.close();
  });

  it('are not there without script: the box is a plain one', async () => {
    const { browser, url } = stage();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.getByRole('combobox', { name: 'Wat wilt u inkopen?' }).count()).toBe(0);
    await page.getByLabel('Wat wilt u inkopen?').fill('lunch');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === 'lunch');
    await context.close();
  });
}
