import { Injectable } from '@nestjs/common';
import { type FeatureCollection } from 'geojson';
import { DataSource } from 'typeorm';

import { type Caller, hasScope } from '../../../access/caller.ts';
import { DomainError } from '../../../common/errors.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { type SearchQuery } from '../../../discovery/search-query.ts';
import { SearchService } from '../../../discovery/search.service.ts';
import { AppConfig } from '../../../platform/config/app-config.ts';
import { withEveryFault } from '../../../platform/http/query/with-every-fault.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { profilesById } from '../../../registry/profiles-by-id.ts';
import { publicProfile } from '../../../registry/public-profile.ts';
import { supplierView, type SupplierView } from '../suppliers/supplier-view.ts';
import { toGeoJson } from './to-geojson.ts';

@Injectable()
export class FormatsService {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly search: SearchService,
    private readonly known: KnownValues,
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /** A supplier as a caller may see it, and its address here. @throws DomainError not-found */
  async supplier(id: string, caller: Caller): Promise<{ view: SupplierView; address: string }> {
    let found = await this.profiles.find(id);
    while (found.kind === 'merged') found = await this.profiles.find(found.into);
    if (found.kind === 'unknown')
      throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
    const view = supplierView(found, caller);
    return { view, address: new URL(`/v1/suppliers/${view.id}`, this.config.baseUrl).href };
  }

  /** A page of a search on a map. @throws DomainError invalid-input as a search does */
  async searchOnMap(query: SearchQuery, caller: Caller): Promise<FeatureCollection> {
    const { items } = await withEveryFault(this.search.search(query), this.known.require(query));
    const found = await profilesById(
      this.dataSource.manager,
      items.map(({ id }) => id),
    );
    const everything = hasScope(caller, 'suppliers:read');
    return toGeoJson(items, (id) => {
      const profile = found.get(id)?.profile;
      return profile && (everything ? profile : publicProfile(profile)).location;
    }) as FeatureCollection;
  }
}
