import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { expect } from '@jest/globals';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** Code that a document prints. */
export interface PrintedCode {
  /** From the root of the project. */
  document: string;
  /** The heading, as it is printed, below which it is the first. */
  below: string;
}

/** The code itself. */
export async function printedIn({ document, below }: PrintedCode): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '..', '..', document), 'utf8');
  const [, after = ''] = text.split(`${below}\n`);
  return /```ts\n([\s\S]*?)```/.exec(after)?.[1] ?? '';
}

/**
 * Runs TypeScript as a document prints it.
 * @param given what it imports and takes for granted, by name
 * @param changes of what is printed, such as the address
 */
export async function runPrinted(
  code: PrintedCode,
  given: Record<string, unknown>,
  changes: Record<string, string> = {},
): Promise<void> {
  const printed = (await printedIn(code)).replace(/^import .*$/gm, '');
  for (const part of Object.keys(changes)) expect(printed).toContain(part);
  const changed = Object.entries(changes).reduce((now, [from, to]) => now.replace(from, to), printed);
  const { outputText } = transpileModule(`(async ({ ${Object.keys(given).join(', ')} }) => {${changed}});`, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  await (runInThisContext(outputText) as (given: object) => Promise<void>)(given);
}
