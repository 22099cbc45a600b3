import { type EntityManager } from 'typeorm';

import { type HeldLevel } from './scheme-faults.ts';

/** Until the end of the transaction nobody else changes the catalogue; it can be read meanwhile. */
export async function lockCatalogue(manager: EntityManager): Promise<void> {
  await manager.query(`lock table label_scheme in share row exclusive mode`);
}

/** Versions and levels that firms hold, or held, by scheme. */
export async function heldLevels(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, HeldLevel[]>> {
  const rows: { code: string; held: HeldLevel[] }[] = await manager.query(
    `select scheme_code as code, jsonb_agg(jsonb_build_object('version', version, 'levelCode', level_code)) as held
       from (select distinct scheme_code, version, level_code from label_holding where scheme_code = any($1)) h
      group by scheme_code`,
    [codes],
  );
  return new Map(rows.map(({ code, held }) => [code, held]));
}

/**
 * Whether a request or search that a buyer keeps asks for a label, at whatever level: without it, it would find nobody any more, and
 * not say why. The label as `$code`, and as levels of it begin (`pso:`) as `$level`.
 */
const ASKED = `'$.**.requiredLabels[*] ? (@ == $code || @ starts with $level)', named`;
const SEARCHED = `'$.label[*] ? (@ == $code || @ starts with $level)', named`;

/** What keeps a scheme from being removed, in words; empty when nothing does. */
export async function whatRefersTo(manager: EntityManager, code: string): Promise<string[]> {
  const [use]: {
    holdings: number;
    deliveries: number;
    rules: number;
    requests: number;
    searches: number;
    told: number;
    above: string[] | null;
  }[] = await manager.query(
    `select (select count(*)::int from label_holding where scheme_code = $1)
              + (select count(*)::int from label_check where scheme_code = $1) as holdings,
            (select count(*)::int from import i join source s on s.code = i.source_code where s.label_scheme = $1) as deliveries,
            (select count(*)::int from recognition_rule where scheme_code = $1) as rules,
            (select count(*)::int from purchase_request where jsonb_path_exists(query, ${ASKED})) as requests,
            (select count(*)::int from saved_search where jsonb_path_exists(query, ${SEARCHED})) as searches,
            (select count(*)::int from label_claim_refusal where scheme_code = $1)
              + (select count(*)::int from label_reminder where scheme_code = $1) as told,
            (select array_agg(code order by code) from label_scheme where implies_scheme = $1) as above
       from jsonb_build_object('code', $1::text, 'level', $1::text || ':') as named`,
    [code],
  );
  if (!use) return [];
  return [
    ...(use.holdings > 0 ? [`held ${use.holdings} times`] : []),
    ...(use.deliveries > 0 ? [`${use.deliveries} deliveries of its register`] : []),
    ...(use.rules > 0 ? [`${use.rules} rules of municipalities`] : []),
    ...(use.requests > 0 ? [`${use.requests} kept requests`] : []),
    ...(use.searches > 0 ? [`${use.searches} kept searches`] : []),
    ...(use.told > 0 ? [`${use.told} refusals and reminders told to firms`] : []),
    ...(use.above ?? []).map((above) => `comes with ${above}`),
  ];
}

/** With its versions, its levels and the source that its register would be delivered by. */
export async function removeScheme(manager: EntityManager, code: string): Promise<void> {
  await manager.query(`delete from source where label_scheme = $1`, [code]);
  await manager.query(`delete from label_level where scheme_code = $1`, [code]);
  await manager.query(`delete from label_scheme where code = $1`, [code]);
}

/** Suppliers that hold one of these labels, or of which somebody says in words what labels they have. */
export async function suppliersToReadAgain(
  manager: EntityManager,
  codes: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select supplier_id as id from label_holding where scheme_code = any($1)
      union
     select m.supplier_id from source_record r join record_match m on m.record_id = r.id
      where r.superseded_at is null and r.cleaned ? 'labels' and m.supplier_id is not null`,
    [codes],
  );
  return rows.map(({ id }) => id);
}
