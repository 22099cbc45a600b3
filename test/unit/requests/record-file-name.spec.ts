import { expect, it } from '@jest/globals';

import { recordFileName } from '../../../src/requests/record-file-name.ts';

type Named = Parameters<typeof recordFileName>[0];

const record = (title: string, madeAt?: string): Named =>
  ({
    request: { title, createdAt: '2026-11-20T10:00:00.000Z' },
    shortlists: madeAt === undefined ? [] : [{ madeAt: '2026-11-20T10:00:00.000Z' }, { madeAt }],
  }) as Named;

it.each([
  ['Schoonmaak stadhuis (2027)', 'selectie-schoonmaak-stadhuis-2027-2026-11-21.csv'],
  ['Café “De Één”: catering', 'selectie-cafe-de-een-catering-2026-11-21.csv'],
  ['../../x"; filename="y.exe', 'selectie-x-filename-y-exe-2026-11-21.csv'],
  ['日本', 'selectie-2026-11-21.csv'],
  ['woord '.repeat(40), `selectie-${Array(10).fill('woord').join('-')}-2026-11-21.csv`],
])('the record of %j is called after it, and after the day of its newest shortlist', (title, name) => {
  expect(recordFileName(record(title, '2026-11-20T23:30:00.000Z'), 'csv')).toBe(name);
});

it('is called in the language that it is in, and by the day of the request where there is no list', () => {
  expect(recordFileName(record('Groen'), 'xlsx', 'en')).toBe('selection-groen-2026-11-20.xlsx');
});
