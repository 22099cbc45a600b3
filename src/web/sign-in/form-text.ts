import { type RawParams } from '../search/search-form.ts';

/** What a form says in a field, as it is; empty for a field that is missing or comes twice. */
export function formText(params: RawParams, name: string): string {
  const value = params[name];
  return typeof value === 'string' ? value : '';
}
