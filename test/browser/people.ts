import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { passwordPath } from '../../src/access/passwords/password-path.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { byMenu, complaints, DESK, PHONE } from './browser.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { expectSound } from './sound-page.ts';
import { type Stage } from './stage.ts';

const PASSWORD = 'paarse fiets in de regen';

/** Signing in for the first time, as a steward does it. */
export function testPeople(stage: () => Stage): void {
  describe.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a new steward on a %s', (name, size) => {
    it('chooses a password, sets up the second step, and starts working', async () => {
      const { test, url, browser } = stage();
      const email = `nieuw-${name}@gemeente.example`;
      const { token } = await test.app.get(UserService, { strict: false }).create({ email, role: 'steward' });
      const page = await browser.newPage({ viewport: size });
      const heard = complaints(page);
      await page.goto(url + passwordPath(token));
      await expectSound(page, heard);
      await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
      await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
      await expectSound(page, heard);
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByLabel('Wachtwoord').fill(PASSWORD);
      await page.getByRole('button', { name: 'Inloggen', exact: true }).click();

      expect(await page.getByRole('img', { name: 'QR-code' }).count()).toBe(1);
      await expectSound(page, heard);
      const secret = (await page.locator('.register-secret').innerText()).replaceAll(' ', '');
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      await page
        .getByRole('textbox', { name: 'Code' })
        .fill(totp.generate({ timestamp: test.clock.now().getTime() }));
      await page.getByRole('button', { name: 'Instellen' }).click();
      expect(await page.locator('.register-recovery code').count()).toBe(10);
      await expectSound(page, heard);
      await byMenu(page, 'Mijn account');
      await expectSound(page, heard);
      await byMenu(page, 'Imports');
      expect(page.url()).toBe(`${url}/beheer/imports`);
      await page.close();
    });
  });

  describe.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('an administrator on a %s', (name, size) => {
    it('adds a user, makes a key, looks at the log and erases the user', async () => {
      const { test, url, browser } = stage();
      const users = test.app.get(UserService, { strict: false });
      const { id } = await users.create({ email: `beheer-${name}@gemeente.example`, role: 'administrator' });
      const manner = { method: 'password', secondFactor: true } as const;
      const token = await test.app.get(SessionService, { strict: false }).open({ kind: 'user', id }, manner);
      const page = await browser.newPage({ viewport: size });
      await page.context().addCookies([{ name: 'session', value: token, url }]);
      const heard = complaints(page);
      await page.goto(`${url}/beheer/gebruikers`);
      await expectSound(page, heard);
      await page.getByLabel('E-mailadres').fill(`inkoper-${name}@gemeente.example`);
      await page.getByLabel('Naam').fill('Noor');
      await page.getByLabel('Voor', { exact: true }).selectOption('GM0014');
      await page.getByRole('button', { name: 'Toevoegen' }).click();
      await page.getByText('inkoper, Groningen').waitFor();
      await expectSound(page, heard);
      if (size === DESK) await expectWalkableByKeys(page);
      await byMenu(page, 'API-sleutels');
      await page.getByLabel('Welk programma, van wie').fill('Inkoopsysteem');
      await page.getByLabel('Wijzigingen volgen en het hele register ophalen').check();
      await page.getByLabel('Geldig tot en met').fill('2099-12-31');
      await page.getByRole('button', { name: 'Maken', exact: true }).click();
      await page.getByText('De sleutel is gemaakt').waitFor();
      await page.getByRole('button', { name: 'Kopieer' }).click();
      await page.getByRole('button', { name: /Gekopieerd|Gemarkeerd/ }).waitFor();
      await expectSound(page, heard);
      await test.dataSource.query(
        `insert into api_key_usage select id, '2026-11-24', 'PUT /municipalities/{code}/recognition-rules/{rule}', 1204, 3
           from api_key where name = 'Inkoopsysteem'
         on conflict do nothing`,
      );
      await page.goto(`${url}/beheer/sleutels`);
      await page.getByText('30 dagen: 1.204').first().click();
      await page.getByText('PUT /municipalities').first().waitFor();
      await expectSound(page, heard);
      await users.grant(id, { role: 'administrator', municipality: 'GM0014' }, 'test');
      await page.goto(`${url}/beheer/drempels`);
      await page.getByLabel('Waarvoor').selectOption('Enkelvoudig onderhands tot, werken');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Vul een bedrag in cijfers in').first().waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Bedrag in euro').fill(name === 'desk' ? '150.000' : '100.000');
      await page.getByLabel('Waar staat dit?').fill('Inkoopbeleid, paragraaf 4');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Bewaard. Nieuwe groslijsten').waitFor();
      await expectSound(page, heard);
      await test.dataSource.query(
        `insert into webhook (api_key_id, municipality, url, contact, secret, position)
         select id, municipality, 'https://inkoop.example/een-heel-lang-adres-van-een-haak-dat-niet-past', 'beheer@inkoop.example', '', 0
           from api_key where name = 'Inkoopsysteem' limit 1`,
      );
      await byMenu(page, 'Webhooks');
      await page.getByRole('button', { name: 'Stuur een proefbericht' }).first().click();
      await page.getByText('Het proefbericht is verstuurd').waitFor();
      await page.getByRole('cell', { name: 'Proefbericht' }).first().waitFor();
      await expectSound(page, heard);
      await byMenu(page, 'Logboek');
      await page.getByRole('cell', { name: 'API-sleutel gemaakt' }).first().waitFor();
      await expectSound(page, heard);
      await byMenu(page, 'Gebruikers');
      const mail = `inkoper-${name}@gemeente.example`;
      await page.getByRole('listitem').filter({ hasText: mail }).getByRole('link').click();
      await page.getByLabel('Ja, wis dit account en deze gegevens').check();
      await page.getByRole('button', { name: 'Wissen' }).click();
      await page.getByRole('heading', { name: 'Het account is gewist' }).waitFor();
      await expectSound(page, heard);
      await page.close();
    });
  });
}
