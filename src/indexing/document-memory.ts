import { type IndexDocument } from './index-document.ts';

/** A document as a search names it. */
export interface DocumentKey {
  id: string;
  /** Of its content: another one is another document. None in an index of a version before fingerprints. */
  fingerprint: string | undefined;
}

/** Some 3 kB of text each, 60 MB a process, and what ranking has read from them. */
const MOST_REMEMBERED = 20_000;

/**
 * Documents that searches found before. Their fingerprint says whether they are still as they were, so nothing is ever shown
 * that the engine does not hold now. Documents are shared between searches: nobody may change one.
 */
export class DocumentMemory {
  /** Two halves: when the younger one is full it becomes the older one, and what nobody asked for meanwhile is forgotten. */
  private younger = new Map<string, IndexDocument>();
  private older = new Map<string, IndexDocument>();

  constructor(private readonly most = MOST_REMEMBERED) {}

  get(key: DocumentKey): IndexDocument | undefined {
    const known = this.younger.get(key.id) ?? this.older.get(key.id);
    if (!known || key.fingerprint === undefined || known.fingerprint !== key.fingerprint) return undefined;
    this.add(known);
    return known;
  }

  add(document: IndexDocument): void {
    if (this.younger.size >= this.most / 2 && !this.younger.has(document.id)) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(document.id, document);
  }
}
