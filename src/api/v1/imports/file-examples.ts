import { type FILE_BODIES } from './file-bodies.ts';

const CSV = [
  'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving',
  'L-1001;Noorderglas Schoonmaak B.V.;99000011;9712HM;Groningen;Ramen wassen',
  '',
].join('\n');

/** A file of each kind that may be the body of a delivery itself. */
export const FILE_EXAMPLES: Record<(typeof FILE_BODIES)[number], string> = {
  'text/csv': CSV,
  'application/x-ndjson': '{"externalId":"L-1002","name":"Noorderglas","place":"Assen"}\n',
};

/** The same as a form: `file` holds what stands in the file. */
export const FORM_EXAMPLE = { file: CSV, source: 'leveranciersdatabank', dryRun: 'true' };

/** The report of an import. */
export const REPORT_EXAMPLE = [
  '\ufeffregel;uitkomst;redenen;Naam;KvK',
  '2;afgewezen;De naam ontbreekt.;;99000012',
  '',
].join('\r\n');
