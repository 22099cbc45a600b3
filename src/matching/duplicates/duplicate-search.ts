import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';

/** What a search for duplicates came to. */
export interface SearchResult {
  /** Suppliers that were looked at: all that had a record. */
  suppliers: number;
  /** Pairs of names that were compared; a supplier has a name for each of its records and aliases. */
  compared: number;
  /** Pairs of suppliers that may be one firm, by the rules of an import. */
  found: number;
  /** How many of those are new questions; the others are on the list already, or a person has decided about them. */
  asked: number;
  /** Questions that were taken off the list, because other things are said about the two now. */
  dropped: number;
  /** What was not compared: groups of records with a part of a name, or another trait, in common that are too large. */
  leftOut: { blocks: number; records: number };
  seconds: number;
}

/** A search for suppliers that are in the register twice. */
export interface DuplicateSearch {
  id: string;
  status: 'queued' | 'running' | 'completed';
  requestedBy: string;
  /** ISO, UTC. */
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Null until it is completed. */
  result: SearchResult | null;
}

interface SearchRow {
  id: string;
  requestedBy: string;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  result: SearchResult | null;
}

const COLUMNS = `id, requested_by as "requestedBy", requested_at as "requestedAt", started_at as "startedAt",
  finished_at as "finishedAt", result`;

export async function insertSearch(manager: EntityManager, by: string): Promise<DuplicateSearch> {
  const [row]: SearchRow[] = await manager.query(
    `insert into duplicate_search (requested_by) values ($1) returning ${COLUMNS}`,
    [by],
  );
  if (!row) throw new Error('the search was not written');
  return toSearch(row);
}

/** @throws DomainError not-found */
export async function loadSearch(manager: EntityManager, id: string): Promise<DuplicateSearch> {
  const [row]: SearchRow[] = /^\d{1,18}$/.test(id)
    ? await manager.query(`select ${COLUMNS} from duplicate_search where id = $1`, [id])
    : [];
  if (!row) throw new DomainError('not-found', `There is no search for duplicates with id '${id}'.`);
  return toSearch(row);
}

/** The search that somebody asked for and that waits or is busy, if there is one. */
export async function openSearch(manager: EntityManager): Promise<DuplicateSearch | undefined> {
  const [row]: SearchRow[] = await manager.query(
    `select ${COLUMNS} from duplicate_search where started_at is null order by id limit 1`,
  );
  return row && toSearch(row);
}

export async function startSearch(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`update duplicate_search set started_at = now() where id = $1`, [id]);
}

export async function finishSearch(manager: EntityManager, id: string, result: SearchResult): Promise<void> {
  await manager.query(`update duplicate_search set finished_at = now(), result = $2 where id = $1`, [
    id,
    JSON.stringify(result),
  ]);
}

function toSearch({ requestedAt, startedAt, finishedAt, ...row }: SearchRow): DuplicateSearch {
  return {
    ...row,
    status: finishedAt ? 'completed' : startedAt ? 'running' : 'queued',
    requestedAt: requestedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
