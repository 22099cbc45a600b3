import { type EntityManager } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { type Answers, NO_ANSWERS } from './answers.ts';
import { firmsOfSignUp, inSight, type NetworkSight } from './queue/network-sight.ts';
import { type Registration } from './registration.ts';

const iso = (column: string): string =>
  `to_char(r.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** SQL for: the firm of sign-up `name` stopped, and nothing was let through since. */
export const stoppedSince = (name: string): string =>
  `coalesce((select last.kind = 'stopped' from registration_event last
              where last.registration_id = ${name}.id and last.kind in ('approved', 'stopped') order by last.id desc limit 1), false)`;

/** SQL for: it was the firm itself that stopped then, not a question that it left unanswered, nor another who keeps its entry now. */
export const stoppedItself = (name: string): string =>
  `coalesce((select last.kind = 'stopped' and last.by = 'firm' from registration_event last
              where last.registration_id = ${name}.id and last.kind in ('approved', 'stopped') order by last.id desc limit 1), false)`;

const COLUMNS = `r.id, r.number::text, r.kind, r.status, r.lang, coalesce(s.merged_into, s.id) as "supplierId",
  r.claim_proven_by as "claimProvenBy", r.email, r.email_confirmed_at is not null as "emailConfirmed", r.answers, r.approved,
  ${stoppedSince('r')} as stopped,
  r.version, r.note, ${iso('updated_at')} as "updatedAt", ${iso('submitted_at')} as "submittedAt",
  ${iso('decided_at')} as "decidedAt", r.decided_by as "decidedBy", r.confirmed_on::text as "confirmedOn",
  r.room_said_on::text as "roomSaidOn"`;

const FROM = `registration r left join supplier s on s.id = r.supplier_id`;

/** A registration as the database has it: answers of an older version may lack what is asked today. */
function complete(row: Registration): Registration {
  return {
    ...row,
    answers: { ...NO_ANSWERS, ...row.answers },
    approved: row.approved && { ...NO_ANSWERS, ...row.approved },
  };
}

/** Null when there is none with this id. @param lock keeps others from changing it until the end of the transaction */
export async function loadRegistration(
  manager: EntityManager,
  id: string,
  lock = false,
): Promise<Registration | null> {
  const [row]: Registration[] = await manager.query(
    `select ${COLUMNS} from ${FROM} where r.id = $1 ${lock ? 'for update of r' : ''}`,
    [id],
  );
  return row ? complete(row) : null;
}

/** The same, locked. @throws DomainError not-found */
export async function lockRegistration(manager: EntityManager, id: string): Promise<Registration> {
  const found = await loadRegistration(manager, id, true);
  if (!found) throw new DomainError('not-found', `There is no sign-up with id '${id}'.`);
  return found;
}

/** Registrations in these states, those that wait longest first. */
export async function listRegistrations(
  manager: EntityManager,
  statuses: readonly Registration['status'][],
  { sight, limit, offset }: { sight: NetworkSight; limit: number; offset: number },
): Promise<Registration[]> {
  const rows: Registration[] = await manager.query(
    `select ${COLUMNS} from ${FROM} where r.status = any($1) and ${inSight('$4', firmsOfSignUp('r'))}
      order by r.submitted_at nulls last, r.number limit $2 offset $3`,
    [statuses, limit, offset, sight],
  );
  return rows.map(complete);
}

/** How many there are in each state; a state that none is in is absent. */
export async function countRegistrations(
  manager: EntityManager,
  sight: NetworkSight,
): Promise<Partial<Record<Registration['status'], number>>> {
  const rows: { status: Registration['status']; count: number }[] = await manager.query(
    `select r.status, count(*)::int as count from registration r where ${inSight('$1', firmsOfSignUp('r'))} group by 1`,
    [sight],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export interface NewRegistration {
  kind: Registration['kind'];
  lang: Registration['lang'];
  supplierId: string | null;
  answers: Answers;
}

/** Answers its id. */
export async function insertRegistration(manager: EntityManager, made: NewRegistration): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into registration (kind, lang, supplier_id, answers) values ($1, $2, $3, $4) returning id`,
    [made.kind, made.lang, made.supplierId, JSON.stringify(made.answers)],
  );
  if (!row) throw new Error('the registration was not written');
  return row.id;
}

