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

/** A word (folded, see `fold`) -> the legal form that it stands for. Single words only. */
export const LEGAL_FORMS: ReadonlyMap<string, LegalFormWord> = new Map(
  Object.entries(SPELLINGS).flatMap(([form, words]) =>
    words
      .filter((word) => !word.includes(' '))
      .map((word): [string, LegalFormWord] => [word, form as LegalFormWord]),
  ),
);

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
