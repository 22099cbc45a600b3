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

/** Files of words: a folder `messages/`, a file that ends on `-texts.ts`, and the reasons of an import. */
const MESSAGES = /\/messages\/|texts(-nl)?\.ts$|^src\/intake\/reasons\//;

/** Files that hold Dutch which nobody is told: what is read or recognised, names of things, examples of the API document. */
const NOT_SAID = [
  /^src\/discovery\/understanding\//,
  /^src\/intake\/(columns|cleaning)\//,
  /^src\/common\/(dutch\/|legal-forms|name-words|place-name|themes)/,
  /^src\/enrichment\/labels\/(claim-negation|read-register-record)\.ts$/,
  /^src\/enrichment\/categories\/(asides|without-workers)\.ts$/,
  /^src\/enrichment\/column-topic-words\.ts$/,
  /^src\/matching\/shared-domains\.ts$/,
  /^src\/registration\/registration-row\.ts$/,
  /^src\/api\/v1\/(openapi\/|.*\.openapi\.ts$|.*-examples\.ts$)/,
  /^src\/api\/v1\/reconcile\/extension-properties\.ts$/,
];

/** Words that hardly a Dutch sentence does without, and that are none of English. */
const DUTCH =
  /(?<!\p{L})(het|een|niet|geen|voor|zijn|wordt|worden|naar|bij|aan|uit|tot|nog|ook|deze|omdat|heeft|kan|werkt|staat|bekend|voldoet|alleen|uw|wij)(?!\p{L})/iu;

/** Sentences in Dutch, and texts under a key `nl`, that a file holds itself, each with its place. */
function dutchOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  // Few files can hold any: the others need not be read as code.
  if (!DUTCH.test(text) && !/\bnl:/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const said = saidBy(node);
    const under = ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'nl';
    if (said !== null && (under ? /\p{L}{3} /u.test(said) : said.trim().includes(' ') && DUTCH.test(said)))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${said}`);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** What a literal says, with a mark where something is put in; null for anything else. */
function saidBy(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

describe('the code of the register', () => {
  it('holds no Dutch that somebody is told: that stands in message files, on every floor', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join('src', path));
    const speaking = code.filter((path) => !MESSAGES.test(path) && !NOT_SAID.some((one) => one.test(path)));
    expect(speaking.length).toBeGreaterThan(600);
    expect(speaking.flatMap(dutchOf)).toEqual([]);
    expect(code.filter((path) => MESSAGES.test(path)).flatMap(dutchOf).length).toBeGreaterThan(1_000);
  });
});

describe('the code of the pages', () => {
  it('holds no words that somebody reads: those stand in messages', () => {
    const pages = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.tsx'),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((path) => wordsOf(join(WEB, path)))).toEqual([]);
  });
});
