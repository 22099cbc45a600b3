import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';

import { expectSound } from './sound-page.ts';

/** Pages with a form that cannot be sent empty. What is wrong in Dutch is seen on the ways of those who fill it in. */
export const FORMS_THAT_ASK = [
  'GET /inloggen',
  'GET /inloggen/vergeten',
  'GET /inloggen/code',
  'GET /mijn-bedrijf/inloggen',
  'GET /leveranciers/:id/melden',
  'GET /zoekvragen/bewaren',
  'GET /opdrachten/:id/wijzigen',
  'GET /account/tweede-stap',
  'GET /beheer/imports',
  'GET /beheer/bedrijven/nieuw',
  'GET /beheer/bedrijven/:id/schorsing',
  'GET /beheer/uitnodigingen',
  'GET /beheer/meldingen/:id',
  'GET /beheer/bewijs/:id',
  'GET /beheer/vragen',
  'GET /beheer/keurmerken/erkenning',
  'GET /beheer/keurmerken/soorten/nieuw',
  'GET /beheer/categorieen/nieuw',
  'GET /beheer/gebruikers',
  'GET /beheer/sleutels',
  'GET /beheer/drempels',
];

/** Sends the largest form of a page without anything in it, as a browser does that checks nothing itself. */
const SEND_EMPTY = `(() => {
  const asked = (form) => [...form.elements].filter((one) => one.name && one.type !== 'hidden' && one.checkVisibility());
  const [form] = [...document.querySelectorAll('main form[method=post]')].sort((a, b) => asked(b).length - asked(a).length);
  form.noValidate = true;
  for (const field of asked(form)) {
    if (/^(radio|checkbox)$/.test(field.type)) field.checked = false;
    else if (/^select/.test(field.type)) field.value = '';
    else if (/^(text|email|password|date|number|url|tel|textarea|search)$/.test(field.type)) field.value = '';
  }
  [...form.elements].find(({ type }) => type === 'submit').click();
})()`;

/** What is wrong is said at the top of a sound page, with a way to each field. */
export async function expectSoundRefusal(page: Page, heard: readonly string[]): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.evaluate(SEND_EMPTY),
  ]);
  await page.locator('main [role=alert]').first().waitFor();
  expect(answer.status()).toBe(400);
  const lost = await page
    .locator('main [role=alert] a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => document.getElementById(id) === null),
    );
  expect(lost).toEqual([]);
  await expectSound(page, heard);
}
