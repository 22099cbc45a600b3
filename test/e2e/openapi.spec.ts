import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { headersFor } from '../../src/api/v1/api-headers.ts';
import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { startApiWithFakes } from './api-with-fakes.ts';
import { testClientTypes } from './client-types.ts';
import { ROUTES } from '../support/route-table.ts';
import { lint } from '../support/lint-document.ts';
import { filesAreIn } from '../support/where-files-are.ts';
import { mismatches } from './schema-mismatches.ts';

/** The rulesets of the Dutch API Design Rules: not ours to publish. */
const RULESETS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'adr');

interface Media {
  schema: Schema;
  example?: unknown;
}
interface Operation {
  operationId: string;
  summary: string;
  'x-summary-nl'?: string;
  'x-scope'?: string;
  parameters?: { name: string; in: string; schema: Schema; example?: unknown }[];
  security?: Record<string, string[]>[];
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, Media> }>;
}
interface Document {
  openapi: string;
  info: { version: string; contact: Record<string, string> };
  servers: { url: string }[];
  tags: { name: string; 'x-description-nl'?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> };
}

let app: NestFastifyApplication;
let document: Document;
let operations: { path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  ({ app } = await startApiWithFakes());
  document = (await request(app.getHttpServer()).get('/v1/openapi.json').expect(200)).body as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => app.close());

