import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { complaints, DESK } from './browser.ts';
import { type Stage } from './stage.ts';

/** Queries that OpenRefine sends at a time, to a service that asks for no other number. */
const BATCH = 10;
/** What jQuery asks for with `dataType: 'json'`. */
const ACCEPT = 'application/json, text/javascript, */*; q=0.01';

interface Place {
  service_url: string;
  service_path: string;
}
interface Manifest {
  identifierSpace: string;
  defaultTypes: { id: string }[];
  view: { url: string };
  preview: { url: string; width: number; height: number };
  suggest: Record<'entity' | 'type' | 'property', Place>;
  extend: { propose_properties: Place };
}
interface Candidate {
  id: string;
  name: string;
  score: number;
  match: boolean;
  type: { id: string }[];
}
interface Suggested {
  result: { id: string; name: string; notable: string[] }[];
}

/** Twelve firms, and a sheet in which each is spelt otherwise; the last one is nobody. */
const WORDS = 'Mandje Kuipje Tobbe Emmer Vaatje Kannetje Kruikje Schaal Pannetje Roerstaaf Zeefje'.split(' ');
const FIRMS = [
  'Naam;KvK;Plaats;CPV',
  ...WORDS.map((word, at) => `Refinaderij ${word} B.V.;${99_310_001 + at};Groningen;90911300`),
].join('\n');
const SHEET = [
  ...WORDS.map((word, at) => ({
    name: `refinaderij ${word.toUpperCase()}`,
    kvk: at % 2 ? String(99_310_001 + at) : '',
  })),
  { name: 'Iemand Die Er Niet Is', kvk: '' },
];

/**
 * What OpenRefine 3 says to a reconciliation service, in its order: its pages in the browser ask by CORS, from the address at
 * which OpenRefine runs, and its program sends the batches as forms. Every address is taken from the manifest.
 * @param stage once it is set
 */
export function testOpenRefine(stage: () => Stage): void {
  let elsewhere: Server;
  beforeAll(async () => {
    elsewhere = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end('<p>OpenRefine</p>'),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

  /** What a script of OpenRefine's page gets. */
  const ask = <T>(page: Page, address: string, params: Record<string, string> = {}): Promise<T> =>
    page.evaluate(
      async ([url, accept]) =>
        (await fetch(url ?? '', { headers: { Accept: accept ?? '' } })).json() as Promise<T>,
      [`${address}?${new URLSearchParams(params).toString()}`.replace(/\?$/, ''), ACCEPT],
    );
  /** What its program gets, without a browser. */
  const send = async <T>(field: 'queries' | 'extend', value: object): Promise<T> => {
    const answer = await fetch(`${stage().url}/v1/reconcile`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'OpenRefine/3.9.3' },
      body: new URLSearchParams({ [field]: JSON.stringify(value) }).toString(),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  };

  describe('somebody who cleans a sheet with OpenRefine', () => {
    it('adds the service, matches rows in batches, looks at who they are and pulls values in', async () => {
      await stage().test.importCsv('leveranciersdatabank', FIRMS);
      const page = await stage().browser.newPage({ viewport: DESK });
      const heard = complaints(page);
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);

      const manifest = await ask<Manifest>(page, `${stage().url}/v1/reconcile`);
      // The register of a test is called otherwise than where it listens.
      const base = manifest.identifierSpace.replace(/\/leveranciers\/$/, '');
      const here = (address: string) => address.replace(base, stage().url);
      const at = ({ service_url, service_path }: Place) => here(service_url + service_path);
      const [type] = manifest.defaultTypes;

      // Start reconciling: which property is this column?
      const asked = { spell: 'always', exact: 'false', prefixed: 'true' };
      const properties = await ask<Suggested>(page, at(manifest.suggest.property), {
        ...{ prefix: 'kvk', schema: type?.id ?? '' },
        ...asked,
      });
      const pid = properties.result[0]?.id;
      expect(pid).toBe('kvkNumber');
      expect(
        (await ask<Suggested>(page, at(manifest.suggest.type), { prefix: 'lev', ...asked })).result,
      ).toHaveLength(1);

      const matched: (Candidate | undefined)[] = [];
      for (let first = 0; first < SHEET.length; first += BATCH) {
        const rows = SHEET.slice(first, first + BATCH);
        const queries = rows.map(({ name, kvk }, index) => [
          `q${index}`,
          {
            ...{ query: name, type: type?.id, type_strict: 'should' },
            ...(kvk === '' ? {} : { properties: [{ pid, v: kvk }] }),
          },
        ]);
        const answers = await send<Record<string, { result: Candidate[] }>>(
          'queries',
          Object.fromEntries(queries) as object,
        );
        expect(Object.keys(answers)).toEqual(rows.map((_, index) => `q${index}`));
        matched.push(...rows.map((_, index) => answers[`q${index}`]?.result[0]));
      }
      // By itself what has a number, the others by somebody who looks, and nobody for nobody.
      expect(matched.map((one) => one?.match)).toEqual([
        ...WORDS.map((_, index) => index % 2 === 1),
        undefined,
      ]);
      expect(matched.slice(0, WORDS.length).map((one) => one?.name)).toEqual(
        WORDS.map((word) => `Refinaderij ${word} B.V.`),
      );

      // Search for match: its types are joined to one text.
      const suggested = await ask<Suggested>(page, at(manifest.suggest.entity), {
        prefix: 'refinaderij tob',
        ...asked,
      });
      const [tub] = suggested.result;
      expect([tub?.name, tub?.notable.join(',')]).toEqual(['Refinaderij Tobbe B.V.', type?.id]);

      // Hover over a candidate, and follow it.
      const id = encodeURIComponent(tub?.id ?? '');
      const { width, height } = manifest.preview;
      const preview = here(manifest.preview.url.replace('{{id}}', id));
      await page.setContent(`<iframe width="${width}" height="${height}" src="${preview}"></iframe>`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('heading', { name: 'Refinaderij Tobbe B.V.' }).waitFor();
      const link = await frame.getByRole('link').getAttribute('href');
      expect(link).toBe(manifest.view.url.replace('{{id}}', id));

      // Add columns from reconciled values.
      const proposed = await ask<{ properties: { id: string }[] }>(
        page,
        at(manifest.extend.propose_properties),
        {
          type: type?.id ?? '',
        },
      );
      const wanted = proposed.properties.filter((one) => ['kvkNumber', 'place'].includes(one.id));
      const pulled = await send<{ meta: { id: string }[]; rows: Record<string, unknown> }>('extend', {
        ids: [tub?.id],
        properties: wanted.map((one) => ({ id: one.id })),
      });
      expect(pulled.meta.map((one) => one.id)).toEqual(wanted.map((one) => one.id));
      expect(pulled.rows[tub?.id ?? '']).toEqual({
        kvkNumber: [{ str: '99310003' }],
        place: [{ str: 'Groningen' }],
      });
      expect(heard).toEqual([]);
      await page.close();
    });
  });
}
