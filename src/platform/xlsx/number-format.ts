/**
 * How a number is shown, as far as it changes what it means. `digits`: filled up with zeros to so many digits, which is
 * how people keep the first zero of a KvK number.
 */
export type NumberFormat =
  | { kind: 'general' }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'percent' }
  | { kind: 'digits'; count: number };

export const GENERAL: NumberFormat = { kind: 'general' };

/** The formats that need no code in the file (ECMA-376 part 1, 18.8.30), those that matter here. */
const BUILT_IN = new Map<number, NumberFormat>([
  ...[9, 10].map((id): [number, NumberFormat] => [id, { kind: 'percent' }]),
  ...[14, 15, 16, 17, 22].map((id): [number, NumberFormat] => [id, { kind: 'date' }]),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, NumberFormat] => [id, { kind: 'time' }]),
]);

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.get(id) ?? GENERAL;
}

/** Reads a custom format code such as `dd-mm-yyyy`, `[$-413]d mmmm yyyy;@` or `00000000`. */
export function readFormatCode(code: string): NumberFormat {
  if (/^(general|standaard)$/i.test(code.trim())) return GENERAL;
  if (/\[(h+|m+|s+)\]/i.test(code)) return { kind: 'time' };
  const tokens = withoutLiterals(code).split(';')[0]?.trim() ?? '';
  if (/[yd]/i.test(tokens)) return { kind: 'date' };
  if (/[hs]/i.test(tokens)) return { kind: 'time' };
  if (/m/i.test(tokens)) return { kind: 'date' };
  if (tokens.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(tokens) ? { kind: 'digits', count: tokens.length } : GENERAL;
}

/** What stands in quotes, brackets (colours, languages, conditions) or after `\`, `_` and `*` is no token. */
function withoutLiterals(code: string): string {
  return code
    .replace(/"[^"]*"?|\\.|_.|\*./gs, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/am\/pm|a\/p/gi, 'h');
}
