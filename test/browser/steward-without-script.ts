import { describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { finishSignUp } from '../support/sign-up-desk.ts';
import { Visitor } from '../support/visitor.ts';
import { complaints, DESK } from './browser.ts';
import { expectSoundWithoutScript } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** What stewards must be able to do in a browser that runs no script: the way of each at a desk. @param stage once it is set */
export function testStewardWithoutScript(stage: () => Stage): void {
  interface Screen {
    page: Page;
    press: (button: string, then: string | RegExp) => Promise<void>;
    sound: () => Promise<void>;
  }
  /** Does something at a screen of its own. */
  async function atScreen(act: (screen: Screen) => Promise<void>): Promise<void> {
    const context = await stage().browser.newContext({ viewport: DESK, javaScriptEnabled: false });
    const page = await context.newPage();
    const heard = complaints(page);
    await act({
      page,
      press: async (button, then) => {
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByText(then).first().waitFor();
      },
      sound: () => expectSoundWithoutScript(page, heard),
    });
    await context.close();
  }
  async function aFirm(name: string, kvk: string, more = ''): Promise<string> {
    const list = `Naam;KvK;Plaats;Keurmerken\n${name};${kvk};Groningen;${more}\n`;
    await stage().test.importCsv('leveranciersdatabank', list);
    const [row]: { id: string }[] = await stage().test.dataSource.query(
      `select supplier_id as id from profile where data -> 'name' ->> 'value' = $1`,
      [name],
    );
    return row?.id ?? '';
  }

  describe('in a browser without script', () => {
    it('a label is noted with its evidence, and another one refused', async () => {
      const id = await aFirm('Zonder Schrift', '99210091', 'B Corp');
      await atScreen(async ({ page, press, sound }) => {
        await signInAt(stage(), page, `/beheer/bedrijven/${id}`);
        await page.getByText('Bewijs gezien?').click();
        await press('Vastleggen', 'Dit is niet bewaard');
        await page.getByLabel('Keurmerk en niveau').selectOption({ label: 'PSO Trede 1' });
        await page.getByLabel('Eerste dag').fill('2026-01-01');
        await page.getByLabel('Laatste dag').fill('2027-12-31');
        await page.getByLabel('Of: waar is het bewijs bewaard?').fill('zaak 12');
        await press('Vastleggen', 'Dit is bewaard.');
        await page.goto(`${stage().url}/beheer/keurmerken`);
        await page.getByRole('checkbox', { name: 'B Corp van Zonder Schrift aanvinken' }).check();
        await press('Weiger wat is aangevinkt', 'Samen weigeren');
        await sound();
        await page.getByLabel('Waarom?').fill('Geen bewijs gekregen.');
        await press('Weiger wat is aangevinkt', /^1 keurmerk geweigerd/);
        await stage().test.drainJobs();
        await page.goto(`${stage().url}/beheer/bedrijven/${id}`);
        expect(await page.getByText('Bewijs: zaak 12').count()).toBe(1);
        expect(await page.getByText('Geweigerd: Geen bewijs gekregen.').count()).toBe(1);
        await sound();
      });
    });

    it('two firms are made one, and parted again', async () => {
      const id = await aFirm('Smederij Blijft', '99210092');
      const other = await aFirm('Smederij Gaat', '99210093');
      await atScreen(async ({ page, press, sound }) => {
        await signInAt(stage(), page, `/beheer/bedrijven/${id}`);
        await page.getByLabel('Het andere bedrijf').fill(`${stage().url}/leveranciers/${other}`);
        await press('Vergelijken', 'Zijn dit één bedrijf?');
        await sound();
        await press('Samenvoegen', '‘Smederij Gaat’ is samengevoegd met ‘Smederij Blijft’');
        await sound();
        await page.getByRole('button', { name: /^Ongedaan maken: / }).click();
        await page.getByText(/Ongedaan gemaakt door/).waitFor();
        await stage().test.drainJobs();
        await page.goto(`${stage().url}/leveranciers/${other}`);
        expect(await page.getByRole('heading', { name: 'Smederij Gaat', level: 1 }).count()).toBe(1);
      });
    });

    it('a mistake is reported, and a steward answers it', async () => {
      const id = await aFirm('Mandenmakerij Riet', '99210094');
      await atScreen(async ({ page, press, sound }) => {
        await page.goto(`${stage().url}/leveranciers/${id}`);
        await page.getByRole('link', { name: 'Een fout melden' }).click();
        await press('Melden', 'Kies wat er aan de hand is.');
        await page.getByLabel('Het bedrijf bestaat niet meer').check();
        await press('Melden', 'Bedankt voor uw melding');
        await sound();
        await signInAt(stage(), page, '/beheer/wachtrij?soort=report');
        await page.getByRole('link', { name: 'Mandenmakerij Riet' }).click();
        await page.getByLabel('Het is niet zo').check();
        await page.getByLabel('Toelichting voor de melder').fill('Wij belden: het bestaat nog.');
        await press('Antwoorden en sluiten', /Het is niet zo/);
        await sound();
      });
    });

    it('a sign-up is let through from the queue', async () => {
      const visitor = new Visitor(stage().test.app);
      await visitor.post('/aanmelden', { naam: 'Lunch Zonder Schrift' });
      await finishSignUp(visitor, { wie: { name: 'Lunch Zonder Schrift', kvkNumber: '99210095' } });
      await stage().test.dataSource.query(
        `update registration set email_confirmed_at = now() where answers ->> 'name' = 'Lunch Zonder Schrift'`,
      );
      await atScreen(async ({ page, press, sound }) => {
        await signInAt(stage(), page, '/beheer/wachtrij?soort=sign-up');
        await press('Bekijk wat openbaar wordt', 'Vink eerst een of meer aanmeldingen aan.');
        await page.goBack();
        await page.getByLabel('Lunch Zonder Schrift aanvinken').check();
        await press('Bekijk wat openbaar wordt', 'Samen goedkeuren');
        await sound();
        await press('Keur goed wat is aangevinkt', /^Goedgekeurd: Lunch Zonder Schrift/);
        await sound();
      });
    });

    it('contracts are looked at, and how they are looked at is set', async () => {
      const { test } = stage();
      const list =
        'Contractnummer;Leverancier;Onderwerp;Einddatum\nZ-1;Linde;Plantsoenen zonder schrift;31-3-2027';
      await test.importCsv('contracts-gm0014', list, { delivery: 'add' });
      const scopes = ['imports:write', 'requests:read', 'requests:write'] as const;
      const { key } = await test.app
        .get(ApiKeyService, { strict: false })
        .create({ name: 'Contracten', scopes: [...scopes], municipality: 'GM0014' });
      await atScreen(async ({ page, press, sound }) => {
        await signInAt({ ...stage(), key }, page, '/beheer/contracten?range=all');
        await page.getByRole('link', { name: 'Plantsoenen zonder schrift' }).click();
        await page.getByRole('heading', { name: 'Wie zou kunnen meedoen?' }).waitFor();
        await sound();
        await page.getByRole('link', { name: 'Alle contracten' }).click();
        await page.getByLabel('Gebruikelijke opzegtermijn in maanden').fill('veel');
        await press('Bewaren', 'De instellingen zijn niet bewaard');
        await page.getByLabel('Gebruikelijke opzegtermijn in maanden').fill('3');
        await press('Bewaren', 'De instellingen zijn bewaard.');
        await sound();
      });
    });

    it('an account is made, a key too, and the log tells of both', async () => {
      const { test, url } = stage();
      const { id } = await test.app
        .get(UserService, { strict: false })
        .create({ email: 'schrift@gemeente.example', role: 'administrator' });
      const token = await test.app
        .get(SessionService, { strict: false })
        .open({ kind: 'user', id }, { method: 'password', secondFactor: true });
      await atScreen(async ({ page, press, sound }) => {
        await page.context().addCookies([{ name: 'session', value: token, url }]);
        await page.goto(`${url}/beheer/gebruikers`);
        await page.getByLabel('E-mailadres').fill('nieuw-schrift@gemeente.example');
        await page.getByLabel('Naam').fill('Noor');
        await page.getByLabel('Voor', { exact: true }).selectOption('GM0014');
        await press('Toevoegen', 'inkoper, Groningen');
        await sound();
        await page.goto(`${url}/beheer/sleutels`);
        await page.getByLabel('Welk programma, van wie').fill('Zonder schrift');
        await page.getByLabel('Wijzigingen volgen en het hele register ophalen').check();
        await page.getByLabel('Geldig tot en met').fill('2099-12-31');
        await press('Maken', 'De sleutel is gemaakt');
        await sound();
        await page.goto(`${url}/beheer/logboek`);
        for (const deed of ['API-sleutel gemaakt', 'Account gemaakt'])
          expect(await page.getByRole('cell', { name: deed }).count()).toBeGreaterThan(0);
        await sound();
      });
    });
  });
}
