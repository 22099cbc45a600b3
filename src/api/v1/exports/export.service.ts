import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Caller } from '../../../access/caller.ts';
import { Clock } from '../../../common/clock.ts';
import { recognisedSuppliers } from '../../../enrichment/labels/recognition/recognition-rules.ts';
import { requireRecogniser } from '../../../enrichment/labels/recognition/require-recogniser.ts';
import { RecognitionService } from '../../../enrichment/labels/recognition/recognition.service.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { withEveryFault } from '../../../platform/http/query/with-every-fault.ts';
import { newestChange } from '../../../registry/changes/change-feed.ts';
import {
  allProfiles,
  type ProfileFilter,
  profilesAfter,
  type PublishedProfile,
} from '../../../registry/published-profiles.ts';
import { municipalityOf } from '../suppliers/suppliers-query.ts';
import { supplierView, type SupplierView } from '../suppliers/supplier-view.ts';

/** The whole register, or a part of it, as a caller may see it. */
export interface RegisterCopy {
  views: AsyncIterable<SupplierView>;
  /** Cursor of the feed from before the first one was read: following from there, nothing is missed. */
  changes: string;
}

/** Which suppliers are wanted, and by whose rules. */
export type ExportFilter = Omit<ProfileFilter, 'ids'> & { recognisedBy?: string };

/** Suppliers that are asked about at a time, of what is recognised of them. */
const CHUNK = 500;

@Injectable()
export class ExportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recognition: RecognitionService,
    private readonly known: KnownValues,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid-input for a municipality or a source that is none */
  async copy(filter: ExportFilter, caller: Caller): Promise<RegisterCopy> {
    const { manager } = this.dataSource;
    const wanted = await this.toProfileFilter(filter);
    const changes = await newestChange(manager);
    const profiles = allProfiles(manager, wanted);
    return { views: this.shown(profiles, caller, rulesOf(filter, caller)), changes };
  }

  /**
   * One page, in the order of ids: stable, whatever is published meanwhile.
   * @param after cursor
   * @throws DomainError invalid-input for a municipality or a source that is none
   */
  async page(
    filter: ExportFilter,
    caller: Caller,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<{ items: SupplierView[]; next: string | null; changes: string }> {
    const { manager } = this.dataSource;
    const wanted = await this.toProfileFilter(filter);
    const changes = await newestChange(manager);
    const found = await profilesAfter(manager, wanted, after ?? null, limit + 1);
    const items = await this.views(found.slice(0, limit), caller, rulesOf(filter, caller));
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null, changes };
  }

  private async toProfileFilter({ recognisedBy, ...filter }: ExportFilter): Promise<ProfileFilter> {
    const ids = await withEveryFault(this.recognisedBy(recognisedBy), this.known.require(filter));
    return ids ? { ...filter, ids } : filter;
  }

  private async recognisedBy(municipality: string | undefined): Promise<string[] | null> {
    if (municipality === undefined) return null;
    const { manager } = this.dataSource;
    await requireRecogniser(manager, municipality);
    return recognisedSuppliers(manager, municipality, this.clock.today());
  }

  private async *shown(
    profiles: AsyncIterable<PublishedProfile>,
    caller: Caller,
    municipality: string | null,
  ): AsyncGenerator<SupplierView> {
    let chunk: PublishedProfile[] = [];
    for await (const found of profiles) {
      chunk.push(found);
      if (chunk.length < CHUNK) continue;
      yield* await this.views(chunk, caller, municipality);
      chunk = [];
    }
    yield* await this.views(chunk, caller, municipality);
  }

  /** As the caller may see them, with what a municipality recognises of each when there is one. */
  private async views(
    found: readonly PublishedProfile[],
    caller: Caller,
    municipality: string | null,
  ): Promise<SupplierView[]> {
    const views = found.map((one) => supplierView(one, caller));
    if (municipality === null || views.length === 0) return views;
    const ids = views.map(({ id }) => id);
    const recognised = await this.recognition.of(ids, municipality, this.clock.today());
    return views.map((view) => ({ ...view, recognition: recognised.get(view.id) ?? [] }));
  }
}

function rulesOf({ recognisedBy }: ExportFilter, caller: Caller): string | null {
  return recognisedBy ?? municipalityOf(caller);
}
