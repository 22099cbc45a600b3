import { quarterOf } from '../common/day.ts';
import { readKvkNumber } from '../common/kvk-number.ts';
import { THEMES } from '../common/themes.ts';
import { externalIdOf } from '../intake/own-word.ts';
import { csvCell } from '../platform/csv/spreadsheet-text.ts';
import { type Answers } from './answers.ts';

/** The column of each answer, by a name that every import knows. */
const COLUMNS: [header: string, value: (answers: Answers, names: LabelNames) => string][] = [
  ['Naam', ({ name }) => name],
  ['KvK-nummer', ({ kvkNumber }) => plainKvk(kvkNumber)],
  ['Rechtsvorm', ({ legalForm }) => (legalForm === 'other' ? '' : legalForm)],
  ['Straat', ({ street }) => street],
  ['Huisnummer', ({ houseNumber }) => houseNumber],
  ['Postcode', ({ postcode }) => postcode],
  ['Plaats', ({ place }) => place],
  ['Land', ({ country }) => country],
  ['Website', ({ website }) => website],
  ['Contactpersoon', ({ contactPerson }) => contactPerson],
  ['E-mail', ({ email }) => email],
  ['Telefoon', ({ phone }) => phone],
  ['Omschrijving', ({ description }) => description],
  ['CPV', ({ categories }) => categories.join(', ')],
  ['Werkgebied', serviceArea],
  ['Grootste opdracht', ({ maxOrderValue }) => maxOrderValue],
  ['Ruimte dit kwartaal', ({ room }) => room],
  ['Medewerkers', ({ employees }) => employees],
  ['Keurmerken', ({ labels }, names) => labels.map((code) => names.get(code) ?? '').join('; ')],
  ["Thema's", ({ themes }) => themes.map(themeWords).join(', ')],
  ['Non-mailing', ({ noMail }) => (noMail ? 'Ja' : '')],
];

/** Names of label schemes by code. */
export type LabelNames = ReadonlyMap<string, string>;

/**
 * What is delivered on a day of what was let through: how much room there was in a quarter that is over is nothing to say now. Pure.
 * @param saidOn ISO date on which the firm last said how much room there is @param today ISO date
 */
export function statedOn(answers: Answers, saidOn: string | null, today: string): Answers {
  const isNow = saidOn !== null && JSON.stringify(quarterOf(saidOn)) === JSON.stringify(quarterOf(today));
  return isNow ? answers : { ...answers, room: '' };
}

/** A sign-up as a file of one row, to be imported like any other. Pure. */
export function toCsv(number: string, answers: Answers, names: LabelNames): string {
  const headers = ['Aanmeldnummer', ...COLUMNS.map(([header]) => header)];
  const cells = [externalIdOf(number), ...COLUMNS.map(([, value]) => value(answers, names))];
  return `\ufeff${[headers, cells].map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** In the words that imports read (`common/service-area.ts`). */
export function serviceArea({ reach, radiusKm, places }: Answers): string {
  if (reach === 'country') return 'heel Nederland';
  if (reach === 'radius') return `${radiusKm} km`;
  return reach === 'places' ? inOneLine(places) : '';
}

function inOneLine(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}

/**
 * SQL for the digits of a KvK number as somebody typed it, with dots or blanks between. @param typed SQL for the text
 */
export const kvkDigits = (typed: string): string => `regexp_replace(${typed}, '[.,]0$|\\D', '', 'g')`;

function plainKvk(text: string): string {
  const read = readKvkNumber(text);
  return read.kind === 'number' ? read.value : '';
}

/** What reads back as this theme; the Sustainable Development Goals go by their number. */
function themeWords(code: string): string {
  return code.startsWith('sdg-')
    ? code.replace('-', ' ')
    : (THEMES.find((theme) => theme.code === code)?.nl ?? '');
}
