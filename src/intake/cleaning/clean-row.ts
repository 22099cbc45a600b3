import { joinParts } from '../../common/join-parts.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Field } from '../columns/fields.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';
import { leftOutAsStored } from '../reasons/left-out-in-dutch.ts';
import { addressInName, addressTakenOut, type NameAndAddress } from './address-in-name.ts';
import { agreedCell } from './agreed-cell.ts';
import { optional } from './cell-reader.ts';
import { cleanAddress } from './clean-address.ts';
import { isLegalPerson, withoutPrivateNumbers } from './clean-identifiers.ts';
import { cleanText, valueOrNothing } from './clean-text.ts';
import { DAMAGED, damaged, storable } from './damaged-text.ts';
import { isLostNumber, lostNumber } from './lost-number.ts';
import { noteLooseCells, rawCells } from './raw-cells.ts';
import { readContract } from './read-contract.ts';
import { readActivity, readCertificate, readContact } from './read-details.ts';
import { readRsin, readVat } from './read-fiscal.ts';
import { readCountryOf, readForm, readKvk, readName } from './read-identity.ts';
import { gatherCells } from './gather-cells.ts';
import { holdsOtherNumbers } from './other-numbers.ts';
import { HEADER_REPEATED, isRepeatedHeader } from './repeated-header.ts';
import { withoutPrivateValues, withoutServiceNumbers } from './service-numbers.ts';
import { noteHeadingRow } from './heading-row.ts';
import { noteNotAgreed } from './not-agreed.ts';
import { noteTotalRow } from './total-row.ts';
import { withoutMark } from './without-mark.ts';

/** A row after cleaning: a record, or every reason why it is none; `notes` tell what was changed or left out. */
export interface CleanedRow {
  /** Header -> cell as delivered, without what may not be stored. */
  raw: Record<string, string>;
  record: CleanedRecord | null;
  reasons: Reason[];
}

/** Longest value of a field (the description may have paragraphs); what is longer belongs to several shifted cells. */
const MAX_VALUE_LENGTH = 2_000;
const MAX_TEXT_LENGTH = 20_000;

/**
 * Cleans one row, purely. Rejected when there is no name or an identifier is damaged beyond repair, with every reason
 * at once; anything else that cannot be read is left out with a note, and stays visible in `raw`.
 */