describe('the API document', () => {
  it('is OpenAPI 3.1 with who to ask and where it lives', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url']);
    expect(document.servers.map((server) => server.url)).toEqual(['https://register.example/v1']);
    expect(document.components.securitySchemes).toEqual({
      apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    });
  });

  it('opens to the scripts of other sites what anybody may read, and nothing else', () => {
    for (const { path, method, operation } of operations.filter((one) => one.method === 'get')) {
      const open = operation.security?.some((one) => Object.keys(one).length === 0) ?? false;
      const headers = headersFor(method.toUpperCase(), `/v1${path}`, false);
      expect([path, headers['Access-Control-Allow-Origin']]).toEqual([path, open ? '*' : undefined]);
    }
  });

  it('holds every route of the API and nothing else', () => {
    const found = operations.map(({ path, method }) => `${method} ${path}`).sort();
    expect(found).toEqual([
      'delete /categories/{id}',
      'delete /label-schemes/{code}',
      'delete /municipalities/{code}/recognition-rules/{rule}',
      'delete /sources/{source}/records/{externalId}',
      'delete /suppliers/{id}/categories/{code}/decision',
      'delete /suppliers/{id}/label-claims/{label}/refusal',
      'delete /suppliers/{id}/suspension',
      'delete /webhooks/{id}',
      'get /api-keys/usage',
      'get /categories',
      'get /categories/{id}',
      'get /changes',
      'get /contracts',
      'get /contracts/notices',
      'get /contracts/settings',
      'get /contracts/{id}',
      'get /duplicates/{id}',
      'get /exports/search.geojson',
      'get /exports/suppliers',
      'get /exports/suppliers.csv',
      'get /exports/suppliers.ndjson',
      'get /exports/suppliers.xlsx',
      'get /imports',
      'get /imports/{id}',
      'get /imports/{id}/ended',
      'get /imports/{id}/report.csv',
      'get /imports/{id}/report.xlsx',
      'get /imports/{id}/rows',
      'get /label-reminders',
      'get /label-schemes',
      'get /label-schemes/{code}',
      'get /municipalities',
      'get /municipalities/{code}/recognition-rules',
      'get /municipalities/{code}/recognition-rules/{rule}',
      'get /openapi.json',
      'get /procurement-thresholds',
      'get /procurement-thresholds/own',
      'get /programmes',
      'get /purchase-requests',
      'get /purchase-requests/{id}',
      'get /purchase-requests/{id}/hand-over',
      'get /purchase-requests/{id}/hand-over.txt',
      'get /purchase-requests/{id}/selection-record',
      'get /purchase-requests/{id}/selection-record.csv',
      'get /purchase-requests/{id}/selection-record.xlsx',
      'get /purchase-requests/{id}/shortlist',
      'get /reconcile',
      'get /reconcile/preview/{id}',
      'get /reconcile/properties',
      'get /reconcile/suggest/entity',
      'get /reconcile/suggest/property',
      'get /reconcile/suggest/type',
      'get /reports',
      'get /reviews',
      'get /sources/{source}/records/{externalId}',
      'get /suppliers',
      'get /suppliers/known',
      'get /suppliers/{id}',
      'get /suppliers/{id}/categories',
      'get /suppliers/{id}/contacts',
      'get /suppliers/{id}/decisions',
      'get /suppliers/{id}/history',
      'get /suppliers/{id}/labels',
      'get /suppliers/{id}/ocds',
      'get /suppliers/{id}/records',
      'get /suppliers/{id}/schema-org',
      'get /suppliers/{id}/suspension',
      'get /suppliers/{id}/vcard',
      'get /unmet-demand',
      'get /unmet-demand/report.csv',
      'get /webhooks',
      'get /webhooks/{id}',
      'get /webhooks/{id}/deliveries',
      'post /decisions/{id}/reversal',
      'post /duplicates',
      'post /imports',
      'post /imports/{id}/application',
      'post /imports/{id}/reversal',
      'post /mail-bounces',
      'post /municipalities/{code}/recognition-rules',
      'post /purchase-requests',
      'post /purchase-requests/{id}/choices',
      'post /purchase-requests/{id}/draws',
      'post /purchase-requests/{id}/shortlist',
      'post /reconcile',
      'post /reports/{id}/answer',
      'post /reviews/decisions',
      'post /reviews/{id}/decision',
      'post /shortlists',
      'post /sources/{source}/records',
      'post /suppliers/{id}/corrections',
      'post /suppliers/{id}/label-checks',
      'post /suppliers/{id}/label-checks/{checkId}/withdrawal',
      'post /suppliers/{id}/merges',
      'post /suppliers/{id}/reports',
      'post /suppliers/{id}/splits',
      'post /webhooks',
      'post /webhooks/{id}/resumption',
      'post /webhooks/{id}/secrets',
      'post /webhooks/{id}/tests',
      'put /categories/{id}',
      'put /contracts/settings',
      'put /label-schemes/{code}',
      'put /municipalities/{code}/recognition-rules/{rule}',
      'put /procurement-thresholds/own',
      'put /purchase-requests/{id}',
      'put /sources/{source}/records/{externalId}',
      'put /suppliers/{id}/categories/{code}/decision',
      'put /suppliers/{id}/label-claims/{label}/refusal',
      'put /suppliers/{id}/suspension',
      'put /webhooks/{id}',
    ]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells the version header and the problems of every operation', () => {
    for (const { path, operation } of operations) {
      for (const [status, response] of Object.entries(operation.responses)) {
        expect({ path, status, headers: response.headers }).toMatchObject({ headers: { 'API-Version': {} } });
        const isProblem = Number(status) >= 400;
        const types = Object.keys(response.content ?? {});
        expect({ path, status, types }).toEqual({
          path,
          status,
          types: isProblem ? ['application/problem+json'] : types,
        });
      }
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '429', '500']));
    }
  });

  it('says which operations need a key', () => {
    const open = operations.filter(({ operation }) =>
      operation.security?.some((one) => Object.keys(one).length === 0),
    );
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/categories',
      '/categories/{id}',
      '/exports/search.geojson',
      '/exports/suppliers',
      '/exports/suppliers.csv',
      '/exports/suppliers.ndjson',
      '/exports/suppliers.xlsx',
      '/label-schemes',
      '/label-schemes/{code}',
      '/municipalities',
      '/municipalities/{code}/recognition-rules',
      '/municipalities/{code}/recognition-rules/{rule}',
      '/openapi.json',
      '/programmes',
      '/reconcile',
      '/reconcile',
      '/reconcile/preview/{id}',
      '/reconcile/properties',
      '/reconcile/suggest/entity',
      '/reconcile/suggest/property',
      '/reconcile/suggest/type',
      '/shortlists',
      '/suppliers',
      '/suppliers/known',
      '/suppliers/{id}',
      '/suppliers/{id}/history',
      '/suppliers/{id}/ocds',
      '/suppliers/{id}/schema-org',
      '/suppliers/{id}/vcard',
    ]);
    const closed = operations.filter(({ operation }) => !open.some((one) => one.operation === operation));
    for (const { operation } of closed) expect(operation.responses).toHaveProperty('403');
  });

  it('lets a program hear only of changes wherever the public may keep an answer', () => {
    const untagged = operations
      .filter(
        ({ method, path }) =>
          method === 'get' && headersFor('GET', `/v1${path}`, false)['Cache-Control'] === 'no-cache',
      )
      .filter(({ operation }) => !operation.responses['304'])
      .map(({ path }) => path);
    expect(untagged.sort()).toEqual([
      // Files that are sent while they are read: what changed is told by the feed.
      '/exports/suppliers.csv',
      '/exports/suppliers.ndjson',
      '/exports/suppliers.xlsx',
      // Looked up, each time something else.
      '/reconcile',
      '/reconcile/preview/{id}',
      '/reconcile/properties',
      '/reconcile/suggest/entity',
      '/reconcile/suggest/property',
      '/reconcile/suggest/type',
      '/suppliers/known',
    ]);
  });

  it('is sent again only when it changed', async () => {
    const { headers } = await request(app.getHttpServer()).get('/v1/openapi.json').expect(200);
    await request(app.getHttpServer())
      .get('/v1/openapi.json')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
  });

  it('names for each operation the very scope that its route asks for', () => {
    const documented = operations.map(({ path, method, operation }) => [
      `${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
      [operation.security, operation['x-scope']],
    ]);
    const asked = Object.entries(ROUTES)
      .filter(([route]) => / \/v1\//.test(route))
      .map(([route, rule]) => [
        route,
        rule === 'public' ? [[{}, { apiKey: [] }], undefined] : [[{ apiKey: [] }], rule.replace(/^api /, '')],
      ]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(asked));
  });

  it('names every query parameter of a search, each with an example that is accepted', async () => {
    const search = operations.find(({ path }) => path === '/suppliers')?.operation;
    const parameters = (search?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    expect(parameters.map((parameter) => parameter.name).sort()).toEqual(
      'category explain facets fields impact label labelOn lang municipality near orderValue page pageSize programme q radiusKm recognisedBy size sort source theme without'.split(
        ' ',
      ),
    );
    const query = new URLSearchParams(parameters.map(({ name, example }) => [name, String(example)]));
    await request(app.getHttpServer()).get(`/v1/suppliers?${query}`).expect(200);
  });

  it('has examples, references and answers that fit its own schemas', async () => {
    const { schemas } = document.components;
    for (const { path, operation } of operations) {
      for (const response of Object.values(operation.responses)) {
        for (const { schema, example } of Object.values(response.content ?? {})) {
          expect({ path, wrong: example === undefined ? [] : mismatches(example, schema, schemas) }).toEqual({
            path,
            wrong: [],
          });
        }
      }
    }
    const problem: unknown = JSON.parse((await request(app.getHttpServer()).get('/v1/suppliers?x=1')).text);
    expect(mismatches(problem, { $ref: '#/components/schemas/Problem' }, schemas)).toEqual([]);
  });

  it('shows an example of every answer that is text', () => {
    const without = operations.flatMap(({ path, method, operation }) =>
      Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
        Object.entries(content)
          .filter(([, { schema, example }]) => example === undefined && schema.format !== 'binary')
          .map(([type]) => `${method} ${path} ${status} ${type}`),
      ),
    );
    // An example of this document would be read as a second document by linters; it is an example of itself.
    expect(without).toEqual(['get /openapi.json 200 application/json']);
  });

  it('has a text for people about every operation, and in Dutch about every subject, too', () => {
    const missing = operations.filter(({ operation }) => !operation.summary || !operation['x-summary-nl']);
    expect(missing.map(({ operation }) => operation.operationId)).toEqual([]);
    expect(document.tags.filter((tag) => !tag['x-description-nl'])).toEqual([]);
  });

  testClientTypes(() => document);

  if (filesAreIn(RULESETS)) {
    it('keeps the Dutch API Design Rules', async () => {
      expect(await lint(document, join(RULESETS, 'linter.yaml'))).toEqual([]);
      // Our copy of 2.1.0 knows OpenAPI 3.0 only (decision 0105). That it is found shows that the linter read the document.
      expect(await lint(document, join(RULESETS, 'linter-2.1.0.yaml'))).toEqual(['error openapi3 openapi']);
    });
  }
});
