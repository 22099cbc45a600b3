import { type EntityManager } from 'typeorm';

import { enqueue } from '../platform/jobs/enqueue.ts';

/**
 * Has a webhook get what it has not had yet. A queue of its own: one call at a time, so changes arrive in order, and a slow
 * receiver holds up no other.
 */
export async function startDelivery(
  manager: EntityManager,
  webhookId: string,
  inSeconds?: number,
): Promise<void> {
  const name = `webhook:${webhookId}`;
  await enqueue(
    manager,
    'webhooks.deliver',
    { webhookId },
    { jobKey: name, queue: name, ...(inSeconds === undefined ? {} : { inSeconds }) },
  );
}
