import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { startTestApp, type TestApp } from './test-app.ts';

/** A register whose categories a steward looks after with a key, and by which a buyer searches without one. */
export class CategoryDesk {
  private opened: TestApp | undefined;
  private key = '';

  get test(): TestApp {
    if (!this.opened) throw new Error('open() comes first');
    return this.opened;
  }

  async open(): Promise<void> {
    this.opened = await startTestApp();
    const scopes: Scope[] = ['suppliers:write', 'suppliers:read'];
    const keys = this.test.app.get(ApiKeyService, { strict: false });
    ({ key: this.key } = await keys.create({ name: 'Steward', scopes, municipality: 'GM0014' }));
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }

  /** A call with a steward's key. */
  readonly call = (method: 'get' | 'put' | 'delete', path: string, body?: object): Test => {
    const sent = request(this.test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', this.key);
    return body ? sent.send(body) : sent;
  };

  /** Names that a search finds, in alphabetical order. */
  readonly names = async (query: string): Promise<string[]> =>
    (await this.test.getJson<SearchResult>(`/v1/suppliers?${query}&pageSize=100`)).items
      .map(({ name }) => name)
      .sort();

  /** A firm of the municipality's list. @param cpv codes that the list states. Answers its id */
  readonly addFirm = async (name: string, kvkNumber: string, text: string, cpv = ''): Promise<string> => {
    await this.test.importCsv(
      'leveranciersdatabank',
      `Naam;KvK;Plaats;Omschrijving;CPV\n${name};${kvkNumber};Groningen;${text};${cpv}\n`,
    );
    const [row]: { id: string }[] = await this.test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = $1`,
      [kvkNumber],
    );
    if (!row) throw new Error(`${kvkNumber} is not in the register`);
    return row.id;
  };

  /** Labels of the categories in a firm's profile. @param id of the supplier */
  readonly labelsOf = async (id: string): Promise<string[]> =>
    (await this.test.getJson<Profile>(`/v1/suppliers/${id}`)).categories.map(({ value }) => value.label);
}
