import { DocumentMemory } from './document-memory.ts';
import { type IndexDocument } from './index-document.ts';

/** How the engine names a document. */
export interface DocumentKey {
  /** Absent where only the fingerprint is named. */
  id?: string;
  /** Of its content: another one is another document. None in an index of a version before fingerprints. */
  fingerprint: string | undefined;
}

/** Documents by how they are named; read with one call a kind. */
export interface DocumentSource {
  byId(ids: readonly string[]): Promise<IndexDocument[]>;
  byFingerprint(fingerprints: readonly string[]): Promise<IndexDocument[]>;
}

/** Reads what the engine named: those that were found before are remembered, the others are asked for. */
export class DocumentReader {
  private readonly memory = new DocumentMemory();

  constructor(private readonly source: DocumentSource) {}

  /**
   * The documents of each list, in its order. One that was removed since it was found is left out; one of a list of ids that was
   * replaced is the newer one.
   */
  async read(lists: readonly (readonly DocumentKey[])[]): Promise<IndexDocument[][]> {
    const unknown: DocumentKey[] = [];
    const known = lists.map((keys) =>
      keys.map((key) => {
        const document = key.fingerprint === undefined ? undefined : this.memory.get(key.fingerprint);
        if (!document) unknown.push(key);
        return document;
      }),
    );
    const fetched = await this.fetch(unknown);
    return lists.map((keys, list) =>
      keys.flatMap((key, at) => known[list]?.[at] ?? fetched.get(nameOf(key)) ?? []),
    );
  }

  private async fetch(keys: readonly DocumentKey[]): Promise<ReadonlyMap<string, IndexDocument>> {
    if (keys.length === 0) return new Map();
    const ids = new Set(keys.flatMap(({ id }) => id ?? []));
    const others = new Set(
      keys.flatMap(({ id, fingerprint }) => (id === undefined ? nameOf({ fingerprint }) : [])),
    );
    const documents = await Promise.all([
      ids.size > 0 ? this.source.byId([...ids]) : [],
      others.size > 0 ? this.source.byFingerprint([...others]) : [],
    ]);
    const fetched = new Map<string, IndexDocument>();
    for (const document of documents.flat()) {
      this.memory.add(document);
      fetched.set(document.id, document).set(document.fingerprint, document);
    }
    return fetched;
  }
}

function nameOf({ id, fingerprint }: DocumentKey): string {
  return id ?? fingerprint ?? '';
}
