import { type CleanedRecord } from '../cleaned-record.ts';
import { type Reason } from '../import-view.ts';

/** `Totaal`, `Eindtotaal: 1.234`, `Aantal leveranciers 20`: what a spreadsheet has below its last row. */
const TOTAL =
  /^(?:(?:eind|sub|grand |generaal )?tota(?:al|len|l)|aantal|som)(?: (?:aantal|leveranciers|bedrijven|rijen|regels|records|rows|suppliers))?\s?:?\s?[\d.,]{0,20}$/i;

/** A sum below the table is no firm; a firm may be called so, but then it has a number or a place. */
export function noteTotalRow(
  { name, kvkNumber, postcode, place }: Partial<CleanedRecord>,
  faults: Reason[],
): void {
  if (!name || kvkNumber || postcode || place || !TOTAL.test(name)) return;
  faults.push({
    code: 'total-row',
    field: 'name',
    message: `'${name}' is a total below the table, not a firm.`,
    values: { value: name },
  });
}
