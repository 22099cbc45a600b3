import { type FirmCategory } from '../../../enrichment/categories/decisions/firm-categories.ts';
import { sourceName } from '../../site/source-name.ts';
import { actorText } from '../questions/notice-presenter.ts';
import { type StewardContext } from '../steward-context.ts';

/** Names of the keys by which categories were decided, by actor. */
type KeyNames = ReadonlyMap<string, string>;

/** What a steward may say of a category. */
export type CategoryChoice = 'accepted' | 'refused' | 'undo';

/** A category of a firm, ready to print. */
export interface CategoryView {
  code: string;
  name: string;
  /** Who states it, what led to the suggestion, or who refused it. */
  why: string;
  choices: { choice: CategoryChoice; text: string; label: string }[];
}

export function presentFirmCategories(
  categories: readonly FirmCategory[],
  keys: KeyNames,
  page: StewardContext,
): CategoryView[] {
  const texts = page.s.firms.categories;
  return categories.map((category) => {
    const name = page.lang === 'en' ? category.labelEn : category.label;
    return {
      code: category.code,
      name,
      why: whyText(category, keys, page),
      choices: choicesOf(category).map((choice) => ({
        choice,
        text: texts.choices[choice],
        label: texts.choiceOf(texts.choices[choice], name),
      })),
    };
  });
}

function choicesOf({ status, decision }: FirmCategory): CategoryChoice[] {
  if (decision) return ['undo'];
  return status === 'suggested' ? ['accepted', 'refused'] : ['refused'];
}

function whyText(
  { status, source, because, date, decision }: FirmCategory,
  keys: KeyNames,
  page: StewardContext,
): string {
  const texts = page.s.firms.categories;
  if (decision) {
    const who = actorText(decision.by, keys.get(decision.by) ?? null, page);
    return texts[decision.answer](who, page.f.moment(decision.at));
  }
  const from = page.s.questions.saidOn(sourceName(source, page), page.f.date(date));
  return status === 'stated' ? from : texts.suggested(because ?? '', from);
}
