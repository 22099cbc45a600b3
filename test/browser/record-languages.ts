import { readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { sheetCells } from '../support/read-report.ts';
import { complaints, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { type Stage } from './stage.ts';

const WHY = 'Zij bakken zelf.';

/** The record of a choice that is not kept, for readers of both languages. @param stage once it is set, with kitchens in it */
export function testRecordLanguages(stage: () => Stage, request: string): void {
  it('a buyer on a phone takes the record in the other language too, with the same firms and the reason just typed', async () => {
    const { browser, url } = stage();
    const page = await browser.newPage({ viewport: PHONE });
    const heard = complaints(page);
    await page.goto(`${url}/opdracht?${new URLSearchParams({ text: request }).toString()}`);
    for (const firm of ['Amber', 'Berk'])
      await page.getByLabel(`Kies Keuken ${firm}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Maak selectieverslag' }).click();
    await page.getByLabel('Motivering van de keuze').fill(WHY);
    const english = await downloaded(page, 'CSV');
    expect(english).toContain('Keuken Amber;99810000;"Groningen, 0.5 km";yes');
    expect(english).toContain(WHY);

    const [, ...rows] = await sheetCells(await fileOf(page, 'Download als Excel'));
    const amber = rows.find(([firm]) => firm === 'Keuken Amber') ?? [];
    expect([amber.slice(0, 4), rows.flat().includes(WHY)]).toEqual([
      ['Keuken Amber', '99810000', expect.stringMatching(/^Groningen/), 'ja'],
      true,
    ]);

    await page.getByRole('button', { name: 'Zet in het verslag om af te drukken' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: '2 chosen firms' }).waitFor();
    expect(await page.locator('.register-record__reason').textContent()).toBe(WHY);
    await expectSound(page, heard);
    expect(await downloaded(page, 'CSV')).toMatch(/;ja;/);
    expect(await downloaded(page, 'Download as CSV')).toMatch(/;yes;/);
    await page.close();
  });
}

async function downloaded(page: Page, button: string): Promise<string> {
  return (await fileOf(page, button)).toString('utf8');
}

async function fileOf(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}
