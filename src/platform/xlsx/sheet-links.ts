import { attribute, readWholeXml } from './read-xml.ts';
import { columnOf } from './sheet-rows.ts';
import { readRelationships } from './workbook-parts.ts';
import { type ZipArchive } from './zip-archive.ts';

/** Where cells lead to, by {@link cellKey}. */
export type SheetLinks = ReadonlyMap<string, string>;

/** Links that Excel allows in one sheet. Source: Excel specifications and limits, support.microsoft.com. */
const MOST_LINKS = 65_530;

/** Characters of the longest address that a browser takes for granted. */
const LONGEST_TARGET = 2_000;

/** A cell by its row and its column, both counted from 1. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/**
 * The web and mail addresses that stand behind cells of a sheet. They come after all rows in its XML, so a sheet that has any is read
 * once for them alone. Links made by a formula are not among them.
 */
export async function readSheetLinks(archive: ZipArchive, part: string): Promise<SheetLinks> {
  const targets = new Map(
    (await readRelationships(archive, part, 'external'))
      .filter(({ type, target }) => type === 'hyperlink' && target.length <= LONGEST_TARGET)
      .map(({ id, target }) => [id, target]),
  );
  const links = new Map<string, string>();
  if (targets.size === 0) return links;
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => {
      if (name !== 'hyperlink' || links.size >= MOST_LINKS) return;
      const target = targets.get(attribute(attributes, 'id') ?? '');
      // One link over several cells stands in the first of them.
      const [first = ''] = (attributes['ref'] ?? '').split(':');
      const row = Number(/^\$?[A-Za-z]{1,3}\$?(\d{1,7})$/.exec(first)?.[1]);
      if (target !== undefined && row > 0) links.set(cellKey(row, columnOf(first)), target);
    },
  });
  return links;
}
