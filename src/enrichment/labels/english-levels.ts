import { type LabelCatalogue } from './label-catalogue.ts';

/** Levels by label and what sources call them (`pso:Trede 2`), where English has another name for them (Step 2). */
export type EnglishLevels = Readonly<Record<string, string>>;

export function englishLevels(catalogue: LabelCatalogue): EnglishLevels {
  return Object.fromEntries(
    [...catalogue.values()].flatMap(({ code, levels }) =>
      levels.map(({ nameNl, nameEn }) => [`${code}:${nameNl}`, nameEn]),
    ),
  );
}

/** @param level as sources call it */
export function levelInEnglish<Level extends string | undefined>(
  code: string,
  level: Level,
  names: EnglishLevels,
): Level | string {
  return names[`${code}:${level}`] ?? level;
}
