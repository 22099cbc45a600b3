import { type EntityManager } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { type UnmetWish } from './unmet-search.ts';

/** A wish with how often it came in a week. */
export interface CountedWish extends UnmetWish {
  /** ISO date of its Monday. */
  week: string;
  times: number;
}

/** What was looked for in vain, added up. */
export interface UnmetDemand {
  category: { code: string; label: string };
  /** Null when no area was asked for. */
  municipality: { code: string; name: string } | null;
  /** ISO date of the Monday; only when weeks are told apart. */
  week?: string;
  /** Searches and requests together. */
  times: number;
  searches: number;
  requests: number;
  /** First and last week in which it came, ISO dates of their Mondays. */
  firstWeek: string;
  lastWeek: string;
}

export interface DemandFilter {
  /** ISO dates; weeks that start on them or between them. */
  from?: string;
  until?: string;
  /** CBS code. */
  municipality?: string;
  /** Whether each week stands by itself. */
  perWeek: boolean;
  lang: 'nl' | 'en';
}

/**
 * Adds wishes to what is counted already, in one statement. A point lies in the municipality of the nearest known place, at
 * most some 10 km off (a tenth of a degree of latitude is 11 km).
 */
export async function storeWishes(manager: EntityManager, wishes: readonly CountedWish[]): Promise<void> {
  await manager.query(
    `insert into unmet_demand (week, category, municipality, kind, times)
     select w.week, w.category, coalesce(w.municipality, near.code, ''), w.kind, sum(w.times)
       from jsonb_to_recordset($1::jsonb) as w (week date, category text, municipality text, kind text, times int, point jsonb)
       left join lateral (
         select p.municipality_code as code
           from gazetteer_place p
          cross join lateral (select (p.lat - (w.point ->> 'lat')::float8) ^ 2
                                + ((p.lng - (w.point ->> 'lng')::float8) * 0.61) ^ 2 as apart) d
          where w.point is not null and p.municipality_code is not null and d.apart < 0.01
          order by d.apart limit 1) near on w.municipality is null
      group by 1, 2, 3, 4
     on conflict (week, category, municipality, kind) do update set times = unmet_demand.times + excluded.times`,
    [JSON.stringify(wishes)],
  );
}

const ADDED_UP = `
  select category, municipality, case when $4 then week end as week, sum(times)::int as times,
         coalesce(sum(times) filter (where kind = 'search'), 0)::int as searches,
         coalesce(sum(times) filter (where kind = 'request'), 0)::int as requests,
         min(week) as first_week, max(week) as last_week
    from unmet_demand
   where ($1::date is null or week >= $1::date) and ($2::date is null or week <= $2::date)
     and ($3::text is null or municipality = $3)
   group by category, municipality, case when $4 then week end`;

/** One page of what was looked for in vain: the latest week first when weeks are told apart, then the most wanted. */
export async function loadUnmetDemand(
  manager: EntityManager,
  { from, until, municipality, perWeek, lang }: DemandFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<UnmetDemand>> {
  const filter = [from ?? null, until ?? null, municipality ?? null, perWeek];
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from (${ADDED_UP}) d`,
    filter,
  );
  const rows: { item: UnmetDemand }[] = await manager.query(
    `select jsonb_build_object(
              'category', jsonb_build_object('code', d.category,
                 'label', coalesce(case when $5 = 'en' then c.label_en end, c.label_nl, d.category)),
              'municipality', case when d.municipality <> '' then
                 jsonb_build_object('code', d.municipality, 'name', coalesce(m.name, d.municipality)) end,
              'times', d.times, 'searches', d.searches, 'requests', d.requests,
              'firstWeek', d.first_week, 'lastWeek', d.last_week)
            || case when d.week is null then '{}' else jsonb_build_object('week', d.week) end as item
       from (${ADDED_UP}) d
       left join category c on c.code = d.category
       left join municipality m on m.code = d.municipality
      order by d.week desc nulls last, d.times desc, d.category, d.municipality limit $6 offset $7`,
    [...filter, lang, pageSize, (page - 1) * pageSize],
  );
  return { items: rows.map(({ item }) => item), total: count?.total ?? 0, page, pageSize };
}
