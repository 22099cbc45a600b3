import { FIELD_BY_CONTRACT_HEADER } from './contract-headers.ts';
import { CONTRACT_FIELDS, fieldsOfKind } from './fields-of-kind.ts';
import { type Field, FIELDS, FIELDS_OF_SEVERAL, FIRM_FIELDS } from './fields.ts';
import { FIELD_BY_HEADER, knownNames } from './header-aliases.ts';
import { headerReadings, type Reading, READINGS, writtenOutKey } from './header-words.ts';

/** The field that a header names, and how far it is from naming it. */
export interface HeaderField {
  field: Field;
  reading: Reading;
}

/** Names that are taken when no column has a better one: where no text tells what a firm does, its line of business does. */
const SECOND_CHOICES: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    description:
      'branche, brancheomschrijving, omschrijving branche, sector, industry, soort bedrijf, soort leverancier, product/dienst, producten/diensten, diensten/producten, goederen/diensten, product, producten, soort dienst, type dienst, soort dienstverlening, type dienstverlening, missie, missie en visie, mission',
    // Words in some lists, codes in the company register: only codes are read (`fields-by-header.ts`).
    sbi: 'hoofdactiviteit, nevenactiviteit, nevenactiviteit 1, nevenactiviteit 2, nevenactiviteit 3',
    phone: 'mobiel, mobiel nummer, telefoon mobiel',
    // A lot has a number in most lists, and in some only this tells what it is.
    // Worked out over the term (`cleaning/read-contract.ts`), where the list has no value of the whole.
    contractValue:
      'waarde per jaar, contractwaarde per jaar, bedrag per jaar, kosten per jaar, jaarlijkse waarde, jaarlijkse contractwaarde, jaarlijkse kosten, jaarlijks bedrag, jaarwaarde, jaarbedrag, waarde op jaarbasis, annual value, annual contract value, annual amount, yearly value, value per year',
    contractSubject: 'perceel, percelen, lot, contract',
    name: 'relatie, debiteur, inschrijver, opdrachtnemer, contractpartij, vennootschapsnaam, sociale onderneming, sociaal ondernemer, impactondernemer, impact ondernemer, impactonderneming, impact onderneming, deelnemer, deelnemende onderneming, deelnemend bedrijf, lid, partner, ondernemer',
  } satisfies Partial<Record<Field, string>>).flatMap(([field, names]) =>
    names.split(',').map((name): [string, Field] => [writtenOutKey(name), field as Field]),
  ),
);

const FIELD_BY_WRITTEN_OUT: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => knownNames(field).map((name): [string, Field] => [writtenOutKey(name), field])),
);

/** Fields that a header may name freely. Of labels and contracts only what is called so is read: much else has a status, a level or a date. */
const FREELY: ReadonlySet<Field> = new Set<Field>([
  ...FIRM_FIELDS,
  'website',
  'email',
  'phone',
  'contactPerson',
  'description',
  'sbi',
  'employees',
]);

/** Fields that a header may ask for in a question: `Welke keurmerken hebben jullie?` */
const ASKED: ReadonlySet<Field> = new Set<Field>([
  'labels',
  'themes',
  'programmes',
  'serviceArea',
  'categories',
]);

/** All that a column of a list of contracts can be. */
const ofContracts: ReadonlySet<Field> = new Set(fieldsOfKind('contracts'));

/** Fields that a list of contracts may name as freely. */
const OF_CONTRACTS: ReadonlySet<Field> = new Set<Field>([...CONTRACT_FIELDS, 'validFrom', 'validUntil']);

/** Names that mean a field by themselves, and something else where it is left out whose they are: `Organisatie nummer`. */
const NOT_OWNED: ReadonlySet<string> = new Set(['nummer', 'id', 'about', 'profiel', 'toelichting']);

/** What a column of that name feeds, by the nearest of its readings; undefined when none is known. @param contracts whether the file is a list of contracts */
export function readHeader(header: string, contracts: boolean): HeaderField | undefined {
  const found = readName(header, contracts);
  // A value that counts the VAT in is another one.
  return found?.field === 'contractValue' && /\bincl/i.test(header) ? undefined : found;
}

function readName(header: string, contracts: boolean): HeaderField | undefined {
  const readings = headerReadings(header);
  for (const { reading, key } of readings) {
    const field = fieldOf(key, reading, contracts);
    if (field) return { field, reading };
  }
  const several = numberedField(header, contracts);
  if (several) return several;
  const choice = readings.flatMap(({ key }) => SECOND_CHOICES.get(key) ?? [])[0];
  return choice && (contracts ? ofContracts.has(choice) : !CONTRACT_FIELDS.has(choice))
    ? { field: choice, reading: 'second-choice' }
    : undefined;
}

/** `Keurmerk 2`, `CPV-code 3`: one of several columns for a field of which a firm may have several values. */
function numberedField(header: string, contracts: boolean): HeaderField | undefined {
  const key = /^(\p{L}+)\d$/u.exec(writtenOutKey(header))?.[1];
  const field = key === undefined ? undefined : fieldOf(key, 'written-out', contracts);
  return field && FIELDS_OF_SEVERAL.has(field) ? { field, reading: 'without-remarks' } : undefined;
}

/** A header that is nearer to the name of a field goes before one that is farther from it. */
export function compareReadings(a: HeaderField, b: HeaderField): number {
  return READINGS.indexOf(a.reading) - READINGS.indexOf(b.reading);
}

function fieldOf(key: string, reading: Reading, contracts: boolean): Field | undefined {
  const field =
    (contracts ? FIELD_BY_CONTRACT_HEADER.get(key) : undefined) ??
    FIELD_BY_HEADER.get(key) ??
    FIELD_BY_WRITTEN_OUT.get(key);
  if (!field || (contracts && !ofContracts.has(field)) || (!contracts && CONTRACT_FIELDS.has(field)))
    return undefined;
  if (reading === 'exact' || reading === 'written-out') return field;
  if (reading === 'without-remarks' && ASKED.has(field)) return field;
  if (!FREELY.has(field) && !(contracts && OF_CONTRACTS.has(field))) return undefined;
  return reading !== 'without-remarks' && NOT_OWNED.has(key) ? undefined : field;
}
