import { type EntityManager } from 'typeorm';
import { type Page } from '../common/page.ts';

/** A firm that came into the register lately. */
export interface NewFirm {
  id: string;
  name: string;
  place: string | null;
  /** ISO date-time. */
  since: string;
}

/** How far a firm may sit from the middle of the municipality to be its buyers' news: across a region. Kilometres. */
export const NEWS_WITHIN_KM = 50;

/** A degree of latitude in kilometres; of longitude it is this times the cosine of the latitude. */
const KM_A_DEGREE = 111.2;

/** The latest shortlist of each request, `r`. */
const LATEST = `
  join lateral (select content, made_at from frozen_shortlist where request_id = r.id order by version desc limit 1) f on true`;

/** Of a request in lots the list of the whole is of what stands around them, which nobody buys. SQL of a condition on `f`. */
const IS_WHOLE = `jsonb_array_length(f.content -> 'lots') = 0`;

/** Kinds of work (CPV groups of three digits) that the municipality asked for in requests since a moment. */
export async function groupsAsked(
  manager: EntityManager,
  municipality: string,
  since: Date,
): Promise<string[]> {
  const rows: { code: string }[] = await manager.query(
    `select distinct left(found.code #>> '{}', 3) as code
       from purchase_request r ${LATEST}
      cross join lateral (
        select jsonb_path_query(f.content, '$.query.categories[*].code') as code where ${IS_WHOLE}
        union all select jsonb_path_query(f.content, '$.lots[*].query.categories[*].code')) found
      where r.municipality = $1 and r.created_at >= $2 order by 1`,
    [municipality, since],
  );
  return rows.map(({ code }) => code);
}

/** How often firms that social procurement is for could do what a municipality asked. */
export interface ImpactShare {
  requests: number;
  /** On so many of them a firm with impact meets every criterion. */
  withImpact: number;
  /**
   * The same for firms that the municipality itself recognises, of the shortlists that tell: made since its first rule, and not
   * about what another municipality recognises. Null while it has no rules.
   */
  recognised: { requests: number; with: number } | null;
}

/** Whether a firm on the list, or on that of a lot, that meets everything is such a one. SQL of a condition on `f`. */
const anyAble = (which: string): string =>
  `(${IS_WHOLE} and f.content @? '$.items[*].supplier ? (${which})' or f.content @? '$.lots[*].items[*].supplier ? (${which})')`;

/** Of the requests since a moment, how many there are, and how many could go to firms with impact, or recognised ones. */
export async function impactShare(
  manager: EntityManager,
  municipality: string,
  since: Date,
): Promise<ImpactShare> {
  // Before the first rule a list knew of none, and one that asks for what another municipality recognises tells of that.
  const told = `not ${anyAble('!exists(@.recognition)')} and f.made_at >= own.since
                and coalesce(f.content #>> '{query,recognisedBy}', $1) = $1`;
  const [row]: (Omit<ImpactShare, 'recognised'> & { told: number; recognised: number; hasRules: boolean })[] =
    await manager.query(
      `select count(*)::int as requests, count(*) filter (where ${anyAble('@.impact == true')})::int as "withImpact",
            count(*) filter (where ${told})::int as told,
            count(*) filter (where ${told} and ${anyAble('exists(@.recognition[*])')})::int as recognised,
            exists (select from recognition_rule where municipality = $1) as "hasRules"
       from purchase_request r ${LATEST}
      cross join (select min(created_at) as since from recognition_rule where municipality = $1) own
      where r.municipality = $1 and r.created_at >= $2`,
      [municipality, since],
    );
  if (!row) return { requests: 0, withImpact: 0, recognised: null };
  const { requests, withImpact, hasRules, told: of, recognised } = row;
  return { requests, withImpact, recognised: hasRules ? { requests: of, with: recognised } : null };
}

/** Which firms are news to a municipality. */
export interface NewsQuery {
  /** CBS code */
  municipality: string;
  /** CPV groups of three digits. */
  groups: string[];
  since: Date;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** Firms of these kinds of work, in or near the municipality, that the register has had since a moment; the newest first. */
export async function newFirms(
  manager: EntityManager,
  { municipality, groups, since, page, pageSize }: NewsQuery,
): Promise<Page<NewFirm>> {
  const [found]: { items: NewFirm[]; total: number }[] = await manager.query(
    `with news as materialized (
       select p.supplier_id as id, p.data #>> '{name,value}' as name,
              coalesce(p.data #>> '{place,value}', p.data #>> '{municipality,name}') as place, p.created_at as since
         from profile p join municipality m on m.code = $1
        -- Whoever is new was written since, and of that there is an index.
        where p.published and p.updated_at >= $3 and p.created_at >= $3
          and exists (select from jsonb_path_query(p.data, '$.categories[*].value.code') c
                       where left(c #>> '{}', 3) = any($2::text[]))
          and (p.data #>> '{municipality,code}' = $1
               or sqrt(power(((p.data #>> '{location,lat}')::float8 - m.lat) * $6, 2)
                     + power(((p.data #>> '{location,lng}')::float8 - m.lng) * $6 * cos(radians(m.lat)), 2)) <= $7))
     select (select count(*)::int from news) as total,
            coalesce((select jsonb_agg(shown order by shown.since desc, shown.id)
                        from (select * from news order by since desc, id limit $4 offset $5) shown), '[]') as items`,
    [municipality, groups, since, pageSize, (page - 1) * pageSize, KM_A_DEGREE, NEWS_WITHIN_KM],
  );
  const { items = [], total = 0 } = found ?? {};
  return {
    items: items.map((firm) => ({ ...firm, since: new Date(firm.since).toISOString() })),
    total,
    page,
    pageSize,
  };
}
