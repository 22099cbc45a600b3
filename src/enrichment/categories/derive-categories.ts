import { type CategoryLexicon } from './category-lexicon.ts';

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
    for (const { code, because } of lexicon.recognise(`${statement.name}. ${statement.description ?? ''}`)) {
      const count = derived.get(statement.supplierId) ?? 0;
      if (count >= MAX_DERIVED) break;
      if (keep({ ...basicsOf(statement), code, basis: 'derived', because }))
        derived.set(statement.supplierId, count + 1);
    }
  }
  return [...found.values()];
}

function basicsOf(
  statement: Omit<CategoryStatement, 'codes'>,
): Pick<SupplierCategory, 'supplierId' | 'source' | 'statedOn'> {
  return { supplierId: statement.supplierId, source: statement.source, statedOn: statement.statedOn };
}
