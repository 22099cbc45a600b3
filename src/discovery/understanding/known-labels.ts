import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type LabelCatalogue, loadLabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';

/** A label that a steward adds is understood in requests within this time. */
const FRESH_MS = 60_000;

/** The label catalogue for reading requests, remembered for a while: every search needs it. */
@Injectable()
export class KnownLabels {
  private latest: LabelCatalogue | null = null;
  private freshUntil = 0;

  constructor(private readonly dataSource: DataSource) {}

  async load(): Promise<LabelCatalogue> {
    if (this.latest && Date.now() < this.freshUntil) return this.latest;
    try {
      this.latest = await loadLabelCatalogue(this.dataSource.manager);
      this.freshUntil = Date.now() + FRESH_MS;
    } catch (error) {
      // Without the database a search still understands the labels that were known last.
      if (!this.latest) throw error;
    }
    return this.latest;
  }
}
