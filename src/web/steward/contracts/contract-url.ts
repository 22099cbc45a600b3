import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';

export const CONTRACTS_PATH = '/beheer/contracten';
export const DEMAND_PATH = '/beheer/gemiste-vraag';

export function contractUrl(id: string, { lang }: Pick<StewardContext, 'lang'>): string {
  return localUrl(lang, `${CONTRACTS_PATH}/${encodeURIComponent(id)}`);
}
