import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { type DeliveryToRead, type ReadRow, RowReader } from '../../intake/row-reader.ts';
import { loadLabelCatalogue } from './label-catalogue.ts';
import { registerNotes } from './register-notes.ts';

/** Tells whoever delivers the list of a label register what its rows prove less than they seem to. */
@Injectable()
export class RegisterRowReader extends RowReader {
  override async readerFor(
    manager: EntityManager,
    { source, listedOn }: DeliveryToRead,
  ): Promise<ReadRow | null> {
    const { kind, labelScheme } = source;
    if (kind !== 'label-register' || labelScheme === null) return null;
    const catalogue = await loadLabelCatalogue(manager);
    return (record) => registerNotes(record, labelScheme, catalogue, listedOn);
  }
}
