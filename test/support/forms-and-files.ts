import fc from 'fast-check';

/** What is sent besides the address. */
export interface Body {
  headers: Record<string, string>;
  payload?: string;
}

const BOUNDARY = 'between-the-parts';

/**
 * A form, or a file: as it should be, with values that may be anything, and cut short.
 * @param values what the fields of a form may be @param oddText what may stand in a file
 */
export function formOrFile(
  type: string,
  values: fc.Arbitrary<unknown>,
  oddText: fc.Arbitrary<string>,
): fc.Arbitrary<Body> {
  const fields = values.map((value) =>
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(
      ([name, one]): [string, string] => [name, textOf(one)],
    ),
  );
  const file = fc.oneof(fc.constantFrom(...FILES), oddText);
  switch (type) {
    case 'application/x-www-form-urlencoded':
      return fields.map((pairs) => ({
        headers: { 'content-type': type },
        payload: pairs.map(([name, one]) => `${encoded(name)}=${encoded(one)}`).join('&'),
      }));
    case 'multipart/form-data':
      return fc.tuple(fields, file, fc.integer({ min: 0, max: 9 })).map(([pairs, content, dice]) => {
        const whole = multipart(pairs, content);
        return {
          headers: { 'content-type': `${type}; boundary=${BOUNDARY}` },
          payload: dice === 0 ? whole.slice(0, whole.length / 2) : whole,
        };
      });
    default:
      return file.map((payload) => ({ headers: { 'content-type': type }, payload }));
  }
}

const FILES = [
  'Naam;Plaats\nSmaakwerk;Groningen\n',
  '{"Naam":"Smaakwerk","Plaats":"Groningen"}\n',
  '{"Naam":',
  'Naam\n"',
  `Naam${';Kolom'.repeat(500)}\n`,
  '\ufeff',
];

function multipart(pairs: readonly [string, string][], content: string): string {
  const parts = pairs.map(([name, one]) => part(name, one, name === 'file' ? '; filename="a.csv"' : ''));
  if (!pairs.some(([name]) => name === 'file')) parts.push(part('file', content, '; filename="b.csv"'));
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

function part(name: string, value: string, more: string): string {
  const shown = name.replace(/["\r\n]/g, '');
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${shown}"${more}\r\n\r\n${value}\r\n`;
}

export function textOf(value: unknown): string {
  // Lists in lists are as deep as they like.
  if (Array.isArray(value) && !value.some(Array.isArray)) return value.map(textOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
