import { themeName } from '../common/themes.ts';
import { type UnderstoodWish } from '../discovery/shortlist/shortlist.ts';
import { euros, writtenDay } from '../discovery/shortlist/texts.ts';
import { ASKED_TEXTS } from './messages/asked-criteria.ts';
import { type RecordWords } from './record-words.ts';

/** What every firm was judged on, as it was asked: one line for each criterion. Pure. */
export function askedCriteria(
  query: UnderstoodWish,
  { lang, labelName, categoryName }: Omit<RecordWords, 'people'>,
): string[] {
  const t = ASKED_TEXTS[lang];
  const {
    categories,
    categoriesNeeded,
    estimatedValue,
    requiredLabels,
    recognisedBy,
    wished = [],
    notJudged = [],
  } = query;
  const works = categories.map((category) => `${categoryName(category)} (CPV ${category.code})`);
  const areas = query.municipalities?.map(({ name }) => name) ?? [];
  const within = query.radiusKm === undefined ? '' : t.within(query.radiusKm.toLocaleString(t.locale));
  return [
    ...(works.length === 0 ? [] : [t.supplies(works, categoriesNeeded === 'all')]),
    ...(areas.length === 0 ? [] : [t.worksIn(areas)]),
    ...(query.place ? [`${t.worksIn([query.place.name])}${within}`] : []),
    ...(estimatedValue === undefined ? [] : [t.takes(euros(estimatedValue)[lang])]),
    ...requiredLabels.map((label) => t.holds(labelName(label))),
    ...(recognisedBy === undefined ? [] : [t.recognised(recognisedBy)]),
    ...wished.map(({ label, theme }) => {
      return t.wished(label === undefined ? themeName(theme ?? '', lang) : labelName(label));
    }),
    t.on(writtenDay(query.on)[lang]),
    ...(notJudged.length === 0 ? [] : [t.notJudged(notJudged)]),
  ];
}
