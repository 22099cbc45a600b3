import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Field } from '../../intake/columns/fields.ts';
import { type Reason } from '../../intake/import-view.ts';
import { ensureManualSource, MANUAL_ENTRY } from '../../intake/manual-source.ts';
import { PushedRecords } from './pushed-records.service.ts';

/** A firm as a steward types it: texts by import field. */
export type EnteredFirm = { name: string } & Partial<Record<Field, string>>;

/** What became of it. */
export type EntryOutcome =
  /** The register has it, as a firm of its own or as one that it knew. */
  | { kind: 'listed'; supplierId: string }
  /** It may be a firm that is known: a person decides. */
  | { kind: 'question'; importId: string }
  | { kind: 'rejected'; reasons: readonly Reason[] }
  /** Its import tells later. */
  | { kind: 'waiting'; importId: string };

const NUMBER_LENGTH = 16;

/** A number for an entry; letters only, so that nothing takes it for a number of a person. */
export function newEntryNumber(): string {
  return [...randomBytes(NUMBER_LENGTH)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

export function isEntryNumber(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z]{16}$/.test(text);
}

/**
 * Firms that a steward enters by hand. Each is a statement of a source like any other: an import of one row, which is cleaned,
 * matched and published, and can be taken back.
 */
@Injectable()
export class EnteredFirms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: PushedRecords,
  ) {}

  /** @param number of the form: the same form sent twice says the same twice, which changes nothing */
  async enter(number: string, firm: EnteredFirm, requestedBy: string): Promise<EntryOutcome> {
    await ensureManualSource(this.dataSource.manager);
    const { importId, decided, items } = await this.records.push({
      source: MANUAL_ENTRY,
      records: [{ ...firm, externalId: number }],
      requestedBy,
    });
    const [row] = items;
    if (!decided || !row) return { kind: 'waiting', importId };
    if (row.outcome === 'rejected') return { kind: 'rejected', reasons: row.reasons ?? [] };
    if (row.supplierId !== undefined) return { kind: 'listed', supplierId: row.supplierId };
    return row.outcome === 'review' ? { kind: 'question', importId } : { kind: 'waiting', importId };
  }
}
