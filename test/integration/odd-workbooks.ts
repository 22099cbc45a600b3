import { type WorkbookToWrite } from '../fixtures/xlsx/workbook-writer.ts';
import { textRow } from '../fixtures/xlsx/workbook-writer.ts';

/** What becomes of a workbook: refused with this code, or of each row its line and name, and what was said about it. */
export type WorkbookOutcome =
  | string
  | {
      /** Line -> name, or `rejected`. */
      rows: Record<number, string>;
      /** Codes about rows and about the file, in any order. */
      codes?: string[];
      /** Parts of a row as it was cleaned (null: nothing was read), and of its raw cells, by line. */
      cleaned?: Record<number, Record<string, unknown>>;
      raw?: Record<number, Record<string, unknown>>;
    };

/** Number formats: a date, a percentage, a number filled up to eight digits. */
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="00000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>';
const [DATE, PERCENT, DIGITS] = [1, 2, 3];

const HEADER = ['Naam', 'KvK-nummer', 'Plaats'];

const text = (cell: string, said: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${said}</t></is></c>`;
const number = (cell: string, value: number, style = 0): string =>
  `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const row = (line: number, ...cells: string[]): string => `<row r="${line}">${cells.join('')}</row>`;

function sheet(
  rows: string,
  merged: readonly string[] = [],
  links: Readonly<Record<string, string>> = {},
): WorkbookToWrite {
  return { sheets: [{ name: 'Lijst', rows, merged, links }], styles: STYLES };
}

/** Six firms of a list, from its third row on. */
const LINKED = ['Zilverdraad', 'Klompenhal', 'Rietdekker', 'Wolwinkel', 'Glasoven', 'Bijenkast'].map(
  (name, index) => ({
    name,
    line: 3 + index,
    site: `https://${name.toLowerCase()}.example/nl`,
    mail: `mailto:info%40${name.toLowerCase()}.example?subject=Vraag`,
  }),
);

/** Six others, in the same rows. */
const BY_FORMULA = ['Leisteen', 'Kruidhof', 'Zeilmakerij', 'Hooischuur', 'Touwslager', 'Papierschip'].map(
  (name, index) => ({ name, line: 3 + index, site: `https://${name.toLowerCase()}.example/nl?a=1` }),
);

const omit = (links: Record<string, string>, cell: string): Record<string, string> =>
  Object.fromEntries(Object.entries(links).filter(([one]) => one !== cell));

const linksOf = (
  ...columns: [column: string, target: (row: (typeof LINKED)[number]) => string][]
): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(([column, target]) => LINKED.map((row) => [`${column}${row.line}`, target(row)])),
  );

