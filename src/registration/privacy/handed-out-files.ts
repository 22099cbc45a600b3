import { type EntityManager } from 'typeorm';

/** A file of a firm, in what is handed out to it. */
interface HandedOutFile {
  file: string;
  label: string | null;
  /** Media type. */
  type: string;
  bytes: number;
  at: string;
  verdict: string | null;
  verdictNote: string | null;
  /** The file itself, in base64; null when all together are too large for one answer: then it is at `address`. */
  content: string | null;
  /** Where the firm downloads it, when it goes on with its sign-up. */
  address: string;
}

/** Twenty files of 10 MB, as a firm may keep, would fill the memory of whoever answers. Bytes. */
const MOST_AT_ONCE = 25_000_000;

/** The files of a sign-up, the oldest first, with what is in them. @param most bytes of all together */
export async function handedOutFiles(
  manager: EntityManager,
  registrationId: string,
  most = MOST_AT_ONCE,
): Promise<HandedOutFile[]> {
  const rows: (Omit<HandedOutFile, 'content'> & { content: Buffer | null })[] = await manager.query(
    `select f.file_name as file, f.scheme_code as label, f.media_type as type, f.byte_size as bytes, f.uploaded_at as at,
            f.verdict, f.judged_note as "verdictNote",
            case when sum(f.byte_size) over (order by f.uploaded_at, f.id) <= $2 then f.content end as content,
            $3 || f.id::text as address
       from evidence_file f where f.registration_id::text = $1 order by f.uploaded_at, f.id`,
    [registrationId, most, '/aanmelden/bewijs/'],
  );
  return rows.map((row) => ({ ...row, content: row.content?.toString('base64') ?? null }));
}
