import { type TestApp } from './test-app.ts';

/** Five firms that clean: four in Groningen, one of them too small for most contracts, and one far away. */
export async function addCleaningFirms(test: TestApp): Promise<void> {
  await test.importCsv(
    'leveranciersdatabank',
    [
      'Naam;KvK;Plaats;CPV;Grootste opdracht;Omschrijving',
      'Schoonmaakreus B.V.;99870001;Groningen;90910000;1.000.000;Schoonmaak',
      'Sociale Schoonmaak Noord;99870011;Groningen;90911200;60.000;Schoonmaak van kantoren',
      'Sterk Schoon;99870012;Groningen;90910000;250.000;Schoonmaak',
      'Schoon Zonder Keurmerk;99870013;Groningen;90910000;250.000;Schoonmaak',
      'Schoon ver weg;99870014;Maastricht;90910000;250.000;Schoonmaak',
    ].join('\n'),
  );
}
