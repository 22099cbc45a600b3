/**
 * Text that a spreadsheet would calculate when it opens a CSV file, also after blanks and in full width (OWASP, CSV
 * injection). Quotes before it are part of it: so adding one can always be taken back.
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text with a quote before it when a spreadsheet would run it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `withoutFormula` was given. */
export function withFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** A cell of a CSV file: never run as a formula, and quoted when it holds what may be taken for a delimiter. */
export function csvCell(text: string): string {
  const safe = withoutFormula(text);
  return /[";,|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
