/** What a source calls a statement; the same for all its versions. */
export interface StatementKey {
  source: string;
  key: string;
  /** Ids of the versions meant, when others under the key speak of another firm; all of them otherwise. */
  versions?: readonly string[];
}

/** Statement keys that are given as JSON in the first parameter. SQL, to stand after `from`. */
export const KEYS = `jsonb_to_recordset($1::jsonb) as k (source text, key text, versions bigint[])`;
