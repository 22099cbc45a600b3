import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { type KeptRow, keptRows } from '../support/import-rows.ts';
import { startTestApp } from '../support/test-app.ts';
import { filesAreIn } from '../support/where-files-are.ts';

/**
 * Rows of real exports as a person would read them: line, name, street, house number, postcode, place, and the line of
 * the first row that is about the same firm (`?` where a person is asked).
 */
type Read = [
  line: number,
  name: string,
  street: string | undefined,
  houseNumber: string | undefined,
  postcode: string,
  place: string,
  sameAs: number | '?',
];

const folder = join(
  resolve(
    process.env['REGISTER_SHARED_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data'),
  ),
  'organisations',
);

/** A small windows-1252 export with semicolons: 316 rows of the north. */
const NORTH: Read[] = [
  // Accents of windows-1252.
  [30, 'Provincie Fryslân', 'Florynwei', '3', '9251MP', 'Burgum', 30],
  [135, 'Gemeente Súdwest-Fryslân', 'Postbus', '10000', '8600HA', 'Sneek', 55],
  // The form put the postcode where the street belongs.
  [46, 'Universitair Medisch Centrum Groningen (UMCG)', undefined, '1', '9713GZ', 'Groningen', 46],
  [58, "Waterschap Hunze en Aa's", undefined, '5', '9641PJ', 'Veendam', 3],
  // Capitals, a full stop, the legal form: one name.
  [79, 'provincie Groningen', undefined, '4', '9712JN', 'Groningen', 29],
  [215, 'Gemeente Groningen.', 'Gedempte Zuiderdiep', '98', '9711HL', 'Groningen', 57],
  [
    288,
    'Stichting Openbaar Onderwijs Groep Groningen',
    'Leonard Springerlaan',
    '39',
    '9727KB',
    'Groningen',
    105,
  ],
  // One name in one town, at another address.
  [13, 'Dienst Uitvoering Onderwijs', 'Kempkensberg', '12', '9722TW', 'Groningen', 11],
  // One number for many names: each name is its own.
  [
    27,
    'Gemeente Groningen, Dienst Ruimtelijke Ordening en Economische Zaken',
    'Gedempte Zuiderdiep',
    '98',
    '9711HL',
    'Groningen',
    27,
  ],
  [167, 'Gemeente Groningen', 'Gedempte Zuiderdiep', '98', '9711HL', 'Groningen', 57],
  // The same row again, of a firm with more rows.
  [237, 'Noorderpoort', 'Verzetsstrijderslaan', '4', '9727CE', 'Groningen', 70],
  // Care of somebody else, and a postcode in small letters.
  [
    183,
    'Stichting Samenwerking Voortgezet Onderwijs in de Regio Steenwijk, Weststellingwerf en Westerveld',
    'p/a Revnu advies Klaas Buistlaan',
    '27',
    '9731KM',
    'Groningen',
    183,
  ],
  // `Gemeentehuis Smallingerland`, with one letter's difference in a word, the address and (on one row) the site.
  [85, 'Gemeente Smallingerland', 'Gauke Boelensstraat', '2', '9203RM', 'Drachten', 45],
  [92, 'Gemeente Smallingerland', undefined, '2', '9203RM', 'Drachten', 45],
];

/** A large UTF-8 export with commas, part of which was encoded twice: 3,831 rows of the whole country. */
const COUNTRY: Read[] = [
  // Encoded twice, in capitals.
  [31, 'Stichting Autoriteit Financiële Markten', 'Vijzelgracht', '50', '1017HS', 'Amsterdam', 31],
  [305, 'Dienst Landelijk Gebied', 'Lübeckplein', '34', '8017JS', 'Zwolle', 235],
  [
    132,
    'Rijksgebouwendienst, Expertisecentrum Aanbesteden',
    'Rijnstraat',
    '8',
    '2515XP',
    "'s-Gravenhage",
    29,
  ],
  // The apostrophe got lost with the small letters.
  [
    348,
    "Stichting Regionaal Onderwijs Centrum 's-Hertogenbosch",
    'Vlijmenseweg',
    '2',
    '5223GW',
    "'s-Hertogenbosch",
    348,
  ],
  // The number twice.
  [98, 'Ministerie van Defensie, Dienst Vastgoed Defensie', 'Dr. Stolteweg', '40', '8025AX', 'Zwolle', 19],
  // A stray character in the postcode.
  [2452, 'Gemeente Maasgouw', undefined, '36', '6051DZ', 'Maasbracht', 2452],
  // A post box, care of somebody else.
  [
    981,
    'Jan Arentsz, Christelijke Scholengemeenschap voor Lyceum, Havo, Mavo, VBO',
    'p/a IXion advies en aanbesteden, Postbus',
    '268',
    '8100AG',
    'Raalte',
    981,
  ],
  // Abroad: the postcode is left as it is.
  [
    2006,
    'Embassy of the Kingdom of the Netherlands in Riyadh',
    'Abdullah Hizaf Asehmi Street',
    '67',
    '11693',
    'Riyadh',
    2006,
  ],
  // One letter less, at one address with one site: the same.
  [73, 'Boschap p/a Dienst Landelijk Gebied', 'Wilhelmina van Pruisenweg', '52', '2595AN', 'Den Haag', 22],
];

const read = (rows: readonly KeptRow[], [line]: Read): unknown => {
  const row = rows.find((kept) => kept.line === line);
  const { name, street, houseNumber, postcode, place } = row?.cleaned ?? {};
  const first = rows.find(({ supplierId }) => supplierId !== null && supplierId === row?.supplierId);
  return [
    line,
    name,
    street,
    houseNumber,
    postcode,
    place,
    first?.line ?? (row?.outcome === 'review' ? '?' : null),
  ];
};

describe('real exports', () => {
  if (!filesAreIn(folder)) return;

  it.each([
    ['noord-nederland_export_windows1252.csv', 'windows-1252', ';', 316, NORTH],
    ['tenderned_aanbestedende_diensten_2010-2016.csv', 'utf-8', ',', 3_831, COUNTRY],
  ] as const)(
    '%s is taken in unaltered, and read as a person would',
    async (name, encoding, delimiter, total, hand) => {
      const test = await startTestApp();
      try {
        const view = await test.importCsv('leveranciersdatabank', readFileSync(join(folder, name)));
        expect(view).toMatchObject({
          status: 'completed',
          encoding,
          delimiter,
          rows: { total, rejected: 0 },
        });
        const { total: all, ...outcomes } = view.rows;
        expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(all);
        const rows = await keptRows(test.dataSource, view.id);
        expect(rows).toHaveLength(total);
        // Every row has an answer: a firm, a question, or that it repeats a row that is one.
        const unanswered = rows.filter(
          ({ supplierId, outcome }) => !supplierId && !['review', 'unchanged'].includes(outcome),
        );
        expect(unanswered).toEqual([]);
        const broken = /[ÃÂ][\u0080-\u00bf\u0152-\u2122]|\ufffd/;
        expect(rows.filter(({ cleaned }) => broken.test(JSON.stringify(cleaned)))).toEqual([]);
        expect(hand.map((row) => read(rows, row))).toEqual(hand);
      } finally {
        await test.close();
      }
    },
  );
});
