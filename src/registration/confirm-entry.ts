import { type EntityManager } from 'typeorm';

import { readAmount } from '../intake/cleaning/clean-values.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { changeRegistration, lockRegistration, noteEvent, noteRoom } from './registration-store.ts';
import { endQuestion } from './yearly-question.ts';

/**
 * Writes down that all is right as of a day, which ends every question about it; and how much room for orders there is, if it is
 * said. That is the firm's word and needs nobody to look at it: it goes straight to the list.
 * @param today ISO date @param room euro, as typed
 */
export async function confirmEntry(
  manager: EntityManager,
  id: string,
  today: string,
  room: string,
): Promise<void> {
  const { answers, approved } = await lockRegistration(manager, id);
  const roomSaid = approved !== null && readAmount(room) !== undefined;
  await changeRegistration(manager, id, {
    confirmedOn: today,
    ...(roomSaid ? { answers: { ...answers, room }, approved: { ...approved, room } } : {}),
  });
  if (roomSaid) {
    await noteRoom(manager, id, today);
    await enqueue(manager, 'registration.deliver', { registrationId: id });
  }
  await endQuestion(manager, id);
  await noteEvent(manager, id, { kind: 'still-right', by: 'firm' });
}
