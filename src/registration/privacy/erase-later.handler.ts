import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { enqueue } from '../../platform/jobs/enqueue.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { FirmDataService } from './firm-data.service.ts';

/** A delivery of one sign-up takes seconds, one of a file minutes. */
const AGAIN_IN_SECONDS = 30;

/** Erases a sign-up as soon as no delivery is under way that could bring it back. */
@Injectable()
export class EraseLaterHandler extends JobHandler<'registration.erase'> {
  override readonly jobName = 'registration.erase';

  constructor(
    private readonly dataSource: DataSource,
    private readonly data: FirmDataService,
  ) {
    super();
  }

  override async handle(payload: { registrationId: string; by: string }): Promise<void> {
    const { manager } = this.dataSource;
    const { registrationId: id, by } = payload;
    const there: unknown[] = await manager.query(`select from registration where id = $1`, [id]);
    if (there.length === 0 || (await this.data.erase(id, by)) === 'erased') return;
    await enqueue(manager, 'registration.erase', payload, { inSeconds: AGAIN_IN_SECONDS });
  }
}
