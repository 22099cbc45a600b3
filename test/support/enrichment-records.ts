import { randomUUID } from 'node:crypto';

import { type DataSource } from 'typeorm';

import { type CleanedRecord } from '../../src/intake/cleaned-record.ts';

/** A record as the earlier stages leave it behind: kept, cleaned and linked. */
export interface TestRecord {
  source: string;
  /** None: the record is not linked itself, its KvK numbers speak for it. */
  supplier?: string;
  kvk?: string;
  /** Same source and key: this one supersedes the earlier one. */
  key?: string;
  statedOn?: string;
  /** KvK numbers that a certificate covers, the holder's first. */
  covers?: string[];
  cleaned?: Partial<CleanedRecord>;
}

export async function addSupplier(dataSource: DataSource): Promise<string> {
  const rows: { id: string }[] = await dataSource.query(`insert into supplier default values returning id`);
  return rows[0]!.id;
}

export async function addRecord(dataSource: DataSource, record: TestRecord): Promise<void> {
  const {
    source,
    supplier = null,
    kvk = null,
    key = randomUUID(),
    statedOn = '2026-06-01',
    covers = [],
  } = record;
  const cleaned: CleanedRecord = { name: 'Voorbeeld', country: 'NL', ...record.cleaned };
  await dataSource.transaction(async (m) => {
    const imports: { id: string }[] = await m.query(
      `insert into import (source_code, file_name, dry_run, requested_by) values ($1, 'test.csv', false, 'test') returning id`,
      [source],
    );
    const former: { id: string }[] = await m.query(
      `select id from source_record where source_code = $1 and record_key = $2 and superseded_at is null`,
      [source, key],
    );
    const formerId = former[0]?.id ?? null;
    await m.query(`update source_record set superseded_at = now() where id = $1`, [formerId]);
    const records: { id: string }[] = await m.query(
      `insert into source_record (source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
       values ($1, $2, $3, 2, '{}', $4, 'hash', $5) returning id`,
      [source, key, imports[0]!.id, JSON.stringify(cleaned), statedOn],
    );
    const id = records[0]!.id;
    await m.query(`update source_record set superseded_by = $2 where id = $1`, [formerId, id]);
    await m.query(
      `insert into record_match (record_id, supplier_id, outcome, reason, score, kvk_number, name_key)
       values ($1, $2, $3, 'test', 1, $4, 'voorbeeld')`,
      [id, supplier, supplier ? 'linked' : 'review', kvk],
    );
    await m.query(
      `insert into record_kvk (record_id, kvk_number, position)
       select $1, number, position from unnest($2::text[]) with ordinality as covered (number, position)`,
      [id, covers],
    );
  });
}

/** Leaves the reference data. */
export async function emptyRecords(dataSource: DataSource): Promise<void> {
  await dataSource.query(`truncate supplier, source_record, import, pipeline_batch cascade`);
}
