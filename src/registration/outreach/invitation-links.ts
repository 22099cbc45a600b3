import { type EntityManager } from 'typeorm';

import { hashSecret } from '../../access/api-key-text.ts';
import { newSessionToken } from '../../access/session.ts';

/** `claim` takes the entry over, once; `refuse` says that no more is wanted, and works as long as anybody has the mail. */
export type InvitationPurpose = 'claim' | 'refuse';

/** What a link of an invitation is about. */
export interface OpenedInvitation {
  id: string;
  supplierId: string;
  /** To whom it was sent; null when the address was erased. */
  email: string | null;
  lang: 'nl' | 'en';
}

/** A mail may lie for a while. */
const CLAIM_VALID = `interval '30 days'`;

/** A new link's token: in this answer and nowhere else. */
export async function issueInvitationLink(
  manager: EntityManager,
  invitationId: string,
  purpose: InvitationPurpose,
): Promise<string> {
  const token = newSessionToken();
  await manager.query(
    `insert into invitation_link (token_hash, invitation_id, purpose) values ($1, $2, $3)`,
    [hashSecret(token), invitationId, purpose],
  );
  return token;
}

const WORKS = `l.token_hash = $1 and l.purpose = $2
  and (l.purpose = 'refuse' or (l.used_at is null and l.created_at > now() - ${CLAIM_VALID}))`;

/** What a link opens, without using it up; null when it does not work. */
export async function lookAtInvitation(
  manager: EntityManager,
  token: string,
  purpose: InvitationPurpose,
): Promise<OpenedInvitation | null> {
  const [row]: OpenedInvitation[] = await manager.query(
    `select i.id, coalesce(s.merged_into, s.id) as "supplierId", i.email, b.lang
       from invitation_link l join invitation i on i.id = l.invitation_id join invitation_batch b on b.id = i.batch_id
       join supplier s on s.id = i.supplier_id where ${WORKS}`,
    [hashSecret(token), purpose],
  );
  return row ?? null;
}

/** Uses a link up, in the transaction of what it allows. False when somebody else did, or it does not work. */
export async function useInvitationLink(
  manager: EntityManager,
  token: string,
  purpose: InvitationPurpose,
): Promise<boolean> {
  const [, count]: [unknown[], number] = await manager.query(
    `update invitation_link l set used_at = now() where ${WORKS}`,
    [hashSecret(token), purpose],
  );
  return count > 0;
}
