import { type Fault } from '../../../common/errors.ts';
import { DomainError } from '../../../common/errors.ts';
import { type Wish, type WishedMapping } from '../../../intake/columns/fields.ts';
import { READING_OPTIONS, type ReadingOptions, readReadingOptions } from '../../../intake/reading-options.ts';
import { isDay } from '../../../common/day.ts';
import { type DeliveryKind } from '../../../intake/import-view.ts';
import { type Upload } from '../../../platform/http/upload/read-upload.ts';

/** The fields that go with an uploaded file, checked. */
export interface ImportForm {
  source: string;
  /** As it was sent. */
  fileName: string;
  dryRun: boolean;
  /** Whether the file is all that its source says, or comes on top; absent: as the source usually delivers. */
  delivery?: DeliveryKind;
  /** The day of which the file tells (ISO date); absent: today. */
  listedOn?: string;
  /** Field of ours -> header of the file. */
  mapping?: WishedMapping;
  reading: ReadingOptions;
}

type Parts = Pick<Upload, 'files' | 'fields'>;

const KNOWN = ['source', 'dryRun', 'delivery', 'listedOn', 'mapping', ...READING_OPTIONS];
const DELIVERIES: readonly string[] = ['replace', 'add'] satisfies DeliveryKind[];

/**
 * Reads the form; throws `invalid-input` with every fault at once.
 * @param where its fields stood: `query` when the file is the body itself
 */
export function readImportForm(parts: Parts, where: 'body' | 'query' = 'body'): ImportForm {
  const faults = [...fileFaults(parts), ...fieldFaults(parts)];
  const value = (name: string) => parts.fields.find((field) => field.name === name)?.value;
  const source = typeof value('source') === 'string' ? String(value('source')).trim() : '';
  if (!source) faults.push(fault('source', 'is missing: say which source this file comes from'));
  const dryRun = readBoolean(value('dryRun'));
  if (dryRun === null) faults.push(fault('dryRun', 'must be true or false'));
  const delivery = readDelivery(value('delivery'));
  if (delivery === null)
    faults.push(fault('delivery', 'must be replace (the file is all that the source says) or add'));
  const listedOn = readDay(value('listedOn'));
  if (listedOn === null) faults.push(fault('listedOn', 'must be a day such as 2026-11-26'));
  const mapping = readMapping(value('mapping'));
  if (mapping === null)
    faults.push(
      fault(
        'mapping',
        'must be a JSON object of field to header, to a list of headers, or to null for none, such as {"name":"Bedrijf","labels":["PSO","B Corp"],"sbi":null}',
      ),
    );
  const reading = readReadingOptions(textFields(parts));
  faults.push(...reading.faults.map(({ name, message }) => fault(name, message)));
  if (faults.length > 0)
    throw new DomainError(
      'invalid-input',
      'This upload is not right; see errors.',
      faults.map((one) => (one.in === 'body' ? { ...one, in: where } : one)),
    );
  return {
    source,
    fileName: parts.files.find((file) => file.field === 'file')?.fileName ?? '',
    dryRun: dryRun ?? false,
    reading: reading.options,
    ...(delivery ? { delivery } : {}),
    ...(listedOn ? { listedOn } : {}),
    ...(mapping ? { mapping } : {}),
  };
}

function fileFaults({ files }: Parts): Fault[] {
  const elsewhere = files
    .filter((file) => file.field !== 'file')
    .map((file) => fault(file.field, 'may not be a file'));
  const wanted = files.length - elsewhere.length;
  if (wanted === 1) return elsewhere;
  return [
    ...elsewhere,
    { in: 'file', name: 'file', message: wanted === 0 ? 'is missing' : 'may be given once only' },
  ];
}

function fieldFaults({ fields }: Parts): Fault[] {
  const names = fields.map((field) => field.name);
  const unknown = names
    .filter((name) => !KNOWN.includes(name))
    .map((name) =>
      name === 'file'
        ? fault('file', 'must be a file: give its part a file name')
        : fault(name, `is not a field of this form; known are: file, ${KNOWN.join(', ')}`),
    );
  const repeated = KNOWN.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return [...unknown, ...repeated.map((name) => fault(name, 'may be given once only'))];
}

/** A number may come as a JSON part; anything else that is no text is read as one that is not allowed. */
function textFields({ fields }: Parts): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, value }) => [
      name,
      typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : value === undefined || value === null
          ? ''
          : JSON.stringify(value),
    ]),
  );
}

/** False when absent, null when it cannot be read. */
function readBoolean(value: unknown): boolean | null {
  if (value === undefined || value === '' || value === 'false' || value === false) return false;
  return value === 'true' || value === true ? true : null;
}

/** Undefined when absent, null when it cannot be read. */
function readDelivery(value: unknown): DeliveryKind | null | undefined {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && DELIVERIES.includes(value) ? (value as DeliveryKind) : null;
}

/** Undefined when absent, null when it is no day that exists. */
function readDay(value: unknown): string | null | undefined {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && isDay(value) ? value : null;
}

/** Undefined when absent, null when it cannot be read. */
function readMapping(value: unknown): WishedMapping | null | undefined {
  if (value === undefined || value === '') return undefined;
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const entries: [string, unknown][] = Object.entries(parsed);
  return entries.every(([, wish]) => isWish(wish)) ? (parsed as WishedMapping) : null;
}

function isWish(wish: unknown): wish is Wish {
  if (Array.isArray(wish)) return wish.length > 0 && wish.every((header) => typeof header === 'string');
  return wish === null || typeof wish === 'string';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
