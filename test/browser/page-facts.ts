import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { schemaOrgFaults } from '../support/schema-org-types.ts';
import { DESK } from './browser.ts';
import { type Stage } from './stage.ts';

const HEADER =
  'Naam;KvK;Straat;Huisnummer;Postcode;Plaats;CPV;Omschrijving;Website;Medewerkers;Rechtsvorm;Keurmerken';
/** A name that would end the script in which the facts stand; html-validate wants no bare `>` in a text. */
const FIRM =
  'Glaszetterij </script & Zicht;99210071;Voorbeeldstraat;3;9401LT;Assen;45441000;"Wij zetten ""glas""; ook oud.";https://zicht.example;14;B.V.;B Corp';
const PERSON = 'Ruitenwasserij Jansen;99210072;Kerkstraat;7;9401AA;Assen;90911300;Ramen.;;;Eenmanszaak;';
const CERTIFICATE =
  'Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot\nGlaszetterij;99210071;Trede 2;2025-05-02;2027-05-01\n';

/** What programs read on the page of a supplier, as it stands there. @param stage once it is set */
export function testPageFacts(stage: () => Stage): void {
  it('a program reads on the page of a supplier what schema.org has words for, and what the API says', async () => {
    const { test, browser, url } = stage();
    await test.importCsv('leveranciersdatabank', [HEADER, FIRM, PERSON].join('\n'));
    await test.importCsv('register-pso', CERTIFICATE);
    const page = await browser.newPage({ viewport: DESK });

    const firm = await idOf(test, 'Glaszetterij%');
    const facts = await factsOn(page, `${url}/leveranciers/${firm}`);
    // All but where it is read.
    const said = await test.getJson<Record<string, unknown>>(`/v1/suppliers/${firm}/schema-org`);
    expect(facts).toEqual({ ...said, '@id': facts['@id'] });
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Glaszetterij </script & Zicht',
      description: 'Wij zetten "glas"; ook oud.',
      url: 'https://zicht.example',
      address: { '@type': 'PostalAddress', postalCode: '9401LT', addressCountry: 'NL' },
      numberOfEmployees: { '@type': 'QuantitativeValue', value: 14 },
      hasCertification: [{ '@type': 'Certification', validFrom: '2025-05-02', expires: '2027-05-01' }],
    });
    expect(new URL(String(facts['@id'])).pathname).toBe(`/leveranciers/${firm}`);
    // In English no other facts: they are the firm's.
    expect(await factsOn(page, `${url}/leveranciers/${firm}?lang=en&q=glas`)).toEqual(facts);

    const person = await factsOn(page, `${url}/leveranciers/${await idOf(test, 'Ruitenwasserij%')}`);
    expect(JSON.stringify(person)).not.toMatch(/99210072|Kerkstraat|9401 ?AA/);
    // Whatever schema.org does not know is found: nothing but what is put in here.
    expect(schemaOrgFaults([facts, person, { ...facts, labels: [] }])).toEqual([
      expect.stringMatching(/labels.*does not exist/),
    ]);
    await page.close();
  });
}

async function factsOn(page: Page, address: string): Promise<Record<string, unknown>> {
  await page.goto(address);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(texts).toHaveLength(1);
  return JSON.parse(texts[0] ?? '') as Record<string, unknown>;
}

async function idOf({ dataSource }: Stage['test'], name: string): Promise<string> {
  const [row]: { id: string }[] = await dataSource.query(
    `select supplier_id as id from profile where data -> 'name' ->> 'value' like $1`,
    [name],
  );
  return row?.id ?? '';
}