export function cleanRow(delivered: readonly string[], mapping: ColumnMapping): CleanedRow {
  const cells = delivered.map(leftOutAsStored);
  if (isRepeatedHeader(cells, mapping))
    return { raw: rawCells(cells, mapping, false), record: null, reasons: [HEADER_REPEATED] };
  const notes: Reason[] = [];
  const faults: Reason[] = [];
  let mayBePerson = true;
  const cell = (field: Field, multiline = false): string | undefined => {
    const given = agreedCell(cells, field, mapping, notes);
    const read = (one: string): string | undefined => readCell(one, multiline, field);
    const own = given === undefined ? undefined : read(given);
    const text = mapping.adding.length === 0 ? own : gatherCells(own, cells, addingTo(field, mapping), read);
    if (text === undefined || field === 'name') return text;
    if (text.length > (multiline ? MAX_TEXT_LENGTH : MAX_VALUE_LENGTH)) {
      notes.push({
        code: 'value-too-long',
        field,
        message: `The value has ${text.length} characters; it is left out.`,
        values: { length: text.length },
      });
      return undefined;
    }
    if (DAMAGED.test(text)) notes.push(damaged(field, text));
    if (isLostNumber(field, text)) {
      notes.push(lostNumber(field, text));
      return undefined;
    }
    // What is read is shown to others, so it goes without the mark of what is not stored; the raw cell keeps that.
    const kept = storable(publicText(field, text, mayBePerson));
    // In the number's place the mark is a fault: a rejected row of a report that comes back as it was is rejected again.
    return field === 'kvkNumber' ? kept : withoutMark(kept) || undefined;
  };
  const label = addressInName(cells, mapping);
  if (label) notes.push(addressTakenOut(label));
  const name = readName(label ? readCell(label.name, false, 'name') : cell('name'), notes, faults);
  const legalForm = readForm(cell('legalForm'), name);
  mayBePerson = !isLegalPerson(legalForm);
  const country = readCountryOf(cell('country'), notes);
  const kvk = readKvk(cell('kvkNumber'), country, !mayBePerson, notes, faults);
  const vat = readVat(cell('vatNumber'), legalForm, country, notes);
  const rsin = readRsin(cell('rsin'), legalForm, notes);
  const { notes: addressNotes, ...address } = cleanAddress({
    ...optional('street', cell('street') ?? cell('address') ?? addressIn(label, mayBePerson)),
    ...optional('houseNumber', cell('houseNumber')),
    ...optional('houseLetter', cell('houseLetter')),
    ...optional('houseNumberAddition', cell('houseNumberAddition')),
    ...optional('postcode', cell('postcode')),
    ...optional('place', cell('place')),
    country,
  });
  // That it stood in the name is said already.
  notes.push(...(label ? addressNotes.filter(({ code }) => code !== 'postcode-in-street') : addressNotes));
  const raw = rawCells(cells, mapping, !mayBePerson);
  noteLooseCells(cells, mapping, notes);
  noteTotalRow({ name, ...kvk, ...address }, faults);
  // Also of a row that is no record: who mends it should see all that is wrong at once.
  const contact = readContact(cell, notes);
  const activity = readActivity(cell, notes, headerOf('sbi', mapping), kvk.kvkNumber);
  const certificate = readCertificate(cell, notes);
  const contract = readContract(cell, notes, (field) => headerOf(field, mapping), certificate);
  const details = joinParts(contact, activity, certificate, contract);
  noteHeadingRow(name, cells, mapping, faults);
  noteNotAgreed(cells, mapping, faults);
  const reasons = (): Reason[] =>
    [...faults, ...notes].map((each) => withoutPrivateValues(each, mayBePerson));
  if (!name || faults.length > 0) return { raw, record: null, reasons: reasons() };
  const record: CleanedRecord = joinParts(
    optional('externalId', cell('externalId')),
    { name },
    kvk,
    optional('vatNumber', vat),
    optional('rsin', rsin),
    optional('legalForm', legalForm),
    address,
    { country },
    details,
  );
  return { raw, record, reasons: reasons() };
}

function addressIn(label: NameAndAddress | null, mayBePerson: boolean): string | undefined {
  return label ? storable(publicText('address', label.address, mayBePerson)) : undefined;
}

function addingTo(field: Field, { adding }: ColumnMapping): ColumnMapping['adding'] {
  return adding.filter((column) => column.field === field);
}

function headerOf(field: Field, { columns, headers }: ColumnMapping): string | undefined {
  const index = columns[field];
  return index === undefined ? undefined : headers[index];
}

/** A value of a field without numbers that may not be kept. Fiscal numbers are read first, and then judged. */
function publicText(field: Field, text: string, mayBePerson: boolean): string {
  if (field === 'vatNumber' || field === 'rsin') return text;
  const safe = withoutPrivateNumbers(text, false);
  return mayBePerson && field !== 'kvkNumber' && !holdsOtherNumbers(field)
    ? withoutServiceNumbers(safe)
    : safe;
}

/** `=HYPERLINK("https://firma.nl";"Firma")`, as some systems write it into CSV for a spreadsheet to make a link of. */
const LINK_FORMULA = /^=HYPERLINK\("([^"]*)"(?:[;,] ?"([^"]*)")?\)$/i;

/** A cell's text; undefined for one that holds nothing. What keeps a spreadsheet from calculating goes. */
function readCell(cell: string, multiline: boolean, field: Field): string | undefined {
  const text = cleanText(cell, multiline)
    .replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20]|\d+$)/, '')
    .replace(/^="([^"]*)"$/, '$1')
    .replace(LINK_FORMULA, (_, address: string, said?: string) => {
      const wanted = field === 'website' || field === 'email' ? address : (said ?? address);
      return wanted.replace(/^mailto:/i, '');
    });
  // Of a yes or no a cross is an answer; anywhere else it says nothing.
  if (field === 'nonMailing' && /^x$/i.test(text)) return text;
  return valueOrNothing(text, field === 'name');
}
