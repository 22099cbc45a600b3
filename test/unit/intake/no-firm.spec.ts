import { describe, expect, it } from '@jest/globals';

import { LoneNames } from '../../../src/intake/lone-names.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { clean, codes } from './cleaned.ts';

const row = (name: string, kvk = '', place = ''): Record<string, string> => ({
  Naam: name,
  'KvK-nummer': kvk,
  Plaats: place,
});

describe('a line that is about no firm', () => {
  it.each([
    'Aantal crediteuren op deze pagina: 4',
    'Pagina 2 van 3',
    'Einde rapport',
    'Afdrukdatum: 12-10-2026',
    'Totaal',
  ])('is refused where a report prints it: %s', (name) => {
    const cleaned = clean(row(name));
    expect([cleaned.record, codes(cleaned)]).toEqual([null, ['total-row']]);
  });

  it.each(['Afdeling Facilitair', 'AFDELING OPENBARE RUIMTE', 'Categorie: Groen', 'Perceel 2'])(
    'is refused as a heading above a group when it stands alone: %s',
    (name) => {
      const cleaned = clean(row(name));
      expect([cleaned.record, codes(cleaned)]).toEqual([null, ['heading-row']]);
    },
  );

  it.each([
    ['Pagina 2 van 3', '99000101', ''],
    ['Afdeling Facilitair', '', 'Groningen'],
    ['Sector Groen B.V.', '', ''],
    ['Kringloop Noord', '', ''],
    ['Pagina Drukwerk', '', ''],
    ['Directiemeubelen Noord', '', ''],
  ])('is none of these when it says more, or is called like a firm: %s', (name, kvk, place) => {
    expect(clean(row(name, kvk, place)).record).not.toBeNull();
  });

  it('may be a name that stands alone where other rows have more: a person is asked', () => {
    const header = ['Naam', 'KvK-nummer', 'Plaats'];
    const names = new LoneNames(mapColumns(header, {}, {}).mapping);
    for (let line = 2; line < 14; line++)
      names.add(line % 4 === 0 ? ['Facilitair', '', ' '] : ['De Schil', '99000101', 'Assen'], line);
    expect(names.warnings()).toMatchObject([
      { code: 'names-alone', values: { count: 3, lines: '4, 8, 12' } },
    ]);
  });

  it('is not asked about where most firms are but a name', () => {
    const names = new LoneNames(mapColumns(['Naam', 'KvK-nummer', 'Plaats'], {}, {}).mapping);
    for (let line = 2; line < 8; line++) names.add(['De Schil', '', line > 5 ? 'Assen' : ''], line);
    expect(names.warnings()).toEqual([]);
  });
});

describe('an address that stands in the cell of the name', () => {
  it.each([
    ['De Schil B.V.\nDorpsstraat 3\n9712 HM  Groningen', 'De Schil B.V.'],
    ['De Schil B.V.\nt.a.v. de inkoper\nDorpsstraat 3\n9712 HM Groningen', 'De Schil B.V.'],
    ['De Schil B.V., Dorpsstraat 3, 9712 HM Groningen', 'De Schil B.V.'],
    ['De Schil B.V.\nDorpsstraat 3 9712HM Groningen', 'De Schil B.V.'],
    ['De Schil B.V.\nDorpsstraat 3\n9712 HM\nGroningen', 'De Schil B.V.'],
    ['De Schil, Brood en Zo\nDorpsstraat 3\n9712 HM Groningen', 'De Schil, Brood en Zo'],
  ])('goes where it belongs, and that is said: %j', (cell, name) => {
    const cleaned = clean({ Bedrijf: cell, Telefoon: '' });
    expect(cleaned.record).toMatchObject({
      name,
      street: 'Dorpsstraat',
      houseNumber: '3',
      postcode: '9712HM',
      place: 'Groningen',
    });
    expect(codes(cleaned)).toEqual(['address-in-name']);
  });

  it.each([
    // An address of its own counts.
    ['De Schil, Dorpsstraat 3, 9712 HM Groningen', '9401 AB'],
    // Nothing parts the name from the address.
    ['De Schil Dorpsstraat 3 9712 HM Groningen', ''],
    ['Studio 1234, ontwerpers', ''],
  ])('stays where it is when it is not certain: %s', (cell, postcode) => {
    expect(clean({ Bedrijf: cell, Postcode: postcode }).record?.name).toBe(cell);
  });
});

describe('a firm that was asked whether it may be listed', () => {
  const answered = (header: string, answer: string): string[] =>
    codes(clean({ Naam: 'De Schil', Plaats: 'Assen', [header]: answer }));

  it.each([
    ['Q9. Gaat u akkoord met opname op de lijst?', 'Nee'],
    ['Toestemming publicatie', 'N'],
    ['Consent to be listed', 'No'],
  ])('stays out when it said no (%s)', (header, answer) => {
    expect(answered(header, answer)).toEqual(['not-agreed']);
  });

  it.each([
    ['Gaat u akkoord met opname op de lijst?', 'Ja'],
    ['Gaat u akkoord met opname op de lijst?', ''],
    ['Akkoord met de inkoopvoorwaarden', 'Nee'],
    ['Toestemming nieuwsbrief', 'Nee'],
    ['Staat op de lijst', 'Nee'],
    ['Akkoord met prijslijst', 'Nee'],
    ['Toestemming publicatie telefoonnummer', 'Nee'],
  ])('is taken when it did not (%s: %s)', (header, answer) => {
    expect(answered(header, answer)).toEqual([]);
  });
});
