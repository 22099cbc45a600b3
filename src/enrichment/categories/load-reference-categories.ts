import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { type EntityManager } from 'typeorm';

import { foldKey } from '../../common/dutch/fold.ts';

/**
 * Brings `category` and `category_concept` up to date with the files in `seeds/reference`. Does nothing when a file was
 * loaded before with the same content; otherwise its table is made equal to it. Call after migrations, in a transaction.
 */
export async function loadReferenceCategories(manager: EntityManager): Promise<void> {
  await loadOnce(manager, 'cpv.csv', replaceCategories);
  await loadOnce(manager, 'categories.csv', replaceConcepts);
}

async function loadOnce(
  manager: EntityManager,
  file: string,
  replace: (manager: EntityManager, text: string) => Promise<void>,
): Promise<void> {
  const text = await readFile(join(referenceFolder(), file), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  const rows: { file: string }[] = await manager.query(
    `insert into category_reference (file, content_hash) values ($1, $2)
     on conflict (file) do update set content_hash = excluded.content_hash, loaded_at = now()
       where category_reference.content_hash <> excluded.content_hash
     returning file`,
    [file, hash],
  );
  if (rows.length > 0) await replace(manager, text);
}

async function replaceCategories(manager: EntityManager, text: string): Promise<void> {
  const rows: { code: string; label_nl: string; label_en: string }[] = parse(text, { columns: true });
  const columns = [
    rows.map((row) => row.code),
    rows.map((row) => row.label_nl),
    rows.map((row) => row.label_en),
  ];
  await manager.query(
    `insert into category (code, label_nl, label_en)
     select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (code) do update set label_nl = excluded.label_nl, label_en = excluded.label_en`,
    columns,
  );
  await manager.query(`delete from category where code <> all($1::text[])`, [columns[0]]);
}

interface ConceptRow {
  cpv: string;
  label_nl: string;
  label_en: string;
  words_nl: string;
  words_en: string;
}

async function replaceConcepts(manager: EntityManager, text: string): Promise<void> {
  const rows: ConceptRow[] = parse(text, { columns: true, delimiter: ';', quote: false });
  const concepts = rows.map((row) => ({
    id: foldKey(row.label_nl),
    codes: partsOf(row.cpv).map((code) => code.padEnd(8, '0')),
    label_nl: row.label_nl,
    label_en: row.label_en,
    words_nl: partsOf(row.words_nl),
    words_en: partsOf(row.words_en),
  }));
  await manager.query(`delete from category_concept`);
  await manager.query(
    `insert into category_concept (id, codes, label_nl, label_en, words_nl, words_en)
     select * from jsonb_to_recordset($1::jsonb)
       as concept (id text, codes text[], label_nl text, label_en text, words_nl text[], words_en text[])`,
    [JSON.stringify(concepts)],
  );
}

function partsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The project's `seeds/reference`, whether this file runs from `src` or from `dist`. */
function referenceFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'seeds', 'reference');
    if (existsSync(join(candidate, 'cpv.csv'))) return candidate;
  }
  throw new Error('seeds/reference/cpv.csv was not found above the program');
}