/** Workbooks as people make them, and what a steward may expect of each. */
export const ODD_WORKBOOKS: Record<string, [WorkbookToWrite, WorkbookOutcome]> = {
  'with a title in merged cells above the header': [
    sheet(
      textRow(1, ['Leveranciers sociaal inkopen 2026']) +
        textRow(3, ['Opgesteld door team Inkoop']) +
        textRow(4, HEADER) +
        textRow(5, ['Titel Boven B.V.', '99600101', 'Assen']),
      ['A1:C2', 'A3:C3'],
    ),
    { rows: { 5: 'Titel Boven B.V.' } },
  ],
  'with cells merged over several rows': [
    sheet(
      textRow(1, HEADER) +
        textRow(2, ['Samen Een B.V.', '99600102', 'Assen']) +
        textRow(3, ['Samen Twee B.V.', '99600103']) +
        textRow(4, ['Samen Drie B.V.', '99600104']),
      ['C2:C4'],
    ),
    {
      rows: { 2: 'Samen Een B.V.', 3: 'Samen Twee B.V.', 4: 'Samen Drie B.V.' },
      codes: ['cells-merged'],
      cleaned: { 2: { place: 'Assen' }, 3: { place: null } },
    },
  ],
  'with the website of each firm behind its name, and its mail address behind one and the same word': [
    sheet(
      textRow(1, ['Impactondernemers 2026']) +
        textRow(2, ['Naam', 'Plaats', 'Bericht', 'Nummer bij ons']) +
        LINKED.map(({ name, line }) =>
          textRow(line, [name, 'Stadskanaal', 'Stuur bericht', `K${line}`]),
        ).join(''),
      [],
      // Number three has no link behind its name, and a page of our own about each firm is not the firm's.
      omit(
        linksOf(
          ['A', ({ site }) => site],
          ['C', ({ mail }) => mail],
          ['D', ({ line }) => `https://intern.gemeente.example/kaart/${line}`],
        ),
        'A3',
      ),
    ),
    {
      rows: Object.fromEntries(LINKED.map(({ line, name }) => [line, name])),
      cleaned: {
        4: { website: 'https://klompenhal.example/nl', email: 'info@klompenhal.example' },
      },
      raw: {
        4: {
          Naam: 'Klompenhal',
          'Link (Naam)': 'https://klompenhal.example/nl',
          Bericht: 'info@klompenhal.example',
          'Nummer bij ons': 'K4',
          'Link (Nummer bij ons)': null,
        },
      },
    },
  ],
  'with links that formulas make': [
    sheet(
      textRow(1, ['Naam', 'Plaats', 'Opmerking']) +
        BY_FORMULA.map(({ name, line, site }) =>
          row(
            line,
            `<c r="A${line}" t="str"><f>HYPERLINK("${site}&amp;b=2","${name}")</f><v>${name}</v></c>`,
            text(`B${line}`, 'Hoogezand'),
            `<c r="C${line}" t="str"><f>UPPER("geen")</f><v>GEEN</v></c>`,
          ),
        ).join(''),
    ),
    {
      rows: Object.fromEntries(BY_FORMULA.map(({ line, name }) => [line, name])),
      cleaned: { 4: { website: 'https://kruidhof.example/nl?a=1&b=2' } },
    },
  ],
  'with an old link behind an address that was put right': [
    sheet(
      textRow(1, [...HEADER, 'E-mail', 'Website']) +
        textRow(2, ['Verbeterd B.V.', '99600119', 'Assen', 'nu@verbeterd.example', 'www.verbeterd.example']),
      [],
      { D2: 'mailto:toen@oud.example', E2: 'http://oud.example/' },
    ),
    {
      rows: { 2: 'Verbeterd B.V.' },
      cleaned: { 2: { email: 'nu@verbeterd.example', website: 'https://www.verbeterd.example' } },
    },
  ],
  'with dates, percentages, booleans and filled-up numbers': [
    sheet(
      textRow(1, [...HEADER, 'Geldig tot', 'Aandeel', 'Non-mailing', 'Actief']) +
        row(
          2,
          text('A2', 'Getypt B.V.'),
          number('B2', 1_600_105, DIGITS),
          text('C2', 'Assen'),
          number('D2', 46_752, DATE),
          number('E2', 0.125, PERCENT),
          '<c r="F2" t="b"><v>1</v></c><c r="G2" t="b"><v>0</v></c>',
        ),
    ),
    {
      rows: { 2: 'Getypt B.V.' },
      codes: ['rows-inactive'],
      cleaned: { 2: { kvkNumber: '01600105', validUntil: '2027-12-31', nonMailing: true } },
      raw: { 2: { 'Geldig tot': '2027-12-31', Aandeel: '12.5%', 'Non-mailing': 'WAAR', Actief: 'ONWAAR' } },
    },
  ],
  'with formulas, with and without the outcome that Excel stored': [
    sheet(
      textRow(1, HEADER) +
        row(
          2,
          '<c r="A2" t="str"><f>"Formule "&amp;"B.V."</f><v>Formule B.V.</v></c>',
          '<c r="B2"><f>99600000+106</f><v>99600106</v></c>',
          '<c r="C2"><f>D2</f></c>',
        ),
    ),
    {
      rows: { 2: 'Formule B.V.' },
      codes: ['formulas-without-result'],
      cleaned: { 2: { kvkNumber: '99600106', place: null } },
    },
  ],
  'with cells in error': [
    sheet(
      textRow(1, HEADER) +
        row(
          2,
          text('A2', 'Foutcel B.V.'),
          '<c r="B2" t="e"><f>VLOOKUP(A2,X:Y,2)</f><v>#N/A</v></c>',
          '<c r="C2" t="e"><v>#REF!</v></c>',
        ) +
        row(3, '<c r="A3" t="e"><v>#VALUE!</v></c>', text('B3', '99600107')),
    ),
    {
      rows: { 2: 'Foutcel B.V.', 3: 'rejected' },
      codes: ['name-missing'],
      cleaned: { 2: { kvkNumber: null, place: null } },
      raw: { 2: { 'KvK-nummer': '#N/A', Plaats: '#REF!' } },
    },
  ],
  'with a hidden sheet, and rows that a filter hides': [
    {
      sheets: [
        { name: 'Keuzelijst', state: 'veryHidden', rows: textRow(1, ['Ja', 'Nee']) },
        {
          name: 'Lijst',
          rows:
            textRow(1, HEADER) +
            textRow(2, ['Zichtbaar B.V.', '99600108', 'Assen']) +
            textRow(3, ['Verborgen B.V.', '99600109', 'Assen']).replace('<row ', '<row hidden="1" ') +
            textRow(4, []).replace('<row ', '<row hidden="1" '),
        },
      ],
    },
    { rows: { 2: 'Zichtbaar B.V.', 3: 'Verborgen B.V.' }, codes: ['sheets-not-read', 'rows-hidden'] },
  ],
  'with an empty cell in the header, the header once more, and a total': [
    sheet(
      textRow(1, ['Naam', '', 'Plaats', 'Omzet']) +
        textRow(2, ['Kop Een B.V.', 'los', 'Assen', '12']) +
        textRow(4, ['Naam', '', 'Plaats', 'Omzet']) +
        textRow(5, ['Kop Twee B.V.', '', 'Emmen', '30']) +
        textRow(7, ['Totaal', '', '', '42']),
    ),
    {
      rows: { 2: 'Kop Een B.V.', 4: 'rejected', 5: 'Kop Twee B.V.', 7: 'rejected' },
      codes: ['header-repeated', 'total-row'],
      raw: { 2: { 'column 2': 'los' } },
    },
  ],
  'with a header and nothing below it': [sheet(textRow(1, HEADER)), { rows: {} }],
  'with nothing at all': [sheet(''), 'empty'],
  'with more sheets than a person makes': [
    {
      sheets: Array.from({ length: 101 }, (_, index) => ({ name: `Blad ${index}`, rows: '' })),
    },
    'workbook-too-many-sheets',
  ],
};
