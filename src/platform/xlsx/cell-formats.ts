import { builtInFormat, GENERAL, type NumberFormat, readFormatCode } from './number-format.ts';
import { attribute, readWholeXml } from './read-xml.ts';

/** The number format of every cell style, in the order in which cells refer to them. */
export async function readCellFormats(bytes: AsyncIterable<Uint8Array>): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const ids: number[] = [];
  // `xf` stands in `cellStyleXfs` too, which cells do not refer to.
  let inCellFormats = false;
  await readWholeXml(bytes, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'xf' && inCellFormats) ids.push(id);
      const code = attribute(attributes, 'formatCode');
      // Differential formats (`dxf`) hold a numFmt too; those come later and change nothing that was said before.
      if (name === 'numFmt' && code !== undefined && !custom.has(id)) custom.set(id, readFormatCode(code));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => custom.get(id) ?? builtInFormat(id) ?? GENERAL);
}
