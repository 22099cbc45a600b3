import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A list that the register goes by, and where it comes from. */
export interface ReferenceList {
  list: 'municipalities' | 'boundaries' | 'postcodes' | 'places' | 'cpv' | 'categories' | 'labels';
  entries: number;
  /** Entries that stewards imported, added or changed. */
  own: number;
  /** When it was loaded or imported last (ISO date-time); null when it is not known. */
  since: string | null;
}

/** ISO date-time of a column. */
const at = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Tells which lists the register goes by. */
@Injectable()
export class ReferenceState {
  constructor(private readonly dataSource: DataSource) {}

  /** One query. */
  lists(): Promise<ReferenceList[]> {
    return this.dataSource.query<ReferenceList[]>(
      `select 'municipalities' as list, (select count(*)::int from municipality) as entries, 0 as own,
              (select ${at('loaded_at')} from reference_load where name = 'locations') as since
       union all select 'boundaries', count(*)::int, count(*)::int, ${at('max(imported_at)')} from municipality_boundary
       union all select 'postcodes', count(*)::int, (count(*) filter (where origin = 'imported'))::int,
              (select ${at('loaded_at')} from reference_load where name = 'locations') from postcode_area
       union all select 'places', count(*)::int, (count(*) filter (where origin = 'imported'))::int,
              (select ${at('loaded_at')} from reference_load where name = 'locations') from gazetteer_place
       union all select 'cpv', (select count(*)::int from category),
              case when s.cpv_imported_at is null then 0 else (select count(*)::int from category) end,
              coalesce(${at('s.cpv_imported_at')}, (select ${at('loaded_at')} from reference_load where name = 'cpv.csv'))
         from category_state s
       union all select 'categories', (select count(*)::int from (select id from category_concept union select id from steward_category) c),
              (select count(*)::int from steward_category),
              coalesce((select ${at('max(changed_at)')} from steward_category),
                       (select ${at('loaded_at')} from reference_load where name = 'categories.csv'))
       union all select 'labels', count(*)::int, 0, (select ${at('max(loaded_at)')} from reference_load where name like '%label%')
         from label_scheme`,
    );
  }
}
