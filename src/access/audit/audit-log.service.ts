import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type ChainState, verifyChain } from './verify-chain.ts';

/** What to look for; what is left out says nothing. */
export interface AuditFilter {
  /** As an event names it, such as `user:<id>`, or a piece of the name of an account or key. */
  actor?: string | undefined;
  /** An action, or what it begins with: `role` finds `role.granted`. */
  action?: string | undefined;
  subject?: string | undefined;
  /** Days in the Netherlands, ISO; both are in. */
  from?: string | undefined;
  until?: string | undefined;
}

/** An event as people read it. */
export interface AuditEntry {
  id: string;
  at: Date;
  actor: string;
  /** What that account or key is called now; null for others. */
  actorName: string | null;
  action: string;
  subject: string;
  details: { before?: Record<string, unknown>; after?: Record<string, unknown> } & Record<string, unknown>;
}

/** Whose events somebody may read. */
export type AuditSight =
  | { kind: 'all' }
  /** Of people and keys of these municipalities only. */
  | { kind: 'some'; municipalities: readonly string[] };

/** Reads the audit log; writing is `recordAudit()`, in the transaction of the deed. */
@Injectable()
export class AuditLogService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(
    filter: AuditFilter,
    sight: AuditSight,
    page: number,
    pageSize: number,
  ): Promise<{ items: AuditEntry[]; total: number }> {
    const rows: (AuditEntry & { total: number })[] = await this.dataSource.query(LIST, [
      filter.actor ?? null,
      filter.action ?? null,
      filter.subject ?? null,
      filter.from ?? null,
      filter.until ?? null,
      sight.kind === 'all' ? null : sight.municipalities,
      pageSize,
      (page - 1) * pageSize,
    ]);
    return { items: rows.map(({ total: _, ...entry }) => entry), total: rows[0]?.total ?? 0 };
  }

  /** @param keptHash first characters of a hash that was the newest once, kept elsewhere */
  verify(keptHash?: string): Promise<ChainState> {
    return verifyChain(this.dataSource.manager, keptHash);
  }
}

/** Those of a municipality are what its people and its keys did, and what was done to them. */
const LIST = `
  with seen as (
    select 'user:' || m.user_id as actor, m.user_id::text as subject from membership m where m.municipality = any($6)
    union select 'api-key:' || k.id, k.id::text from api_key k where k.municipality = any($6)
  )
  select e.id, e.at, e.actor, n.name as "actorName", e.action, e.subject, e.details, (count(*) over ())::int as total
    from audit_event e left join actor_name n on n.actor = e.actor
   where ($1::text is null or e.actor = $1 or strpos(lower(n.name), lower($1)) > 0)
     and ($2::text is null or starts_with(e.action, $2))
     and ($3::text is null or e.subject = $3)
     and ($4::date is null or e.at >= $4::date::timestamp at time zone 'Europe/Amsterdam')
     and ($5::date is null or e.at < ($5::date + 1)::timestamp at time zone 'Europe/Amsterdam')
     and ($6::text[] is null or e.actor in (select actor from seen) or e.subject in (select subject from seen))
   order by e.id desc limit $7 offset $8`;
