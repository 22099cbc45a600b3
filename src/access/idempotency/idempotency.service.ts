import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { SecretBox } from '../../platform/secrets/secret-box.ts';
import { type RepeatableRequest } from './idempotency-key.ts';

/** A request that is not answered after this long died with its process: it may be tried again. */
const GIVEN_UP = '5 minutes';

/** Part of the key that answers are sealed with. */
const PURPOSE = 'impact-register: kept answers';

/** Does what a request asks once, however often it comes. */
@Injectable()
export class IdempotencyService {
  private readonly box: SecretBox;

  constructor(
    private readonly dataSource: DataSource,
    { secretKeys }: AppConfig,
  ) {
    this.box = new SecretBox(secretKeys, PURPOSE);
  }

  /**
   * @param prepare what takes long or asks others, outside of the transaction; not called for a repeated request
   * @param write does it, in one transaction with the note that it was done; answers what JSON can hold
   * @throws DomainError `conflict` for a key that was used for something else
   */
  async once<Prepared, Answer>(
    request: RepeatableRequest,
    prepare: () => Promise<Prepared>,
    write: (manager: EntityManager, prepared: Prepared) => Promise<Answer>,
  ): Promise<Answer> {
    const { manager } = this.dataSource;
    const before = await this.answered<Answer>(manager, request);
    if (before) return before.answer;
    const prepared = await prepare();
    return this.dataSource.transaction(async (transaction) => {
      // Of two that come at once the second waits here for the first, and finds its answer.
      if (!(await claim(transaction, request))) {
        const meanwhile = await this.answered<Answer>(transaction, request);
        if (meanwhile) return meanwhile.answer;
      }
      const answer = await write(transaction, prepared);
      await this.remember(transaction, request, answer);
      return answer;
    });
  }

  /**
   * The same for work that has transactions of its own: what is asked a second time meanwhile is refused, and when the work fails the
   * key is free again. Should the process die in between, the work may be done a second time after five minutes.
   * @throws DomainError `conflict` for a key that was used for something else, or that is being worked on
   */
  async around<Answer>(request: RepeatableRequest, work: () => Promise<Answer>): Promise<Answer> {
    if (request.key === null) return work();
    const { manager } = this.dataSource;
    const before = await this.answered<Answer>(manager, request);
    if (before) return before.answer;
    if (!(await claim(manager, request))) throw underWay();
    try {
      const answer = await work();
      await this.remember(manager, request, answer);
      return answer;
    } catch (error) {
      await release(manager, request);
      throw error;
    }
  }

  private async answered<Answer>(
    manager: EntityManager,
    request: RepeatableRequest,
  ): Promise<{ answer: Answer } | null> {
    const { actor, key, hash } = request;
    if (key === null) return null;
    const [row]: { requestHash: string; answer: unknown }[] = await manager.query(
      `select request_hash as "requestHash", answer from idempotency_key
        where actor = $1 and key = $2 and (answer is not null or created_at > now() - $3::interval)`,
      [actor, key, GIVEN_UP],
    );
    if (!row) return null;
    if (row.requestHash !== hash) throw unusable('was used for another request before');
    if (row.answer === null) throw underWay();
    return { answer: this.opened(row.answer, request) as Answer };
  }

  /** Answers hold secrets that are shown once, so they are kept sealed. */
  private async remember(manager: EntityManager, request: RepeatableRequest, answer: unknown): Promise<void> {
    if (request.key === null) return;
    const sealed = this.box.seal(JSON.stringify(answer), ownerOf(request));
    await manager.query(`update idempotency_key set answer = $3 where actor = $1 and key = $2`, [
      request.actor,
      request.key,
      JSON.stringify(sealed),
    ]);
  }

  /** Those of a version before are no text. */
  private opened(kept: unknown, request: RepeatableRequest): unknown {
    if (typeof kept !== 'string') return kept;
    const answer = this.box.open(kept, ownerOf(request));
    if (answer === null) throw unusable('is that of an answer that cannot be read any more');
    return JSON.parse(answer) as unknown;
  }
}

/** False when somebody has the key already. Those that died go meanwhile, answers at night. */
async function claim(manager: EntityManager, { actor, key, hash }: RepeatableRequest): Promise<boolean> {
  if (key === null) return true;
  await manager.query(
    `delete from idempotency_key where answer is null and created_at < now() - $1::interval`,
    [GIVEN_UP],
  );
  const rows: unknown[] = await manager.query(
    `insert into idempotency_key (actor, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key`,
    [actor, key, hash],
  );
  return rows.length > 0;
}

async function release(manager: EntityManager, { actor, key }: RepeatableRequest): Promise<void> {
  await manager.query(`delete from idempotency_key where actor = $1 and key = $2 and answer is null`, [
    actor,
    key,
  ]);
}

function ownerOf({ actor, key }: RepeatableRequest): string {
  return `${actor} ${key}`;
}

function unusable(why: string): DomainError {
  const message = `${why}: take a new one for each request`;
  return new DomainError('conflict', `This Idempotency-Key ${message}.`, [
    { in: 'header', name: 'Idempotency-Key', message },
  ]);
}

function underWay(): DomainError {
  const message = 'is that of a request that is being worked on: send it again in a few seconds';
  return new DomainError('conflict', `This Idempotency-Key ${message}.`, [
    { in: 'header', name: 'Idempotency-Key', message },
  ]);
}
