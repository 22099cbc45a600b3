import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../common/errors.ts';

/** What firms are called, for stewards: also those that are not on the list now. */
@Injectable()
export class FirmNames {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError not-found for an unknown firm */
  async of(supplierId: string): Promise<string> {
    const [row]: { name: string | null }[] = await this.dataSource.query(
      `select p.data -> 'name' ->> 'value' as name
         from supplier s left join profile p on p.supplier_id = coalesce(s.merged_into, s.id) where s.id = $1`,
      [supplierId],
    );
    if (!row) throw new DomainError('not-found', `There is no supplier with id '${supplierId}'.`);
    return row.name ?? supplierId;
  }
}
