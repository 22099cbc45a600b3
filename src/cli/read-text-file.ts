import { readFile } from 'node:fs/promises';

import { DomainError } from '../common/errors.ts';

/** The text of a UTF-8 file that was named on the command line. @throws DomainError invalid-input when it cannot be read as one */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new DomainError('invalid-input', `Cannot read '${path}': ${(error as Error).message}.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `'${path}' is not in UTF-8, so letters with accents would be lost: save it as UTF-8 (in Excel: CSV UTF-8).`;
    throw new DomainError('invalid-input', message, [], { cause: error });
  }
}
