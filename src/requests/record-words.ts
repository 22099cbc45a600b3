import { type LabelNames } from './asked-criteria.ts';

/** What a record says in codes, in words: names of colleagues by how it names them, and of labels. */
export interface RecordWords {
  people: ReadonlyMap<string, string>;
  labelName: LabelNames;
}
