import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { DomainError } from '../../../common/errors.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { type Category } from '../category-lexicon.ts';
import { OPEN_CONCEPTS } from '../open-concepts.ts';
import { type LineFault, readCpvFile } from './read-cpv-file.ts';
import { replaceCpv } from './replace-cpv.ts';
import { indexWithOtherWords, lockWords } from '../words-revision.ts';

/** What an imported list changed. */
export interface CpvImport {
  /** Codes in the list. */
  codes: number;
  added: string[];
  removed: string[];
  /** Codes with another label than before. */
  relabelled: string[];
  /** Suppliers that go through the pipeline again. */
  suppliers: number;
}

/** So many faults are told in the message; the error holds all of them. */
const TOLD = 20;

/** Takes the official CPV list in, over the one that came with the product. */
@Injectable()
export class CpvImporter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Replaces the whole list or, when anything is wrong with it, nothing.
   * @param by who does it, for the audit trail
   * @throws DomainError invalid-input with every fault and its line; conflict when categories name codes that would go
   */
  async import(text: string, by: string): Promise<CpvImport> {
    const read = readCpvFile(text);
    if ('faults' in read) throw badList(read.faults);
    return this.dataSource.transaction(async (manager) => {
      await lockWords(manager);
      const known = await loadCpv(manager);
      const changes = compare(known, read.categories);
      await requireCodesInUse(manager, changes.removed);
      await manager.query(`update category_state set cpv_imported_at = now(), cpv_imported_by = $1`, [by]);
      const details = countsOf(changes);
      await recordAudit(manager, { actor: by, action: 'cpv.imported', subject: 'cpv', details });
      if (Object.values(details).every((count) => count === 0))
        return { codes: read.categories.length, ...changes, suppliers: 0 };
      await replaceCpv(manager, read.categories);
      await indexWithOtherWords(manager, 'CPV list imported');
      const supplierIds = await suppliersOf(manager, [
        ...changes.added,
        ...changes.removed,
        ...changes.relabelled,
      ]);
      await startBatches(manager, { cause: 'CPV list', supplierIds });
      return { codes: read.categories.length, ...changes, suppliers: supplierIds.length };
    });
  }
}

type Changes = Pick<CpvImport, 'added' | 'removed' | 'relabelled'>;

function compare(known: ReadonlyMap<string, Category>, wanted: readonly Category[]): Changes {
  const kept = new Set(wanted.map(({ code }) => code));
  return {
    added: wanted.filter(({ code }) => !known.has(code)).map(({ code }) => code),
    removed: [...known.keys()].filter((code) => !kept.has(code)),
    relabelled: wanted
      .filter((category) => {
        const old = known.get(category.code);
        return old && (old.labelNl !== category.labelNl || old.labelEn !== category.labelEn);
      })
      .map(({ code }) => code),
  };
}

function countsOf({ added, removed, relabelled }: Changes): Record<string, number> {
  return { added: added.length, removed: removed.length, relabelled: relabelled.length };
}

async function loadCpv(manager: EntityManager): Promise<Map<string, Category>> {
  const rows: Category[] = await manager.query(
    `select code, label_nl as "labelNl", label_en as "labelEn" from category order by code`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** A category of our own whose codes are gone would quietly suggest nothing. */
async function requireCodesInUse(manager: EntityManager, removed: readonly string[]): Promise<void> {
  const users: { label: string; codes: string[] }[] = await manager.query(
    `select label_nl as label, array(select unnest(codes) intersect select unnest($1::text[]) order by 1) as codes
       from (${OPEN_CONCEPTS}) c
      where codes && $1::text[] order by label_nl`,
    [removed],
  );
  if (users.length === 0) return;
  const told = users.slice(0, TOLD).map(({ label, codes }) => `${label} (${codes.join(', ')})`);
  const more = users.length > TOLD ? `, and ${users.length - TOLD} more` : '';
  throw new DomainError(
    'conflict',
    `The list lacks codes that categories use: ${told.join('; ')}${more}. ` +
      `If the list is whole, give those categories other codes first (reference import categories). Nothing was changed.`,
  );
}

/** Suppliers that have one of these codes, or of which a source says so. */
async function suppliersOf(manager: EntityManager, codes: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select supplier_id as id from supplier_category where code = any($1::text[])
      union
     select m.supplier_id from source_record r join record_match m on m.record_id = r.id
      where r.superseded_at is null and r.cleaned -> 'categories' ?| $1::text[] and m.supplier_id is not null`,
    [codes],
  );
  return rows.map(({ id }) => id);
}

function badList(faults: readonly LineFault[]): DomainError {
  const told = faults.slice(0, TOLD).map(({ line, message }) => `  line ${line}: ${message}`);
  const more = faults.length > TOLD ? [`  and ${faults.length - TOLD} more`] : [];
  return new DomainError(
    'invalid-input',
    [
      `The list was not taken; nothing was changed. What is wrong with it (${faults.length}):`,
      ...told,
      ...more,
    ].join('\n'),
    faults.map(({ line, message }) => ({ in: 'file', name: `line ${line}`, message })),
  );
}
