import { type DataSource } from 'typeorm';

import { columnsOf } from '../../src/requests/privacy/kept-columns.ts';

/** Stands in every value that nobody of the public may see, and in nothing else. */
export const CANARY_WORD = 'zkanarie';

/** Columns that hold one of a list, or the code of something. */
const BOUND = [
  'app_user.lang',
  'membership.role',
  'membership.municipality',
  'membership.network_code',
  'session.method',
  'saved_search.frequency',
];

/** Words that are for everybody: by which rule a municipality recognises a label, and where it says so. */
const FOR_ALL = ['recognition_rule.note', 'recognition_rule.source_text'];

/** By its type, what puts a word ($1) into every value of a column. */
const SOW: Record<string, (column: string) => string> = {
  text: () => `$1::text || '-' || left(md5(ctid::text), 8)`,
  jsonb: (column) =>
    `case jsonb_typeof(${column}) when 'object' then ${column} || jsonb_build_object('${CANARY_WORD}', $1::text)
                                  when 'array' then ${column} || to_jsonb($1::text) else ${column} end`,
  bytea: () => `convert_to($1::text, 'UTF8')`,
};

/**
 * Writes a word that names the column into every value of every column that is marked as telling something of a person
 * (`src/requests/privacy`), beside what was there where that has a form. Answers the columns in which there was no value. Tables
 * that can only be added to stay as they are.
 */
export async function sowCanaries(dataSource: DataSource): Promise<string[]> {
  const types = await typesOf(dataSource);
  const empty: string[] = [];
  for (const { table, column } of personalColumns()) {
    const name = `${table}.${column}`;
    const type = types.get(name) ?? '';
    const sow = SOW[type];
    if (!sow) continue;
    const write = async (where: string): Promise<number> => {
      const [, count]: [unknown[], number] = await dataSource.query(
        `update ${table} set ${column} = ${sow(column)} ${where}`,
        [`${CANARY_WORD}.${name}`],
      );
      return count;
    };
    // Where there may be a value there is one, unless it stands or falls with another column.
    const there = () => write(`where ${column} is not null`);
    const count = type === 'text' ? await write('').catch(there) : await there();
    if (count === 0) empty.push(name);
  }
  return empty;
}

function personalColumns(): { table: string; column: string }[] {
  const left = [...BOUND, ...FOR_ALL];
  return (['person', 'officer', 'secret', 'words'] as const)
    .flatMap((kind) => columnsOf(kind))
    .filter(({ table, column }) => !left.includes(`${table}.${column}`));
}

/** Of every column that can be written over. */
async function typesOf(dataSource: DataSource): Promise<Map<string, string>> {
  const rows: { name: string; type: string }[] = await dataSource.query(
    `select c.table_name || '.' || c.column_name as name, c.data_type as type from information_schema.columns c
      where c.table_schema = 'public'
        and not exists (select from information_schema.triggers t
                         where t.event_object_table = c.table_name and t.trigger_name like '%append_only')`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}
