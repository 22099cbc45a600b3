import { type EntityManager } from 'typeorm';

import { compareNumbers, reviewNumbers } from '../intake/changed-numbers.ts';
import { columnsOfOther, missingColumns } from '../intake/columns/expected-columns.ts';
import { mustWait } from '../intake/delivery-order.ts';
import { reviewDelivery } from '../intake/delivery-warnings.ts';
import { type Reason } from '../intake/import-view.ts';
import { compareSize } from '../intake/missing-records.ts';
import { mustAgree } from '../intake/must-agree.ts';
import { olderList } from '../intake/older-list.ts';
import { countRows, resetRows } from '../intake/row-outcomes.ts';
import { settleKeys } from '../intake/settle-keys.ts';
import { type Source, loadSources } from '../intake/sources.ts';

/** A delivery whose turn it is, ready to be decided row by row. */
export interface OpenDelivery {
  source: Source;
  /** Only to be previewed: somebody asked for that, or a person must agree first. */
  dryRun: boolean;
  /** What its preview said, when it is a preview that is opened to be applied. */
  promised: { revision: string; promise: string; ended: number } | null;
}

interface ImportRow {
  sourceCode: string;
  dryRun: boolean;
  opened: boolean;
  shrinkageAccepted: boolean;
  mapping: Record<string, string>;
  columnsIgnored: string[];
  pushed: boolean;
  promised: OpenDelivery['promised'];
}

/** Said of a delivery as a whole when its turn comes, and again the next time. */
export const SAID_OF_DELIVERY = [
  'delivery-empty',
  'delivery-shrank',
  'delivery-differs',
  'delivery-older',
  'kvk-numbers-changed',
  'kvk-numbers-doubtful',
  'holder-names-differ',
  'label-columns-missing',
  'contract-columns-missing',
  'labels-under-firms',
  'contracts-under-firms',
  'file-repeated',
  'registry-moved-on',
];

/**
 * Opens the delivery of an import when its turn has come, once: rows that say nothing new are settled, and it is held
 * against what the source said before and what it is a source of. Null when it is done already or must wait for an earlier one.
 */
export async function openDelivery(manager: EntityManager, importId: string): Promise<OpenDelivery | null> {
  const [row]: ImportRow[] = await manager.query(
    `select source_code as "sourceCode", dry_run as "dryRun", position is not null as opened,
            shrinkage_accepted as "shrinkageAccepted", mapping, columns_ignored as "columnsIgnored", pushed,
            case when preview_revision is not null then
              json_build_object('revision', preview_revision::text, 'promise', preview_promise, 'ended', records_ended) end as promised
       from import where id = $1 and status = 'running' and staged_at is not null and matched_at is null for update`,
    [importId],
  );
  if (!row || (await mustWait(manager, importId, row.sourceCode))) return null;
  const [source] = await loadSources(manager, row.sourceCode);
  if (!source) throw new Error(`source ${row.sourceCode} is gone`);
  if (row.opened) return { source, dryRun: row.dryRun, promised: null };
  if (row.promised) await resetRows(manager, importId);
  await settleKeys(manager, importId, row.sourceCode);
  const warnings = [
    // A system that pushes single records names the source with each of them, and is told at once what became of it.
    ...(row.pushed
      ? []
      : [
          ...missingColumns(source.kind, row.mapping),
          ...columnsOfOther(source.kind, row.mapping, row.columnsIgnored),
          ...reviewNumbers(await compareNumbers(manager, importId)),
        ]),
    ...reviewDelivery(await compareSize(manager, importId), source),
    ...(await olderList(manager, importId)),
  ];
  const dryRun = row.dryRun || (mustAgree(warnings).length > 0 && !row.shrinkageAccepted);
  await saveOpening(manager, importId, dryRun, [...warnings, ...(await repeatedFile(manager, importId))]);
  await countRows(manager, importId);
  return { source, dryRun, promised: row.promised };
}

async function saveOpening(
  manager: EntityManager,
  importId: string,
  dryRun: boolean,
  warnings: readonly Reason[],
): Promise<void> {
  await manager.query(
    `update import
        set position = nextval('import_position'), dry_run = $2, records_ended = 0,
            warnings = (select coalesce(jsonb_agg(w), '[]') from jsonb_array_elements(warnings) w
                         where not w ->> 'code' = any($3::text[])) || $4::jsonb
      where id = $1`,
    [importId, dryRun, SAID_OF_DELIVERY, JSON.stringify(warnings)],
  );
}

/** Says so when the source's last delivery was the same file, to the byte. */
async function repeatedFile(manager: EntityManager, importId: string): Promise<Reason[]> {
  const [last]: { id: string; on: string; same: boolean }[] = await manager.query(
    `select o.id, (o.matched_at at time zone 'Europe/Amsterdam')::date::text as on, o.file_sha256 = i.file_sha256 as same
       from import i
       join import o on o.source_code = i.source_code and o.id <> i.id and o.matched_at is not null
                    and not o.dry_run and o.status in ('running', 'completed')
      where i.id = $1 order by o.position desc limit 1`,
    [importId],
  );
  if (!last?.same) return [];
  const message = `This is the same file as the last delivery, of ${last.on} (import ${last.id}).`;
  return [{ code: 'file-repeated', message, values: { date: last.on, import: last.id } }];
}
