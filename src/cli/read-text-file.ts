import { readFile } from 'node:fs/promises';

import { DomainError } from '../common/errors.ts';
import { requireFile } from './require-file.ts';

/** The text of a UTF-8 file that was named on the command line. @throws DomainError invalid-input when it cannot be read as one */
export async function readTextFile(path: string): Promise<string> {
  await requireFile(path);
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `'${path}' is not in UTF-8, so letters with accents would be lost: save it as UTF-8 (in Excel: CSV UTF-8).`;
    throw new DomainError('invalid-input', message, [], { cause: error });
  }
}
