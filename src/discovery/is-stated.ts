import { cpvPrefix } from '../enrichment/categories/concept.ts';

/** Whether a firm does something of these codes by what a source states or a person accepted, and not only by what the register read. Pure. */
export function isStated(
  categories: readonly { code: string; suggested?: boolean }[],
  codes: readonly string[],
): boolean {
  const stated = categories.filter(({ suggested }) => !suggested);
  return codes.some((code) => stated.some((category) => category.code.startsWith(cpvPrefix(code))));
}
