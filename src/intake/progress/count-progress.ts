/**
 * An import `i` with what is counted of it: `p` by the step that runs now, `b` from the batches of suppliers that it
 * touched. To stand after `from`.
 */
export const COUNTED_IMPORT = `
  import i
  left join import_progress p on p.import_id = i.id
  cross join lateral (
    select count(*) filter (where stage in ('matched', 'enriched')) as unpublished,
           count(*) filter (where stage <> 'indexed') as unindexed, max(updated_at) as last_step,
           coalesce(sum(size), 0) as touched,
           coalesce(sum(size) filter (where stage in ('published', 'indexed')), 0) as published,
           coalesce(sum(size) filter (where stage = 'indexed'), 0) as indexed,
           extract(epoch from clock_timestamp() - min(created_at)) as seconds
      from pipeline_batch where import_id = i.id) b`;

/** `ProgressCounts` of a `COUNTED_IMPORT`, as JSON. */
export const PROGRESS_COUNTS = `
  json_build_object(
    'step', case when i.status in ('previewed', 'refused') then i.status
                 when i.reversal_requested_at is not null and i.status <> 'reverted' then 'deciding'
                 when i.staged_at is null then case when p.step = 'reading' then 'reading' else 'waiting' end
                 when i.matched_at is null then 'deciding'
                 when b.unpublished > 0 then 'publishing'
                 when b.unindexed > 0 then 'indexing'
                 else 'searchable' end,
    'dryRun', i.dry_run,
    'rowsRead', case when i.staged_at is not null then i.rows_total
                     when p.step = 'reading' then p.rows_done else 0 end,
    'rowsStaged', case when i.staged_at is null then 0 else i.rows_total end,
    'rowsMatched', case when i.staged_at is null then 0
                        when i.matched_at is not null or i.status = 'previewed' then i.rows_total
                        when p.step = 'deciding' then p.rows_done
                        else i.rows_rejected end,
    'stepRows', p.rows_done - p.rows_before,
    'stepSeconds', extract(epoch from clock_timestamp() - p.started_at),
    'suppliersTouched', b.touched,
    'suppliersPublished', b.published,
    'suppliersIndexed', b.indexed,
    'supplierSeconds', b.seconds)`;
