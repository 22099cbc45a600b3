import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { foldKey } from '../../common/dutch/fold.ts';
import { LexiconLoader } from '../../enrichment/categories/lexicon-loader.ts';
import { placesBeginningWith } from '../../enrichment/location/places-beginning.ts';
import { type NamedSupplier, NameSearch } from '../name-search.ts';
import { type ReasonLang } from '../reason-texts.ts';
import { suggestCategories, type SuggestedCategory } from './suggest-categories.ts';
import { suggestPlaces, type SuggestedPlace } from './suggest-places.ts';

/** What somebody may mean who is still typing. */
export interface Suggested {
  categories: SuggestedCategory[];
  firms: NamedSupplier[];
  places: SuggestedPlace[];
}

/** One letter begins everything; a longer text is a request, which nobody can finish for a buyer. Characters. */
const SHORTEST = 2;
const LONGEST = 60;
/** With so few of each, all of them fit under the box on a phone. */
const CATEGORIES = 4;
const FIRMS = 4;
const PLACES_BESIDE = 2;
const PLACES_ALONE = 7;

/** Completes what is typed: categories, firms and places. Nothing of it is counted or kept. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicons: LexiconLoader,
    private readonly names: NameSearch,
  ) {}

  /** For the box that takes anything. */
  async anything(text: string, lang: ReasonLang): Promise<Suggested> {
    if (!canBegin(text)) return { categories: [], firms: [], places: [] };
    const [lexicon, firms, places] = await Promise.all([
      this.lexicons.load(),
      this.names.beginningWith(text, 0, FIRMS),
      this.places(text, PLACES_BESIDE),
    ]);
    return { categories: suggestCategories(lexicon, text, lang, CATEGORIES), firms, places };
  }

  /** For a box that takes a place. */
  async places(text: string, limit = PLACES_ALONE): Promise<SuggestedPlace[]> {
    if (!canBegin(text)) return [];
    return suggestPlaces(await placesBeginningWith(this.dataSource.manager, text, limit), limit);
  }
}

/** Signs alone begin nothing: to the search engine they are no words, and no words are found in every firm. */
function canBegin(text: string): boolean {
  return foldKey(text).length >= SHORTEST && text.length <= LONGEST;
}
