import { type ReasonLang } from '../discovery/reason-texts.ts';

/** What a record says in codes, in words of a language. */
export interface RecordWords {
  lang: ReasonLang;
  /** Names of colleagues, by how the record names them. */
  people: ReadonlyMap<string, string>;
  /** What a label is called, by how a request asks for it (`pso:2`). */
  labelName: (asked: string) => string;
  /** What a category is called; of one that is gone what it was called then. */
  categoryName: (category: { code: string; label: string }) => string;
}
