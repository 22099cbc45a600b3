import { type EntityManager } from 'typeorm';

/** Something that someone did and that must stay known. */
export interface AuditEvent {
  /** Who: `api-key:<id>`, `user:<id>`, `firm-account:<id>`, `command-line`. */
  actor: string;
  /** What, as `thing.happened`. */
  action: string;
  /** Id of what it was done to. */
  subject: string;
  /** The values that were changed, as they were. */
  before?: object | null;
  /** And as they are since. */
  after?: object | null;
  /** What else a later reader needs; no personal data, since these lines are kept. */
  details?: Record<string, unknown>;
}

/** Writes the event in the caller's transaction: the deed and its trace exist together or not at all. */
export async function recordAudit(manager: EntityManager, event: AuditEvent): Promise<void> {
  const { actor, action, subject, before, after, details } = event;
  await manager.query(`insert into audit_event (actor, action, subject, details) values ($1, $2, $3, $4)`, [
    actor,
    action,
    subject,
    JSON.stringify({ ...(before ? { before } : {}), ...(after ? { after } : {}), ...details }),
  ]);
}
