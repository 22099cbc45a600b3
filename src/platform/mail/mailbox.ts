import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A message as the development mailbox shows it. */
export interface KeptMail {
  id: string;
  purpose: string;
  status: 'waiting' | 'sent' | 'held' | 'failed' | 'cancelled';
  to: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  lastError: string | null;
  /** ISO, UTC. */
  createdAt: Date;
}

/** Nobody reads further back. */
const SHOWN = 50;

/** Messages that can still be read; of use outside production only, where they stay readable after they were sent. */
@Injectable()
export class Mailbox {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. @param id only this one */
  async list(id?: string): Promise<KeptMail[]> {
    return this.dataSource.query(
      `select id::text, purpose, status, recipient as "to", subject, body_text as text, body_html as html, attempts,
              last_error as "lastError", created_at as "createdAt"
         from outgoing_mail
        where body_text is not null and ($1::bigint is null or id = $1) order by outgoing_mail.id desc limit ${SHOWN}`,
      [id ?? null],
    );
  }
}
