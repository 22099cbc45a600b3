import { SBI_2008, SBI_2025 } from './sbi-classes.ts';

/** Editions of the classification in which firms are registered. KvK moved every firm to 2025 in September 2025. */
export type SbiEdition = '2008' | '2025';

/** Every code of two (a division) to five digits, by edition. */
const CODES: Readonly<Record<SbiEdition, ReadonlySet<string>>> = {
  '2008': new Set(codesOf(SBI_2008)),
  '2025': new Set(codesOf(SBI_2025)),
};

/**
 * The editions that have a code (digits only). Most codes stand in both, and mean the same in both or not; none has it when
 * it is mistyped, or of another list. Pure.
 */
export function editionsOfSbi(code: string): SbiEdition[] {
  return (['2008', '2025'] as const).filter((edition) => CODES[edition].has(code));
}

/**
 * Whether digits are the code of a division or a group (`81`, `812`): two or three, of any edition. Not three that are a class
 * too once a zero is put back that a spreadsheet drops (`161` may be `0161`). Pure.
 */
export function isBroadSbi(digits: string): boolean {
  if (!/^\d{2,3}$/.test(digits) || editionsOfSbi(digits).length === 0) return false;
  return digits.length === 2 || editionsOfSbi(`0${digits}`).length === 0;
}

function codesOf(list: string): string[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [division = '', classes = ''] = line.split(': ');
      return [division, ...classes.split(' ').flatMap((rest) => codesOfClass(division, rest))];
    });
}

/** `81` and `22.129`: the group, the class and its subclasses. */
function codesOfClass(division: string, rest: string): string[] {
  const [digits = '', subclasses = '0'] = rest.split('.');
  const code = division + digits;
  return [code.slice(0, 3), code, ...[...subclasses].map((digit) => code + digit)];
}
