import { type EntityManager } from 'typeorm';

import { stoppedSince } from '../registration-store.ts';
import { firmsOfSignUp, inSight, type NetworkSight } from './network-sight.ts';

/**
 * What waits for somebody to look at it: sign-ups of new firms, claims of entries, changes (`sensitive` ones of what a firm is known
 * and reached by, and others), files of evidence, reports of mistakes, and suspensions that end or last long.
 */
export const QUEUE_KINDS = [
  'sign-up',
  'claim',
  'sensitive',
  'change',
  'evidence',
  'report',
  'suspension',
] as const;

export type QueueKind = (typeof QUEUE_KINDS)[number];

/** One thing that waits. */
export interface QueueItem {
  kind: QueueKind;
  /** Of the sign-up, the file, the report, or the firm that is suspended. */
  id: string;
  firm: string;
  /** Number for people; null for what has none. */
  number: string | null;
  /** What it is about: changed answers, a label's name, the kind of a report, the last day (ISO date) of a suspension. */
  about: string[];
  /** ISO, UTC. */
  since: string;
}

/** Answers by which a firm is known, reached or paid: who changes them may be somebody else than the firm. */
export const SENSITIVE_ANSWERS = ['name', 'kvkNumber', 'legalForm', 'email', 'labels'] as const;

/** A suspension is asked about so many days before its last one; and, without one, when it has lasted this long. */
const ENDS_WITHIN_DAYS = 7;
const LASTS_DAYS = 30;

const CHANGED = `(select coalesce(array_agg(key order by key), '{}') from jsonb_each(g.answers) answer
    where standing.is and answer.value is distinct from g.approved -> answer.key)`;

/** SQL for all that waits, with the firms that it is about; `$1` is today. */
const ITEMS = `
  select case when not standing.is then case g.kind when 'claim' then 'claim' else 'sign-up' end
              when changed.fields && array['${SENSITIVE_ANSWERS.join("', '")}'] then 'sensitive' else 'change' end as kind,
         g.id::text, g.answers ->> 'name' as firm, g.number::text as number, changed.fields as about, g.submitted_at as since,
         ${firmsOfSignUp('g')} as firms
    from registration g
   cross join lateral (select g.approved is not null and not ${stoppedSince('g')} as "is") standing
   cross join lateral (select ${CHANGED} as fields) changed
   where g.status = 'submitted'
  union all
  select 'evidence', f.id::text, g.answers ->> 'name', g.number::text, array[coalesce(l.name, f.file_name)], f.uploaded_at,
         ${firmsOfSignUp('g')}
    from evidence_file f join registration g on g.id = f.registration_id left join label_scheme l on l.code = f.scheme_code
   where f.verdict is null and g.status in ('submitted', 'approved')
  union all
  select 'report', t.id::text, coalesce(p.data -> 'name' ->> 'value', t.supplier_id::text), t.number::text, array[t.kind], t.created_at,
         array[coalesce(s.merged_into, s.id)]
    from report t join supplier s on s.id = t.supplier_id left join profile p on p.supplier_id = coalesce(s.merged_into, s.id)
   where t.outcome is null
  union all
  select 'suspension', coalesce(s.merged_into, s.id)::text, coalesce(p.data -> 'name' ->> 'value', s.id::text), null,
         array_remove(array[x.until::text], null), x.suspended_at, array[coalesce(s.merged_into, s.id)]
    from suspension x join supplier s on s.id = x.supplier_id left join profile p on p.supplier_id = coalesce(s.merged_into, s.id)
   where x.ended_at is null
     and (x.until <= $1::date + ${ENDS_WITHIN_DAYS} or (x.until is null and x.suspended_at < $1::date - ${LASTS_DAYS}))`;

/** What waits of these kinds, the longest waiting first. @param today ISO date */
export async function listQueue(
  manager: EntityManager,
  today: string,
  {
    kinds,
    sight,
    limit,
    offset,
  }: { kinds: readonly QueueKind[]; sight: NetworkSight; limit: number; offset: number },
): Promise<QueueItem[]> {
  return manager.query<QueueItem[]>(
    `select kind, id, firm, number, about, to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
       from (${ITEMS}) item where kind = any($2) and ${inSight('$5', 'firms')} order by item.since, id limit $3 offset $4`,
    [today, kinds, limit, offset, sight],
  );
}

/** How many wait of each kind; a kind of which none waits is absent. @param today ISO date */
export async function countQueue(
  manager: EntityManager,
  today: string,
  sight: NetworkSight,
): Promise<Partial<Record<QueueKind, number>>> {
  const rows: { kind: QueueKind; count: number }[] = await manager.query(
    `select kind, count(*)::int as count from (${ITEMS}) item where ${inSight('$2', 'firms')} group by kind`,
    [today, sight],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
