import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { type TopicOf, TopicReader } from '../intake/columns/column-topics.ts';
import { type Source } from '../intake/sources.ts';
import { topicByWords } from './column-topic-words.ts';
import { LexiconLoader } from './categories/lexicon-loader.ts';
import { loadLabelCatalogue } from './labels/label-catalogue.ts';

/** Tells which headers of a list of firms name a label, theme, programme or category. */
@Injectable()
export class ColumnTopics extends TopicReader {
  constructor(private readonly lexicons: LexiconLoader) {
    super();
  }

  override async topicsFor(manager: EntityManager, { kind }: Source): Promise<TopicOf | null> {
    // A register is of one label, and a contract is of what it is about.
    if (kind === 'label-register' || kind === 'contracts') return null;
    return topicByWords(await loadLabelCatalogue(manager), await this.lexicons.load());
  }
}
