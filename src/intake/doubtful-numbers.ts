import { type EntityManager } from 'typeorm';

import { type Reason } from './import-view.ts';

/** A few rows say it themselves. */
const FEW_ROWS = 4;
/** Of what else a row of a list of firms says, nearly always something agrees: a fiftieth is too much. */
const MOST_OF_FIRMS = 0.02;
/** A register of labels often knows a firm by the name of its holding or its shop. */
const MOST_OF_CERTIFICATES = 0.25;

/** The rows of an import that were linked by their KvK number. */
export interface NumberedRows {
  /** To a firm that was known. */
  numbered: number;
  /** Of those: a firm of which nothing else agrees. */
  onlyNumber: number;
  /** Of those: the holder of a label, whose name is another one. */
  otherName: number;
}

/** Says of an import whose rows are decided about whether its column of KvK numbers deserves a look. */
export async function noteDoubtfulNumbers(manager: EntityManager, importId: string): Promise<void> {
  const [rows]: NumberedRows[] = await manager.query(
    `select count(*)::int as numbered,
            (count(*) filter (where r.reasons @> '[{"code":"only-kvk-agrees"}]'))::int as "onlyNumber",
            (count(*) filter (where r.reasons @> '[{"code":"holder-name-differs"}]'))::int as "otherName"
       from import_row r
       join import i on i.id = r.import_id
       join source s on s.code = i.source_code
      where r.import_id = $1 and r.cleaned ->> 'kvkNumber' is not null
        and (r.outcome = 'updated' or (s.kind = 'label-register' and r.outcome = 'created' and r.supplier_id is not null))`,
    [importId],
  );
  const warnings = rows ? doubtfulNumbers(rows) : [];
  if (warnings.length === 0) return;
  await manager.query(`update import set warnings = warnings || $2::jsonb where id = $1`, [
    importId,
    JSON.stringify(warnings),
  ]);
}

/**
 * One sentence above an import of which many rows have only the number in common with the firm that they were linked to: a column that slipped
 * by a row, or a number that was copied down, looks like this. At most one reason. Pure.
 */
export function doubtfulNumbers({ numbered, onlyNumber, otherName }: NumberedRows): Reason[] {
  const values = { numbered, rows: onlyNumber };
  if (onlyNumber > FEW_ROWS && onlyNumber > numbered * MOST_OF_FIRMS) {
    const message = `Of ${onlyNumber} of the ${numbered} rows that were linked by their KvK number, only that number agrees with what is known of the firm. Did the column slip by a row, or was a number copied down?`;
    return [{ code: 'kvk-numbers-doubtful', message, values }];
  }
  if (otherName <= FEW_ROWS || otherName <= numbered * MOST_OF_CERTIFICATES) return [];
  const message = `Of ${otherName} of the ${numbered} rows the name is quite another than that of the firm with this KvK number. Did the column slip by a row? The labels would go to other firms.`;
  return [{ code: 'holder-names-differ', message, values: { numbered, rows: otherName } }];
}
