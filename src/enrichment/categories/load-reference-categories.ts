import { parse } from 'csv-parse/sync';
import { type EntityManager } from 'typeorm';

import { foldKey } from '../../common/dutch/fold.ts';
import { contentHash, readReferenceFiles } from '../reference/reference-files.ts';
import { loadReference } from '../reference/reference-load.ts';
import { replaceCpv } from './cpv/replace-cpv.ts';
import { raiseWordsRevision } from './words-revision.ts';

/** Raise when this code makes other rows of the same files, or suggestions are made by another rule. */
const REVISION = '2';

/**
 * Brings `category`, `category_concept` and `sbi_category` up to date with the files in `seeds/reference`; call it after migrations.
 * @returns true when one of them changed: what was derived with the old words deserves another look.
 */
export async function loadReferenceCategories(manager: EntityManager): Promise<boolean> {
  const cpv = !(await isCpvImported(manager)) && (await loadFile(manager, 'cpv.csv', replaceShippedCpv));
  const concepts = await loadFile(manager, 'categories.csv', replaceConcepts);
  const sbi = await loadFile(manager, 'sbi-categories.csv', replaceSbiCategories);
  if (cpv || concepts) await raiseWordsRevision(manager);
  return cpv || concepts || sbi;
}

/** A list that a steward imported stays when a newer version of the product brings another one. */
async function isCpvImported(manager: EntityManager): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from category_state where cpv_imported_at is not null`,
  );
  return rows.length > 0;
}

async function loadFile(
  manager: EntityManager,
  name: string,
  replace: (manager: EntityManager, text: string) => Promise<void>,
): Promise<boolean> {
  const files = await readReferenceFiles([name]);
  return loadReference(manager, name, contentHash(files, REVISION), (m) => replace(m, files[0]?.text ?? ''));
}

async function replaceShippedCpv(manager: EntityManager, text: string): Promise<void> {
  const rows: { code: string; label_nl: string; label_en: string }[] = parse(text, { columns: true });
  await replaceCpv(
    manager,
    rows.map((row) => ({ code: row.code, labelNl: row.label_nl, labelEn: row.label_en })),
  );
}

async function replaceSbiCategories(manager: EntityManager, text: string): Promise<void> {
  const rows: Record<'edition' | 'sbi' | 'cpv', string>[] = parse(text, { columns: true, delimiter: ';' });
  await manager.query(`delete from sbi_category`);
  await manager.query(
    `insert into sbi_category (edition, sbi, code) select * from unnest($1::text[], $2::text[], $3::text[])`,
    [rows.map(({ edition }) => edition), rows.map(({ sbi }) => sbi), rows.map(({ cpv }) => cpv)],
  );
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
