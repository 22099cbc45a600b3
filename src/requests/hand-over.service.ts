import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type ReasonLang } from '../discovery/reason-texts.ts';
import { type Areas, areasNeeded, firmsToHandOver, type HandOver, handOverOf } from './hand-over.ts';
import { handOverText } from './hand-over-text.ts';
import { unlistedFirms } from './living-firms.ts';
import { nutsOf } from './nuts-codes.ts';
import { englishCategories, SelectionRecordReader } from './selection-record.ts';

/** What a buyer takes along from a request to the system in which firms are invited. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: SelectionRecordReader,
  ) {}

  /** @throws DomainError not-found */
  async handOver(municipality: string, id: string): Promise<HandOver> {
    const record = await this.records.record(municipality, id);
    const chosen = firmsToHandOver(record.choices).map(({ supplierId }) => supplierId);
    const unlisted = await unlistedFirms(this.dataSource.manager, chosen);
    return handOverOf(record, await this.areas(areasNeeded(record)), unlisted);
  }

  /** The same as text, in Dutch unless English is asked for. @throws DomainError not-found */
  async text(
    municipality: string,
    id: string,
    lang: ReasonLang,
  ): Promise<{ handOver: HandOver; text: string }> {
    const handOver = await this.handOver(municipality, id);
    if (lang === 'nl') return { handOver, text: handOverText(handOver) };
    const codes = handOver.categories.map(({ code }) => code);
    const english = await englishCategories(this.dataSource.manager, codes);
    const categories = handOver.categories.map(({ code, label }) => ({
      code,
      label: english.get(code) ?? label,
    }));
    return { handOver, text: handOverText({ ...handOver, categories }, lang) };
  }

  private async areas(codes: readonly string[]): Promise<Areas> {
    const rows: { code: string; name: string; province: string }[] = await this.dataSource.query(
      `select code, name, province from municipality where code = any($1)`,
      [codes],
    );
    return new Map(rows.map(({ code, name, province }) => [code, { name, nuts: nutsOf(code, province) }]));
  }
}
