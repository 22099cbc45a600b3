import { type EntityManager } from 'typeorm';

import { enqueue } from '../platform/jobs/enqueue.ts';
import { mergeConfirmed } from './columns/confirmed-mapping.ts';
import { type WishedMapping } from './columns/fields.ts';
import { type ReadingOptions } from './reading-options.ts';

/** What a person who looked at a preview wants otherwise. */
export type Choices =
  /** Other columns for these fields; what was chosen before for other ones stays. */
  | { mapping: WishedMapping }
  /** The file read in another way. Its columns may be other ones then, so choices about them are forgotten. */
  | { reading: ReadingOptions };

interface Asked {
  mapping: WishedMapping;
  reading: ReadingOptions;
}

/** What is asked for after such a choice. */
export function askedAfter(former: Asked, choices: Choices): Asked {
  if ('reading' in choices) return { mapping: {}, reading: choices.reading };
  return { mapping: mergeConfirmed(former.mapping, choices.mapping), reading: former.reading };
}

/**
 * Has a previewed (or, as a preview, refused) file read once more with other choices, in place of the former preview: it
 * stays the one delivery that it is. False when the import is not in such a state, or its file is not kept any more.
 */
export async function previewAgain(manager: EntityManager, id: string, choices: Choices): Promise<boolean> {
  const [former]: (Asked & { fileKept: boolean })[] = await manager.query(
    `select requested_mapping as mapping, requested_reading as reading,
            exists (select from import_file_chunk where import_id = $1) as "fileKept"
       from import where id = $1 and dry_run and status in ('previewed', 'refused') for update`,
    [id],
  );
  if (!former?.fileKept) return false;
  const asked = askedAfter(former, choices);
  await manager.query(
    `update import set requested_mapping = $2, requested_reading = $3, status = 'queued', refusal = null,
            preview_revision = null, preview_promise = null, staged_at = null, matched_at = null, finished_at = null
      where id = $1`,
    [id, JSON.stringify(asked.mapping), JSON.stringify(asked.reading)],
  );
  await enqueue(manager, 'intake.stage', { importId: id });
  return true;
}
