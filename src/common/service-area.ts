/** Where a firm says it works, for one activity or for all that it does. */
export type StatedArea = {
  /** CPV code of eight digits; absent for the firm as a whole. */
  category?: string;
} & ({ reach: 'country' } | { reach: 'radius'; km: number } | { reach: 'places'; names: string[] });

const COUNTRY =
  /^(?:in )?(?:(?:ge)?heel(?: het land| nederland)|landelijk|nederland|nl|nationwide|(?:all of |the whole of )?the netherlands|whole country)$/i;

/** Only around the firm itself: `25 km rond Assen` would be around another place, which nobody can tell from here. */
const RADIUS =
  /^(?:(?:een )?straal(?: van)?|radius(?: of)?|binnen|tot|max\.?|within)? ?(\d{1,3}) ?(?:km|kilometers?)\.?(?: (?:straal|rondom|in de omtrek|radius))?$/i;

const ACTIVITY = /^(?:cpv ?)?(\d{8})(?:-\d)? ?[:=]/i;

/**
 * Reads a service area as it is written in a cell: parts separated by `;` or `|`, each perhaps with the CPV code of the
 * activity it is about (`55520000: Assen, Emmen; heel Nederland`). A part is the country, a distance around the firm
 * (`25 km`) or names of municipalities, provinces and places. What the names mean is for the gazetteer. Pure.
 */
export function readServiceArea(text: string): StatedArea[] {
  return text.split(/[;|\n]/).flatMap((part) => readPart(part.trim().replace(/\s+/g, ' ')));
}

function readPart(part: string): StatedArea[] {
  const activity = ACTIVITY.exec(part);
  const category = activity?.[1] === undefined ? {} : { category: activity[1] };
  const area = part.slice(activity?.[0].length ?? 0).trim();
  if (area === '') return [];
  if (COUNTRY.test(area)) return [{ ...category, reach: 'country' }];
  const km = Number(RADIUS.exec(area)?.[1] ?? 0);
  if (km > 0) return [{ ...category, reach: 'radius', km }];
  const names = area
    .split(/[,/+]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? [] : [{ ...category, reach: 'places', names }];
}
