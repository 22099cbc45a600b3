import { type EntityManager } from 'typeorm';

import { verifiedOn } from '../label-holdings.ts';
import { type RecognitionRule } from './recognition-rule.ts';
import { type RuleInput } from './rule-input.ts';

/** The rules of a municipality, the oldest first. */
export async function loadRules(manager: EntityManager, municipality: string): Promise<RecognitionRule[]> {
  const rows: { rule: RecognitionRule }[] = await manager.query(
    `select jsonb_strip_nulls(jsonb_build_object(
              'id', id::text, 'municipality', municipality, 'label', scheme_code, 'version', version,
              'fromLevel', level_code, 'minRank', min_rank, 'criterion', criterion, 'countsPercent', counts_percent,
              'note', note, 'from', from_on, 'until', until_on, 'sourceText', source_text, 'sourceUrl', source_url)) as rule
       from recognition_rule where municipality = $1 order by id`,
    [municipality],
  );
  return rows.map(({ rule }) => rule);
}

/** SQL: from where each holding `h` comes that fulfils a rule `r` of the municipality `$1` on the day `$2` (ISO date). */
export const FULFILLED = `recognition_rule r
       join label_holding h on h.scheme_code = r.scheme_code
        and (r.version is null or h.version = r.version) and (r.min_rank is null or h.level_rank >= r.min_rank)
       join label_scheme s on s.code = h.scheme_code
      where r.municipality = $1 and r.from_on <= $2::date and (r.until_on is null or r.until_on >= $2::date)
        and ${verifiedOn('$2')}`;

/** Suppliers that a municipality recognises on a day (ISO date), by any of its rules of that day. */
export async function recognisedSuppliers(
  manager: EntityManager,
  municipality: string,
  day: string,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct h.supplier_id as id from ${FULFILLED} order by 1`,
    [municipality, day],
  );
  return rows.map(({ id }) => id);
}

/** Adds a rule, or writes over the one with that id. Answers its id. */
export async function storeRule(
  manager: EntityManager,
  rule: RuleInput & { municipality: string; minRank: number | null; by: string },
  id?: string,
): Promise<string> {
  const values = [
    rule.municipality,
    rule.label,
    rule.version ?? null,
    rule.fromLevel ?? null,
    rule.minRank,
    rule.criterion,
    rule.countsPercent ?? null,
    rule.note,
    rule.from,
    rule.until ?? null,
    rule.sourceText,
    rule.sourceUrl ?? null,
  ];
  const columns = `municipality, scheme_code, version, level_code, min_rank, criterion, counts_percent, note, from_on, until_on,
    source_text, source_url`;
  const sql = id
    ? `update recognition_rule set (${columns}) = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) where id = $13 returning id`
    : `insert into recognition_rule (${columns}, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       returning id`;
  const answer: unknown = await manager.query(sql, [...values, id ?? rule.by]);
  // An update answers its rows with their number, an insert only the rows.
  const rows = (id ? (answer as [{ id: string }[], number])[0] : answer) as { id: string }[];
  if (!rows[0]) throw new Error('the rule was not stored');
  return rows[0].id;
}
