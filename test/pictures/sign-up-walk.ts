import { type Page } from 'playwright-core';

import { STEPS } from '../../src/registration/answers.ts';
import { stepPath } from '../../src/web/firm/step-paths.ts';

/** Walks the pages of a firm that signs up, and of one that has; `take` takes the picture of where it is. */
export async function walkSignUp(
  page: Page,
  url: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${url}/aanmelden`);
  await page.getByLabel('Naam van uw bedrijf').fill('Catering Dorpszicht');
  await page.getByRole('button', { name: 'Kijk of u er al op staat' }).click();
  await page.getByRole('button', { name: 'Nieuw aanmelden' }).waitFor();
  await take('aanmelden-gevonden');
  await page.getByRole('button', { name: 'Nieuw aanmelden' }).click();
  for (const [at, step] of STEPS.entries()) {
    await page.goto(url + stepPath(step));
    await take(`aanmelden-${at + 1}-${step}`);
  }
  await page.goto(url + stepPath('who'));
  await page.getByRole('button', { name: 'Bewaren en verder', exact: true }).click();
  await page.getByText('Er klopt nog iets niet').waitFor();
  await take('aanmelden-fouten');
}
