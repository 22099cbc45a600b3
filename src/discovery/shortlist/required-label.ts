import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { type WantedLabel } from './wish.ts';

/** Every label of a catalogue, and every level that a request can ask for: stages before the first level are not among them. Pure. */
export function askableLabels(catalogue: LabelCatalogue): string[] {
  return [...catalogue.values()]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap(({ code, levels }) => {
      const ranks = new Set(levels.map(({ rank }) => rank).filter((rank) => rank > 0));
      return [code, ...[...ranks].sort((one, other) => one - other).map((rank) => `${code}:${rank}`)];
    });
}

/** What a request that asks for `pso:2` means by it; null for a label that the catalogue does not have. Pure. */
export function requiredLabel(asked: string, catalogue: LabelCatalogue): WantedLabel | null {
  const [code = '', rank] = asked.split(':');
  const scheme = catalogue.get(code);
  if (!scheme) return null;
  const levelsEn = Object.fromEntries(scheme.levels.map(({ nameNl, nameEn }) => [nameNl, nameEn]));
  if (rank === undefined) return { asked, code, name: scheme.name, levelsEn };
  const level = scheme.levels.find((one) => one.rank === Number(rank));
  const called = (name: string | undefined): string => `${scheme.name} ${name ?? rank}`;
  const [name, nameEn] = [called(level?.nameNl), called(level?.nameEn)];
  return { asked, code, name, nameEn, minRank: Number(rank), levelsEn };
}
