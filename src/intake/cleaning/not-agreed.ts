import { type ColumnMapping } from '../columns/map-columns.ts';
import { readYesOrNo } from '../columns/yes-or-no.ts';
import { type Reason } from '../import-view.ts';

/** Asks for leave: `Gaat u akkoord met opname op de lijst?`, `Toestemming publicatie`. */
const LEAVE = /akkoord|toestemming|instemming|stemt u in|consent|permission|agree/i;

/** What the leave is for. */
const TO_BE_LISTED =
  /opname|opgenomen|opnemen|(?<!prijs)lijst|register|publica|publice|vermeld|gedeeld|delen|zichtbaar|listed|listing|publish|shar(?:e|ing)/i;

/** Parts of an entry: who keeps these to himself may be listed all the same, and none of them is published. */
const A_PART = /contact|telefoon|phone|e-?mail|foto|photo|logo|naam van|nieuwsbrief|newsletter/i;

const asked = new WeakMap<ColumnMapping, number[]>();

/** Code of the reason, for what treats such a row as one that is not there. */
export const NOT_AGREED = 'not-agreed';

/**
 * A fault when the row says that the firm does not want to be listed. Sign-up forms ask for it, and a firm that said no is no
 * entry, whatever else it filled in. An empty cell says nothing, for lists often have the column and no answers.
 */
export function noteNotAgreed(cells: readonly string[], mapping: ColumnMapping, faults: Reason[]): void {
  for (const index of columnsOfLeave(mapping)) {
    if (readYesOrNo(cells[index] ?? '')?.yes !== false) continue;
    const header = mapping.headers[index] ?? '';
    faults.push({
      code: NOT_AGREED,
      message: `The firm did not agree to be listed ('${header}'); it stays out of the register.`,
      values: { header },
    });
  }
}

function columnsOfLeave(mapping: ColumnMapping): number[] {
  const known = asked.get(mapping);
  if (known) return known;
  const fed = new Set(Object.values(mapping.columns));
  const found = mapping.headers.flatMap((header, index) =>
    !fed.has(index) && LEAVE.test(header) && TO_BE_LISTED.test(header) && !A_PART.test(header) ? [index] : [],
  );
  asked.set(mapping, found);
  return found;
}
