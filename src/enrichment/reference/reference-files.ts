import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { projectRoot } from '../../platform/project-root.ts';

/** A reference file of `seeds/reference`, with its text. */
export interface ReferenceFile {
  name: string;
  text: string;
}

/** Reads files of `seeds/reference`, whether the code runs from its source or from the build folder. */
export async function readReferenceFiles(names: readonly string[]): Promise<ReferenceFile[]> {
  const folder = join(projectRoot(), 'seeds', 'reference');
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** Hash over everything that decides what ends up in the tables; `revision` stands for the code that reads it. */
export function contentHash(files: readonly ReferenceFile[], revision: string): string {
  const hash = createHash('sha256').update(revision);
  for (const { name, text } of files) hash.update(`\0${name}\0${text}`);
  return hash.digest('hex');
}

/** Rows by column name. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, skip_empty_lines: true, bom: true });
}
