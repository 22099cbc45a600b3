import { type ReasonLang } from '../reason-texts.ts';
import { type ValuedLot } from './small-lots.ts';
import { lotsOfText } from '../understanding/lots-of-text.ts';

/** What is asked for: a purchase, or one lot of it. A lot takes from the whole what it does not say itself. */
export interface PurchaseQuery {
  title?: string;
  /** The request in the buyer's own words, Dutch or English. */
  text?: string;
  /** CPV codes, all of which a firm must do; leading digits count. Without any, what the text is understood to ask. */
  categories?: string[];
  /** As `Geocoder.places` understands it. */
  near?: string;
  /** Kilometres around `near`. */
  radiusKm?: number;
  /** CBS codes of municipalities in all of which the work is, instead of `near`. */
  municipalities?: string[];
  /** Euro, excluding VAT. */
  estimatedValue?: number;
  /** `pso`, or `pso:2` for at least the second level; all of them are required. */
  requiredLabels?: string[];
}

/** A whole request. */
export interface ShortlistQuery extends PurchaseQuery {
  /** ISO date on which labels must be valid and the work is to be done; today when absent. */
  on?: string;
  /** CBS code of a municipality: firms must hold a label that it recognises. */
  recognisedBy?: string;
  /** Kinds and ids of parts of the text that are not to be understood: `place`, `label:pso`. */
  without?: string[];
  /** Language of reasons; Dutch when absent. */
  lang?: ReasonLang;
  lots?: PurchaseQuery[];
  /** Items, and near-misses, at most. */
  limit?: number;
}

/** What belongs to whoever asks and not to the request. */
export interface AskedFor {
  /** CBS code of the municipality of which the rules on reserved contracts count. */
  municipality: string | null;
  /** For a record: every firm of the pool, also those that are left out, however many there are. */
  keepAll?: boolean;
  /** What firms answered to this very request, by lot (0: the whole) and supplier. */
  availability?: ReadonlyMap<string, { available: boolean; saidOn: string }>;
}

/** What a lot always takes from the whole, and what it takes unless it says where, or what, itself. */
const SHARED = ['radiusKm', 'on', 'recognisedBy', 'requiredLabels', 'without', 'lang', 'limit'] as const;
const SUBJECT = ['text', 'categories'] as const;
const PLACE = ['near', 'municipalities'] as const;

/** A lot with what it takes from the whole. Its value is its own: the whole's is not that of a part. */
export function lotQuery(whole: ShortlistQuery, lot: PurchaseQuery): ShortlistQuery {
  const ownSubject = lot.text !== undefined || lot.categories !== undefined;
  const ownPlace = lot.near !== undefined || lot.municipalities !== undefined;
  const taken = [...SHARED, ...(ownSubject ? [] : SUBJECT), ...(ownPlace ? [] : PLACE)];
  const given = taken.filter((name) => whole[name] !== undefined);
  return { ...Object.fromEntries(given.map((name) => [name, whole[name]])), ...lot };
}

/** A request whose text holds its lots as well, with what that says of all of them: the place or value of one lot is not that of another. */
export function withoutLotsInText(query: ShortlistQuery): ShortlistQuery {
  const { text, ...rest } = query;
  const divided = text === undefined || !query.lots?.length ? null : lotsOfText(text);
  if (!divided) return query;
  return divided.common.trim() === '' ? rest : { ...rest, text: divided.common };
}

/** The whole of a request of which the text says what goes for every lot, but not what is bought: that text with all that the lots ask. */
export function wholeOfLots(query: ShortlistQuery): ShortlistQuery {
  const { text, ...rest } = query;
  const asked = wholeQuery(rest);
  return text === undefined ? asked : { ...asked, text: [text, asked.text].filter(Boolean).join('. ') };
}

/** The whole of a request that says what it is about only in its lots: everything that the lots ask. */
export function wholeQuery(query: ShortlistQuery): ShortlistQuery {
  const lots = query.lots ?? [];
  if (query.text !== undefined || query.categories !== undefined || lots.length === 0) return query;
  const categories = [...new Set(lots.flatMap((lot) => lot.categories ?? []))];
  const texts = lots.flatMap((lot) => [lot.title, lot.text].filter((text) => text !== undefined));
  const values = lots.flatMap(({ estimatedValue }) => estimatedValue ?? []);
  return {
    ...query,
    ...(texts.length > 0 ? { text: texts.join('. ') } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(query.estimatedValue === undefined && values.length === lots.length
      ? { estimatedValue: values.reduce((sum, value) => sum + value, 0) }
      : {}),
  };
}

/** The lots of a request with their values, none when it has no lots; null unless each of its lots says what it is worth. */
export function valuedLots({ lots = [] }: ShortlistQuery): ValuedLot[] | null {
  const valued = lots.flatMap(({ estimatedValue: value }, index) =>
    value === undefined ? [] : [{ number: index + 1, value }],
  );
  return valued.length === lots.length ? valued : null;
}
