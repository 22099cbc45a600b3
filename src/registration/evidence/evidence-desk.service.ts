import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { FirmMailer } from '../firm-mailer.ts';
import { ownEntryOf } from '../own-entry.ts';
import { lockRegistration } from '../registration-store.ts';

/** Whether a file proves what it was sent for. */
export type EvidenceVerdict = 'good' | 'bad';

/** A file of evidence, for whoever looks at it. */
export interface EvidenceItem {
  id: string;
  registrationId: string;
  firm: string;
  number: string;
  /** What the firm called it; shown only. */
  fileName: string;
  bytes: number;
  /** Name of the label that it is about; null when it was not said. */
  label: string | null;
  /** ISO, UTC. */
  uploadedAt: string;
  verdict: EvidenceVerdict | null;
  note: string | null;
  judgedBy: string | null;
  judgedAt: string | null;
  /** The entry that the firm keeps; null before it is published. */
  supplierId: string | null;
}

/** Looking at evidence, one file at a time. */
@Injectable()
export class EvidenceDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: FirmMailer,
  ) {}

  /** @throws DomainError not-found */
  async find(id: string): Promise<EvidenceItem> {
    const { manager } = this.dataSource;
    const [row]: Omit<EvidenceItem, 'supplierId'>[] = await manager.query(
      `select f.id, f.registration_id as "registrationId", g.answers ->> 'name' as firm, g.number::text, f.file_name as "fileName",
              f.byte_size as bytes, l.name as label, f.verdict, f.judged_note as note, f.judged_by as "judgedBy",
              to_char(f.uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "uploadedAt",
              to_char(f.judged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "judgedAt"
         from evidence_file f join registration g on g.id = f.registration_id left join label_scheme l on l.code = f.scheme_code
        where f.id::text = $1`,
      [id],
    );
    if (!row) throw new DomainError('not-found', 'There is no such file.');
    return { ...row, supplierId: await ownEntryOf(manager, row.number) };
  }

  /**
   * Says whether a file proves its label, once. Of one that does not the firm is mailed the reason. That a label is verified from now
   * on is said at the firm, with its days: a file alone says nothing to buyers.
   * @throws DomainError not-found, conflict when somebody judged it already
   */
  async judge(
    id: string,
    { verdict, note, by }: { verdict: EvidenceVerdict; note: string; by: string },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ registrationId: string }[], number] = await manager.query(
        `update evidence_file set verdict = $2, judged_note = nullif($3, ''), judged_by = $4, judged_at = now()
          where id::text = $1 and verdict is null returning registration_id as "registrationId"`,
        [id, verdict, note, by],
      );
      const [judged] = rows;
      if (!judged) throw new DomainError('conflict', 'This file was judged or taken away meanwhile.');
      if (verdict === 'bad')
        await this.mailer.send(manager, await lockRegistration(manager, judged.registrationId), {
          kind: 'evidence',
          note,
        });
      const details = { verdict, registration: judged.registrationId };
      await recordAudit(manager, { actor: by, action: 'evidence.judged', subject: id, details });
    });
  }

  /**
   * Takes back what was said of a file, which then waits to be judged anew. Of one that was called no proof the firm is mailed that
   * it is looked at again.
   * @param judgedAt of what the caller saw, so that a newer word stays
   * @throws DomainError not-found, conflict when it was taken back or judged anew already
   */
  async takeBack(id: string, { judgedAt, by }: { judgedAt: string; by: string }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [seen]: { verdict: EvidenceVerdict; registrationId: string }[] = await manager.query(
        `select verdict, registration_id as "registrationId" from evidence_file
          where id::text = $1 and to_char(judged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') = $2 for update`,
        [id, judgedAt],
      );
      if (!seen) throw new DomainError('conflict', 'This file was judged anew or taken away meanwhile.');
      const { verdict, registrationId } = seen;
      await manager.query(
        `update evidence_file set verdict = null, judged_note = null, judged_by = null, judged_at = null where id::text = $1`,
        [id],
      );
      if (verdict === 'bad')
        await this.mailer.send(manager, await lockRegistration(manager, registrationId), {
          kind: 'evidenceAgain',
        });
      const details = { verdict, registration: registrationId };
      await recordAudit(manager, { actor: by, action: 'evidence.reopened', subject: id, details });
    });
  }
}
