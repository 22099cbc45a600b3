import { describe, expect, it } from '@jest/globals';

import { FIELDS } from '../../../src/intake/columns/fields.ts';
import { fieldsOfKind } from '../../../src/intake/columns/fields-of-kind.ts';
import { type SourceKind } from '../../../src/intake/sources.ts';
import { presentColumns } from '../../../src/web/steward/imports/columns-presenter.ts';
import { aColumn, aStewardPage } from './support/steward-fixtures.ts';

const page = aStewardPage();

/** What the menu of one column offers, its own choice among them. */
function offered(kind: SourceKind, field: string | null = null): string[] {
  const [column] = presentColumns([aColumn('Kolom', field)], kind, page).columns;
  return (column?.choices ?? []).map(({ value }) => value);
}

describe('what a column can be', () => {
  it.each([
    ['supplier-database', ['maxOrderValue', 'validUntil'], ['contractNumber', 'contractValue']],
    ['self-registration', ['quarterlyRoom', 'labels'], ['contractNotice']],
    [
      'label-register',
      ['labelLevel', 'certificateNumber'],
      ['contractSubject', 'nonMailing', 'maxOrderValue'],
    ],
    ['contracts', ['contractNumber', 'validUntil', 'kvkNumber'], ['labelLevel', 'employees', 'themes']],
  ] as [SourceKind, string[], string[]][])('in a source of kind %s', (kind, can, cannot) => {
    expect(offered(kind)).toEqual(expect.arrayContaining(['', 'name', ...can]));
    expect(offered(kind).filter((field) => cannot.includes(field))).toEqual([]);
  });

  it('is offered by every kind that has the field, so that no field is lost', () => {
    const kinds: SourceKind[] = ['supplier-database', 'label-register', 'contracts'];
    const all = new Set(kinds.flatMap(fieldsOfKind));
    expect(FIELDS.filter((field) => !all.has(field))).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('is explained, all that is offered and nothing else, in %s', (lang) => {
    const view = presentColumns([aColumn('Kolom', null)], 'contracts', aStewardPage(lang));
    const texts = view.columns[0]?.choices.slice(1).map(({ text }) => text);
    expect(view.meanings.map(([field]) => field)).toEqual(texts);
    expect(view.meanings.filter(([, meaning]) => !/\w.*\.$/.test(meaning))).toEqual([]);
  });

  it('is shown as it was chosen, though the source has no such field', () => {
    expect(offered('supplier-database', 'contractValue')).toContain('contractValue');
  });
});
