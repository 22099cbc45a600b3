import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, it } from '@jest/globals';

import { detectFormat, readCsv } from '../../../src/platform/csv/read-csv.ts';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));

/** Its JSON gives another telephone number than its CSV. */
const NOT_ITS_JSON = 'location_coordinates.csv';

/** The public corpus csv-spectrum: each file with what is in it. Its line ends within cells are kept as they are. */
const files = readdirSync(join(folder, 'csvs')).filter((name) => name !== NOT_ITS_JSON);

it.each(files)('reads %s of csv-spectrum', async (name) => {
  const content = readFileSync(join(folder, 'csvs', name));
  const wanted = JSON.parse(
    readFileSync(join(folder, 'json', name.replace(/csv$/, 'json')), 'utf8'),
  ) as Record<string, string>[];
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(content);
  };
  const rows: string[][] = [];
  for await (const { cells } of readCsv(bytes, await detectFormat(bytes))) rows.push(cells);
  const [header = [], ...records] = rows;
  const read = records.map((cells) =>
    Object.fromEntries(header.map((key, index) => [key, cells[index] ?? ''])),
  );
  expect(read).toEqual(wanted);
});
