import { type EntityManager } from 'typeorm';

/** What the audit log says about itself. */
export type ChainState =
  /** Whole. Who keeps `sequence` and `hash` elsewhere can tell later that nothing was cut off its end. */
  { kind: 'whole'; events: number; hash: string } | { kind: 'broken'; fault: ChainFault };

/** The first row that does not hold. */
export interface ChainFault {
  /** Id of the event; null when its row is gone and no link names it, or no event can be named. */
  eventId: string | null;
  what:
    /** Its text is not the one that was written. */
    | 'changed'
    /** A link names it, and it is gone. */
    | 'deleted'
    /** A link before this one is gone. */
    | 'link-missing'
    /** It was slipped in beside the chain. */
    | 'not-linked'
    /** What the chain once ended in is not in it: its end was cut off, or all of it was made anew. */
    | 'cut-off';
}

/**
 * Goes through the whole log in one query. Each link is checked with the one before it, which says the same as making all
 * hashes anew from the beginning. @param keptHash first characters of a hash that was the newest once, kept elsewhere
 */
export async function verifyChain(manager: EntityManager, keptHash?: string): Promise<ChainState> {
  const faults: ChainFault[] = await manager.query(FIRST_FAULT);
  if (faults[0]) return { kind: 'broken', fault: faults[0] };
  if (keptHash !== undefined && !(await holds(manager, keptHash)))
    return { kind: 'broken', fault: { eventId: null, what: 'cut-off' } };
  const [head]: { sequence: string; hash: string }[] = await manager.query(
    `select sequence, hash from audit_chain order by sequence desc limit 1`,
  );
  return { kind: 'whole', events: Number(head?.sequence ?? 0), hash: head?.hash ?? '' };
}

async function holds(manager: EntityManager, hash: string): Promise<boolean> {
  const found: unknown[] = await manager.query(
    `select 1 from audit_chain where starts_with(hash, $1) limit 1`,
    [hash.toLowerCase()],
  );
  return found.length > 0;
}

const FIRST_FAULT = `
  with chained as (
    select c.sequence, c.event_id, c.hash, e as event, e.id is null as gone,
           lag(c.hash, 1, '') over links as hash_before, lag(c.sequence, 1, 0::bigint) over links as sequence_before
      from audit_chain c left join audit_event e on e.id = c.event_id
    window links as (order by c.sequence)
  ), faults as (
    select sequence, event_id as "eventId",
           case when sequence_before <> sequence - 1 then 'link-missing' when gone then 'deleted' else 'changed' end as what
      from chained
     where sequence_before <> sequence - 1 or gone or hash <> audit_event_hash(hash_before, event)
    union all
    select null, e.id, 'not-linked' from audit_event e
     where not exists (select from audit_chain c where c.event_id = e.id)
  )
  select "eventId", what from faults order by sequence nulls last limit 1`;
