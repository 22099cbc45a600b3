import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The last day of a label that its register calls expired without a day is told apart from the end of a usual term. Firms
 * that hold a label whose end is an assumption go through the pipeline once more, so that their profiles say so.
 */
export class AssumedEnds1764000090000 implements MigrationInterface {
  name = 'AssumedEnds1764000090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await allow(queryRunner, ['stated', 'usual', 'reported', 'unknown']);
    await enrichAgain(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update label_holding set until_basis = 'usual' where until_basis = 'reported'`);
    await allow(queryRunner, ['stated', 'usual', 'unknown']);
  }
}

async function allow(queryRunner: QueryRunner, bases: readonly string[]): Promise<void> {
  const list = bases.map((basis) => `'${basis}'`).join(', ');
  await queryRunner.query(
    `alter table label_holding drop constraint label_holding_until_basis_check,
       add constraint label_holding_until_basis_check check (until_basis in (${list}))`,
  );
}

/** In batches of the pipeline; in a new register there is nobody yet, nor the schema of the jobs. */
async function enrichAgain(queryRunner: QueryRunner): Promise<void> {
  const waiting = (await queryRunner.query(
    `with firm as (
       select supplier_id, (row_number() over (order by supplier_id) - 1) / 1000 as batch
         from (select distinct supplier_id from label_holding where until_basis = 'usual') assumed)
     insert into pipeline_batch (cause, supplier_ids, size, stage)
     select 'ends of labels that are assumed', array_agg(supplier_id), count(*), 'matched' from firm group by batch
     returning id::text`,
  )) as { id: string }[];
  for (const { id } of waiting)
    await queryRunner.query(
      `select graphile_worker.add_job('enrichment.enrich', json_build_object('batchId', $1::text), max_attempts => 25)`,
      [id],
    );
}
