import { themeName } from '../common/themes.ts';
import { type UnderstoodWish } from '../discovery/shortlist/shortlist.ts';
import { euros, writtenDay } from '../discovery/shortlist/texts.ts';

/** What labels are called, by how a request asks for them (`pso:2`). */
export type LabelNames = (asked: string) => string;

/** What every firm was judged on, as it was asked: in Dutch, one line for each criterion. Pure. */
export function askedCriteria(query: UnderstoodWish, labelName: LabelNames): string[] {
  const { categories, categoriesNeeded, estimatedValue, requiredLabels, recognisedBy, wished = [] } = query;
  const works = categories.map(({ code, label }) => `${label} (CPV ${code})`);
  const areas = query.municipalities?.map(({ name }) => name) ?? [];
  return [
    ...(works.length === 0 ? [] : [`levert ${works.join(categoriesNeeded === 'all' ? ' en ' : ' of ')}`]),
    ...(areas.length === 0 ? [] : [`werkt in ${areas.join(' en ')}`]),
    ...(query.place ? [`werkt in ${query.place.name}${radiusText(query.radiusKm)}`] : []),
    ...(estimatedValue === undefined ? [] : [`kan een opdracht van ${euros(estimatedValue).nl} aan`]),
    ...requiredLabels.map((label) => `heeft ${labelName(label)}`),
    ...(recognisedBy === undefined ? [] : [`heeft een label dat de gemeente (${recognisedBy}) erkent`]),
    ...wished.map(({ label, theme }) => {
      return `gewenst, niet vereist: ${label === undefined ? themeName(theme ?? '') : labelName(label)}`;
    }),
    `beoordeeld naar ${writtenDay(query.on).nl}`,
  ];
}

function radiusText(radiusKm: number | undefined): string {
  return radiusKm === undefined ? '' : `, op ten hoogste ${radiusKm.toLocaleString('nl-NL')} km`;
}
