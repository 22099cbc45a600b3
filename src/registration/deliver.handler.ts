import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { ImportService } from '../intake/import.service.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { externalIdOf, SELF_REGISTRATION, statedOn, toCsv } from './registration-row.ts';
import { loadRegistration } from './registration-store.ts';

/**
 * Delivers what was let through as an import of one row: from there on a sign-up is a statement of a source like any other. An
 * attempt that is made twice says the same twice, which changes nothing.
 */
@Injectable()
export class DeliverHandler extends JobHandler<'registration.deliver'> {
  override readonly jobName = 'registration.deliver';

  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportService,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle({ registrationId }: { registrationId: string }): Promise<void> {
    const { manager } = this.dataSource;
    const registration = await loadRegistration(manager, registrationId);
    if (!registration?.approved) return;
    const { number, approved, decidedBy, roomSaidOn } = registration;
    const said = statedOn(approved, roomSaidOn, this.clock.today());
    const csv = toCsv(number, said, await this.labelNames());
    const { id } = await this.imports.receive({
      source: SELF_REGISTRATION,
      fileName: `${externalIdOf(number)}.csv`,
      content: once(Buffer.from(csv)),
      dryRun: false,
      delivery: 'add',
      requestedBy: decidedBy ?? 'system',
    });
    await manager.query(`update registration set import_id = $2 where id = $1`, [registrationId, id]);
  }

  private async labelNames(): Promise<Map<string, string>> {
    const rows: { code: string; name: string }[] = await this.dataSource.query(
      `select code, name from label_scheme`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
