import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { fold } from '../../../common/firm-name.ts';
import { NameSearch } from '../../../discovery/name-search.ts';
import { isSupplierId, profilesById } from '../../../registry/profiles-by-id.ts';
import { EXTENSION_PROPERTIES } from './extension-properties.ts';
import { type Property, QUERY_PROPERTIES } from './reconcile-properties.ts';
import { SUPPLIER_TYPE } from './to-candidate.ts';

/** Things that somebody may mean who is typing. */
export interface Suggestions {
  result: { id: string; name: string; description: string; notable?: string[] }[];
}

/** Properties that a client may ask for. */
export interface Proposals {
  type: string;
  limit?: number;
  properties: { id: string; name: string }[];
}

/** Suggestions at a time. */
const PAGE = 10;

/** Every property once: what a query can say, then what can be pulled in besides. */
const PROPERTIES: readonly Property[] = [
  ...QUERY_PROPERTIES,
  ...EXTENSION_PROPERTIES.filter(({ id }) => !QUERY_PROPERTIES.some((one) => one.id === id)),
];

/** Completes names of suppliers and properties. */
@Injectable()
export class SuggestService {
  constructor(
    private readonly names: NameSearch,
    private readonly dataSource: DataSource,
  ) {}

  /** Published suppliers whose name holds the words, or the one that has this id. */
  async entities(prefix: string, cursor: number): Promise<Suggestions> {
    if (prefix === '') return { result: [] };
    if (isSupplierId(prefix)) return { result: cursor === 0 ? await this.withId(prefix) : [] };
    const found = await this.names.beginningWith(prefix, cursor, PAGE);
    return { result: found.map(({ id, name, place }) => toSuggestion(id, name, place)) };
  }

  types(prefix: string, cursor: number): Suggestions {
    const type = { ...SUPPLIER_TYPE, description: 'Supplier of the register; the only type' };
    return { result: matching([type], prefix, cursor) };
  }

  properties(prefix: string, cursor: number): Suggestions {
    return { result: matching(PROPERTIES, prefix, cursor) };
  }

  /** What can be pulled into a sheet; the same whatever the type. */
  propose(type: string, limit: number | undefined): Proposals {
    const properties = EXTENSION_PROPERTIES.slice(0, limit).map(({ id, name }) => ({ id, name }));
    return { type, ...(limit === undefined ? {} : { limit }), properties };
  }

  private async withId(id: string): Promise<Suggestions['result']> {
    const living = (await profilesById(this.dataSource.manager, [id])).get(id);
    if (!living?.published) return [];
    const { supplierId, name, place } = living.profile;
    return [toSuggestion(supplierId, name.value, place?.value ?? null)];
  }
}

function toSuggestion(id: string, name: string, place: string | null): Suggestions['result'][number] {
  // Ids alone, of the two forms that the standard has: OpenRefine joins them to one text.
  return { id, name, description: place ?? '', notable: [SUPPLIER_TYPE.id] };
}

/** Those whose id or name has a word that begins like this; all of them before anything is typed. */
function matching(all: readonly Property[], prefix: string, cursor: number): Suggestions['result'] {
  const wanted = fold(prefix);
  return all
    .filter(({ id, name }) =>
      [id, ...fold(name).split(' '), fold(name)].some((text) => text.toLowerCase().startsWith(wanted)),
    )
    .slice(cursor, cursor + PAGE)
    .map(({ id, name, description }) => ({ id, name, description }));
}
