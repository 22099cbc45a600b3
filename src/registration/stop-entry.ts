import { type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { endStatement } from '../matching/end-statement.ts';
import { takeTurn } from '../matching/matching-state.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { busySource } from './privacy/busy-source.ts';
import { recordKeyOf, SELF_REGISTRATION } from '../intake/own-word.ts';
import { changeRegistration, lockRegistration, noteEvent, stoppedSince } from './registration-store.ts';
import { endQuestion } from './yearly-question.ts';

/** A delivery of one sign-up takes seconds. */
const AGAIN_IN_SECONDS = 30;

/** Takes an entry off the list: what the firm said ends; what other sources say of it stays theirs. */
export async function stopEntry(
  manager: EntityManager,
  id: string,
  actor: string,
  by: 'firm' | 'system',
): Promise<void> {
  const { number } = await lockRegistration(manager, id);
  await endOwnStatement(manager, { id, number, by: actor });
  await changeRegistration(manager, id, { status: 'stopped' });
  await endQuestion(manager, id);
  await closeYearlyLinks(manager, id);
  await noteEvent(manager, id, { kind: 'stopped', by });
  await recordAudit(manager, { actor, action: 'registration.stopped', subject: id, details: { number } });
}

/**
 * Has a sign-up keep its entry no longer, for another one takes it over: what it said ends as soon as the other's word is on the list,
 * so that the entry does not leave it in between. @param by who decided it, as in the audit trail
 */
export async function handOverEntry(manager: EntityManager, id: string, by: string): Promise<void> {
  const { number } = await lockRegistration(manager, id);
  await changeRegistration(manager, id, { status: 'stopped' });
  await endQuestion(manager, id);
  await closeYearlyLinks(manager, id);
  await noteEvent(manager, id, { kind: 'stopped', by });
  await recordAudit(manager, { actor: by, action: 'registration.stopped', subject: id, details: { number } });
  await enqueue(
    manager,
    'registration.stop',
    { registrationId: id, by },
    { inSeconds: AGAIN_IN_SECONDS, jobKey: `stop ${id}` },
  );
}

/**
 * Ends what the firm says now. What is on its way would say it again: then it is ended once more as soon as that is decided, and
 * until the end of this transaction nothing more sets out.
 */
export async function endOwnStatement(
  manager: EntityManager,
  { id, number, by }: { id: string; number: string; by: string },
): Promise<void> {
  // In the order in which erasing takes its locks.
  await takeTurn(manager);
  const busy = await busySource(manager, new Set([SELF_REGISTRATION]));
  await endStatement(manager, { source: SELF_REGISTRATION, key: recordKeyOf(number), by });
  if (busy !== null)
    await enqueue(
      manager,
      'registration.stop',
      { registrationId: id, by },
      { inSeconds: AGAIN_IN_SECONDS, jobKey: `stop ${id}` },
    );
}

/** Whoever answers an older mail by them would be thanked for saying that all is right with what is not on the list. */
async function closeYearlyLinks(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `update registration_link set expires_at = now()
      where registration_id = $1 and purpose = 'yearly' and used_at is null and expires_at > now()`,
    [id],
  );
}

/** Whether the firm stopped and nothing of it was let through since, whatever it has been filling in. */
export async function hasStopped(manager: EntityManager, id: string): Promise<boolean> {
  const [found]: { stopped: boolean }[] = await manager.query(
    `select ${stoppedSince('g')} as stopped from registration g where g.id = $1`,
    [id],
  );
  return found?.stopped ?? false;
}
