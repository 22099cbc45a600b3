import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type TestApp } from './test-app.ts';

/** What a test of labels does again and again, as a steward with a key and as a buyer without one. */
export interface LabelDesk {
  /** A call with a steward's key. */
  call(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Test;
  /** A firm of the municipality's list. Answers its id. */
  addFirm(name: string, kvkNumber: string, more?: string): Promise<string>;
  /** Delivers rows of a label register, as all that it says or on top. */
  deliver(
    source: string,
    header: string,
    rows: readonly string[],
    delivery?: 'replace' | 'add',
  ): Promise<void>;
  search(query: string): Promise<SearchResult>;
  /** Names that a search finds, in alphabetical order. */
  names(query: string): Promise<string[]>;
}

/** @param municipality CBS code that the key belongs to */
export async function openLabelDesk(test: TestApp, municipality = 'GM0014'): Promise<LabelDesk> {
  const scopes: Scope[] = ['suppliers:write', 'suppliers:read'];
  const { key } = await test.app
    .get(ApiKeyService, { strict: false })
    .create({ name: 'Steward', scopes, municipality });
  const search = (query: string) => test.getJson<SearchResult>(`/v1/suppliers?${query}`);
  return {
    call: (method, path, body) => {
      const sent = request(test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', key);
      return body ? sent.send(body) : sent;
    },
    addFirm: async (name, kvkNumber, more = '') => {
      await test.importCsv(
        'leveranciersdatabank',
        `Naam;KvK;Plaats;Omschrijving;E-mail\n${name};${kvkNumber};Groningen;Proefwerk;${more}\n`,
      );
      const [row]: { id: string }[] = await test.dataSource.query(
        `select supplier_id as id from supplier_identifier where value = $1`,
        [kvkNumber],
      );
      if (!row) throw new Error(`${name} is not in the register`);
      return row.id;
    },
    deliver: async (source, header, rows, delivery = 'add') => {
      await test.importCsv(source, `${[header, ...rows].join('\n')}\n`, { delivery });
    },
    search,
    names: async (query) => (await search(`${query}&pageSize=100`)).items.map(({ name }) => name).sort(),
  };
}
