import { type EntityManager } from 'typeorm';

import { type Reason } from '../intake/import-view.ts';

/** Firms that a warning names, at most; by their ids, for their names may have to be forgotten one day. */
const FIRMS_NAMED = 20;

/** Supplier id -> ids of the statements that describe it, in one text. */
type Descriptions = ReadonlyMap<string, string>;

/** Firms that an import changes though no row of it speaks about them and it ends no statement about them. */
export interface OtherFirms {
  /** Nobody describes them any more: what others said of them is about another firm now, or waits for a person. */
  gone: string[];
  /** Described again, or for the first time. */
  back: string[];
  /** Described by other statements. */
  changed: string[];
}

/**
 * Firms that deciding about an import touched, beside those that its rows and its endings tell of, and what describes them: to
 * be read while the outcome stands in the database, and again once it is undone ({@link descriptionsOf}).
 */
export async function touchedBesides(manager: EntityManager, importId: string): Promise<Descriptions> {
  const rows: { id: string }[] = await manager.query(
    `select distinct t.id
       from pipeline_batch b cross join lateral unnest(b.supplier_ids) as t (id)
      where b.import_id = $1
        and not exists (select from import_row r where r.import_id = $1 and r.supplier_id = t.id)
        and t.id not in (select f.supplier_id from source_record s join former_match f on f.record_id = s.id
                          where s.ended_by = $1 and f.supplier_id is not null)`,
    [importId],
  );
  return descriptionsOf(
    manager,
    rows.map(({ id }) => id),
  );
}

/** What describes these suppliers now; a label, or what a steward put right, does not. */
export async function descriptionsOf(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Descriptions> {
  if (supplierIds.length === 0) return new Map();
  const rows: { id: string; records: string | null }[] = await manager.query(
    `select x.id, (select string_agg(m.record_id::text, ' ' order by m.record_id)
                     from record_match m
                     join source_record r on r.id = m.record_id
                     join source s on s.code = r.source_code and s.kind not in ('label-register', 'steward')
                    where m.supplier_id = x.id) as records
       from unnest($1::uuid[]) as x (id)`,
    [supplierIds],
  );
  return new Map(rows.map(({ id, records }) => [id, records ?? '']));
}

/** Holds what described firms before an import against what does after it. Pure. */
export function otherFirms(before: Descriptions, after: Descriptions): OtherFirms {
  const changed = [...after.keys()].filter((id) => (before.get(id) ?? '') !== after.get(id)).sort();
  const wasThere = (id: string): boolean => (before.get(id) ?? '') !== '';
  const isThere = (id: string): boolean => (after.get(id) ?? '') !== '';
  return {
    gone: changed.filter((id) => wasThere(id) && !isThere(id)),
    back: changed.filter((id) => !wasThere(id) && isThere(id)),
    changed: changed.filter((id) => wasThere(id) && isThere(id)),
  };
}

/** What a preview says of them above its rows. Pure. */
export function reasonsOf({ gone, back, changed }: OtherFirms): Reason[] {
  return [
    ...said('other-firms-gone', gone, {
      who: 'Firms that leave the list',
      why: 'What other sources said of them, or this one before, is about another firm then, or a question.',
    }),
    ...said('other-firms-back', back, {
      who: 'Firms that come on the list',
      why: 'What other sources say is about them then and no other firm, or no question any more.',
    }),
    ...said('other-firms-changed', changed, {
      who: 'Firms of which other things are said',
      why: 'A row belongs to another firm then than before.',
    }),
  ];
}

/** Codes of these reasons. */
export const OTHER_FIRMS = ['other-firms-gone', 'other-firms-back', 'other-firms-changed'];

function said(code: string, firms: readonly string[], { who, why }: { who: string; why: string }): Reason[] {
  if (firms.length === 0) return [];
  return [
    {
      code,
      message: `${who} though no row of this file speaks about them: ${firms.length}. ${why}`,
      values: { count: firms.length, suppliers: firms.slice(0, FIRMS_NAMED).join(' ') },
    },
  ];
}
