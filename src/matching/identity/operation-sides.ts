import { type EntityManager } from 'typeorm';

/** What one of the two firms of a merge or a split was told apart by when that was done. */
export interface OperationSide {
  supplierId: string;
  kvkNumbers: string[];
  places: string[];
  /** Codes, the one that counts most first. */
  sources: string[];
}

/** Both firms of an operation, by what was said of each before a merge or after a split: often they have one name. */
export async function operationSides(manager: EntityManager, operationId: string): Promise<OperationSide[]> {
  return manager.query<OperationSide[]>(
    `select case side when 'moved' then o.other_id else o.supplier_id end as "supplierId",
            coalesce(array_agg(distinct r.cleaned ->> 'kvkNumber') filter (where r.cleaned ? 'kvkNumber'), '{}') as "kvkNumbers",
            coalesce(array_agg(distinct r.cleaned ->> 'place') filter (where r.cleaned ? 'place'), '{}') as places,
            array_agg(r.source_code order by s.precedence, r.id) as sources
       from identity_operation o
       cross join unnest(array['kept', 'moved']) as side
       cross join jsonb_array_elements(o.before -> side) as place
       join source_record r on r.id = (place ->> 'recordId')::bigint
       join source s on s.code = r.source_code
      where o.id = $1 group by 1`,
    [operationId],
  );
}
