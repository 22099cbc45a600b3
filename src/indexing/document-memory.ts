import { type IndexDocument } from './index-document.ts';

/** Some 3 kB of text each, 60 MB a process, and what ranking has read from them. */
const MOST_REMEMBERED = 20_000;

/**
 * Documents that searches found before, by their fingerprint: it changes with anything that stands in a document, so nothing is ever
 * shown that the engine does not hold now. Documents are shared between searches: nobody may change one.
 */
export class DocumentMemory {
  /** Two halves: when the younger one is full it becomes the older one, and what nobody asked for meanwhile is forgotten. */
  private younger = new Map<string, IndexDocument>();
  private older = new Map<string, IndexDocument>();

  constructor(private readonly most = MOST_REMEMBERED) {}

  get(fingerprint: string): IndexDocument | undefined {
    const known = this.younger.get(fingerprint);
    if (known) return known;
    const older = this.older.get(fingerprint);
    if (older) this.add(older);
    return older;
  }

  add(document: IndexDocument): void {
    if (this.younger.size >= this.most / 2 && !this.younger.has(document.fingerprint)) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(document.fingerprint, document);
  }
}
