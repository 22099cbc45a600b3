import { withoutAsides } from './asides.ts';
import { type CategoryLexicon, type RecognisedCategory } from './category-lexicon.ts';
import { withoutWorkers } from './without-workers.ts';

/** What a firm says of itself, as far as it is known where the question is asked. */
export interface FirmText {
  name: string;
  description: string;
}

/**
 * The categories that a firm's name and description are clearly about, in the order of the text. How it goes about it and with
 * whom lead to one only where nothing else tells what it does. Imports and sign-ups read by this one rule, so that a firm is
 * proposed what the register would suggest of it. Pure.
 *
 * @param isToldElsewhere whether something else, like a stated code, tells what the firm does: then nothing is better than an aside
 */
export function recogniseOffer(
  { name, description }: FirmText,
  lexicon: CategoryLexicon,
  isToldElsewhere = false,
): RecognisedCategory[] {
  const read = (text: string): RecognisedCategory[] => lexicon.recognise(`${name}. ${text}`);
  const found = read(description);
  const offer = withoutWorkers(withoutAsides(description));
  if (found.length === 0 || offer === description) return found;
  const offered = new Set(read(offer).map(({ code }) => code));
  const kept = found.filter(({ code }) => offered.has(code));
  return kept.length === 0 && !isToldElsewhere ? found : kept;
}
