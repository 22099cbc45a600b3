import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's folder: the nearest one upwards that holds a package.json. Files that are not TypeScript stay in `src`,
 * because `tsc` does not copy them to `dist`; both the source and the compiled program find them from here.
 */
export function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no package.json above the program: its style sheets cannot be found');
  return packageRoot(parent);
}
