import { describe, expect, it } from '@jest/globals';

import { complaints, DESK, PHONE } from './browser.ts';
import { expectWalkableByKeys } from './key-walk.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** A firm that a steward puts right. @param stage once it is set */
export function testFirms(stage: () => Stage): void {
  /** A firm of two sources, and one that is the same; answers their ids. */
  async function twoFirms(town: string): Promise<[string, string]> {
    const header = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Website';
    const kvk = String(99_100_000 + (Buffer.from(town).reduce((sum, byte) => sum * 31 + byte, 7) % 90_000));
    const known = `K1${town};Kuiperij ${town};${kvk};9712HM;Groningen;https://kuiper.example`;
    const other = `K2${town};Vatenmakerij ${town};;9401AA;Assen;https://vaten.example`;
    await stage().test.importCsv('leveranciersdatabank', [header, known, other].join('\r\n'));
    await stage().test.importCsv('impact-noord', [header, known.replace('Kuiperij', 'Kuiper')].join('\r\n'));
    const rows: { id: string }[] = await stage().test.dataSource.query(
      `select m.supplier_id as id from record_match m join source_record r on r.id = m.record_id
      where r.record_key like '%' || $1 || '%' and r.source_code = 'leveranciersdatabank' order by r.line`,
      [town],
    );
    return [rows[0]?.id ?? '', rows[1]?.id ?? ''];
  }

  describe.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a firm that is put right on a %s', (name, size) => {
    it('is split and corrected, and each is taken back', async () => {
      const [firm] = await twoFirms(`Tonnen${name}`);
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, `/beheer/bedrijven?q=${encodeURIComponent(`Kuiper Tonnen${name}`)}`);
      await page.getByRole('link', { name: `Kuiper Tonnen${name}` }).waitFor();
      await expectSound(page, heard);
      await page.getByRole('link', { name: `Kuiper Tonnen${name}` }).click();
      await page.getByRole('heading', { name: 'Wat bronnen zeggen' }).waitFor();
      await expectSound(page, heard);
      await expectWalkableByKeys(page);

      await page.getByLabel(`‘Kuiper Tonnen${name}’ van Impact Noord aanvinken`).check();
      await page.getByRole('button', { name: 'Aangevinkte verklaringen afsplitsen' }).click();
      await page.getByText('is een eigen bedrijf geworden').waitFor();
      await page.getByText('Hoort hierbij: zo beslist (door Sanne de Vries)').waitFor();
      await page.getByRole('button', { name: /^Ongedaan maken: / }).click();
      await page.getByText(/^Door Sanne de Vries op .* Ongedaan gemaakt door Sanne de Vries/).waitFor();
      expect(await page.getByText('2 verklaringen').count()).toBe(1);

      await page.getByLabel('Website', { exact: true }).fill('kuiper');
      await page.getByRole('button', { name: 'Verbetering bewaren' }).click();
      await page.getByRole('link', { name: 'Een website begint met http:// of https://.' }).waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Website', { exact: true }).fill('https://nieuw.example');
      await page.getByRole('button', { name: 'Verbetering bewaren' }).click();
      await page.getByText('De verbetering is bewaard.').waitFor();
      await stage().test.drainJobs();
      await page.getByRole('link', { name: 'Openbare pagina' }).click();
      await page.getByRole('link', { name: /nieuw\.example/ }).waitFor();

      await page.goto(`${stage().url}/beheer/bedrijven/${firm}`);
      await page.getByLabel('Werkgebied', { exact: true }).fill('Asssen; 25 km');
      await page.getByRole('button', { name: 'Verbetering bewaren' }).click();
      await page.getByRole('link', { name: /^Niet herkend als gemeente.*: Asssen\./ }).waitFor();
      await expectSound(page, heard);
      await page.getByLabel('Werkgebied', { exact: true }).fill('Assen; 25 km');
      await page.getByRole('button', { name: 'Verbetering bewaren' }).click();
      await page.getByText('De verbetering is bewaard.').waitFor();
      await page.close();
    });

    it('is merged with one that is found by its name, and parted again, the newer decision first', async () => {
      const [firm, other] = await twoFirms(`Duigen${name}`);
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, `/beheer/bedrijven/${firm}`);
      const unknown = '00000000-0000-4000-8000-000000000000';
      await page.getByLabel('Het andere bedrijf').fill(`${stage().url}/leveranciers/${unknown}`);
      await page.getByRole('button', { name: 'Vergelijken' }).click();
      await page.getByRole('link', { name: 'Dit is geen bedrijf in het register.' }).waitFor();
      await page.getByLabel('Het andere bedrijf').fill(`Vatenmakerij Duigen${name}`);
      await page.getByRole('button', { name: 'Vergelijken' }).click();
      await page.getByText('Kies het bedrijf dat hetzelfde is.').waitFor();
      await expectSound(page, heard);
      expect(await page.getByRole('link', { name: `Kuiper Duigen${name}` }).count()).toBe(0);
      await page.getByRole('link', { name: `Vatenmakerij Duigen${name}` }).click();
      await page.getByRole('heading', { name: 'Zijn dit één bedrijf?' }).waitFor();
      expect(await page.getByText(/^Afstand: .*\d km van elkaar/).count()).toBe(1);
      await expectSound(page, heard);
      await page.getByLabel(/^9401 AA Assen/).check();
      await page.getByRole('button', { name: 'Samenvoegen' }).click();
      await page.getByText(`‘Vatenmakerij Duigen${name}’ is samengevoegd met ‘`).waitFor();
      await expectSound(page, heard);

      // A newer decision stands in the way: it is named, and undone from there.
      await page.getByLabel(`‘Vatenmakerij Duigen${name}’ van Leveranciersdatabank aanvinken`).check();
      await page.getByRole('button', { name: 'Aangevinkte verklaringen afsplitsen' }).click();
      await page.getByText('is een eigen bedrijf geworden').waitFor();
      await page.getByRole('button', { name: /^Ongedaan maken: .*samengevoegd/ }).click();
      await page.getByText('Maak eerst de nieuwere beslissing ongedaan').waitFor();
      await expectSound(page, heard);
      await page.getByRole('button', { name: /^Ongedaan maken: .*afgesplitst/ }).click();
      await page.getByText('Ongedaan gemaakt. Het was').waitFor();

      // Said of the merged firm afterwards: nobody but a person knows about which of the two.
      const later = `Naam;Postcode;Plaats\r\nVatenmakerij Duigen${name};9401AA;Assen`;
      await stage().test.importCsv('self-registration', later);
      await page.getByRole('button', { name: /^Ongedaan maken: .*samengevoegd/ }).click();
      await page.getByText('Zeg van elk over welk bedrijf ze gaat').waitFor();
      await expectSound(page, heard);
      await page
        .getByLabel(`Vatenmakerij Duigen${name} (Assen, Leveranciersdatabank)`, { exact: true })
        .check();
      await page.getByRole('button', { name: 'Ongedaan maken' }).click();
      await page.getByText('Ongedaan gemaakt. Het was').waitFor();
      await page.goto(`${stage().url}/beheer/bedrijven/${other}`);
      expect(await page.getByText('2 verklaringen').count()).toBe(1);
      await page.close();
    });

    it('is entered by hand, with a warning that it may be known', async () => {
      const firm = `Hoedenmakerij Zwaan ${name}`;
      await stage().test.importCsv(
        'leveranciersdatabank',
        `Bedrijfsnaam;KvK-nummer;Plaats\r\n${firm};${name === 'phone' ? '99190011' : '99190012'};Assen`,
      );
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, `/beheer/bedrijven?q=${encodeURIComponent(`${firm} Zuid`)}`);
      await page.getByRole('link', { name: 'Een bedrijf invoeren' }).click();
      await page.getByRole('heading', { name: 'Een bedrijf invoeren' }).waitFor();
      await expectSound(page, heard);
      await page.getByLabel('KvK-nummer').fill('123');
      await page.getByRole('button', { name: 'Invoeren' }).click();
      await page.getByRole('link', { name: /^Dit is geen KvK-nummer/ }).waitFor();
      await expectSound(page, heard);
      await page.getByLabel('KvK-nummer').fill('');
      await page.getByLabel('Naam', { exact: true }).fill(firm);
      await page.getByLabel('Plaats (niet verplicht)').fill('Assen');
      await page.getByRole('button', { name: 'Invoeren' }).click();
      await page.getByRole('heading', { name: 'Staat dit bedrijf al in het register?' }).waitFor();
      expect(await page.getByRole('link', { name: firm }).getAttribute('href')).toMatch(
        /^\/beheer\/bedrijven\//,
      );
      await expectSound(page, heard);
      await page.getByRole('button', { name: 'Toch invoeren' }).click();
      // No worker runs here: the import tells what becomes of it.
      await page.getByRole('heading', { name: 'Bezig' }).waitFor();
      await stage().test.drainJobs();
      await page.getByText('Verwerkt.').waitFor();
      await expectSound(page, heard);
      await page.goto(`${stage().url}/beheer/bedrijven?q=${encodeURIComponent(firm)}`);
      await page.getByRole('link', { name: firm }).first().click();
      await page.getByText('2 verklaringen').waitFor();
      await expectSound(page, heard);
      await page.goto(`${stage().url}/beheer/bedrijven/nieuw?lang=en`);
      await expectSound(page, heard);
      await page.close();
    });

    it('gets a suggested category accepted, another one refused, and each taken back', async () => {
      const firm = `Doekenhuis ${name}`;
      const header = 'Bedrijfsnaam;KvK-nummer;Plaats;Omschrijving';
      const kvk = name === 'phone' ? '99190001' : '99190002';
      const row = `${firm};${kvk};Groningen;Wij doen ramen lappen en heggen snoeien`;
      await stage().test.importCsv('leveranciersdatabank', [header, row].join('\r\n'));
      const page = await stage().browser.newPage({ viewport: size });
      const heard = complaints(page);
      await signInAt(stage(), page, `/beheer/bedrijven?q=${encodeURIComponent(firm)}`);
      await page.getByRole('link', { name: firm }).click();
      await page.getByText(/^Voorstel, vanwege ‘ramen lappen’/).waitFor();
      await expectSound(page, heard);

      await page.getByRole('button', { name: 'Overnemen: Wassen van ramen' }).click();
      await page.getByText(/^Overgenomen door Sanne de Vries op /).waitFor();
      await page.getByRole('button', { name: 'Weigeren: Snoeien van bomen en heggen' }).click();
      await page.getByText(/^Geweigerd door Sanne de Vries op /).waitFor();
      await expectSound(page, heard);
      await stage().test.drainJobs();
      await page.getByRole('link', { name: 'Openbare pagina' }).click();
      await page.getByRole('link', { name: 'Wassen van ramen' }).waitFor();
      expect(await page.getByText('Snoeien van bomen en heggen').count()).toBe(0);
      expect(await page.getByText('voorstel van dit register').count()).toBe(0);

      await page.goBack();
      await page.getByRole('button', { name: 'Ongedaan maken: Snoeien van bomen en heggen' }).click();
      await page.getByRole('button', { name: 'Weigeren: Snoeien van bomen en heggen' }).waitFor();
      await page.close();
    });
  });
}
