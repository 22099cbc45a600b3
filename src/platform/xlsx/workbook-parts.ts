import { posix } from 'node:path';

import { visibleText } from '../../common/visible-text.ts';
import { UnreadableCsv } from '../csv/read-csv.ts';
import { attribute, readWholeXml } from './read-xml.ts';
import { type WorkbookLimits } from './workbook-limits.ts';
import { type ZipArchive } from './zip-archive.ts';

/** Characters of a sheet's name that are shown; Excel allows 31. */
const MAX_NAME = 100;

/** A sheet with cells, by the name on its tab. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Its file inside the zip. */
  part: string;
}

/** Where the parts of a workbook stand inside the zip. */
export interface WorkbookParts {
  sheets: SheetPart[];
  /** Days are counted from 1904 instead of 1900, as Excel for the Mac used to. */
  date1904: boolean;
  sharedStrings: string | undefined;
  styles: string | undefined;
}

interface Relationship {
  id: string;
  /** Last part of the type's address, such as `worksheet`: the rest differs between editions of the standard. */
  type: string;
  target: string;
}

/** @throws UnreadableCsv when the zip holds no workbook with a worksheet, or one with too many sheets */
export async function readWorkbookParts(
  archive: ZipArchive,
  limits: Pick<WorkbookLimits, 'sheets'>,
): Promise<WorkbookParts> {
  const workbook = await findWorkbook(archive);
  const relationships = await readRelationships(archive, workbook);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type)?.target;
  const { sheets, date1904 } = await readSheetList(archive, workbook, relationships, limits.sheets);
  if (sheets.length === 0) throw new UnreadableCsv('no-worksheet', 'The workbook holds no worksheet.');
  return { sheets, date1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function findWorkbook(archive: ZipArchive): Promise<string> {
  const stated = (await readRelationships(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
  const part = stated ?? 'xl/workbook.xml';
  if (part.toLowerCase().startsWith('xl/') && part.endsWith('.xml') && archive.has(part)) return part;
  throw new UnreadableCsv('no-worksheet', noWorkbook(archive));
}

function noWorkbook(archive: ZipArchive): string {
  const advice = 'Save the list as an Excel workbook (.xlsx) or as CSV and import that file.';
  if (archive.has('xl/workbook.bin')) return `This is a binary Excel workbook (.xlsb). ${advice}`;
  if (archive.has('word/document.xml')) return `This is a Word document. ${advice}`;
  if (archive.has('content.xml')) return `This is an OpenDocument file (.ods). ${advice}`;
  return `This is a zip file without an Excel workbook in it. ${advice}`;
}

async function readSheetList(
  archive: ZipArchive,
  workbook: string,
  relationships: readonly Relationship[],
  most: number,
): Promise<{ sheets: SheetPart[]; date1904: boolean }> {
  const sheets: SheetPart[] = [];
  let count = 0;
  let date1904 = false;
  await readWholeXml(archive.read(workbook), {
    open: (element, attributes) => {
      if (element === 'workbookPr') date1904 = /^(1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '');
      if (element !== 'sheet') return;
      // Counted here, for any number of tabs may show one and the same part.
      if (++count > most) throw tooManySheets(most);
      const id = attribute(attributes, 'id');
      const found = relationships.find((relationship) => relationship.id === id);
      // Chart sheets and macro sheets have no rows.
      if (found?.type !== 'worksheet' || !archive.has(found.target)) return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({
        name: sheetName(attribute(attributes, 'name') ?? ''),
        hidden,
        part: found.target,
      });
    },
  });
  return { sheets, date1904 };
}

/** A sheet's name as it is shown, and asked for. */
export function sheetName(written: string): string {
  return [...visibleText(written)].slice(0, MAX_NAME).join('');
}

function tooManySheets(most: number): UnreadableCsv {
  return new UnreadableCsv(
    'workbook-too-many-sheets',
    `The workbook holds more than ${most} sheets. Save the sheet with the list as a workbook of its own and import that file.`,
    { limit: most },
  );
}

/**
 * What a part (or, for an empty name, the package) refers to inside the zip, by names as they are there; or outside of it,
 * by addresses as they are written.
 */
export async function readRelationships(
  archive: ZipArchive,
  part: string,
  where: 'inside' | 'external' = 'inside',
): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relationships: Relationship[] = [];
  if (!archive.has(file)) return relationships;
  await readWholeXml(archive.read(file), {
    open: (element, attributes) => {
      const target = attribute(attributes, 'Target');
      if (element !== 'Relationship' || target === undefined) return;
      const isExternal = attribute(attributes, 'TargetMode') === 'External';
      if (isExternal !== (where === 'external')) return;
      const inZip = (): string =>
        posix
          .join('/', folder, target.startsWith('/') ? posix.relative(`/${folder}`, target) : target)
          .slice(1);
      relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type')?.split('/').pop() ?? '',
        target: isExternal ? target : inZip(),
      });
    },
  });
  return relationships;
}
