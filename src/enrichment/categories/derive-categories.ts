import { type CategoryLexicon, type RecognisedCategory } from './category-lexicon.ts';

/** What one current record says that bears on categories. */
export interface CategoryStatement {
  supplierId: string;
  source: string;
  /** ISO date. */
  statedOn: string;
  name: string;
  description: string | null;
  /** CPV codes as cleaned. */
  codes: readonly string[];
}

export interface SupplierCategory {
  supplierId: string;
  code: string;
  basis: 'stated' | 'derived';
  /** The words that led to it; null for stated ones. */
  because: string | null;
  source: string;
  statedOn: string;
}

/** So many words make it sure that a firm does something; one word may be an aside ("a former bookkeeper serves soup"). */
const SURE_WORDS = 2;

/** Where a text leaves it at single words, this many of them are believed. */
const SINGLE_WORDS_BELIEVED = 2;

/** A firm that seems to do more than this describes itself too broadly for the rest to be a clear hit. */
const MAX_DERIVED = 6;

/**
 * Categories of suppliers from their records, sources with precedence first: every known CPV code that a source states,
 * and those that name or description clearly speak of. A code that is stated is not derived as well.
 */
export function deriveCategories(
  statements: readonly CategoryStatement[],
  lexicon: CategoryLexicon,
): SupplierCategory[] {
  const found = new Map<string, SupplierCategory>();
  const derived = new Map<string, number>();
  const keep = (category: SupplierCategory): boolean => {
    const key = `${category.supplierId} ${category.code}`;
    if (found.has(key)) return false;
    found.set(key, category);
    return true;
  };
  for (const { codes, ...statement } of statements) {
    for (const code of codes) {
      if (lexicon.category(code)) keep({ ...basicsOf(statement), code, basis: 'stated', because: null });
    }
  }
  for (const statement of statements) {
    for (const { code, because } of clearHits(statement, lexicon)) {
      const count = derived.get(statement.supplierId) ?? 0;
      if (count >= MAX_DERIVED) break;
      if (keep({ ...basicsOf(statement), code, basis: 'derived', because }))
        derived.set(statement.supplierId, count + 1);
    }
  }
  return [...found.values()];
}

/** What a text is about: first what several words say, then what single words say, in the order of the text. */
function clearHits(
  { name, description }: Pick<CategoryStatement, 'name' | 'description'>,
  lexicon: CategoryLexicon,
): RecognisedCategory[] {
  const found = lexicon.recognise(`${name}. ${description ?? ''}`);
  const sure = found.filter(({ words }) => words >= SURE_WORDS);
  const single = found.filter(({ words }) => words < SURE_WORDS);
  return [...sure, ...single.slice(0, Math.max(0, SINGLE_WORDS_BELIEVED - sure.length))];
}

function basicsOf(
  statement: Omit<CategoryStatement, 'codes'>,
): Pick<SupplierCategory, 'supplierId' | 'source' | 'statedOn'> {
  return { supplierId: statement.supplierId, source: statement.source, statedOn: statement.statedOn };
}
