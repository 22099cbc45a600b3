import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { indexWithOtherWords, lockWords } from '../../enrichment/categories/words-revision.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { type FirmWord, frequentWords, STILL_ENOUGH_FIRMS } from './frequent-words.ts';

/**
 * Learns the words of the register's own firms, each night: `vlonder` may be in no list of categories, and once it is known
 * `tuinvlonders` can be taken apart. When there are others than before, the index is made anew with them.
 */
@Injectable()
export class LearnWordsHandler extends JobHandler<'indexing.learn-words'> {
  override readonly jobName = 'indexing.learn-words';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockWords(manager);
      const known = await knownWords(manager);
      const words = frequentWords(await countWords(manager), known);
      const same = words.length === known.size && words.every(({ word }) => known.has(word));
      await replaceWords(manager, words);
      if (!same) await indexWithOtherWords(manager, 'words of firms');
    });
  }
}

async function knownWords(manager: EntityManager): Promise<Set<string>> {
  const rows: { word: string }[] = await manager.query(`select word from firm_word`);
  return new Set(rows.map(({ word }) => word));
}

/** Of what published firms say of themselves. Names are left out: they are no words, and some are of persons. */
function countWords(manager: EntityManager): Promise<FirmWord[]> {
  return manager.query<FirmWord[]>(
    `select word, ndoc as firms
       from ts_stat($$ select to_tsvector('simple', coalesce(data -> 'description' ->> 'value', ''))
                         from profile where published $$)
      where ndoc >= $1 and word ~ '^[[:alpha:]]+$'`,
    [STILL_ENOUGH_FIRMS],
  );
}

async function replaceWords(manager: EntityManager, words: readonly FirmWord[]): Promise<void> {
  await manager.query(`delete from firm_word`);
  await manager.query(
    `insert into firm_word (word, firms) select word, firms from jsonb_to_recordset($1::jsonb) as w (word text, firms int)`,
    [JSON.stringify(words)],
  );
}
