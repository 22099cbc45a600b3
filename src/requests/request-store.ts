import { type EntityManager } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { type Page } from '../common/page.ts';
import { type PurchaseQuery, type ShortlistQuery } from '../discovery/shortlist/shortlist-query.ts';
import { subjectOfText } from '../discovery/understanding/subject-of-text.ts';
import { type PurchaseRequest } from './purchase-request.ts';

interface Row extends Omit<PurchaseRequest, 'title' | 'createdAt' | 'updatedAt' | 'closedAt' | 'shortlist'> {
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  version: number;
  madeAt: Date;
  able: number;
  nearMisses: number;
}

/**
 * Firms on the list `f`. In lots each is chosen for by itself, and the list of the whole is of what stands around them: there firms count that
 * meet everything of a lot, and then those that nearly do, each once.
 */
const COUNTED = `
  join lateral (
    select count(*) filter (where able) as able, count(*) filter (where not able) as near
      from (select bool_or(able) as able
              from (select true as able, jsonb_path_query(f.content, '$.lots[*].items[*].supplier.id') as id
                    union all select false, jsonb_path_query(f.content, '$.lots[*].nearMisses[*].supplier.id')) listed
             group by id) firm) of_lots on true`;

/** Of the whole without lots, else of the lots together. */
const countOf = (whole: string, ofLots: string): string =>
  `(case when jsonb_array_length(f.content -> 'lots') = 0 then (f.content #>> '{pool,${whole}}')::int else of_lots.${ofLots}::int end)`;

const SELECT = `
  select r.id, r.municipality, r.query, r.revision, r.created_by as "createdBy", r.created_at as "createdAt",
         r.updated_at as "updatedAt", r.closed_at as "closedAt", f.version, f.made_at as "madeAt",
         ${countOf('able', 'able')} as able, ${countOf('nearMisses', 'near')} as "nearMisses",
         exists (select from shortlist_choice c where c.request_id = r.id) as used
    from purchase_request r
    join lateral (select version, made_at, content from frozen_shortlist
                   where request_id = r.id order by version desc limit 1) f on true
    ${COUNTED}`;

/**
 * The request, for its own municipality: that another one has it is nobody's business.
 * @throws DomainError not-found
 */
export async function requireRequest(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<PurchaseRequest> {
  const [row]: Row[] = await manager.query(`${SELECT} where r.id = $1 and r.municipality = $2`, [
    id,
    municipality,
  ]);
  if (row) return toRequest(row);
  throw new DomainError('not-found', `There is no purchase request with id ${id}.`);
}

/** The same, while nobody else changes it until the end of the transaction. @throws DomainError not-found */
export async function lockRequest(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<PurchaseRequest> {
  await manager.query(`select from purchase_request where id = $1 and municipality = $2 for update`, [
    id,
    municipality,
  ]);
  return requireRequest(manager, municipality, id);
}

/**
 * The same of a request in which something is to be done.
 * @throws DomainError not-found; conflict for one that is closed
 */
export async function lockOpenRequest(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<PurchaseRequest> {
  const request = await lockRequest(manager, municipality, id);
  if (request.closedAt === null) return request;
  throw new DomainError(
    'conflict',
    `This request was closed on ${request.closedAt.slice(0, 10)} and stays as it is: open it again first.`,
  );
}

/** Newest first. @param open true: only those that are open */
export async function listRequests(
  manager: EntityManager,
  municipality: string,
  { page, pageSize, open = false }: { page: number; pageSize: number; open?: boolean },
): Promise<Page<PurchaseRequest>> {
  const rows: Row[] = await manager.query(
    `${SELECT} where r.municipality = $1 and (r.closed_at is null or not $4)
      order by r.created_at desc, r.id limit $2 offset $3`,
    [municipality, pageSize, (page - 1) * pageSize, open],
  );
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from purchase_request where municipality = $1 and (closed_at is null or not $2)`,
    [municipality, open],
  );
  return { items: rows.map(toRequest), total: count?.total ?? 0, page, pageSize };
}

/** Answers its id. */
export async function insertRequest(
  manager: EntityManager,
  values: { municipality: string; query: ShortlistQuery; by: string; at: Date },
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into purchase_request (municipality, query, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $4) returning id`,
    [values.municipality, JSON.stringify(values.query), values.by, values.at],
  );
  if (!row) throw new Error('the request was not stored');
  return row.id;
}

export async function updateRequest(
  manager: EntityManager,
  id: string,
  { query, at }: { query: ShortlistQuery; at: Date },
): Promise<void> {
  await manager.query(
    `update purchase_request set query = $2, revision = revision + 1, updated_at = $3 where id = $1`,
    [id, JSON.stringify(query), at],
  );
}

/** Closes a request, or opens it again. @param closed null: opens it */
export async function setClosed(
  manager: EntityManager,
  id: string,
  closed: { at: Date; by: string } | null,
): Promise<void> {
  await manager.query(
    `update purchase_request set closed_at = $2, closed_by = $3, revision = revision + 1 where id = $1`,
    [id, closed?.at ?? null, closed?.by ?? null],
  );
}

const TITLE_LENGTH = 80;

function toRequest({ version, madeAt, able, nearMisses, ...row }: Row): PurchaseRequest {
  return {
    ...row,
    title: titleOf(row.query),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    shortlist: { version, madeAt: madeAt.toISOString(), able, nearMisses },
  };
}

function titleOf({ title, text, categories, lots = [] }: ShortlistQuery): string {
  const named =
    title ?? (text === undefined ? (titleOfLots(lots) ?? categories?.join(', ') ?? '') : subjectOfText(text));
  return named.length <= TITLE_LENGTH
    ? named
    : `${named.slice(0, TITLE_LENGTH).replace(/[\s.,;:]+\S*$/u, '')}…`;
}

/** How the first lot that says something is called, or how its text begins. */
function titleOfLots(lots: readonly PurchaseQuery[]): string | undefined {
  const said = lots.find(({ title, text }) => title ?? text);
  return said && (said.title ?? subjectOfText(said.text ?? ''));
}
