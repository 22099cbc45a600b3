import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with `package.json`, whether the code runs from its source or from the build folder: files that are not
 * TypeScript (seeds, style sheets) stay where they are, because `tsc` does not copy them.
 */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('The folder with package.json was not found');
    folder = dirname(folder);
  }
  return folder;
}
