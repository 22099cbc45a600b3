import { text } from 'node:stream/consumers';

import { type Entry, fromBufferPromise } from 'yauzl';

import { EXTENSION_PROPERTIES } from '../../src/api/v1/reconcile/extension-properties.ts';
import { ROUTES } from './route-table.ts';
import { type TestApp } from './test-app.ts';

/** Something that anybody can read. */
export interface Reading {
  url: string;
  status: number;
  /** Headers and body; of a workbook the text of its parts. */
  text: string;
}

/** Not there in production: the mailbox of whoever develops. */
const IN_DEVELOPMENT = /^GET \/dev\//;

const READING = Object.entries(ROUTES)
  .filter(([route, rule]) => route.startsWith('GET ') && rule === 'public' && !IN_DEVELOPMENT.test(route))
  .map(([route]) => route.slice('GET '.length));

/** Reads every address that is open to all, as a browser and as a program do. @param ids of things that are kept @param asked words of firms */
export async function readAllPublic(
  test: TestApp,
  ids: readonly string[],
  asked: string,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const path of READING)
    for (const url of addressesOf(path, ids, queriesOf(ids, asked))) readings.push(await readOf(test, url));
  return readings;
}

/** What a route is asked besides nothing. */
function queriesOf(ids: readonly string[], asked: string): Record<string, string[]> {
  const q = encodeURIComponent(asked);
  const json = (value: object) => encodeURIComponent(JSON.stringify(value));
  return {
    '/': [`q=${q}`, 'near=9712HM&radiusKm=25'],
    '/kaart/leveranciers': [`q=${q}`],
    '/aanvullen/vraag': [`text=${q}`],
    '/aanvullen/plaats': ['text=gro'],
    '/opdracht': [`text=${q}`],
    '/opdracht/selectieverslag': [`text=${q}`],
    '/opdracht/selectieverslag.csv': [`text=${q}`],
    '/opdracht/selectieverslag.xlsx': [`text=${q}`],
    '/zoekvragen/stoppen': ['code=x'],
    '/v1/suppliers': [`q=${q}&explain=true`, 'pageSize=100'],
    '/v1/suppliers/known': [`name=${q}`],
    '/v1/reconcile': [
      `queries=${json({ q0: { query: asked } })}`,
      `extend=${json({ ids, properties: EXTENSION_PROPERTIES.map(({ id }) => ({ id })) })}`,
    ],
    '/v1/reconcile/suggest/entity': [`prefix=${q}`],
    '/v1/exports/search.geojson': [`q=${q}`],
  };
}

/** With every id that may stand in it, and a page in both languages. */
function addressesOf(path: string, ids: readonly string[], queries: Record<string, string[]>): string[] {
  const filled = path.includes(':id') ? ids.map((id) => path.replace(':id', id)) : [path];
  const coded = filled.flatMap((one) =>
    one.includes(':code') ? ['pso', 'GM0014'].map((code) => one.replace(':code', code)) : [one],
  );
  const paths = coded.map((one) => one.replace(':step', 'wie').replace(/:\w+/g, '1'));
  const withQuery = paths.flatMap((one) => ['', ...(queries[path] ?? [])].map((query) => `${one}?${query}`));
  return path.startsWith('/v1/') ? withQuery : withQuery.flatMap((url) => [url, `${url}&lang=en`]);
}

async function readOf({ app }: TestApp, url: string): Promise<Reading> {
  const { statusCode, headers, body, rawPayload } = await app.inject({
    url,
    headers: { accept: url.startsWith('/v1/') ? '*/*' : 'text/html' },
  });
  const isWorkbook = String(headers['content-type']).includes('spreadsheetml');
  const read = isWorkbook ? await unzipped(rawPayload) : body;
  return { url, status: statusCode, text: `${JSON.stringify(headers)}\n${read}` };
}

async function unzipped(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  const parts: string[] = [];
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>)
    parts.push(await text(await zip.openReadStreamPromise(entry)));
  return parts.join('\n');
}
