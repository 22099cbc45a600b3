import { named } from '../messages/messages.ts';
import { type StewardContext } from './steward-context.ts';

/** A value of a field as people read it, lists in one line; null when there is none. */
export function showValue(field: string, value: unknown, { m, f, names }: StewardContext): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return value
      .map((one) => (field === 'categories' ? category(String(one), names) : String(one)))
      .join(', ');
  if (typeof value === 'number') return f.number(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'postcode') return value.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');
  return field === 'legalForm' ? named(m.legalForms, value) : value;
}

/** `90911200 schoonmaken van woningen`. */
function category(code: string, { categories }: StewardContext['names']): string {
  const name = named(categories, code);
  return name === code ? code : `${code} ${name}`;
}
