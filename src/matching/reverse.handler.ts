import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { enqueueOldestDelivery } from '../intake/delivery-order.ts';
import { loadSources } from '../intake/sources.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { takeTurn } from './matching-state.ts';
import { takeBack } from './take-back.ts';

/** Seconds until an import is looked at again that must wait to be taken back. */
const LOOK_AGAIN_S = 2;

/**
 * Takes an import back, as a whole or not at all: a completed one because somebody asked for it, one that was refused
 * half-way because nothing of it may stay.
 */
@Injectable()
export class ReverseHandler extends JobHandler<'matching.reverse'> {
  override readonly jobName = 'matching.reverse';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle({ importId }: JobMap['matching.reverse']): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await takeTurn(manager);
      const [row]: { sourceCode: string; refused: boolean }[] = await manager.query(
        `select source_code as "sourceCode", status = 'refused' as refused from import
          where id = $1 and reversal_requested_at is not null and status in ('running', 'completed', 'refused')
            for update`,
        [importId],
      );
      if (!row) return;
      if (await isBeingFollowed(manager, importId))
        return enqueue(manager, 'matching.reverse', { importId }, { inSeconds: LOOK_AGAIN_S });
      const [source] = await loadSources(manager, row.sourceCode);
      if (!source) throw new Error(`source ${row.sourceCode} is gone`);
      await takeBack(manager, importId, source);
      await manager.query(
        row.refused
          ? `update import set reversal_requested_at = null, finished_at = now() where id = $1`
          : `update import set status = 'reverted', finished_at = now() where id = $1`,
        [importId],
      );
      await enqueueOldestDelivery(manager, row.sourceCode);
    });
  }
}

/** A later delivery of the same source is half decided, in the sight of this one: it comes to its end first. */
async function isBeingFollowed(manager: EntityManager, importId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from import i
       join import later on later.source_code = i.source_code and later.position > i.position and not later.dry_run
                        and later.status = 'running' and later.matched_at is null
      where i.id = $1`,
    [importId],
  );
  return rows.length > 0;
}
