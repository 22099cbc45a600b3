import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { cpvPrefix } from '../enrichment/categories/concept.ts';
import { type StoredProfile, toDocument } from '../indexing/to-document.ts';
import { type Profile } from '../registry/profile.ts';
import { DEFAULT_RADIUS_KM } from './served-condition.ts';
import { type RankedPage, unscored } from './ranked-search.ts';
import { kvkNumberIn, type SearchPlan } from './search-plan.ts';

/** Together with the time that the search engine had, an answer comes within two seconds. */
const TIMEOUT_MS = 1100;

/**
 * The search that answers when the search engine does not: words in names, descriptions and categories, most of them
 * first. No stems, no facets, no typos except in names.
 */
@Injectable()
export class LimitedSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicons: LexiconLoader,
  ) {}

  async page(plan: SearchPlan): Promise<RankedPage> {
    const lexicon = await this.lexicons.load();
    const rows: Row[] = await this.dataSource.transaction(async (manager) => {
      await manager.query(`set local statement_timeout = ${TIMEOUT_MS}`);
      return manager.query(SEARCH_SQL, parametersOf(plan));
    });
    const documents = rows.map((row) => toDocument(toStored(row), lexicon));
    return {
      documents: documents.map(unscored),
      total: Number(rows[0]?.total ?? 0),
      facets: {},
    };
  }
}

interface Row {
  data: Profile;
  revision: string;
  updatedAt: string;
  total: string;
}

/** The order is one of a fixed list, chosen by a parameter: nothing of the caller's becomes SQL. */
const SEARCH_SQL = `
  with wanted as (
    select p.supplier_id, p.data, p.content_hash, p.updated_at,
           lower(p.data -> 'name' ->> 'value') as name,
           coalesce((p.data ->> 'impact')::boolean, false) as impact,
           (select count(*) from unnest($1::text[]) as w (word)
             where lower(concat_ws(' ', p.data -> 'name' ->> 'value', p.data -> 'description' ->> 'value',
                                   p.data ->> 'categories')) like '%' || w.word || '%') as hits,
           6371 * acos(least(1, greatest(-1,
             sin(radians($9::float8)) * sin(radians((p.data -> 'location' ->> 'lat')::float8))
             + cos(radians($9::float8)) * cos(radians((p.data -> 'location' ->> 'lat')::float8))
               * cos(radians((p.data -> 'location' ->> 'lng')::float8 - $10::float8))))) as km
      from profile p
     where p.published
       and ($3::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'labels') l
              where l ->> 'status' = 'verified'
                and exists (select 1 from unnest($3::text[]) as t (label)
                             where split_part(t.label, ':', 1) = l ->> 'code'
                               and coalesce(nullif(split_part(t.label, ':', 2), '')::int, 0)
                                   <= coalesce((l ->> 'level')::int, 0))))
       and ($4::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'themes') t where t ->> 'value' = any($4::text[])))
       and ($5::text[] is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'programmes') t where t ->> 'value' = any($5::text[])))
       and ($6::text is null or exists (
             select 1 from jsonb_array_elements(p.data -> 'categories') c
              where c -> 'value' ->> 'code' like $6::text || '%'))
       and ($7::text is null or p.data -> 'municipality' ->> 'code' = $7::text)
       and ($8::text[] is null or p.data ->> 'size' = any($8::text[]))
       and ($12::text is null or p.data -> 'sources' ? $12::text)
       and ($13::boolean is null or (p.data ->> 'impact')::boolean = $13::boolean)
       and ($14::uuid[] is null or p.supplier_id = any($14::uuid[]))
  )
  select data, content_hash as revision, count(*) over () as total,
         to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
    from wanted
   where ($2::text = '' or hits > 0 or name % $2::text 
          or (data -> 'kvkNumber' ->> 'value' = $2::text and not (data ->> 'soleTrader')::boolean))
     and ($9::float8 is null or km <= $11::float8 or data -> 'serves' ?| $18::text[]
          or exists (select 1 from unnest($19::text[], $20::float8[]) as r (token, reach)
                      where data -> 'serves' ? r.token and km <= r.reach))
   order by case when $15::text = 'distance' then km end,
            case when $15::text = 'updated' then updated_at end desc,
            case when $15::text = 'relevance' then hits + similarity(name, $2::text) * 2 end desc,
            case when $15::text = 'relevance' and impact then 0 else 1 end,
            name, supplier_id
   limit $16 offset $17`;

function parametersOf({ query, request, near, served, suppliers, otherDay }: SearchPlan): unknown[] {
  const radii = (served?.radii ?? []).flatMap(({ tokens, km }) => tokens.map((token) => ({ token, km })));
  const words = request.groups.flatMap((group) => group.words.map(({ raw }) => raw.replace(/[%_\\]/g, '')));
  return [
    words.filter((word) => word !== ''),
    kvkNumberIn(request.text) ?? request.text.toLowerCase(),
    otherDay ? null : (query.label ?? null),
    query.theme ?? null,
    query.programme ?? null,
    query.category === undefined ? null : cpvPrefix(query.category),
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
  ];
}

function toStored({ data, revision, updatedAt }: Row): StoredProfile {
  return { profile: data, revision, updatedAt };
}
