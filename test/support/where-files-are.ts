import { existsSync } from 'node:fs';

import { expect, it } from '@jest/globals';

/**
 * For tests on files that lie beside the project on some machines only: true where they are. Elsewhere it defines one
 * test instead that says so, so that the report shows what was not tried.
 */
export function filesAreIn(folder: string): boolean {
  if (existsSync(folder)) return true;
  it(`is not tried here, for want of ${folder}`, () => {
    expect(existsSync(folder)).toBe(false);
  });
  return false;
}
