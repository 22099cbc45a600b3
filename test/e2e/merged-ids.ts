import { expect, it } from '@jest/globals';

import { type ApiUnderTest } from './unseen-changes.ts';

const TWINS = ['Nummer;Naam;Plaats', 'T-1;Tweeling Een;Emmen', 'T-2;Tweeling Twee;Emmen'].join('\n');

/** It says that there is none, which is as true of the one as of the other. */
const SAYS_NOTHING = '/suppliers/{id}/suspension';

/** Programs keep ids for years, and firms turn out to be one meanwhile. @param api once it runs */
export function testMergedIds(api: () => ApiUnderTest): void {
  it('may name a supplier that was merged away, wherever one is read, and is told of the one that lives', async () => {
    const { test, key, document } = api();
    await test.importCsv('leveranciersdatabank', TWINS);
    const [one = '', other = ''] = (
      await test.dataSource.query<{ id: string }[]>(
        `select supplier_id as id from profile where data -> 'name' ->> 'value' like 'Tweeling %' order by 1`,
      )
    ).map(({ id }) => id);
    const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
      test.app.inject({ method, url, headers: { 'x-api-key': key }, ...(payload ? { payload } : {}) });
    expect((await ask('POST', `/v1/suppliers/${one}/merges`, { supplierId: other })).statusCode).toBe(201);
    await test.drainJobs();
    const paths = Object.keys(document.paths).filter(
      (path) => path.startsWith('/suppliers/{id}') && 'get' in (document.paths[path] ?? {}),
    );
    expect(paths.length).toBeGreaterThan(9);
    const undocumented = test.undocumented.length;
    for (const path of paths) {
      const { statusCode, headers, body } = await ask('GET', `/v1${path.replace('{id}', other)}`);
      if (path === SAYS_NOTHING) continue;
      const told = statusCode === 200 || `${String(headers.location)} ${body}`.includes(one);
      expect([path, statusCode, told]).toEqual([path, statusCode, true]);
    }
    expect(test.undocumented.slice(undocumented)).toEqual([]);
  });
}
