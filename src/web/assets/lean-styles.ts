/**
 * The rules of a style sheet of components that can be for one of these classes; of a library most are for parts that no page here has, and a
 * browser reads all of them before it paints. Rules that name no class of the library stay. Comments go, but for the first
 * ones, which say whose it is. Pure.
 * @param prefix how every class of the library begins @param used those on pages, without the dot
 */
export function rulesFor(css: string, prefix: string, used: ReadonlySet<string>): string {
  const head = /^(?:\s*\/\*[\s\S]*?\*\/)*/.exec(css)?.[0] ?? '';
  return head.trim() + '\n' + lean(withoutComments(css), new RegExp(`\\.(${prefix}[\\w-]+)`, 'g'), used);
}

function lean(css: string, named: RegExp, used: ReadonlySet<string>): string {
  return blocksOf(css)
    .flatMap(({ prelude, body }) => {
      if (body === undefined) return `${prelude};`;
      if (/^@(?:media|supports)/.test(prelude)) {
        const inside = lean(body, named, used);
        return inside === '' ? [] : `${prelude} {\n${inside}\n}`;
      }
      const selectors = prelude.startsWith('@') ? [prelude] : canMatch(prelude, named, used);
      return selectors.length === 0 ? [] : `${selectors.join(',\n')} {${body}}`;
    })
    .join('\n');
}

/** Those of a list of selectors that ask for no class beside the used ones. What a selector excludes may be missing. */
function canMatch(list: string, named: RegExp, used: ReadonlySet<string>): string[] {
  return selectorsOf(list).filter((selector) =>
    [...selector.replace(/:not\([^)]*\)/g, '').matchAll(named)].every(([, name = '']) => used.has(name)),
  );
}

/** At commas outside brackets. */
function selectorsOf(list: string): string[] {
  return list.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

interface Block {
  prelude: string;
  /** Without its braces; a statement such as `@charset` has none. */
  body?: string;
}

function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let depth = 0;
  let opened = 0;
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign === '{' && depth++ === 0) opened = index;
    if (sign === '}' && --depth === 0) {
      blocks.push({ prelude: css.slice(from, opened).trim(), body: css.slice(opened + 1, index) });
      from = index + 1;
    }
    if (sign === ';' && depth === 0) {
      blocks.push({ prelude: css.slice(from, index).trim() });
      from = index + 1;
    }
  }
  return blocks;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

const DECLARED = /^\s*(--[\w-]+):\s*([^;]*);$/gm;

/**
 * The tokens of a theme that something asks for: other style sheets, or a token that they ask for. A theme for a hundred
 * components declares thousands. Pure.
 */
export function tokensFor(theme: string, sheets: readonly string[]): string {
  const values = new Map([...theme.matchAll(DECLARED)].map(([, name = '', value = '']) => [name, value]));
  const asked = new Set<string>();
  const ask = (css: string): void => {
    for (const [, name = ''] of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (asked.has(name)) continue;
      asked.add(name);
      ask(values.get(name) ?? '');
    }
  };
  sheets.forEach(ask);
  return theme
    .replace(DECLARED, (line, name: string) => (asked.has(name) ? line : ''))
    .replace(/\n{2,}/g, '\n');
}
