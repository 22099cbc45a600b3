import { themeName } from '../common/themes.ts';
import { type UnderstoodWish } from '../discovery/shortlist/shortlist.ts';
import { euros, writtenDay } from '../discovery/shortlist/texts.ts';
import { ASKED_TEXTS as t } from './messages/asked-criteria.ts';

/** What labels are called, by how a request asks for them (`pso:2`). */
export type LabelNames = (asked: string) => string;

/** What every firm was judged on, as it was asked: in Dutch, one line for each criterion. Pure. */
export function askedCriteria(query: UnderstoodWish, labelName: LabelNames): string[] {
  const { categories, categoriesNeeded, estimatedValue, requiredLabels, recognisedBy, wished = [] } = query;
  const works = categories.map(({ code, label }) => `${label} (CPV ${code})`);
  const areas = query.municipalities?.map(({ name }) => name) ?? [];
  return [
    ...(works.length === 0 ? [] : [t.supplies(works, categoriesNeeded === 'all')]),
    ...(areas.length === 0 ? [] : [t.worksIn(areas)]),
    ...(query.place ? [`${t.worksIn([query.place.name])}${radiusText(query.radiusKm)}`] : []),
    ...(estimatedValue === undefined ? [] : [t.takes(euros(estimatedValue).nl)]),
    ...requiredLabels.map((label) => t.holds(labelName(label))),
    ...(recognisedBy === undefined ? [] : [t.recognised(recognisedBy)]),
    ...wished.map(({ label, theme }) => {
      return t.wished(label === undefined ? themeName(theme ?? '') : labelName(label));
    }),
    t.on(writtenDay(query.on).nl),
  ];
}

function radiusText(radiusKm: number | undefined): string {
  return radiusKm === undefined ? '' : t.within(radiusKm.toLocaleString(t.locale));
}
