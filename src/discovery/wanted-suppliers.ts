import { type EntityManager } from 'typeorm';

import { supplierIdsWithLabel, type WantedLabel } from '../enrichment/labels/label-holdings.ts';
import { recognisedSuppliers } from '../enrichment/labels/recognition/recognition-rules.ts';
import { type SearchQuery } from './search-query.ts';

/** What a query asks about labels. */
type LabelQuery = Pick<SearchQuery, 'label' | 'labelOn' | 'impact' | 'recognisedBy'>;

/** The day that labels are judged on when that is not today, of which the index knows. @param today ISO date */
export function otherDayOf({ labelOn }: LabelQuery, today: string): string | null {
  return labelOn === undefined || labelOn === today ? null : labelOn;
}

/**
 * Suppliers that fulfil what the index cannot tell: labels on another day than today, and what a municipality recognises.
 * Null when nothing of that kind is asked. A few queries, whatever the number of suppliers.
 */
export async function wantedSuppliers(
  manager: EntityManager,
  query: LabelQuery,
  today: string,
): Promise<string[] | null> {
  const day = query.labelOn ?? today;
  const holders = await holdersOnOtherDay(manager, query, otherDayOf(query, today));
  if (!query.recognisedBy) return holders;
  const recognised = await recognisedSuppliers(manager, query.recognisedBy, day);
  const wanted = holders && new Set(holders);
  return wanted ? recognised.filter((id) => wanted.has(id)) : recognised;
}

async function holdersOnOtherDay(
  manager: EntityManager,
  query: LabelQuery,
  on: string | null,
): Promise<string[] | null> {
  if (on === null || (!query.label?.length && !query.impact)) return null;
  const codes = query.label?.length ? query.label.map(toWanted) : await everyProof(manager);
  return supplierIdsWithLabel(manager, { codes, on });
}

/** `pso:2` -> at least rank 2. */
function toWanted(text: string): WantedLabel {
  const [code = text, rank] = text.split(':');
  return rank === undefined ? { code } : { code, minRank: Number(rank) };
}

/** Any label proves impact, but for memberships. */
async function everyProof(manager: EntityManager): Promise<WantedLabel[]> {
  return manager.query<WantedLabel[]>(`select code from label_scheme where kind <> 'membership'`);
}
