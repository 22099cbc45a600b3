/** As KvK writes it, and as spreadsheets, web forms and people do: `Ja`, `WAAR`, `x`, `✓`, `ja, graag`. */
const YES =
  /^(?:(?:ja|j|yes|y|true|waar|x|aangevinkt|geselecteerd|selected|checked)(?![\p{L}\p{N}])|[1✓✔☑√](?!\p{N}))/iu;
const NO = /^(?:nee|n|no|false|onwaar|0|niet|geen|not selected|☐|✗|✘|❌)(?![\p{L}\p{N}])/iu;

/** A cell that is a yes, with what it adds (`ja, trede 2`), or a no; undefined for one that is neither. */
export function readYesOrNo(cell: string): { yes: boolean; rest: string } | undefined {
  const text = cell.trim();
  if (NO.test(text)) return { yes: false, rest: '' };
  const yes = YES.exec(text)?.[0];
  if (yes === undefined) return undefined;
  return {
    yes: true,
    rest: text
      .slice(yes.length)
      .replace(/^[\s,.;:–-]+/u, '')
      .replace(/[()]/g, '')
      .trim(),
  };
}
