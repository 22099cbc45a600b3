import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { readServiceArea } from '../../common/service-area.ts';
import { loadServedPlaces } from './served-places.ts';

/** Reads service areas that a person types. A file keeps names that nobody knows; a person is asked what is meant. */
@Injectable()
export class StatedAreas {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What in a service area the register cannot place: names that are no municipality, province or place or lie in several,
   * and codes that are in no list. As they were typed, each once; empty when everything is understood.
   */
  async unknownParts(text: string): Promise<string[]> {
    const areas = readServiceArea(text);
    const names = areas.flatMap((area) => (area.reach === 'places' ? area.names : []));
    const places = await loadServedPlaces(this.dataSource.manager, names);
    const codes = areas.flatMap(({ category }) => category ?? []);
    const unknownNames = names.filter((name) => (places.get(name) ?? []).length === 0);
    return [...new Set([...unknownNames, ...(await this.unknownCodes(codes))])];
  }

  private async unknownCodes(codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const rows: { code: string }[] = await this.dataSource.query(
      `select wanted.code from unnest($1::text[]) as wanted (code)
        where not exists (select from category c where c.code = wanted.code)`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }
}
