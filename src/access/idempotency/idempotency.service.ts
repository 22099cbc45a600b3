import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { type RepeatableRequest } from './idempotency-key.ts';

/** How long an answer is kept: a program tries again within hours, and a job over a weekend. */
const KEPT = '3 days';

/** A request that is not answered after this long died with its process: it may be tried again. */
const GIVEN_UP = '5 minutes';

/** Does what a request asks once, however often it comes. */
@Injectable()
export class IdempotencyService {
  constructor(private readonly dataSource: DataSource) {}

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
    const before = await answered<Answer>(manager, request);
    if (before) return before.answer;
    const prepared = await prepare();
    return this.dataSource.transaction(async (transaction) => {
      // Of two that come at once the second waits here for the first, and finds its answer.
      if (!(await claim(transaction, request))) {
        const meanwhile = await answered<Answer>(transaction, request);
        if (meanwhile) return meanwhile.answer;
      }
      const answer = await write(transaction, prepared);
      await remember(transaction, request, answer);
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
    const before = await answered<Answer>(manager, request);
    if (before) return before.answer;
    if (!(await claim(manager, request))) throw underWay();
    try {
      const answer = await work();
      await remember(manager, request, answer);
      return answer;
    } catch (error) {
      await release(manager, request);
      throw error;
    }
  }
}

async function answered<Answer>(
  manager: EntityManager,
  { actor, key, hash }: RepeatableRequest,
): Promise<{ answer: Answer } | null> {
  if (key === null) return null;
  const [row]: { requestHash: string; answer: Answer | null }[] = await manager.query(
    `select request_hash as "requestHash", answer from idempotency_key
      where actor = $1 and key = $2 and (answer is not null or created_at > now() - $3::interval)`,
    [actor, key, GIVEN_UP],
  );
  if (!row) return null;
  if (row.requestHash === hash) {
    if (row.answer === null) throw underWay();
    return { answer: row.answer };
  }
  const message = 'was used for another request before: take a new one for each request';
  throw new DomainError('conflict', `This Idempotency-Key ${message}.`, [
    { in: 'header', name: 'Idempotency-Key', message },
  ]);
}

/** False when somebody has the key already. Old ones go meanwhile. */
async function claim(manager: EntityManager, { actor, key, hash }: RepeatableRequest): Promise<boolean> {
  if (key === null) return true;
  await manager.query(
    `delete from idempotency_key
      where created_at < now() - $1::interval or (answer is null and created_at < now() - $2::interval)`,
    [KEPT, GIVEN_UP],
  );
  const rows: unknown[] = await manager.query(
    `insert into idempotency_key (actor, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key`,
    [actor, key, hash],
  );
  return rows.length > 0;
}

async function remember(
  manager: EntityManager,
  { actor, key }: RepeatableRequest,
  answer: unknown,
): Promise<void> {
  if (key === null) return;
  await manager.query(`update idempotency_key set answer = $3 where actor = $1 and key = $2`, [
    actor,
    key,
    JSON.stringify(answer),
  ]);
}

async function release(manager: EntityManager, { actor, key }: RepeatableRequest): Promise<void> {
  await manager.query(`delete from idempotency_key where actor = $1 and key = $2 and answer is null`, [
    actor,
    key,
  ]);
}

function underWay(): DomainError {
  const message = 'is that of a request that is being worked on: send it again in a few seconds';
  return new DomainError('conflict', `This Idempotency-Key ${message}.`, [
    { in: 'header', name: 'Idempotency-Key', message },
  ]);
}
