import { expect, it } from '@jest/globals';

import { PHONE } from './browser.ts';
import { type FirmStage, startWalk } from './firm-walk.ts';

/**
 * What ten minutes on a phone allow: reading a page and pressing its button takes half a minute, typing or choosing something
 * as long. Both are bounds, not what is asked now.
 */
const MOST_PRESSES = 12;
const MOST_FIELDS = 12;

const NEXT = 'Bewaren en verder';

/** Whoever has all at hand and makes no mistake. @param stage once it is set */
export function testShortSignUp(stage: () => FirmStage): void {
  it(`a firm on a phone is on the list with ${MOST_FIELDS} fields and ${MOST_PRESSES} presses at most`, async () => {
    const { page, press, context } = await startWalk(stage(), PHONE, true);
    let presses = 0;
    let fields = 0;
    const fill = async (label: string | RegExp, value: string) => {
      fields += 1;
      await page.getByLabel(label).fill(value);
    };
    const check = async (label: string | RegExp) => {
      fields += 1;
      await page.getByLabel(label).check();
    };
    const go = async (button: string, then: string) => {
      presses += 1;
      await press(button, then);
    };

    await page.goto(`${stage().url}/aanmelden`);
    await fill('Naam van uw bedrijf', 'Tuinploeg De Korte Weg');
    await fill('KvK-nummer', '99870111');
    await go('Kijk of u er al op staat', 'We vonden uw bedrijf nog niet');
    await go('Nieuw aanmelden', 'Wie bent u?');
    fields += 1;
    await page.getByLabel('Rechtsvorm').selectOption('stichting');
    await fill('Postcode', '9712 HM');
    await fill('Plaats', 'Groningen');
    await fill('E-mailadres', 'korteweg@firma.example');
    await go(NEXT, 'Wat levert u?');
    await fill('Wat doet uw bedrijf?', 'Wij onderhouden tuinen en plantsoenen.');
    await go(NEXT, 'Past dit bij wat u levert?');
    await go(NEXT, 'Waar werkt u?');
    await check('Binnen een afstand van mijn adres');
    await fill('Tot hoeveel kilometer?', '25');
    await go(NEXT, 'Hoeveel kunt u aan?');
    await go(NEXT, 'Welke keurmerken hebt u?');
    await go(NEXT, 'Aan welke thema');
    await go(NEXT, 'Nakijken en insturen');
    await check(/^Ik mag namens dit bedrijf spreken/);
    await go('Insturen', 'Bedankt, uw aanmelding is ingestuurd');

    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    expect(fields).toBeLessThanOrEqual(MOST_FIELDS);
    await context.close();
  });

  it('a firm on a phone goes on with what it typed after its sign-up was closed', async () => {
    const walk = await startWalk(stage(), PHONE, true);
    const { page, press, sound, context } = walk;
    const email = 'langweg@firma.example';
    await page.goto(`${stage().url}/aanmelden?naam=Lange+Weg&kvk=99870112`);
    await press('Nieuw aanmelden', 'Wie bent u?');
    await page.getByLabel('Rechtsvorm').selectOption('stichting');
    await page.getByLabel('Postcode').fill('9712 HM');
    await page.getByLabel('Plaats').fill('Groningen');
    await page.getByLabel('E-mailadres').fill(email);
    await press(NEXT, 'Wat levert u?');
    const words = 'Wij leggen tuinen aan.\nEn wij onderhouden ze, het hele jaar.';
    await page.getByLabel('Wat doet uw bedrijf?').fill(words);
    await context.clearCookies();
    await press(NEXT, 'Wat u typte is nog niet bewaard');
    await sound();
    await press('Mail mij een link', 'Vul een e-mailadres in');
    await sound();
    await page.getByLabel('E-mailadres dat wij van u hebben').fill(email);
    await press('Mail mij een link', 'kom daarna hier terug');
    await sound();

    // The mail opens in a tab of its own.
    await stage().test.drainJobs();
    const link = /https?:\/\/\S+/.exec(stage().mail.lastTo(email).text)?.[0] ?? '';
    const tab = await context.newPage();
    await tab.goto(stage().url + new URL(link).pathname + new URL(link).search);
    await tab.getByRole('button', { name: 'Verdergaan' }).click();
    await tab.getByRole('heading', { name: 'Wat levert u?' }).waitFor();
    await press('Bewaren wat ik typte', 'Past dit bij wat u levert?');
    expect(await page.getByLabel('Wat doet uw bedrijf?').inputValue()).toBe(words);
    await context.close();
  });
}
