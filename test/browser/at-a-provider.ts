import { expect, it } from '@jest/globals';

import { type TestProvider } from '../support/oidc-provider.ts';
import { DESK, PHONE } from './browser.ts';
import { type FirmStage, startWalk } from './firm-walk.ts';

/** What these walks need: providers that show a page of their own. */
export interface ProviderStage extends FirmStage {
  organisation: TestProvider;
  broker: TestProvider;
}

const AT_ORGANISATION = 'Inloggen met uw gemeente';
const AT_EHERKENNING = 'Inloggen met eHerkenning';

/** Signing in elsewhere, as people see it: the button, the other one's page, and back. @param stage once it is set */
export function testAtProvider(stage: () => ProviderStage): void {
  it.each([
    ['phone', PHONE, true],
    ['desk, without script', DESK, false],
  ])(
    'an officer on a %s signs in at the own organisation, and can say no there',
    async (name, size, script) => {
      const { url, organisation, mail } = stage();
      const walk = await startWalk(stage(), size, script);
      const { page, sound, press } = walk;
      const email = `${script ? 'telefoon' : 'bureau'}@firma.example`;
      organisation.person = { sub: `officer-${name}`, email };
      const begin = async () => {
        await page.getByRole('link', { name: AT_ORGANISATION }).click();
        await page.getByRole('heading', { name: 'Inlogdienst' }).waitFor();
        expect(page.url()).toContain(organisation.issuer);
      };
      await page.goto(`${url}/zoekvragen`);
      await sound();
      await begin();
      await press('Weigeren', 'Het inloggen is afgebroken.');
      await sound();
      // The page that was asked for is kept, and the other ways in are still there.
      await page.getByLabel('Wachtwoord').waitFor();
      await begin();
      await press('Akkoord', 'Kijk in uw mail');
      await sound();
      await page.getByLabel('Code').fill('0000 0000');
      await press('Verder', 'Deze code klopt niet.');
      await sound();
      await stage().test.drainJobs();
      const code = /^\d{4} \d{4}$/m.exec(mail.lastTo(email).text)?.[0] ?? '';
      await page.getByLabel('Code').fill(code);
      await press('Verder', 'Vraag de beheerder van uw gemeente');
      expect(new URL(page.url()).pathname).toBe('/zoekvragen');
      await page.goto(`${url}/account`);
      await page.getByText('U logt in bij uw organisatie.').waitFor();
      await sound();
      await walk.context.close();
    },
  );

  it('a firm on a phone comes by eHerkenning, also when that was away before, and takes over its entry', async () => {
    const { url, broker, test } = stage();
    await test.importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nMandenmakerij Es;99870301;Assen\n');
    broker.person = { sub: 'firm', kvk: '99870301' };
    const { page, sound, press, context } = await startWalk(stage(), PHONE, true);
    await broker.down();
    // Whoever begins at the sign-up finds that the firm is known, and the way that needs no mail.
    await page.goto(`${url}/aanmelden`);
    await page.getByLabel('Naam van uw bedrijf').fill('Mandenmakerij Es');
    await press('Kijk of u er al op staat', 'Staat uw bedrijf hierbij?');
    await sound();
    await page.getByRole('link', { name: AT_EHERKENNING }).click();
    await page.getByText('De inlogdienst antwoordt niet.').waitFor();
    await sound();
    await broker.up();
    await page.getByRole('link', { name: AT_EHERKENNING }).click();
    await press('Weigeren', 'Het inloggen is afgebroken.');
    await page.goto(`${url}/mijn-bedrijf`);
    await sound();
    await page.getByRole('link', { name: AT_EHERKENNING }).click();
    await press('Akkoord', 'Mandenmakerij Es');
    expect(new URL(page.url()).pathname).toBe('/mijn-bedrijf');
    await sound();
    await page.locator('form[action="/mijn-bedrijf/overnemen"] button').click();
    await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
    expect(await page.getByLabel('Naam van uw bedrijf').inputValue()).toBe('Mandenmakerij Es');
    await sound();
    await context.close();
  });
}
