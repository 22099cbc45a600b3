import { type EntityManager } from 'typeorm';

/** Something that someone did and that must stay known. */
export interface AuditEvent {
  /** Who: `api-key:<id>`, `command-line`, later a user. */
  actor: string;
  /** What, as `thing.happened`. */
  action: string;
  /** Id of what it was done to. */
  subject: string;
  /** What a later reader needs; no personal data, since these lines are kept. */
  details?: Record<string, unknown>;
}

/** Writes the event in the caller's transaction: the deed and its trace exist together or not at all. */
export async function recordAudit(manager: EntityManager, event: AuditEvent): Promise<void> {
  await manager.query(`insert into audit_event (actor, action, subject, details) values ($1, $2, $3, $4)`, [
    event.actor,
    event.action,
    event.subject,
    JSON.stringify(event.details ?? {}),
  ]);
}
