import { describe, expect, it } from '@jest/globals';

import { complaints, DESK, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** Reports, suspensions and invitations, as visitors, firms and stewards see them. @param stage once it is set */
export function testQueue(stage: () => Stage): void {
  /** A firm of a municipal list; answers its id. */
  async function aFirm(name: string, kvk: string): Promise<string> {
    await stage().test.importCsv(
      'leveranciersdatabank',
      `Naam;KvK;Plaats;E-mail\n${name};${kvk};Groningen;${kvk}@lijst.example\n`,
    );
    const [row]: { id: string }[] = await stage().test.dataSource.query(
      `select supplier_id as id from profile where data -> 'name' ->> 'value' = $1`,
      [name],
    );
    return row?.id ?? '';
  }
  /** A file of evidence that waits. */
  async function evidence(): Promise<string> {
    const [row]: { id: string }[] = await stage().test.dataSource.query(
      `with firm as (
         insert into registration (kind, lang, status, submitted_at, answers)
         values ('new', 'nl', 'submitted', now(), '{"name": "Bakkerij Bewijs"}') returning id)
       insert into evidence_file (registration_id, file_name, media_type, byte_size, sha256, content)
       select id, 'een-heel-lange-naam-van-een-certificaat-2026.pdf', 'application/pdf', 5, 'x', '%PDF-' from firm returning id`,
    );
    return row?.id ?? '';
  }

  describe.each([
    ['phone', PHONE, '99871001'],
    ['desk', DESK, '99871002'],
  ])('on a %s', (name, size, kvk) => {
    it('a mistake is reported, found in the queue and answered, and the firm suspended', async () => {
      const { url, browser } = stage();
      const id = await aFirm(`Zeilmakerij ${name}`, kvk);
      const page = await browser.newPage({ viewport: size });
      const heard = complaints(page);
      await page.goto(`${url}/leveranciers/${id}`);
      await page.getByRole('link', { name: 'Een fout melden' }).click();
      await expectSound(page, heard);
      await page.getByRole('button', { name: 'Melden' }).click();
      await page.getByRole('link', { name: 'Kies wat er aan de hand is.' }).waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Het bedrijf bestaat niet meer').check();
      await page.getByRole('button', { name: 'Melden' }).click();
      await page.getByText('Bedankt voor uw melding').first().waitFor();
      await expectSound(page, heard);

      const file = await evidence();
      await signInAt(stage(), page, '/beheer/wachtrij?soort=alles');
      await expectSound(page, heard);
      // What waits is told on a phone too, where the menu is folded.
      await page
        .getByText(/^Wachtrij \(\d+\)$/)
        .filter({ visible: true })
        .waitFor();
      await page.getByRole('link', { name: `Zeilmakerij ${name}` }).click();
      await expectSound(page, heard);
      await page.getByRole('link', { name: 'Het bedrijf schorsen' }).click();
      await page.getByLabel('Reden').fill('Er neemt niemand op.');
      await page.getByRole('button', { name: 'Schorsen' }).click();
      await page.getByText('Het bedrijf is geschorst.').waitFor();
      await expectSound(page, heard);
      await page.getByRole('button', { name: 'Schorsing opheffen' }).click();
      await page.getByText('De schorsing is opgeheven.').waitFor();
      await expectSound(page, heard);
      await page.goto(`${url}/beheer/bewijs/${file}`);
      await expectSound(page, heard);
      for (const path of [`/leveranciers/${id}/melden`, '/beheer/wachtrij', `/beheer/bewijs/${file}`]) {
        await page.goto(`${url}${path}?lang=en`);
        await expectSound(page, heard);
      }
      await page.close();
    });

    it('firms are invited, and an invitation is answered', async () => {
      const { test, url, browser } = stage();
      const firm = `Zadelmakerij ${name}`;
      await aFirm(firm, `${Number(kvk) + 10}`);
      const page = await browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, '/beheer/uitnodigingen');
      await expectSound(page, heard);
      await page.getByLabel('Hoeveel bedrijven?').fill('500');
      await page.getByRole('button', { name: 'Eerst bekijken' }).click();
      await page.getByText('Zo gaat het bericht uit').first().waitFor();
      await expectSound(page, heard);
      await page.getByRole('button', { name: /^Versturen aan/ }).click();
      await page.getByText(/^Ronde \d+ is begonnen\.$/).waitFor();
      await expectSound(page, heard);
      await test.dataSource.query(
        `delete from invitation i using profile p where p.supplier_id = i.supplier_id and p.data -> 'name' ->> 'value' <> $1`,
        [firm],
      );
      await test.dataSource.query(`select graphile_worker.add_job('registration.invite', '{}'::json)`);
      await test.drainJobs();
      const [mail]: { text: string }[] = await test.dataSource.query(
        `select body_text as text from outgoing_mail where purpose = 'invitation' order by id desc limit 1`,
      );
      const [claim = '', , refuse = ''] = mail?.text.match(/\/(uitnodiging|leveranciers)\S*/g) ?? [];
      for (const path of ['/beheer/uitnodigingen', '/beheer/uitnodigingen/logboek', claim, refuse]) {
        await page.goto(url + path);
        await expectSound(page, heard);
        await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=en`);
        await expectSound(page, heard);
      }
      await page.getByRole('button', { name: 'No more messages' }).click();
      await page.getByText('You will get no more messages.').waitFor();
      await expectSound(page, heard);
      await page.goto(url + claim);
      await page.getByRole('button', { name: 'Verdergaan' }).click();
      await page.waitForURL('**/aanmelden/wie');
      expect(await page.getByLabel('Naam van uw bedrijf').inputValue()).toBe(firm);
      await page.close();
    });
  });
}
