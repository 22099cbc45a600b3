import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { type WantedLabel } from './wish.ts';

/** What a request that asks for `pso:2` means by it; null for a label that the catalogue does not have. Pure. */
export function requiredLabel(asked: string, catalogue: LabelCatalogue): WantedLabel | null {
  const [code = '', rank] = asked.split(':');
  const scheme = catalogue.get(code);
  if (!scheme) return null;
  if (rank === undefined) return { asked, code, name: scheme.name };
  const level = scheme.levels.find((one) => one.rank === Number(rank));
  const name = `${scheme.name} ${level?.nameNl ?? rank}`;
  return { asked, code, name, minRank: Number(rank) };
}
