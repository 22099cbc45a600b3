import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { ImportService } from '../intake/import.service.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type Answers } from './answers.ts';
import { type Registration } from './registration.ts';
import { externalIdOf, SELF_REGISTRATION } from '../intake/own-word.ts';
import { statedOn, toCsv } from './registration-row.ts';
import { loadRegistration } from './registration-store.ts';
import { hasStopped } from './stop-entry.ts';

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
    if (!registration?.approved || registration.status === 'stopped') return;
    try {
      await this.deliver(registration, registration.approved);
    } catch (error) {
      if (!(error instanceof Withdrawn)) throw error;
    }
  }

  private async deliver(
    { id: registrationId, number, decidedBy, roomSaidOn }: Registration,
    approved: Answers,
  ): Promise<void> {
    const said = statedOn(approved, roomSaidOn, this.clock.today());
    const csv = toCsv(number, said, await this.labelNames());
    const { id } = await this.imports.receive({
      source: SELF_REGISTRATION,
      fileName: `${externalIdOf(number)}.csv`,
      content: once(Buffer.from(csv)),
      dryRun: false,
      delivery: 'add',
      requestedBy: decidedBy ?? 'system',
      check: (manager) => requireOnList(manager, registrationId),
    });
    await this.dataSource.query(`update registration set import_id = $2 where id = $1`, [registrationId, id]);
  }

  private async labelNames(): Promise<Map<string, string>> {
    const rows: { code: string; name: string }[] = await this.dataSource.query(
      `select code, name from label_scheme`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}

/** The firm stopped, or had itself erased, since the sign-up was read. */
class Withdrawn extends Error {}

/**
 * Asked under the lock of the source, which erasing holds until it is done: who erased first is seen here, and who comes after sees this
 * delivery and waits for it. Without a lock of its own: erasing holds that of the sign-up before it waits for the source.
 * @throws Withdrawn
 */
async function requireOnList(manager: EntityManager, id: string): Promise<void> {
  const there: unknown[] = await manager.query(
    `select from registration where id = $1 and status <> 'stopped'`,
    [id],
  );
  // One that stopped and is filling in anew is a draft; what was let through before it stopped is over.
  if (there.length === 0 || (await hasStopped(manager, id))) throw new Withdrawn();
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
