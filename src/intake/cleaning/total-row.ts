import { type CleanedRecord } from '../cleaned-record.ts';
import { type Reason } from '../import-view.ts';

/** `Totaal`, `Eindtotaal: 1.234`, `Aantal leveranciers 20`: what a spreadsheet has below its last row. */
const TOTAL =
  /^(?:(?:eind|sub|grand |generaal )?tota(?:al|len|l)|aantal|som)(?: (?:aantal|leveranciers|bedrijven|rijen|regels|records|rows|suppliers))?\s?:?\s?[\d.,]{0,20}$/i;

/** What reports print between their pages and below them, as it comes along in an export. */
const REPORT_LINE =
  /^(?:(?:totaal )?aantal [\p{L} ]{1,60}: ?[\d.,]{1,20}|(?:pagina|page|blad) \d{1,6}(?: ?(?:van|of|\/) ?\d{1,6})?|(?:einde|end of) (?:het |the )?(?:rapport|lijst|overzicht|bestand|report|list|file)\.?|(?:afdrukdatum|printdatum|rapportdatum|afgedrukt op|geprint op|printed on|print date)\b.{0,60})$/iu;

/** A sum below the table, or what a report prints below a page, is no firm; a firm may be called so, but then it has a number or a place. */
export function noteTotalRow(
  { name, kvkNumber, postcode, place }: Partial<CleanedRecord>,
  faults: Reason[],
): void {
  if (!name || kvkNumber || postcode || place || (!TOTAL.test(name) && !REPORT_LINE.test(name))) return;
  faults.push({
    code: 'total-row',
    field: 'name',
    message: `'${name}' is a total or another line of the list itself, not a firm.`,
    values: { value: name },
  });
}
