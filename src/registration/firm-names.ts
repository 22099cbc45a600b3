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

  /** The names of those that have one, by their ids. */
  async ofSeveral(supplierIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      `select p.supplier_id as id, p.data -> 'name' ->> 'value' as name from profile p
        where p.supplier_id = any($1::uuid[]) and p.data -> 'name' ->> 'source' <> 'erased'`,
      [supplierIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
