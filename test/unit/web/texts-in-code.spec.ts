import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const WEB = 'src/web';
/** Attributes of elements that somebody reads or hears. */
const READ = new Set(['aria-label', 'alt', 'title', 'placeholder', 'data-title']);

/** How every key begins, and a trap that only robots see. */
const NO_WORDS = new Set(['ir_', 'Fax']);

/** Words that the pages write themselves instead of taking them from `messages/`, each with its place. */
function wordsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (/\p{L}{2}/u.test(words) && !NO_WORDS.has(words.trim()))
      found.push(`${path}:${line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression))
      note(node, ts.isJsxAttribute(node.parent) ? '' : node.expression.text);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer)
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the code of the pages', () => {
  it('holds no words that somebody reads: those stand in messages', () => {
    const pages = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.tsx'),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((path) => wordsOf(join(WEB, path)))).toEqual([]);
  });
});
