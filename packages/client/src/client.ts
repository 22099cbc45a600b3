import createClient, { type Client } from 'openapi-fetch';

import { throwingProblems } from './problem.ts';
import { type paths } from './schema.ts';

/** Every operation of the API, with the types of its document: `client.GET('/suppliers', { params: { query: { q } } })`. */
export type RegisterClient = Client<paths>;

export interface ClientOptions {
  /** Address of the register, such as `https://register.example`; the `/v1` is added. */
  baseUrl: string;
  /** Without one: public reads only, and limited in number. A key belongs on a server, never in a page. */
  apiKey?: string | undefined;
  /** Instead of the `fetch` of the platform: for a proxy, or a test. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client that throws a {@link RegisterProblem} for everything that is not a good answer. */
export function createRegisterClient({ baseUrl, apiKey, fetch }: ClientOptions): RegisterClient {
  const client = createClient<paths>({
    baseUrl: new URL('/v1', baseUrl).href,
    // `label=pso&label=b-corp`, as the API reads lists.
    querySerializer: { array: { style: 'form', explode: true } },
    ...(apiKey ? { headers: { 'X-Api-Key': apiKey } } : {}),
    ...(fetch ? { fetch } : {}),
  });
  client.use(throwingProblems);
  return client;
}
