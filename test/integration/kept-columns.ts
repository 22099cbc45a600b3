import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { type ColumnClass, namesIn } from '../../src/requests/privacy/column-class.ts';
import { KEPT_TABLES } from '../../src/requests/privacy/kept-columns.ts';
import { type TestApp } from '../support/test-app.ts';

const RECORD = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

const CLASSES: ColumnClass[] = ['person', 'firm', 'officer', 'words', 'secret', 'plain'];

const marked = Object.entries(KEPT_TABLES).flatMap(([table, kept]) =>
  CLASSES.flatMap((as) => namesIn(kept[as]).map((column) => ({ name: `${table}.${column}`, as }))),
);

/** Lines of a table under a heading of the record, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, after = ''] = RECORD.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What the register keeps, as the database, the code and the processing record have it. */
export function testKeptColumns(test: () => TestApp): void {
  describe('every column of the database', () => {
    it('is marked with what it tells of a person, once, and nothing is marked that is not there', async () => {
      const columns: { name: string }[] = await test().dataSource.query(
        `select table_name || '.' || column_name as name
           from information_schema.columns join information_schema.tables using (table_schema, table_name)
          where table_type = 'BASE TABLE' and table_schema = 'public'`,
      );
      const names = marked.map(({ name }) => name).sort();
      expect(names).toEqual([...new Set(names)]);
      expect(names).toEqual(columns.map(({ name }) => name).sort());
    });

    it('that tells something of a person is named in the processing record, under a row that says why and how long', () => {
      const purposes = rowsUnder('What, why, how long').map(
        ([what]) => /^\*\*(.+?)\*\*/.exec(what ?? '')?.[1],
      );
      const expected = Object.entries(KEPT_TABLES).flatMap(([table, kept]) => {
        const told = CLASSES.filter((as) => as !== 'plain').flatMap((as) => namesIn(kept[as]));
        return told.length === 0 ? [] : [[`\`${table}\``, kept.as, told.sort().join(', ')]];
      });
      const recorded = rowsUnder('Where it stands').map(([table, as, columns = '']) => [
        table,
        as,
        columns.split(', ').sort().join(', '),
      ]);
      expect(recorded.sort()).toEqual(expected.sort());
      for (const [table, as] of expected) expect([table, purposes.includes(as)]).toEqual([table, true]);
    });
  });
}
