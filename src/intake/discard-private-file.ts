import { type EntityManager } from 'typeorm';

import { LEFT_OUT } from './cleaning/account-numbers.ts';

/**
 * Removes the stored original of an import that is done when it held account numbers or citizen service numbers: those
 * are not kept in any form. Everything else that it said is in the rows, cell by cell. A preview keeps its file until it
 * is applied, because applying reads it again.
 */
export async function discardPrivateFile(manager: EntityManager, importId: string): Promise<void> {
  await manager.query(
    `delete from import_file_chunk
      where import_id = $1
        and (exists (select from import_row where import_id = $1 and strpos(raw::text, $2) > 0)
          or exists (select from import
                      where id = $1 and strpos(concat(header::text, warnings::text, sheets::text, file_name), $2) > 0))`,
    [importId, LEFT_OUT],
  );
}
