import { type ImportView } from '../../src/intake/import-view.ts';
import { type TestApp } from './test-app.ts';

/** Contracts of Groningen as a buyer keeps them; nobody can read the terms of the last one. */
export const CONTRACT_LIST = [
  'Contractnummer;Leverancier;KvK;Onderwerp;CPV;Waarde;Ingangsdatum;Einddatum;Verlenging;Opzegtermijn',
  'C-1;Schoonmaakreus B.V.;99870001;Schoonmaak wijkcentra;90910000-9;€ 180.000;1-1-2024;31-3-2027;2 x 1 jaar;4 maanden',
  'C-2;Groenbedrijf Linde;99870002;Onderhoud plantsoenen;77310000;40.000;1-3-2025;28-2-2029;geen;1-12-2026',
  'C-3;Schoonmaakreus B.V.;99870001;Glasbewassing;90911300;12.000;1-1-2026;31-12-2026;;',
  ';Drukkerij Zonder Nummer;;Drukwerk;79800000;;;;misschien;ooit',
];

/** Delivers them as all contracts that Groningen has. */
export const deliverContracts = (
  test: TestApp,
  rows: readonly string[] = CONTRACT_LIST,
): Promise<ImportView> => test.importCsv('contracts-gm0014', `${rows.join('\n')}\n`, { delivery: 'replace' });
