import { type Page } from 'playwright-core';

import { STEPS } from '../../src/registration/answers.ts';
import { stepPath } from '../../src/web/firm/step-paths.ts';
import { LUNCH_FIRM } from '../support/sign-up-answers.ts';

const FIRM = { name: 'Catering Dorpszicht', kvkNumber: '99866009', email: 'info@dorpszicht.example' };

/** Walks the pages of a firm that signs up, and of one that has; `take` takes the picture of where it is. */
export async function walkSignUp(
  page: Page,
  url: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${url}/aanmelden`);
  await page.getByLabel('Naam van uw bedrijf').fill(FIRM.name);
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
  const answers = { ...LUNCH_FIRM, wie: { ...LUNCH_FIRM.wie, ...FIRM } };
  for (const [part, fields] of Object.entries(answers)) await send(page, `${url}/aanmelden/${part}`, fields);
  await page.goto(`${url}/aanmelden/klaar`);
  await page.getByText('Bedankt, uw aanmelding is ingestuurd').waitFor();
  await take('aanmelden-klaar');
}

/** Sends a page of the sign-up as its form does, from the browser that fills it in. */
async function send(page: Page, url: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  const answer = await page.request.post(url, {
    data: new URLSearchParams(pairs).toString(),
    headers: {
      origin: new URL(url).origin,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()}`);
}
