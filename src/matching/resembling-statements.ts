import { type EntityManager } from 'typeorm';

import { matchBlocks } from './match-blocks.ts';
import { type StatedRecord, toSubject } from './match-subject.ts';
import { loadStatedRecords } from './restore-records.ts';

/** Statements looked at in one go. */
const CHUNK_SIZE = 2_000;

/**
 * Statements that were made after an import and could be about the firm of one of these: they were decided while these did not
 * count, or while their supplier had lost its number. No link need lead to them, for they never met.
 * @param recordIds statements that count longer without the import, or are in doubt because of it
 */
export async function findResembling(
  manager: EntityManager,
  importId: string,
  recordIds: readonly string[],
): Promise<string[]> {
  const wanted = new Set((await loadStatedRecords(manager, recordIds)).flatMap(meetingPoints));
  if (wanted.size === 0) return [];
  const found: string[] = [];
  for (let after = '0'; ;) {
    const later = await laterStatements(manager, importId, after);
    const last = later.at(-1);
    if (!last) return found;
    for (const statement of later)
      if (meetingPoints(statement).some((point) => wanted.has(point))) found.push(statement.recordId);
    after = last.recordId;
  }
}

/** Where two records meet: their number, their name, and their blocks. */
function meetingPoints(statement: StatedRecord): string[] {
  const subject = toSubject(statement);
  const { kvkNumber, nameKey } = subject;
  return [
    ...(kvkNumber === null ? [] : [`kvk|${kvkNumber}`]),
    ...(nameKey === '' ? [] : [`name|${nameKey}`]),
    ...matchBlocks(subject),
  ];
}

async function laterStatements(
  manager: EntityManager,
  importId: string,
  after: string,
): Promise<StatedRecord[]> {
  return manager.query<StatedRecord[]>(
    `select r.id as "recordId", r.line, r.cleaned, s.precedence
       from source_record r
       join source s on s.code = r.source_code and s.kind not in ('label-register', 'steward', 'contracts')
       join import i on i.id = r.import_id and i.position > (select position from import where id = $1)
      where r.id > $2::bigint and r.reverted_at is null
      order by r.id limit $3`,
    [importId, after, CHUNK_SIZE],
  );
}
