import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { loadSources } from '../intake/sources.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { takeBack } from './take-back.ts';

/** Takes a completed import back, as a whole or not at all. */
@Injectable()
export class ReverseHandler extends JobHandler<'matching.reverse'> {
  override readonly jobName = 'matching.reverse';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle({ importId }: JobMap['matching.reverse']): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row]: { sourceCode: string }[] = await manager.query(
        `select source_code as "sourceCode" from import
          where id = $1 and reversal_requested_at is not null and status in ('running', 'completed') for update`,
        [importId],
      );
      if (!row) return;
      const [source] = await loadSources(manager, row.sourceCode);
      if (!source) throw new Error(`source ${row.sourceCode} is gone`);
      await takeBack(manager, importId, source);
      await manager.query(`update import set status = 'reverted', finished_at = now() where id = $1`, [
        importId,
      ]);
    });
  }
}
