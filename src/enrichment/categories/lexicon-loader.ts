import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { CategoryLexicon } from './category-lexicon.ts';

interface ConceptRow {
  id: string;
  codes: string[];
  labelNl: string;
  labelEn: string;
  words: string[];
}

/** Builds the lexicon from the reference tables, once a process: it takes a second and some 30 MB. */
@Injectable()
export class LexiconLoader {
  private loading: Promise<CategoryLexicon> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The lexicon; an attempt that fails is made again at the next call. */
  load(): Promise<CategoryLexicon> {
    this.loading ??= readLexicon(this.dataSource.manager).catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}

/** @throws Error when the reference tables are empty: a lexicon without words would quietly find nothing */
export async function readLexicon(manager: EntityManager): Promise<CategoryLexicon> {
  const concepts: ConceptRow[] = await manager.query(
    `select id, codes, label_nl as "labelNl", label_en as "labelEn", words_nl || words_en || label_nl as words
       from category_concept order by id`,
  );
  const categories: { code: string; labelNl: string; labelEn: string }[] = await manager.query(
    `select code, label_nl as "labelNl", label_en as "labelEn" from category order by code`,
  );
  if (concepts.length === 0)
    throw new Error('No category words are loaded: call loadReferenceCategories first');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([concepts, categories]))
    .digest('hex');
  return new CategoryLexicon(concepts, categories, fingerprint);
}
