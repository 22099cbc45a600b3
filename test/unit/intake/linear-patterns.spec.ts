import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { checkSync } from 'recheck';
import ts from 'typescript';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

/** What reads files of strangers. */
const FOLDERS = ['platform/csv', 'platform/xlsx', 'intake', 'common'];

/** Asked for words in a buyer's question, which is short. */
const NOT_FOR_FILES = /^common\/dutch\//;

function patternsOf(file: string): [source: string, flags: string][] {
  const found: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push([node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
).filter((file) => !NOT_FOR_FILES.test(file) && patternsOf(file).length > 0);

describe('every pattern takes time in proportion to the text', () => {
  it.each(files)(
    'in %s',
    (file) => {
      const slow = patternsOf(file).flatMap(([source, flags]) => {
        const { status } = checkSync(source, flags, { timeout: 20_000 });
        return status === 'safe' ? [] : [`/${source}/${flags} is ${status}`];
      });
      expect(slow).toEqual([]);
    },
    120_000,
  );

  it('and one that does not is found', () => {
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
  });
});
