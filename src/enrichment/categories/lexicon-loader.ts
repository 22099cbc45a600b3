import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { CategoryLexicon } from './category-lexicon.ts';
import { OPEN_CONCEPTS } from './open-concepts.ts';
import { wordsRevision } from './words-revision.ts';

interface ConceptRow {
  id: string;
  codes: string[];
  labelNl: string;
  labelEn: string;
  words: string[];
}

/**
 * Builds the lexicon from the tables, once a process and again when somebody changed codes or words: it takes a second and
 * some 30 MB.
 */
@Injectable()
export class LexiconLoader {
  private latest: { revision: string; lexicon: Promise<CategoryLexicon> } | null = null;
  private asking: Promise<string> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The lexicon that this process had last, without asking whether it is still so; null when it had none yet. */
  lastKnown(): Promise<CategoryLexicon> | null {
    return this.latest?.lexicon ?? null;
  }

  /** The lexicon as it is now; an attempt that fails is made again at the next call. */
  async load(): Promise<CategoryLexicon> {
    const { latest } = this;
    try {
      const revision = await this.revision();
      if (this.latest?.revision !== revision) this.latest = { revision, lexicon: this.read() };
    } catch (error) {
      // Without the database a search still understands its request by the words that were known last.
      if (!latest) throw error;
      return latest.lexicon;
    }
    return this.latest.lexicon;
  }

  /** Whoever asks while the answer is under way shares it: every search needs it. */
  private revision(): Promise<string> {
    this.asking ??= wordsRevision(this.dataSource.manager).finally(() => (this.asking = null));
    return this.asking;
  }

  private read(): Promise<CategoryLexicon> {
    return readLexicon(this.dataSource.manager).catch((error: unknown) => {
      this.latest = null;
      throw error;
    });
  }
}

/** The one that this process built last: the same words need no second one. */
let built: CategoryLexicon | null = null;

/** @throws Error when the reference tables are empty: a lexicon without words would quietly find nothing */
export async function readLexicon(manager: EntityManager): Promise<CategoryLexicon> {
  const concepts: ConceptRow[] = await manager.query(
    `select id, codes, label_nl as "labelNl", label_en as "labelEn", words_nl || words_en || label_nl || label_en as words
       from (${OPEN_CONCEPTS}) c order by id`,
  );
  const categories: { code: string; labelNl: string; labelEn: string }[] = await manager.query(
    `select code, label_nl as "labelNl", label_en as "labelEn" from category order by code`,
  );
  const firmWords: { word: string }[] = await manager.query(`select word from firm_word order by word`);
  if (concepts.length === 0)
    throw new Error('No category words are loaded: call loadReferenceCategories first');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([concepts, categories, firmWords]))
    .digest('hex');
  if (built?.fingerprint === fingerprint) return built;
  const words = firmWords.map(({ word }) => word);
  return (built = new CategoryLexicon(concepts, categories, fingerprint, words));
}
