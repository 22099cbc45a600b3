import { OTHER_COUNTRIES } from '../../common/european-countries.ts';
import { type Lang } from '../messages/lang.ts';
import { type Option } from './form-controls.tsx';

/** @param code ISO 3166-1 */
export function countryName(code: string, lang: Lang): string {
  return new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code;
}

/** Every country but ours, by name. */
export function countryOptions(chosen: string, lang: Lang): Option[] {
  return OTHER_COUNTRIES.map((value) => ({
    value,
    text: countryName(value, lang),
    chosen: value === chosen,
  })).sort((a, b) => a.text.localeCompare(b.text, lang));
}
