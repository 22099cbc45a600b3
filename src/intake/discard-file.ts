import { type EntityManager } from 'typeorm';

import { LEFT_OUT } from './cleaning/account-numbers.ts';
import { withoutAnyPrivateNumber } from './cleaning/service-numbers.ts';
import { readStoredFile } from './stored-file.ts';

/** A refused file larger than this is not searched for private numbers, but removed. Bytes. */
const SEARCHED_AT_MOST = 20 * 1024 * 1024;

/** A number that begins in one piece of a file may end in the next one: so much of it is looked at twice. Bytes. */
const OVERLAP = 256;

/** What a file that nobody could read may be written in. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be'] as const;

/**
 * Removes the stored original of an import whose rows are kept, when it held account numbers or citizen service numbers:
 * those are not kept in any form. Everything else that it said is in the rows, cell by cell. Of a workbook only one sheet
 * was read, and no remark beside a cell: nobody knows what else is in it, so it goes too.
 */
export async function discardReadFile(manager: EntityManager, importId: string): Promise<void> {
  await manager.query(
    `delete from import_file_chunk
      where import_id = $1
        and (exists (select from import_row where import_id = $1 and strpos(raw::text, $2) > 0)
          or exists (select from import
                      where id = $1 and strpos(concat(header::text, warnings::text, sheets::text, file_name), $2) > 0)
          or exists (select from import_file_chunk
                      where import_id = $1 and position = 0 and substring(content for 2) = 'PK'))`,
    [importId, LEFT_OUT],
  );
}

/**
 * Removes the original of a refused delivery, unless it surely holds no private number. None of its rows is kept, so
 * nothing tells what is in it but the file itself. A refused preview keeps it: it may be read in another way.
 */
export async function discardRefusedFile(manager: EntityManager, importId: string): Promise<void> {
  const [refused]: { size: string; preview: boolean }[] = await manager.query(
    `select coalesce(byte_size, 0) as size, dry_run as preview from import where id = $1`,
    [importId],
  );
  if (!refused || refused.preview) return;
  const tooLarge = Number(refused.size) > SEARCHED_AT_MOST;
  if (tooLarge || (await mayHoldPrivateNumber(readStoredFile(manager, importId))))
    await manager.query(`delete from import_file_chunk where import_id = $1`, [importId]);
}

/**
 * Removes the originals of previews that nobody carried out in time. What was previewed can still be applied, for its rows
 * are there; it can no longer be read in another way.
 * @param days how long a preview keeps its file @returns how many files
 */
export async function discardOldPreviews(manager: EntityManager, days: number): Promise<number> {
  const [removed]: { files: number }[] = await manager.query(
    `with old as (
       select id from import
        where dry_run and status in ('previewed', 'refused') and finished_at < now() - make_interval(days => $1)),
     gone as (
       delete from import_file_chunk c using old where c.import_id = old.id returning c.import_id)
     select count(distinct import_id)::int as files from gone`,
    [days],
  );
  return removed?.files ?? 0;
}

/** Whether a file, in whatever encoding, holds something that may be a private number, or cannot be searched. */
async function mayHoldPrivateNumber(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([before, piece]);
    if (before.length === 0 && bytes.subarray(0, 2).toString('latin1') === 'PK') return true;
    if (ENCODINGS.some((encoding) => holdsPrivateNumber(new TextDecoder(encoding).decode(bytes))))
      return true;
    before = bytes.subarray(-OVERLAP);
  }
  return false;
}

function holdsPrivateNumber(text: string): boolean {
  // A cell at a time, as they are read; a number in a file that has no lines is still found.
  return text.split(/[\r\n;\t|"]/).some((part) => withoutAnyPrivateNumber(part) !== part);
}
