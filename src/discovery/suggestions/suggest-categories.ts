import { fold } from '../../common/dutch/fold.ts';
import { type CategoryLexicon } from '../../enrichment/categories/category-lexicon.ts';
import { type Concept } from '../../enrichment/categories/concept.ts';
import { type ReasonLang } from '../reason-texts.ts';

/** Something that is bought, and the word by which it was found when that is not its name. */
export interface SuggestedCategory {
  label: string;
  because: string | null;
}

/** The words of a concept as they are compared. */
interface KnownWords {
  concept: Concept;
  words: { written: string; folded: string }[];
}

/** Folding twenty thousand words takes longer than looking through them; a changed list is another lexicon. */
const folded = new WeakMap<CategoryLexicon, KnownWords[]>();

/** How well a text begins a concept: its name, a later word of its name, or one of its everyday words. */
const FIT = { name: 0, inName: 1, word: 2 };

/** Concepts whose name or everyday words begin with a text: names before words, short before long. Pure. */
export function suggestCategories(
  lexicon: CategoryLexicon,
  text: string,
  lang: ReasonLang,
  limit: number,
): SuggestedCategory[] {
  const typed = fold(text).trim();
  if (typed === '') return [];
  return wordsOf(lexicon)
    .flatMap(({ concept, words }) => suggestionOf(concept, words, typed, lang))
    .sort((a, b) => a.fit - b.fit || a.length - b.length || a.label.localeCompare(b.label, 'nl'))
    .slice(0, limit)
    .map(({ label, because }) => ({ label, because }));
}

function suggestionOf(
  concept: Concept,
  words: KnownWords['words'],
  typed: string,
  lang: ReasonLang,
): (SuggestedCategory & { fit: number; length: number })[] {
  const label = lang === 'en' ? concept.labelEn : concept.labelNl;
  const name = fold(label);
  if (name.startsWith(typed)) return [{ label, because: null, fit: FIT.name, length: label.length }];
  if (name.includes(` ${typed}`)) return [{ label, because: null, fit: FIT.inName, length: label.length }];
  const [word] = words
    .filter(({ folded: one }) => one.startsWith(typed))
    .sort((a, b) => a.folded.length - b.folded.length);
  return word ? [{ label, because: word.written, fit: FIT.word, length: word.folded.length }] : [];
}

function wordsOf(lexicon: CategoryLexicon): KnownWords[] {
  const known = folded.get(lexicon) ?? lexicon.everyConcept().map(toWords);
  folded.set(lexicon, known);
  return known;
}

/** `~` marks a word that means other things too: to who is typing it, it may well mean this. */
function toWords(concept: Concept): KnownWords {
  const written = concept.words.map((word) => word.replace(/^~/, ''));
  return { concept, words: written.map((word) => ({ written: word, folded: fold(word) })) };
}
