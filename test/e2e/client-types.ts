import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { typesOf } from '../../packages/client/generate.ts';

const SCHEMA = join(import.meta.dirname, '..', '..', 'packages', 'client', 'src', 'schema.ts');

/** Holds the types of the client against the API document. @param document once it was read */
export function testClientTypes(document: () => unknown): void {
  it('is what the types of the client are made from (npm run client:generate)', async () => {
    const types = await typesOf(document());
    if (process.env['GENERATE_CLIENT'] === '1') await writeFile(SCHEMA, types);
    expect(await readFile(SCHEMA, 'utf8')).toBe(types);
  });
}
