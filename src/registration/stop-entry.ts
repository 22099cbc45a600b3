import { type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { endStatement } from '../matching/end-statement.ts';
import { recordKeyOf, SELF_REGISTRATION } from './registration-row.ts';
import { changeRegistration, lockRegistration, noteEvent } from './registration-store.ts';
import { endQuestion } from './yearly-question.ts';

/** Takes an entry off the list: what the firm said ends; what other sources say of it stays theirs. */
export async function stopEntry(
  manager: EntityManager,
  id: string,
  actor: string,
  by: 'firm' | 'system',
): Promise<void> {
  const { number } = await lockRegistration(manager, id);
  await endStatement(manager, { source: SELF_REGISTRATION, key: recordKeyOf(number), by: actor });
  await changeRegistration(manager, id, { status: 'stopped' });
  await endQuestion(manager, id);
  await noteEvent(manager, id, { kind: 'stopped', by });
  await recordAudit(manager, { actor, action: 'registration.stopped', subject: id, details: { number } });
}
