import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { loadLabelHoldings } from '../enrichment/labels/label-holdings.ts';
import { provesImpact, toProfileLabels } from './profile-labels.ts';
import { type Profile } from './profile.ts';

/** What is published under an id. */
export type FoundProfile =
  | { kind: 'published'; profile: Profile; createdAt: string; updatedAt: string }
  | { kind: 'merged'; into: string }
  | { kind: 'unknown' };

@Injectable()
export class ProfileReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The profile of a supplier, or where it went. Any text may be asked for; what is no id is unknown.
   * @param labelOn ISO date on which labels are judged, when that is not the day on which the profile was made
   */
  async find(id: string, labelOn?: string): Promise<FoundProfile> {
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
      profile: labelOn === undefined ? row.data : await this.onDay(row.data, labelOn),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  private async onDay(profile: Profile, day: string): Promise<Profile> {
    const holdings = await loadLabelHoldings(this.dataSource.manager, [profile.supplierId]);
    const labels = toProfileLabels(holdings.get(profile.supplierId) ?? [], day);
    return { ...profile, labels, impact: provesImpact(labels) };
  }
}
