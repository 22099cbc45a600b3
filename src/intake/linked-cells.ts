import { type CsvRecord } from '../platform/csv/read-csv.ts';
import { type Workbook } from '../platform/xlsx/read-xlsx.ts';
import { cellKey, type SheetLinks } from '../platform/xlsx/sheet-links.ts';
import { findHeader, HEADER_SEARCH_ROWS } from './columns/find-header.ts';
import { shapeOf } from './columns/value-shape.ts';

/** A column of a sheet in which cells lead to an address that their text does not say. */
interface LinkedColumn {
  /** From 0. */
  column: number;
  /** Cells that do. */
  links: number;
  texts: Set<string>;
  /** Host or mail domain -> links to it. */
  hosts: Map<string, number>;
}

/** Which columns of a sheet get another one beside them, and which say nothing but that there is a link. */
interface LinkedColumns {
  /** Columns of the widest row. */
  width: number;
  beside: readonly number[];
  instead: ReadonlySet<number>;
}

/** A column of so many links is one of firms when they lead to different places. */
const FEW_LINKS = 3;

/**
 * The rows of a sheet with the addresses that stand behind its cells, as in a list in which the name of each firm leads to its website:
 * in a column of their own behind the others, `Link (Naam)`; or in the cells themselves where these say the same again and again
 * (`Website`, `klik hier`). Text that is an address itself stays what it is: who corrects that often leaves the old link behind it. Links that
 * lead to one host for the most part are left out: a page of the municipality's own about each firm is not the firm's.
 * @param headerRow where the header stands, when that was asked for
 * @throws UnreadableCsv as {@link Workbook.rows} does
 */
export async function linkedRows(
  workbook: Workbook,
  sheet: string,
  headerRow: number | undefined,
): Promise<() => AsyncGenerator<CsvRecord>> {
  const links = addresses(await workbook.links(sheet));
  const plain = (): AsyncGenerator<CsvRecord> => workbook.rows(sheet);
  if (links.size === 0) return plain;
  const { columns, header } = await lookThrough(plain(), links, headerRow);
  if (columns.beside.length === 0 && columns.instead.size === 0) return plain;
  return async function* () {
    for await (const record of plain()) yield withLinks(record, links, columns, header);
  };
}

/** Addresses of the web and of mail, the latter without what a letter should say. */
function addresses(links: SheetLinks): SheetLinks {
  return new Map(
    [...links].flatMap(([cell, target]): [string, string][] => {
      const mail = decoded(/^mailto:([^?]*)/i.exec(target)?.[1] ?? '');
      if (mail.includes('@')) return [[cell, mail]];
      return /^https?:\/\//i.test(target) ? [[cell, target]] : [];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function lookThrough(
  rows: AsyncIterable<CsvRecord>,
  links: SheetLinks,
  headerRow: number | undefined,
): Promise<{ columns: LinkedColumns; header: number }> {
  const found = new Map<number, LinkedColumn>();
  const first: CsvRecord[] = [];
  let width = 0;
  for await (const record of rows) {
    if (first.length < HEADER_SEARCH_ROWS) first.push(record);
    width = Math.max(width, record.cells.length);
    record.cells.forEach((text, column) => {
      const target = linkOf(record, column, links);
      if (target === undefined) return;
      const known = found.get(column) ?? { column, links: 0, texts: new Set(), hosts: new Map() };
      const host = hostOf(target);
      known.links++;
      known.texts.add(text.trim().toLowerCase());
      known.hosts.set(host, (known.hosts.get(host) ?? 0) + 1);
      found.set(column, known);
    });
  }
  const useful = [...found.values()].filter((column) => !isOfOneHost(column));
  const instead = useful.filter(({ links: count, texts }) => count >= 2 && texts.size * 2 <= count);
  return {
    columns: {
      width,
      beside: useful
        .filter((column) => !instead.includes(column))
        .map(({ column }) => column)
        .sort((a, b) => a - b),
      instead: new Set(instead.map(({ column }) => column)),
    },
    header: headerRow ?? first[findHeader(first)]?.line ?? 0,
  };
}

function isOfOneHost({ links, hosts }: LinkedColumn): boolean {
  return links >= FEW_LINKS && Math.max(...hosts.values()) * 2 > links;
}

function hostOf(target: string): string {
  return (
    /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(target)?.[1] ??
    target.split('@').pop() ??
    ''
  ).toLowerCase();
}

/** The address behind a cell with other text than an address. */
function linkOf({ line, cells }: CsvRecord, column: number, links: SheetLinks): string | undefined {
  const text = cells[column]?.trim() ?? '';
  return text === '' || isAddress(text) ? undefined : links.get(cellKey(line, column + 1));
}

function isAddress(text: string): boolean {
  const shape = shapeOf(text);
  return shape === 'email' || shape === 'website';
}

function withLinks(
  record: CsvRecord,
  links: SheetLinks,
  { width, beside, instead }: LinkedColumns,
  header: number,
): CsvRecord {
  const { line } = record;
  const cells = record.cells.map((text, column) =>
    line > header && instead.has(column) ? (linkOf(record, column, links) ?? text) : text,
  );
  const added = beside.map((column) => {
    if (line === header) return `Link (${record.cells[column] ?? ''})`;
    return line > header ? (linkOf(record, column, links) ?? '') : '';
  });
  if (added.every((text) => text === '')) return { ...record, cells };
  while (cells.length < width) cells.push('');
  return { ...record, cells: [...cells, ...added] };
}
