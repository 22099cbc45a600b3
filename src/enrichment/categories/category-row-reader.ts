import { Injectable } from '@nestjs/common';

import { type Reason } from '../../intake/import-view.ts';
import { type ReadRow, RowReader } from '../../intake/row-reader.ts';
import { LexiconLoader } from './lexicon-loader.ts';
import { categoriesByName } from './named-categories.ts';

/** Characters of a name that a note quotes. */
const SHOWN = 80;

/** Tells whoever delivers a list which of its categories, named in words, lead to none that buyers search by. */
@Injectable()
export class CategoryRowReader extends RowReader {
  constructor(private readonly lexicons: LexiconLoader) {
    super();
  }

  override async readerFor(): Promise<ReadRow> {
    const read = categoriesByName(await this.lexicons.load());
    return ({ categoryNames }) =>
      categoryNames === undefined || read(categoryNames).length > 0 ? [] : [unknown(categoryNames)];
  }
}

function unknown(names: string): Reason {
  const value = names.slice(0, SHOWN);
  return {
    code: 'category-unknown',
    field: 'categories',
    message:
      `'${value}' leads to no category that is known; the firm is found by what else is said of it. ` +
      'Give a CPV code, or name the work in everyday words.',
    values: { value },
  };
}