/** What can change of one, beside its answers. */
export type RegistrationChange = Partial<
  Pick<
    Registration,
    | 'status'
    | 'lang'
    | 'supplierId'
    | 'claimProvenBy'
    | 'email'
    | 'answers'
    | 'approved'
    | 'note'
    | 'decidedBy'
    | 'confirmedOn'
  >
> & {
  emailConfirmed?: boolean;
  /** Sets the moment of handing in, or of the decision, to now. */
  now?: 'submitted' | 'decided';
};

/** Changes what is named, and nothing else; the version goes up. */
export async function changeRegistration(
  manager: EntityManager,
  id: string,
  change: RegistrationChange,
): Promise<void> {
  const { emailConfirmed, now, answers, approved, ...plain } = change;
  await manager.query(
    `update registration
        set status = coalesce($2, status), lang = coalesce($3, lang),
            supplier_id = case when $4::jsonb ? 'supplierId' then ($4::jsonb ->> 'supplierId')::uuid else supplier_id end,
            claim_proven_by = case when $4::jsonb ? 'claimProvenBy' then $4::jsonb ->> 'claimProvenBy' else claim_proven_by end,
            email = case when $4::jsonb ? 'email' then $4::jsonb ->> 'email' else email end,
            email_confirmed_at = case $5::boolean when true then coalesce(email_confirmed_at, now()) when false then null
                                                  else email_confirmed_at end,
            answers = coalesce($6::jsonb, answers), approved = coalesce($7::jsonb, approved),
            note = case when $4::jsonb ? 'note' then $4::jsonb ->> 'note' else note end,
            decided_by = coalesce($4::jsonb ->> 'decidedBy', decided_by),
            confirmed_on = coalesce(($4::jsonb ->> 'confirmedOn')::date, confirmed_on),
            submitted_at = case when $8 = 'submitted' then now() else submitted_at end,
            decided_at = case when $8 = 'decided' then now() else decided_at end,
            version = version + 1, updated_at = now()
      where id = $1`,
    [
      id,
      change.status ?? null,
      change.lang ?? null,
      JSON.stringify(plain),
      emailConfirmed ?? null,
      answers ? JSON.stringify(answers) : null,
      approved ? JSON.stringify(approved) : null,
      now ?? null,
    ],
  );
}

/** Writes down when the firm said how much room for orders it has. @param today ISO date */
export async function noteRoom(manager: EntityManager, id: string, today: string): Promise<void> {
  await manager.query(`update registration set room_said_on = $2 where id = $1`, [id, today]);
}

/** Something that happened to a registration, for steward and firm to read back. */
export interface RegistrationEvent {
  /** ISO, UTC. */
  at: string;
  /** `firm`, `system` or who did it. */
  by: string;
  kind: RegistrationEventKind;
  note: string | null;
}

export type RegistrationEventKind =
  | 'started'
  | 'mail-confirmed'
  | 'claim-proven'
  | 'submitted'
  | 'question'
  | 'answered'
  | 'approved'
  | 'refused'
  | 'still-right'
  | 'stopped'
  | 'stale'
  | 'yearly-mail';

export async function noteEvent(
  manager: EntityManager,
  registrationId: string,
  { kind, by, note }: { kind: RegistrationEventKind; by: string; note?: string },
): Promise<void> {
  await manager.query(
    `insert into registration_event (registration_id, kind, by, note) values ($1, $2, $3, $4)`,
    [registrationId, kind, by, note ?? null],
  );
}

/** The newest first. */
export async function loadEvents(
  manager: EntityManager,
  registrationId: string,
): Promise<RegistrationEvent[]> {
  return manager.query<RegistrationEvent[]>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, by, kind, note
       from registration_event where registration_id = $1 order by id desc limit 100`,
    [registrationId],
  );
}
