import { describe, expect, it } from '@jest/globals';

import { choiceFaults, readColumnChoices, wishesOf } from '../../../src/web/steward/imports/columns-form.ts';
import { aColumn, aStewardPage } from './support/steward-fixtures.ts';

const columns = [
  aColumn('Naam', 'name'),
  aColumn('Nummer', null),
  aColumn('Site', 'website'),
  aColumn('Wat', 'description', { by: 'asked' }),
];
const page = aStewardPage();

describe('what a person chooses for columns', () => {
  it('is read from the form; what the form does not say stays as it was', () => {
    expect(readColumnChoices({ 'column-1': 'kvkNumber', 'column-2': '' }, columns)).toEqual([
      'name',
      'kvkNumber',
      '',
      'description',
    ]);
  });

  it('asks only for what differs, so that the register still finds the rest by itself', () => {
    expect(wishesOf(columns.slice(0, 3), ['name', 'kvkNumber', 'website'])).toEqual({ kvkNumber: 'Nummer' });
  });

  it('keeps asking for what was asked before', () => {
    expect(wishesOf(columns, ['name', '', 'website', 'description'])).toEqual({ description: 'Wat' });
  });

  it('says that a field is fed by no column when its column is not to be used', () => {
    expect(wishesOf(columns.slice(0, 3), ['name', '', ''])).toEqual({ website: null });
  });

  it('moves a field to another column without leaving it behind', () => {
    expect(wishesOf(columns.slice(0, 3), ['name', 'website', ''])).toEqual({ website: 'Nummer' });
  });

  it('cannot be one field for two columns, and the fault names both', () => {
    expect(choiceFaults(columns, ['name', 'name', '', ''], page)).toEqual([
      { field: 'column-1', text: '‘Naam’ is bij meer kolommen gekozen: ‘Naam’, ‘Nummer’. Kies er één.' },
    ]);
  });

  describe('where a field may have several columns', () => {
    const list = [
      aColumn('Naam', 'name'),
      aColumn('PSO', 'labels'),
      aColumn('B Corp', 'labels'),
      aColumn('Nr', null),
    ];

    it('asks nothing while all stays as it was found', () => {
      expect(wishesOf(list, ['name', 'labels', 'labels', ''])).toEqual({});
      expect(choiceFaults(list, ['name', 'labels', 'labels', ''], page)).toEqual([]);
    });

    it.each([
      ['one is left out', ['name', 'labels', '', ''], { labels: 'PSO' }],
      ['one is added', ['name', 'labels', 'labels', 'labels'], { labels: ['PSO', 'B Corp', 'Nr'] }],
      ['all are left out', ['name', '', '', ''], { labels: null }],
      ['one is to be something else', ['name', 'labels', 'themes', ''], { labels: 'PSO', themes: 'B Corp' }],
    ])('names those that are left when %s', (_, choices, wishes) => {
      expect(wishesOf(list, choices)).toEqual(wishes);
    });
  });

  it('must say where the name stands', () => {
    expect(choiceFaults(columns, ['', 'kvkNumber', '', ''], page).map(({ text }) => text)).toEqual([
      'Kies de kolom waarin de naam van het bedrijf staat.',
    ]);
  });
});
