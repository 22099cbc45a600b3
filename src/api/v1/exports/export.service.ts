import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Caller } from '../../../access/caller.ts';
import { newestChange } from '../../../registry/changes/change-feed.ts';
import { allProfiles, type ProfileFilter, profilesAfter } from '../../../registry/published-profiles.ts';
import { supplierView, type SupplierView } from '../suppliers/supplier-view.ts';

/** The whole register, or a part of it, as a caller may see it. */
export interface RegisterCopy {
  views: AsyncIterable<SupplierView>;
  /** Cursor of the feed from before the first one was read: following from there, nothing is missed. */
  changes: string;
}

@Injectable()
export class ExportService {
  constructor(private readonly dataSource: DataSource) {}

  async copy(filter: ProfileFilter, caller: Caller): Promise<RegisterCopy> {
    const { manager } = this.dataSource;
    const changes = await newestChange(manager);
    const profiles = allProfiles(manager, filter);
    return { views: shown(profiles, caller), changes };
  }

  /** One page, in the order of ids: stable, whatever is published meanwhile. @param after cursor */
  async page(
    filter: ProfileFilter,
    caller: Caller,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<{ items: SupplierView[]; next: string | null; changes: string }> {
    const { manager } = this.dataSource;
    const changes = await newestChange(manager);
    const found = await profilesAfter(manager, filter, after ?? null, limit + 1);
    const items = found.slice(0, limit).map((one) => supplierView(one, caller));
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null, changes };
  }
}

async function* shown(
  profiles: ReturnType<typeof allProfiles>,
  caller: Caller,
): AsyncGenerator<SupplierView> {
  for await (const found of profiles) yield supplierView(found, caller);
}
