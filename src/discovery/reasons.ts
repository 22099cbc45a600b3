import { type EnglishLevels, levelInEnglish } from '../enrichment/labels/english-levels.ts';
import { type IndexDocument, type DocumentLabel } from '../indexing/index-document.ts';
import { isStated } from './is-stated.ts';
import { type MatchedGroup } from './rank.ts';
import { type SupplierHit } from './search-query.ts';
import { type ReasonLang, type ReasonTexts, reasonTextsFor } from './reason-texts.ts';

/** What a hit's reasons are made of. */
export interface ReasonFacts {
  matched: readonly MatchedGroup[];
  nameMatch: number;
  distanceKm: number | null;
  /** As the buyer wrote or the gazetteer calls it. */
  nearName: string | null;
  /** By which area the firm serves which municipality or place, when it does not sit near. */
  serves: { area: string; place: string } | null;
  /** Whether it was asked how large an order firms can take on. */
  orderAsked: boolean;
  /** For reasons in English. */
  levelsEn?: EnglishLevels;
}

const MAX_OFFERS = 3;
const CLEAR_NAME_MATCH = 0.6;
/** From here on decimals say nothing; pages write distances so too. */
const WHOLE_KM_FROM = 10;

/** Why a supplier is in the list: short phrases in the reader's language, the weightiest first. */
export function reasonsFor(document: IndexDocument, facts: ReasonFacts, lang: ReasonLang = 'nl'): string[] {
  const t = reasonTextsFor(lang);
  return [
    ...(facts.nameMatch >= CLEAR_NAME_MATCH ? [t.nameMatches] : []),
    ...offersOf(document, facts.matched, t, lang),
    ...document.labels
      .filter(({ status }) => status === 'verified')
      .map((label) => labelReason(label, t, facts.levelsEn)),
    ...(facts.orderAsked ? takesOnReason(document, t) : []),
    ...(facts.serves ? [servesReason(facts.serves, t)] : []),
    ...distanceReason(document, facts, t),
  ];
}

/**
 * What the firm does comes before what it only mentions; a part of a word counts when there is nothing better. What nobody states and
 * the register read from its words is told as such: who trains `statushouders` as gardeners teaches no languages.
 */
function offersOf(
  { categories }: IndexDocument,
  matched: readonly MatchedGroup[],
  t: ReasonTexts,
  lang: ReasonLang,
): string[] {
  const offered = matched.flatMap(({ concept, offers, because }) => {
    if (!concept || !offers) return [];
    const tell = isStated(categories, concept.codes) ? t.offers : t.seemsToOffer;
    return [tell(conceptName(concept, lang), because)];
  });
  const mentioned = matched.flatMap(({ offers, mentions, because, words }) =>
    // Of `beheer fietsenstalling` a firm may hold one word only: it does not mention the other.
    !offers && mentions.length > 0
      ? [t.mentions(mentions.length === words.length ? because : [...new Set(mentions)].join(' '))]
      : [],
  );
  const sure = [...new Set([...offered, ...mentioned])].slice(0, MAX_OFFERS);
  if (sure.length > 0) return sure;
  return matched.slice(0, 1).map(({ because }) => t.resembles(because));
}

function conceptName(concept: NonNullable<MatchedGroup['concept']>, lang: ReasonLang): string {
  return (lang === 'en' ? concept.labelEn : concept.labelNl).toLowerCase();
}

/** What a label that a register confirms says as a reason; a page that shows the label leaves it out. */
export function labelReasonFor(
  label: SupplierHit['labels'][number],
  lang: ReasonLang,
  levelsEn: EnglishLevels,
): string {
  return labelReason(label, reasonTextsFor(lang), levelsEn);
}

function labelReason(
  { code, name, level: said, validUntil, untilBasis }: Omit<DocumentLabel, 'validFrom'>,
  t: ReasonTexts,
  levelsEn: EnglishLevels = {},
): string {
  const level = levelInEnglish(code, said, levelsEn);
  // Some levels repeat the label's name: `PSO 30+` of PSO 30+.
  const holding = level === undefined || level === name ? name : `${name} ${level}`;
  if (validUntil === undefined) return holding;
  const until = untilBasis === undefined ? t.validUntil : t.usuallyUntil;
  return until(holding, writtenDate(validUntil, t));
}

function takesOnReason({ maxOrderValue }: IndexDocument, t: ReasonTexts): string[] {
  return maxOrderValue === null ? [] : [t.takesOn(writers(t).euro.format(maxOrderValue))];
}

function distanceReason(
  document: IndexDocument,
  { distanceKm, nearName }: ReasonFacts,
  t: ReasonTexts,
): string[] {
  if (distanceKm === null || nearName === null) return [];
  // From the middle of one place to the middle of another: a figure with decimals would promise too much.
  if (document.locationPrecision === 'place') {
    const [place, whole] = [document.place ?? '?', Math.round(distanceKm)];
    return [whole === 0 ? t.inPlace(place) : t.aboutKm(place, whole, nearName)];
  }
  const km = distanceKm < WHOLE_KM_FROM ? distanceKm : Math.round(distanceKm);
  return [t.km(writers(t).number.format(km), nearName)];
}

/** `Levert in Groningen (werkgebied: heel Nederland)`. */
function servesReason({ area, place }: { area: string; place: string }, t: ReasonTexts): string {
  const km = /^(\d+)km$/.exec(area)?.[1];
  if (km !== undefined) return t.servesWithin(place, km);
  return area === 'NL' ? t.servesCountry(place) : t.servesMunicipality(place);
}

/** `2027-05-01` -> `1 mei 2027`. */
function writtenDate(iso: string, t: ReasonTexts): string {
  return writers(t).date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** How a language writes dates and distances. */
interface Writers {
  date: Intl.DateTimeFormat;
  number: Intl.NumberFormat;
  euro: Intl.NumberFormat;
}

/** Making one takes longer than writing all the reasons of a page. */
const made = new Map<string, Writers>();

function writers({ locale }: ReasonTexts): Writers {
  const known = made.get(locale) ?? {
    date: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    euro: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
  };
  made.set(locale, known);
  return known;
}
