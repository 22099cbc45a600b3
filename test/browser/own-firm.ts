import { afterAll, expect, it } from '@jest/globals';

import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { DESK, PHONE } from './browser.ts';
import { type FirmStage, startWalk } from './firm-walk.ts';
import { signInAt } from './stage.ts';

const SIZES = [
  ['phone', PHONE, true],
  ['desk, without script', DESK, false],
] as const;

/** How a firm keeps its entry. @param stage once it is set */
export function testOwnFirm(stage: () => FirmStage): void {
  const begun = new Date('2026-11-24T12:00:00Z');
  afterAll(() => stage().test.clock.set(begun));

  /** A firm that is on the list. */
  async function listed(name: string, kvkNumber: string, email: string): Promise<void> {
    const { test, mail } = stage();
    const { id } = await signUp(test, mail, { name, kvkNumber, email });
    await (await SignUpSteward.in(test)).decide(id, 'approve');
    await test.drainJobs();
  }

  it.each(SIZES)(
    'a firm on a %s takes over the entry that the register has of it',
    async (_, size, script) => {
      const [firm, kvk, email] = script
        ? ['Klompenmakerij Es', '99870201', 'klomp@firma.example']
        : ['Klompenmakerij Wilg', '99870202', 'wilg@firma.example'];
      const list = `Naam;KvK;Plaats;E-mail\n${firm};${kvk};Assen;${email}\n`;
      await stage().test.importCsv('leveranciersdatabank', list);
      const { page, context, sound, press, follow } = await startWalk(stage(), size, script);
      await page.goto(`${stage().url}/aanmelden`);
      await page.getByLabel('Naam van uw bedrijf').fill(firm);
      await press('Kijk of u er al op staat', 'Staat uw bedrijf hierbij?');
      // On a phone the answer would stand below the form, out of sight.
      const answer = await page.getByRole('heading', { name: 'Staat uw bedrijf hierbij?' }).boundingBox();
      expect(answer?.y).toBeLessThan(size.height / 2);
      await sound();
      await press(`Dit is mijn bedrijf: ${firm}`, 'Kijk in uw mail');
      await sound();
      await follow(email);
      await press('Verdergaan', 'Wie bent u?');
      expect(await page.getByLabel('Naam van uw bedrijf').inputValue()).toBe(firm);
      await sound();
      await context.close();
    },
  );

  it.each(SIZES)(
    'a firm on a %s signs in by mail, says its room, is refused a change and stops',
    async (_, size, script) => {
      const [firm, kvk, email] = script
        ? ['Zadelmakerij Es', '99870211', 'zadel@firma.example']
        : ['Zadelmakerij Wilg', '99870212', 'leer@firma.example'];
      await listed(firm, kvk, email);
      const { test, url } = stage();
      const { page, context, sound, press, follow } = await startWalk(stage(), size, script);
      await page.goto(`${url}/mijn-bedrijf`);
      await press('Mail mij een link', 'Vul een e-mailadres in');
      await sound();
      await page.getByLabel('E-mailadres').fill(email);
      await press('Mail mij een link', 'Als dit adres bij een aanmelding hoort');
      await sound();
      await test.getJson(`/v1/suppliers?q=${encodeURIComponent(firm)}`);
      await test.app.get(SightingCounter, { strict: false }).write();
      await follow(email);
      await press('Verdergaan', 'Uw bedrijf staat op de lijst');
      expect(await page.getByRole('row', { name: 'november 2026 1 0' }).count()).toBe(1);
      await sound();

      await page.getByLabel('Ruimte voor opdrachten dit kwartaal').fill('veel');
      await press('Alles klopt nog', 'Dit is geen bedrag');
      await sound();
      await page.getByLabel('Ruimte voor opdrachten dit kwartaal').fill('5.000');
      await press('Alles klopt nog', 'Bedankt. Over een jaar vragen we het weer.');
      await page.getByText('U gaf voor dit kwartaal € 5.000 door.').waitFor();
      await test.drainJobs();
      await page.getByRole('link', { name: 'Bekijk uw vermelding zoals inkopers die zien' }).click();
      await page.getByText('5.000 in kwartaal 4 van 2026').waitFor();

      await page.goto(`${url}/mijn-bedrijf`);
      await press('Gegevens bekijken en wijzigen', 'Zo staan ze in het register.');
      await sound();
      await page.getByRole('link', { name: 'Wie bent u? wijzigen' }).click();
      await page.getByRole('textbox', { name: /^Website/ }).fill('nergens');
      await press('Bewaren', 'Dit is geen webadres');
      await sound();
      await page.getByRole('textbox', { name: /^Website/ }).fill('www.zadel.example');
      await press('Bewaren', 'Uw wijziging is bewaard');
      await press('Insturen', 'Bedankt, uw wijziging is ingestuurd');
      for (const path of ['/mijn-bedrijf', '/aanmelden/akkoord', '/aanmelden/wat', '/aanmelden/keurmerken']) {
        await page.goto(`${url}${path}?lang=en`);
        await sound();
      }

      const steward = await startWalk(stage(), DESK, true);
      await signInAt(stage(), steward.page, '/beheer/wachtrij?soort=alles');
      await steward.page.getByRole('link', { name: firm }).click();
      await steward.page.getByLabel('Waarom niet?').fill('Deze website bestaat niet.');
      await steward.press('Afwijzen', 'Afgewezen. Het bedrijf krijgt bericht.');
      await steward.context.close();
      await follow(email);
      await press('Verdergaan', 'Uw gegevens zijn niet overgenomen.');
      await page.getByText('Deze website bestaat niet.').waitFor();
      await sound();
      await page.getByRole('link', { name: 'Van de lijst halen' }).click();
      await page.getByRole('heading', { name: 'Van de lijst af?' }).waitFor();
      await sound();
      await page.goto(`${page.url()}&lang=en`);
      await sound();
      await page.goBack();
      await press('Ja, haal mijn gegevens van de lijst', 'Uw gegevens gaan van de lijst.');
      await sound();
      await test.drainJobs();
      await page.goto(`${url}/?q=${encodeURIComponent(firm)}`);
      expect(await page.getByRole('link', { name: firm }).count()).toBe(0);
      await context.close();
    },
  );

  it('a firm at a desk sees its change wait, has it let through, and stops with all that it filled in', async () => {
    const [firm, email] = ['Mandenvlechterij Iep', 'mand@firma.example'];
    await listed(firm, '99870213', email);
    const { test, url } = stage();
    const { page, context, sound, press, follow } = await startWalk(stage(), DESK, true);
    await page.goto(`${url}/mijn-bedrijf`);
    await page.getByLabel('E-mailadres').fill(email);
    await press('Mail mij een link', 'Als dit adres bij een aanmelding hoort');
    await follow(email);
    await press('Verdergaan', 'Uw bedrijf staat op de lijst');
    await press('Gegevens bekijken en wijzigen', 'Zo staan ze in het register.');
    await page.getByRole('link', { name: 'Waar werkt u? wijzigen' }).click();
    await page.getByLabel('In bepaalde gemeenten of provincies').check();
    await page.getByLabel('Welke gemeenten of provincies?').fill('Groningen, Westerkwartir');
    await press('Bewaren', 'provincie of plaats: Westerkwartir.');
    await page.getByLabel('Welke gemeenten of provincies?').fill('Groningen, Westerkwartier');
    await press('Bewaren', 'Uw wijziging is bewaard');
    await press('Insturen', 'Bedankt, uw wijziging is ingestuurd');
    await page.getByRole('link', { name: 'Naar Mijn bedrijf' }).click();
    await page.getByText('Op de lijst staat nog wat eerder is goedgekeurd.').waitFor();
    await sound();

    const steward = await startWalk(stage(), DESK, true);
    await signInAt(stage(), steward.page, '/beheer/wachtrij?soort=alles');
    await steward.page.getByRole('link', { name: firm }).click();
    await steward.press('Goedkeuren', 'Goedgekeurd.');
    await steward.context.close();
    await test.drainJobs();
    await page.reload();
    await page.getByText('Uw gegevens zijn goedgekeurd.').waitFor();
    expect(await page.getByText('Op de lijst staat nog').count()).toBe(0);
    await page.getByRole('link', { name: 'Bekijk uw vermelding' }).click();
    await page.getByText('Westerkwartier').first().waitFor();

    await page.goto(`${url}/mijn-bedrijf`);
    await page.getByRole('link', { name: 'Van de lijst halen' }).click();
    await page.getByLabel('Wis ook alles').check();
    await page.getByRole('button', { name: 'Ja, haal mijn gegevens van de lijst' }).click();
    await page.getByText('Wat u invulde en meestuurde is gewist.').waitFor();
    await sound();
    await context.close();
  });

  const YEARS = [
    [...SIZES[0], 'Kuiperij Es', '99870221', 'kuip@firma.example', 2027],
    [...SIZES[1], 'Kuiperij Wilg', '99870222', 'vat@firma.example', 2028],
    ['desk', DESK, true, 'Kuiperij Linde', '99870223', 'ton@firma.example', 2029],
  ] as const;

  it.each(YEARS)('a firm on a %s answers the yearly question at once', async (...walk) => {
    const [, size, script, firm, kvk, email, year] = walk;
    await listed(firm, kvk, email);
    const { test, url } = stage();
    test.clock.set(new Date(`${year}-11-24T07:15:00Z`));
    await test.dataSource.query(`select graphile_worker.add_job('registration.yearly', '{}'::json)`);
    const { page, context, sound, press, follow } = await startWalk(stage(), size, script);
    await follow(email);
    await page.getByRole('heading', { name: 'Klopt alles nog?' }).waitFor();
    await page.getByText('Wij verzorgen lunches').waitFor();
    expect(await page.getByText(email).count()).toBe(0);
    await sound();
    const asked = page.url();
    await page.goto(`${asked}&lang=en`);
    await sound();
    await page.goto(asked);
    await page.getByLabel('Ruimte voor opdrachten dit kwartaal').fill('veel');
    await press('Alles klopt nog', 'Dit is geen bedrag');
    await sound();
    await page.getByLabel('Ruimte voor opdrachten dit kwartaal').fill('');
    await press('Alles klopt nog', 'Bedankt voor uw antwoord');
    await sound();
    await page.reload();
    await page.getByText('Bedankt voor uw antwoord').waitFor();
    await page.goto(asked);
    await page.getByRole('heading', { name: 'Deze link is al gebruikt of verlopen' }).waitFor();
    await sound();
    await page.goto(`${url}/aanmelden/verder?code=oud`);
    await sound();
    await context.close();
  });

  it('a firm walks its sign-up by keys alone, and sees where it is', async () => {
    const { page, context } = await startWalk(stage(), DESK, true);
    await page.goto(`${stage().url}/aanmelden`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    const walked: (string | null)[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      const focused = page.locator(':focus');
      walked.push((await focused.getAttribute('name')) ?? (await focused.textContent()));
      const ring = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect([walked.at(-1), ring]).not.toEqual([walked.at(-1), 'none']);
    }
    expect(walked).toEqual(['naam', 'kvk', 'Kijk of u er al op staat', 'Naar Mijn bedrijf']);
    await page.getByLabel('Naam van uw bedrijf').focus();
    await page.keyboard.type('Toetsenmakerij');
    await page.keyboard.press('Enter');
    await page.getByText('We vonden uw bedrijf nog niet').waitFor();
    await page.getByRole('button', { name: 'Nieuw aanmelden' }).press('Enter');
    await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
    await page.getByLabel('Plaats').press('Enter');
    await page.getByText('Er klopt nog iets niet').waitFor();
    await context.close();
  });
}
