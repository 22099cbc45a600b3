import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { loadLabelHoldings } from '../enrichment/labels/label-holdings.ts';
import { documentLabels } from '../indexing/document-labels.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { toProfileLabels } from '../registry/profile-labels.ts';

/** Shows suppliers with the labels of another day than today, of which the index knows. */
@Injectable()
export class LabelsOnDay {
  constructor(private readonly dataSource: DataSource) {}

  /** The same documents with what they say of labels as it was on that day. One query for a page. @param day ISO date */
  async show(documents: readonly IndexDocument[], day: string): Promise<Map<string, IndexDocument>> {
    const ids = documents.map(({ id }) => id);
    const holdings = await loadLabelHoldings(this.dataSource.manager, ids);
    return new Map(
      documents.map((document) => [
        document.id,
        { ...document, ...documentLabels(toProfileLabels(holdings.get(document.id) ?? [], day)) },
      ]),
    );
  }
}
