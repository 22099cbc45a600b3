import { describe, expect, it } from '@jest/globals';

import { readImportForm } from '../../../src/api/v1/imports/import-form.ts';
import { type DomainError } from '../../../src/common/errors.ts';

const file = { field: 'file', fileName: 'a.csv' };

describe('readImportForm', () => {
  it('refuses a second file, a repeated field and a field that is no part of it', () => {
    const field = (name: string, value: string) => ({ name, value });
    const fields = [field('source', 'a'), field('source', 'b'), field('id', '1'), field('file', 'text')];
    let faults: readonly { name: string }[] = [];
    try {
      readImportForm({ files: [file, file, { field: 'extra', fileName: 'b' }], fields });
    } catch (error) {
      faults = (error as DomainError).faults;
    }
    expect(faults.map((fault) => fault.name).sort()).toEqual(['extra', 'file', 'file', 'id', 'source']);
  });

  it('takes choices about reading, and refuses those that cannot be with what is allowed', () => {
    const fields = (values: Record<string, unknown>): { name: string; value: unknown }[] =>
      Object.entries({ source: 'a', ...values }).map(([name, value]) => ({ name, value }));
    const good = { encoding: 'utf-8', delimiter: 'tab', headerRow: 4, sheet: '', mapping: '{"sbi":null}' };
    expect(readImportForm({ files: [file], fields: fields(good) })).toMatchObject({
      reading: { encoding: 'utf-8', delimiter: '\t', headerRow: 4 },
      mapping: { sbi: null },
    });
    let faults: readonly { name: string; message: string }[] = [];
    try {
      const wrong = { encoding: 'x', delimiter: ':', headerRow: [4], mapping: '{"name":1}' };
      readImportForm({ files: [file], fields: fields(wrong) });
    } catch (error) {
      ({ faults } = error as DomainError);
    }
    expect(faults.map(({ name }) => name)).toEqual(['mapping', 'encoding', 'delimiter', 'headerRow']);
    expect(faults[1]?.message).toContain('windows-1252');
  });

  it('takes a mapping as text or as a JSON part', () => {
    for (const value of ['{"name":"Naam"}', { name: 'Naam' }]) {
      const fields = [
        { name: 'source', value: 'a' },
        { name: 'mapping', value },
      ];
      expect(readImportForm({ files: [file], fields }).mapping).toEqual({ name: 'Naam' });
    }
  });
});
