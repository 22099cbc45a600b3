import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';

import { DomainError } from '../common/errors.ts';

/** @throws DomainError invalid-input unless the path that was named on the command line can be read and is no folder */
export async function requireFile(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch {
    throw new DomainError('invalid-input', `There is no readable file '${path}'.`);
  }
  // Not only plain files: a shell may hand over a pipe, `<(zcat postcodes.csv.gz)`.
  if ((await stat(path)).isDirectory())
    throw new DomainError('invalid-input', `'${path}' is a folder. Name a file in it.`);
}
