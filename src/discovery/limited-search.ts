import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { type StoredProfile, toDocument } from '../indexing/to-document.ts';
import { type Profile } from '../registry/profile.ts';
import { digitsOf } from './filter-condition.ts';
import { DEFAULT_RADIUS_KM } from './served-condition.ts';
import { unscored } from './rank-documents.ts';
import { type RankedPage } from './ranked-search.ts';
import { kvkNumberIn, mayBeName, type SearchPlan } from './search-plan.ts';

/** Together with the time that the search engine had, an answer comes within two seconds. */
const TIMEOUT_MS = 1100;

/**
 * The search that answers when the search engine does not: words in names, categories and descriptions, rare ones and those in
 * names first. No concepts, no compounds, no facets, no typos except in names.
 */
@Injectable()
export class LimitedSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicons: LexiconLoader,
  ) {}

  async page(plan: SearchPlan): Promise<RankedPage> {
    const lexicon = await this.lexicons.load();
    const rows = await this.find(plan).catch(tooSlow);
    const documents = rows.map((row) => toDocument(toStored(row), lexicon));
    return {
      documents: documents.map(unscored),
      total: Number(rows[0]?.total ?? 0),
      facets: {},
    };
  }

  private find(plan: SearchPlan): Promise<Row[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`set local statement_timeout = ${TIMEOUT_MS}`);
      return manager.query<Row[]>(SEARCH_SQL, parametersOf(plan));
    });
  }
}

/** A buyer is told to come back rather than kept waiting. */
function tooSlow(error: unknown): never {
  const cancelled =
    error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '57014';
  if (!cancelled) throw error;
  throw new DomainError(
    'unavailable',
    'Search is not available just now: its engine does not answer and the database is busy. Try again in a minute.',
    [],
    { cause: error },
  );
}

interface Row {
  data: Profile;
  revision: string;
  updatedAt: string;
  total: string;
}

/** Firms that say any of the words, are called like the text or have that number; all of them when nothing is asked. */
const FOUND_SQL = `
  found as (
    select p.supplier_id, ts_rank(p.words, a.query) as points
      from profile p, asked a where a.query is not null and p.words @@ a.query
    union all
    select supplier_id, similarity(lower(data -> 'name' ->> 'value'), $2::text)
      from profile where $21::boolean and lower(data -> 'name' ->> 'value') % $2::text
    union all
    select supplier_id, 1 from profile
     where $2::text ~ '^[0-9]{8}$' and data -> 'kvkNumber' ->> 'value' = $2::text
       and not (data ->> 'soleTrader')::boolean
    union all
    select supplier_id, 0 from profile where $2::text = '' and published
  )`;

/** The order is one of a fixed list, chosen by a parameter: nothing of the caller's becomes SQL. */
const SEARCH_SQL = `
  with asked as (
    select string_agg(q.words::text, ' | ')::tsquery as query
      from unnest($1::text[]) w (word), lateral (select plainto_tsquery('dutch', w.word) as words) q
     where numnode(q.words) > 0
  ), ${FOUND_SQL}, wanted as (
    select p.supplier_id, p.updated_at, lower(p.data -> 'name' ->> 'value') as name, f.points,
           coalesce((p.data ->> 'impact')::boolean, false) as impact, p.data -> 'serves' as serves,
           6371 * acos(least(1, greatest(-1,
             sin(radians($9::float8)) * sin(radians((p.data -> 'location' ->> 'lat')::float8))
             + cos(radians($9::float8)) * cos(radians((p.data -> 'location' ->> 'lat')::float8))
               * cos(radians((p.data -> 'location' ->> 'lng')::float8 - $10::float8))))) as km
      from (select supplier_id, sum(points) as points from found group by supplier_id) f
      join profile p using (supplier_id)
     where p.published
       and ($3::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'labels') l
              where l ->> 'status' = 'verified'
                and exists (select 1 from unnest($3::text[]) as t (label)
                             where split_part(t.label, ':', 1) = l ->> 'code'
                               and (split_part(t.label, ':', 2) = ''
                                    or split_part(t.label, ':', 2)::int <= coalesce((l ->> 'level')::int, 0)))))
       and ($4::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'themes') t where t ->> 'value' = any($4::text[])))
       and ($5::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'programmes') t where t ->> 'value' = any($5::text[])))
       and ($6::text is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'categories') c
              where c -> 'value' ->> 'code' like $6::text || '%'))
       and ($7::text is null or p.data -> 'municipality' ->> 'code' = $7::text)
       and ($8::text[] is null or p.data ->> 'size' = any($8::text[]))
       and ($22::float8 is null or (p.data -> 'maxOrderValue' ->> 'value')::float8 >= $22::float8)
       and ($12::text is null or p.data -> 'sources' ? $12::text)
       and ($13::boolean is null or (p.data ->> 'impact')::boolean = $13::boolean)
       and ($14::uuid[] is null or p.supplier_id = any($14::uuid[]))
  ), page as (
    select supplier_id, count(*) over () as total,
           row_number() over (order by
             case when $15::text = 'distance' then km end,
             case when $15::text = 'updated' then updated_at end desc,
             case when $15::text = 'relevance' then points end desc,
             case when $15::text = 'relevance' and impact then 0 else 1 end,
             name, supplier_id) as place
      from wanted
     where $9::float8 is null or km <= $11::float8 or serves ?| $18::text[]
        or exists (select 1 from unnest($19::text[], $20::float8[]) as r (token, reach)
                    where serves ? r.token and km <= r.reach)
     order by place limit $16 offset $17
  )
  select data, content_hash as revision, total,
         to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
    from page join profile using (supplier_id) order by place`;

function parametersOf({ query, request, near, served, suppliers, otherDay }: SearchPlan): unknown[] {
  const radii = (served?.radii ?? []).flatMap(({ tokens, km }) => tokens.map((token) => ({ token, km })));
  const words = request.groups.flatMap((group) => group.words.map(({ raw }) => raw));
  return [
    words.filter((word) => word !== ''),
    kvkNumberIn(request.text) ?? request.text.toLowerCase(),
    otherDay ? null : (query.label ?? null),
    query.theme ?? null,
    query.programme ?? null,
    query.category === undefined ? null : digitsOf(query.category),
    query.municipality ?? null,
    query.size ?? null,
    near?.lat ?? null,
    near?.lng ?? null,
    query.radiusKm ?? DEFAULT_RADIUS_KM,
    query.source ?? null,
    otherDay ? null : (query.impact ?? null),
    suppliers,
    query.sort ?? 'relevance',
    query.pageSize,
    (query.page - 1) * query.pageSize,
    served?.areas ?? [],
    radii.map(({ token }) => token),
    radii.map(({ km }) => km),
    mayBeName(request),
    query.orderValue ?? null,
  ];
}

function toStored({ data, revision, updatedAt }: Row): StoredProfile {
  return { profile: data, revision, updatedAt };
}
