import { type SbiEdition } from '../../common/sbi.ts';
import { type CategoryLexicon, type RecognisedCategory } from './category-lexicon.ts';
import { cpvPrefix } from './concept.ts';
import { categoriesByName, type CategoriesByName } from './named-categories.ts';
import { recogniseOffer } from './recognise-offer.ts';
import { categoryOfSbi, readableEditions, type SbiCategories } from './sbi-categories.ts';

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
  /** Categories as the source calls them, with `; ` between them; null when it names none. */
  names: string | null;
  /** Activity codes as cleaned, and their edition when the source tells it. */
  sbi: readonly string[];
  sbiEdition: SbiEdition | null;
}

/** What a person said of a category of a firm; it stands above what sources and texts say. */
export interface StandingDecision {
  supplierId: string;
  code: string;
  answer: 'accepted' | 'refused';
  /** Code of the source in whose name it was said. */
  source: string;
  /** ISO date. */
  decidedOn: string;
}

export interface SupplierCategory {
  supplierId: string;
  code: string;
  basis: 'stated' | 'derived';
  /** What a derived one rests on; null for stated ones. */
  evidence: 'text' | 'sbi' | null;
  /** The words, or the activity code, that led to it; null for stated ones. */
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

/** What suggestions are made with. */
export interface SuggestionKnowledge {
  lexicon: CategoryLexicon;
  sbi: SbiCategories;
}

/**
 * Categories of suppliers, pure. What a person accepted comes first, then every known CPV code that a source states, sources
 * with precedence first; then suggestions: what sources call the categories of the firm, what its name or description clearly speak of, and
 * what activity codes mean. What a person refused is in none of them. A code that is stated is not suggested as well.
 */
export function deriveCategories(
  statements: readonly CategoryStatement[],
  decisions: readonly StandingDecision[],
  knowledge: SuggestionKnowledge,
): SupplierCategory[] {
  const found = new FoundCategories(decisions);
  for (const { supplierId, code, answer, source, decidedOn } of decisions)
    if (answer === 'accepted' && knowledge.lexicon.category(code))
      found.state({ supplierId, source, statedOn: decidedOn }, code);
  for (const statement of statements)
    for (const code of statement.codes) if (knowledge.lexicon.category(code)) found.state(statement, code);
  const read = categoriesByName(knowledge.lexicon);
  for (const statement of statements)
    for (const { code, because } of read(statement.names))
      found.name(statement, { code, because, evidence: 'text' });
  for (const statement of statements)
    for (const { code, because } of clearHits(statement, knowledge.lexicon, read))
      found.suggest(statement, { code, because, evidence: 'text' });
  for (const statement of statements) suggestByActivity(statement, knowledge.sbi, found);
  return found.categories;
}

type Basics = Pick<SupplierCategory, 'supplierId' | 'source' | 'statedOn'>;

/** Collects categories, each once a supplier and none that was refused. */
class FoundCategories {
  readonly categories: SupplierCategory[] = [];
  private readonly codes = new Map<string, Set<string>>();
  private readonly suggestions = new Map<string, number>();
  private readonly refused: ReadonlySet<string>;

  constructor(decisions: readonly StandingDecision[]) {
    this.refused = new Set(
      decisions
        .filter(({ answer }) => answer === 'refused')
        .map(({ supplierId, code }) => `${supplierId} ${code}`),
    );
  }

  state(basics: Basics, code: string): void {
    this.keep(basics, { code, basis: 'stated', evidence: null, because: null });
  }

  /** Whoever names categories says all of them: they do not count as a firm's broad words do. */
  name(basics: Basics, hit: { code: string; because: string; evidence: 'text' }): void {
    this.keep(basics, { ...hit, basis: 'derived' });
  }

  suggest(basics: Basics, hit: { code: string; because: string; evidence: 'text' | 'sbi' }): void {
    const count = this.suggestions.get(basics.supplierId) ?? 0;
    if (count < MAX_DERIVED && this.keep(basics, { ...hit, basis: 'derived' }))
      this.suggestions.set(basics.supplierId, count + 1);
  }

  /** Whether something at or below a code is known of a supplier. */
  hasBelow(supplierId: string, code: string): boolean {
    const prefix = cpvPrefix(code);
    return [...(this.codes.get(supplierId) ?? [])].some((known) => known.startsWith(prefix));
  }

  private keep(
    { supplierId, source, statedOn }: Basics,
    category: Pick<SupplierCategory, 'code' | 'basis' | 'evidence' | 'because'>,
  ): boolean {
    const codes = this.codes.get(supplierId) ?? new Set();
    if (codes.has(category.code) || this.refused.has(`${supplierId} ${category.code}`)) return false;
    this.codes.set(supplierId, codes.add(category.code));
    this.categories.push({ supplierId, source, statedOn, ...category });
    return true;
  }
}

/** An activity code is broad: it adds nothing where something more precise is known. */
function suggestByActivity(statement: CategoryStatement, known: SbiCategories, found: FoundCategories): void {
  const { supplierId, sbi, sbiEdition } = statement;
  for (const activity of sbi) {
    const editions = readableEditions(activity, sbiEdition);
    const code = categoryOfSbi(activity, editions, known);
    if (code === undefined || found.hasBelow(supplierId, code)) continue;
    const because = editions.length === 1 ? `SBI ${editions[0]}: ${activity}` : `SBI ${activity}`;
    found.suggest(statement, { code, because, evidence: 'sbi' });
  }
}

/** What a firm offers: first what several words of its text say, then what single words say, in the order of the text. */
function clearHits(
  { name, description, codes, names }: CategoryStatement,
  lexicon: CategoryLexicon,
  read: CategoriesByName,
): RecognisedCategory[] {
  const text = { name, description: description ?? '' };
  const named = read(names).map(({ code }) => code);
  return believedHits(recogniseOffer(text, lexicon, [...codes, ...named]));
}

function believedHits(found: readonly RecognisedCategory[]): RecognisedCategory[] {
  const sure = found.filter(({ words }) => words >= SURE_WORDS);
  const single = found.filter(({ words }) => words < SURE_WORDS);
  return [...sure, ...single.slice(0, Math.max(0, SINGLE_WORDS_BELIEVED - sure.length))];
}
