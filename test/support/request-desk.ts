import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type KeptShortlist } from '../../src/api/v1/purchase-requests/shortlist-view.ts';
import { type Draw, type PurchaseRequest } from '../../src/requests/purchase-request.ts';
import { type SelectionRecord } from '../../src/requests/selection-record.ts';
import { type TestApp } from './test-app.ts';

/** What a buyer does through the API, with the key of one municipality. */
export interface RequestDesk {
  call(method: 'get' | 'post' | 'put', path: string, body?: object): Test;
  create(body: object): Promise<PurchaseRequest>;
  shortlistOf(request: PurchaseRequest, query?: string): Promise<KeptShortlist>;
  draw(request: PurchaseRequest, body: object): Promise<Draw>;
  choose(requestId: string, body: object): Test;
  recordOf(requestId: string): Promise<SelectionRecord>;
}

export async function openRequestDesk(
  test: TestApp,
  municipality: string,
  scopes: string[] = ['requests:read', 'requests:write'],
): Promise<RequestDesk> {
  const { key } = await test.app
    .get(ApiKeyService, { strict: false })
    .create({ name: 'Buyer', scopes, municipality });
  const call: RequestDesk['call'] = (method, path, body) => {
    const sent = request(test.app.getHttpServer())
      [method](`/v1/purchase-requests${path}`)
      .set('X-Api-Key', key);
    return body ? sent.send(body) : sent;
  };
  const answer = async <T>(sent: Test, status: number): Promise<T> => (await sent.expect(status)).body as T;
  return {
    call,
    create: (body) => answer(call('post', '', body), 201),
    shortlistOf: ({ id }, query = '') => answer(call('get', `/${id}/shortlist${query}`), 200),
    draw: ({ id }, body) => answer(call('post', `/${id}/draws`, body), 201),
    choose: (id, body) => call('post', `/${id}/choices`, body),
    recordOf: (id) => answer(call('get', `/${id}/selection-record`), 200),
  };
}

/** Of a firm on a shortlist, by its name. */
export function idOf({ items, nearMisses }: KeptShortlist, name: string): string {
  return [...items, ...nearMisses].find(({ supplier }) => supplier.name === name)?.supplier.id ?? '';
}
