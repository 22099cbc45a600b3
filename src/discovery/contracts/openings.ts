import { firmNameInUse } from '../../common/name-in-use.ts';
import { cpvPrefix } from '../../enrichment/categories/concept.ts';
import { type SearchQuery, type SupplierHit } from '../search-query.ts';
import { type Contract } from './contract.ts';

/** A local firm with a verified label that could take part in what a contract is about. */
export interface Opening {
  supplier: SupplierHit;
  /** Largest order that it says it can take on, in euro; null when it does not say. */
  maxOrderValue: number | null;
  /** Whether it supplies something of every class of the contract's categories; true where the list gives none. */
  suppliesAll: boolean;
  /** Whether it could bid for the whole at renewal: it supplies all of it, and its largest order is at least the contract's value. */
  bid: 'yes' | 'no' | 'unknown';
  /** Up to how much it could do now as a subcontractor, in euro; null when that is not known. */
  subcontractUpTo: number | null;
}

/** A contract of a few subjects is searched by each of them; longer lists of codes repeat themselves. */
const MOST_SUBJECTS = 3;
/** CPV class: firms are rarely listed by codes as precise as a contract's. */
const CLASS_DIGITS = 4;
/** Classes that hold the rest of their group ('other services': removals, tailors, locksmiths) have nothing in common. */
const CLASSES_OF_THE_REST = new Set(['4545', '7133', '7999', '8041', '8514', '9813', '9839']);
const MOST_FIRMS = 50;
/** What a buyer means by local when the firm does not say what it serves, in kilometres. */
const LOCAL_KM = 25;

/** The searches that find who could take part: in or near the municipality, or serving it, with a verified label. Pure. */
export function openingQueries(
  { categories, subject }: Contract,
  municipality: string,
  lang: 'nl' | 'en',
  pageSize = MOST_FIRMS,
): SearchQuery[] {
  const local = {
    near: municipality,
    radiusKm: LOCAL_KM,
    impact: true,
    rulesOf: municipality,
    lang,
    page: 1,
    pageSize,
  };
  const classes = classesOf(categories);
  if (classes.length === 0) return [{ ...local, q: subject }];
  return classes.slice(0, MOST_SUBJECTS).map((category) => ({ ...local, category }));
}

function classesOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map(classOf))];
}

function classOf(code: string): string {
  const prefix = cpvPrefix(code);
  const ofCode = prefix.slice(0, CLASS_DIGITS);
  return CLASSES_OF_THE_REST.has(ofCode) ? prefix.slice(0, CLASS_DIGITS + 1) : ofCode;
}

/** Who states a whole group or division does what is in it. */
function suppliesAllOf(firm: SupplierHit, classes: readonly string[]): boolean {
  const does = firm.categories.map(({ code }) => cpvPrefix(code));
  return classes.every((one) => does.some((own) => own.startsWith(one) || one.startsWith(own)));
}

/**
 * What each firm could do; who could bid comes first, then who may, then the nearest. The firm that has the contract is
 * left out, and so are those that hold it together with that one: by its id, or by its name where the list gives no number that the register knows. Pure.
 * @param capacities largest order by supplier, in euro
 */
export function toOpenings(
  { supplier: holder, value, categories }: Contract,
  hits: readonly SupplierHit[],
  capacities: ReadonlyMap<string, number>,
): Opening[] {
  const classes = classesOf(categories);
  const firms = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  return firms
    .filter((firm) => !isHolder(firm, holder))
    .map((supplier): Opening => {
      const maxOrderValue = capacities.get(supplier.id) ?? null;
      const suppliesAll = suppliesAllOf(supplier, classes);
      return {
        supplier,
        maxOrderValue,
        suppliesAll,
        bid: suppliesAll ? canBid(maxOrderValue, value) : 'no',
        subcontractUpTo: maxOrderValue === null ? null : Math.min(maxOrderValue, value ?? maxOrderValue),
      };
    })
    .sort(
      (a, b) =>
        BID_ORDER[a.bid] - BID_ORDER[b.bid] ||
        (a.supplier.distanceKm ?? Infinity) - (b.supplier.distanceKm ?? Infinity) ||
        a.supplier.name.localeCompare(b.supplier.name, 'nl'),
    );
}

/** Many lists have no KvK numbers. A namesake that is left out costs less than telling a buyer that the holder itself could take part. */
function isHolder(firm: SupplierHit, { id, name, partners = [] }: Contract['supplier']): boolean {
  if (partners.some((partner) => partner.id === firm.id)) return true;
  return id === undefined ? firmNameInUse(firm.name).key === firmNameInUse(name).key : firm.id === id;
}

const BID_ORDER: Record<Opening['bid'], number> = { yes: 0, unknown: 1, no: 2 };

function canBid(most: number | null, value: number | undefined): Opening['bid'] {
  if (most === null || value === undefined) return 'unknown';
  return most >= value ? 'yes' : 'no';
}
