import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Profile } from './profile.ts';

/** What is published under an id. */
export type FoundProfile =
  | { kind: 'published'; profile: Profile; createdAt: string; updatedAt: string }
  | { kind: 'merged'; into: string }
  | { kind: 'unknown' };

@Injectable()
export class ProfileReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The profile of a supplier, or where it went. Any text may be asked for; what is no id is unknown. */
  async find(id: string): Promise<FoundProfile> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return { kind: 'unknown' };
    const [row]: { into: string | null; data: Profile | null; createdAt: Date; updatedAt: Date }[] =
      await this.dataSource.query(
        `select s.merged_into as into, p.data, p.created_at as "createdAt", p.updated_at as "updatedAt"
         from supplier s left join profile p on p.supplier_id = s.id and p.published where s.id = $1`,
        [id],
      );
    if (row?.into) return { kind: 'merged', into: row.into };
    if (!row?.data) return { kind: 'unknown' };
    return {
      kind: 'published',
      profile: row.data,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }
}
