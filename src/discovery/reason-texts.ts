/** Languages in which reasons are given. */
export const REASON_LANGS = ['nl', 'en'] as const;
export type ReasonLang = (typeof REASON_LANGS)[number];

/** The phrases that reasons are made of; names of firms, labels and places stay as they are. */
export interface ReasonTexts {
  /** For dates and numbers. */
  locale: string;
  nameMatches: string;
  offers: (what: string, because: string) => string;
  /** Of what the register read from its words, and nobody states. */
  seemsToOffer: (what: string, because: string) => string;
  mentions: (because: string) => string;
  resembles: (because: string) => string;
  validUntil: (label: string, day: string) => string;
  /** Of a last day that no source names. */
  usuallyUntil: (label: string, day: string) => string;
  takesOn: (most: string) => string;
  /** Of a firm of which only the place is known, and that is the one that was asked for. */
  inPlace: (place: string) => string;
  aboutKm: (place: string, km: number, from: string) => string;
  km: (km: string, from: string) => string;
  servesWithin: (place: string, km: string) => string;
  servesCountry: (place: string) => string;
  servesMunicipality: (municipality: string) => string;
}

const nl: ReasonTexts = {
  locale: 'nl-NL',
  nameMatches: 'Naam komt overeen',
  offers: (what, because) => `Levert: ${what} (door ‘${because}’)`,
  seemsToOffer: (what, because) => `Lijkt te leveren: ${what} (door ‘${because}’)`,
  mentions: (because) => `Noemt ‘${because}’`,
  resembles: (because) => `Komt in de buurt van ‘${because}’`,
  validUntil: (label, day) => `${label}, geldig tot en met ${day}`,
  usuallyUntil: (label, day) => `${label}, naar de gebruikelijke looptijd geldig tot en met ${day}`,
  takesOn: (most) => `Kan opdrachten aan tot ${most}`,
  inPlace: (place) => `In ${place}`,
  aboutKm: (place, km, from) => `In ${place}, ongeveer ${km} km van ${from}`,
  km: (km, from) => `${km} km van ${from}`,
  servesWithin: (place, km) => `Levert in ${place} (werkgebied: ${km} km rond de vestiging)`,
  servesCountry: (place) => `Levert in ${place} (werkgebied: heel Nederland)`,
  servesMunicipality: (municipality) => `Levert in de gemeente ${municipality} (werkgebied)`,
};

const en: ReasonTexts = {
  locale: 'en-GB',
  nameMatches: 'The name matches',
  offers: (what, because) => `Supplies: ${what} (because of ‘${because}’)`,
  seemsToOffer: (what, because) => `Seems to supply: ${what} (because of ‘${because}’)`,
  mentions: (because) => `Mentions ‘${because}’`,
  resembles: (because) => `Comes close to ‘${because}’`,
  validUntil: (label, day) => `${label}, valid until ${day}`,
  usuallyUntil: (label, day) => `${label}, by its usual term valid until ${day}`,
  takesOn: (most) => `Can take on orders up to ${most}`,
  inPlace: (place) => `In ${place}`,
  aboutKm: (place, km, from) => `In ${place}, about ${km} km from ${from}`,
  km: (km, from) => `${km} km from ${from}`,
  servesWithin: (place, km) => `Supplies in ${place} (service area: ${km} km around its address)`,
  servesCountry: (place) => `Supplies in ${place} (service area: the whole Netherlands)`,
  servesMunicipality: (municipality) => `Supplies in the municipality of ${municipality} (service area)`,
};

const TEXTS: Record<ReasonLang, ReasonTexts> = { nl, en };

export function reasonTextsFor(lang: ReasonLang): ReasonTexts {
  return TEXTS[lang];
}
