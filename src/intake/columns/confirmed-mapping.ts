import { type EntityManager } from 'typeorm';

import { headersOf, type WishedMapping } from './fields.ts';
import { headerKey } from './header-aliases.ts';

/**
 * What is remembered for a source after somebody asked for a mapping that was carried out: the new choices, and the earlier
 * ones that do not speak about the same field or column.
 */
export function mergeConfirmed(confirmed: WishedMapping, asked: WishedMapping): WishedMapping {
  const claimed = new Set(Object.values(asked).flatMap(headersOf).map(headerKey));
  const kept = Object.entries(confirmed).filter(
    ([, wish]) => !headersOf(wish).some((header) => claimed.has(headerKey(header))),
  );
  return { ...Object.fromEntries(kept), ...asked };
}

/** Remembers the mapping that a person gave with a file, for the next file of its source. To be called once it is carried out. */
export async function rememberMapping(manager: EntityManager, importId: string): Promise<void> {
  const [row]: { code: string; confirmed: WishedMapping; asked: WishedMapping }[] = await manager.query(
    `select s.code, s.confirmed_mapping as confirmed, i.requested_mapping as asked
       from import i join source s on s.code = i.source_code
      where i.id = $1 and i.requested_mapping <> '{}' and not i.pushed for update of s`,
    [importId],
  );
  if (row) await store(manager, row.code, mergeConfirmed(row.confirmed, row.asked));
}

/** Forgets every choice that was remembered for a source. */
export async function forgetMapping(manager: EntityManager, sourceCode: string): Promise<void> {
  await store(manager, sourceCode, {});
}

async function store(manager: EntityManager, sourceCode: string, mapping: WishedMapping): Promise<void> {
  await manager.query(`update source set confirmed_mapping = $2 where code = $1`, [
    sourceCode,
    JSON.stringify(mapping),
  ]);
}
