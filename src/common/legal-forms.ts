/** Legal forms that a name can carry. */
export type LegalFormWord =
  | 'eenmanszaak'
  | 'vof'
  | 'maatschap'
  | 'cv'
  | 'bv'
  | 'nv'
  | 'stichting'
  | 'vereniging'
  | 'cooperatie'
  | 'other';

const SPELLINGS: Record<LegalFormWord, string[]> = {
  eenmanszaak: ['eenmanszaak', 'ez', 'zzp', 'zzper'],
  vof: ['vof', 'vennootschap onder firma'],
  maatschap: ['maatschap'],
  cv: ['cv', 'commanditaire vennootschap'],
  bv: ['bv', 'bvba', 'besloten vennootschap', 'bv io'],
  nv: ['nv', 'naamloze vennootschap'],
  stichting: ['stichting', 'stg', 'sticht', 'st'],
  vereniging: ['vereniging', 'ver'],
  cooperatie: ['cooperatie', 'coop', 'cooperatieve', 'ua', 'ba', 'cooperatie ua'],
  other: ['gmbh', 'ltd', 'limited', 'inc', 'llc', 'ag', 'sa', 'sarl', 'kg', 'ug', 'gr'],
};

/** Every legal form, as a form offers them. */
export const LEGAL_FORM_WORDS = Object.keys(SPELLINGS) as LegalFormWord[];

export function isLegalFormWord(text: string): text is LegalFormWord {
  return Object.hasOwn(SPELLINGS, text);
}

/** A word (folded, see `fold`) -> the legal form that it stands for. Single words only. */
const LEGAL_FORMS: ReadonlyMap<string, LegalFormWord> = new Map(
  Object.entries(SPELLINGS).flatMap(([form, words]) =>
    words
      .filter((word) => !word.includes(' '))
      .map((word): [string, LegalFormWord] => [word, form as LegalFormWord]),
  ),
);

/** Words that are a form at the end of a name only: `EZ Clean` and `De SA groep` are called so. */
const LAST_ONLY = new Set('ez zzp zzper ua ba ltd limited inc llc ag sa sarl kg ug'.split(' '));

/** Words that are a form at either end of a name only: `Ver` stands for `Vereniging` there, or for nothing. */
const EDGE_ONLY = new Set('st sticht ver coop gr'.split(' '));

/** Words that may as well be part of the name (`St. Joris`): they say nothing certain about the form. */
const UNSURE = new Set(['st', 'ver', 'gr']);

/**
 * The legal form that a word of a name stands for, where it stands; `unsure` when it may be one and does not
 * distinguish the name.
 */
export function legalFormAt(words: readonly string[], index: number): LegalFormWord | 'unsure' | undefined {
  const word = words[index] ?? '';
  const form = LEGAL_FORMS.get(word);
  if (!form || (LAST_ONLY.has(word) && index < words.length - 1)) return undefined;
  if (!EDGE_ONLY.has(word)) return form;
  if ((index > 0 && index < words.length - 1) || (word === 'coop' && !/^[ub]a$/.test(words.at(-1) ?? '')))
    return undefined;
  return UNSURE.has(word) ? 'unsure' : form;
}

/** What a column `Rechtsvorm` holds -> the form; undefined for text that names none. `text` must be folded. */
export function readLegalForm(text: string): LegalFormWord | undefined {
  const exact = Object.entries(SPELLINGS).find(([, words]) => words.includes(text));
  if (exact) return exact[0] as LegalFormWord;
  return text
    .split(' ')
    .map((word) => LEGAL_FORMS.get(word))
    .find((form) => form !== undefined);
}

/** Forms without legal personality: what is registered about the firm is about a person (KvK, AVG). */
export function isPersonalForm(form: LegalFormWord | undefined): boolean {
  return form === 'eenmanszaak' || form === 'vof' || form === 'maatschap';
}
