import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { plainFileName, shortFileName } from '../../common/file-name.ts';
import { type EvidenceVerdict } from './evidence-desk.service.ts';
import { changeRegistration, lockRegistration } from '../registration-store.ts';
import { EVIDENCE_KINDS, type EvidenceKind, evidenceKind, MAX_EVIDENCE_BYTES } from './evidence-kind.ts';
import { isLockedPdf } from './locked-pdf.ts';

/** A file of a firm, without its content. */
export interface EvidenceFile {
  id: string;
  /** Code of the label that it is about; null when it was not said. */
  label: string | null;
  /** What the firm called it; shown only, never opened. */
  fileName: string;
  kind: EvidenceKind;
  bytes: number;
  /** ISO, UTC. */
  uploadedAt: string;
  /** Whether it proves its label, as a steward said; null while nobody looked. */
  verdict: EvidenceVerdict | null;
  /** What the steward wrote with it. */
  note: string | null;
}

export interface EvidenceContent {
  kind: EvidenceKind;
  /** A name of our own: nothing of what the firm called it gets into a header. */
  fileName: string;
  content: Buffer;
}

/** Why a file was not taken. */
export type EvidenceRefusal = 'none' | 'kind' | 'phone-photo' | 'locked' | 'size' | 'many';

/** A firm has a handful of labels. */
const MOST_FILES = 20;

/** Characters of a file's name that are kept. */
const LONGEST_FILE_NAME = 120;

/** A file that was no proof of one label may be that of another. */
const JUDGED = ['verdict', 'judged_note', 'judged_by', 'judged_at'];
const SAME_LABEL = `evidence_file.scheme_code is not distinct from excluded.scheme_code`;

const COLUMNS = `id, scheme_code as label, file_name as "fileName", media_type as kind, byte_size as bytes,
  to_char(uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "uploadedAt", verdict, judged_note as note`;

/** Files that show that a firm has a label. Nobody opens them here: they are kept, and handed out as downloads. */
@Injectable()
export class EvidenceService {
  constructor(private readonly dataSource: DataSource) {}

  /** The files of a sign-up, the newest first. */
  list(registrationId: string): Promise<EvidenceFile[]> {
    return this.dataSource.query<EvidenceFile[]>(
      `select ${COLUMNS} from evidence_file where registration_id = $1 order by uploaded_at desc, id`,
      [registrationId],
    );
  }

  /**
   * Keeps a file; the same one twice is kept once, and for another label looked at anew. A steward has to look again at what was let through before: evidence is
   * part of it. Null when it was taken, else why not.
   */
  async add(
    registrationId: string,
    file: { label: string; fileName: string; content: Uint8Array },
  ): Promise<EvidenceRefusal | null> {
    if (file.content.byteLength === 0) return 'none';
    if (file.content.byteLength > MAX_EVIDENCE_BYTES) return 'size';
    const kind = await evidenceKind(file.content);
    if (kind === null || kind === 'phone-photo') return kind ?? 'kind';
    if (kind === 'application/pdf' && isLockedPdf(Buffer.from(file.content))) return 'locked';
    return this.dataSource.transaction(async (manager) => {
      const { status } = await lockRegistration(manager, registrationId);
      const [counted]: { files: number }[] = await manager.query(
        `select count(*)::int as files from evidence_file where registration_id = $1`,
        [registrationId],
      );
      if ((counted?.files ?? 0) >= MOST_FILES) return 'many';
      await manager.query(
        `insert into evidence_file (registration_id, scheme_code, file_name, media_type, byte_size, sha256, content)
         values ($1, (select code from label_scheme where code = $2), $3, $4, $5, $6, $7)
         on conflict (registration_id, sha256) do update
            set scheme_code = excluded.scheme_code, ${JUDGED.map((column) => `${column} = case when ${SAME_LABEL} then evidence_file.${column} end`).join(', ')}`,
        [
          registrationId,
          file.label,
          shortFileName(plainFileName(file.fileName), LONGEST_FILE_NAME) || 'bestand',
          kind,
          file.content.byteLength,
          createHash('sha256').update(file.content).digest('hex'),
          file.content,
        ],
      );
      await changeRegistration(manager, registrationId, { status: status === 'asked' ? 'asked' : 'draft' });
      return null;
    });
  }

  /** Removes a file of this sign-up at once; of another one, nothing. */
  async remove(registrationId: string, id: string): Promise<void> {
    await this.dataSource.query(`delete from evidence_file where id::text = $1 and registration_id = $2`, [
      id,
      registrationId,
    ]);
  }

  /**
   * A file of this sign-up. @param reader who of the register reads it, for the audit trail; absent for the firm itself
   * @throws DomainError not-found, also for a file of another sign-up
   */
  async read(registrationId: string, id: string, reader?: string): Promise<EvidenceContent> {
    const [row]: { kind: EvidenceKind; content: Buffer }[] = await this.dataSource.query(
      `select media_type as kind, content from evidence_file where id::text = $1 and registration_id::text = $2`,
      [id, registrationId],
    );
    if (!row) throw new DomainError('not-found', 'There is no such file with this sign-up.');
    if (reader !== undefined)
      await recordAudit(this.dataSource.manager, {
        actor: reader,
        action: 'evidence.read',
        subject: id,
        details: { registration: registrationId },
      });
    return { ...row, fileName: `bewijs-${id.slice(0, 8)}.${EVIDENCE_KINDS[row.kind]}` };
  }
}
