import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { type Lang } from '../../../messages/lang.ts';

/** A level of a label that may come with another label. */
export interface LevelChoice {
  /** `pso:trede-3` */
  value: string;
  /** `PSO: Trede 3` */
  text: string;
}

/** Levels of other labels, by the names of the labels. A code that several versions have stands there once. */
export function impliableLevels(
  schemes: readonly SchemeView[],
  code: string | null,
  lang: Lang,
): LevelChoice[] {
  const choices = schemes
    .filter((scheme) => scheme.code !== code)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .flatMap((scheme) =>
      scheme.versions.flatMap(({ levels }) =>
        levels.map((level) => ({
          value: `${scheme.code}:${level.code}`,
          text: `${scheme.name}: ${lang === 'nl' ? level.nameNl : level.nameEn}`,
        })),
      ),
    );
  return choices.filter(({ value }, at) => at === choices.findIndex((one) => one.value === value));
}

/** Labels that bring a level of this one along: the other label, and that level. */
export function broughtBy(
  schemes: readonly SchemeView[],
  { code, versions }: SchemeView,
  lang: Lang,
): { name: string; level: string }[] {
  const levels = versions.flatMap(({ levels }) => levels);
  return schemes.flatMap(({ name, implies }) => {
    if (implies?.scheme !== code) return [];
    const level = levels.find((one) => one.code === implies.level);
    return [{ name, level: (lang === 'nl' ? level?.nameNl : level?.nameEn) ?? implies.level }];
  });
}
