import { fold } from '../common/firm-name.ts';
import { isSlipOf } from '../common/kvk-number.ts';
import { isAcronymAt } from './acronym.ts';
import {
  agree,
  areTwoTowns,
  FULL_POSTCODE,
  nearness,
  type Nearness,
  sharedDomain,
} from './compare-records.ts';
import { isContained } from './contained-names.ts';
import { type MatchKeys } from './match-subject.ts';
import { nameSimilarity } from './name-similarity.ts';
import { areRelatedNames } from './related-names.ts';

/** Why a record is, may be or is not about the firm of another one. Programs may rely on these. */
export type PairReason =
  | 'kvk-number'
  | 'establishment-number'
  | 'rsin'
  | 'website-domain'
  | 'name-postcode'
  | 'name-place'
  | 'similar-name-address'
  | 'similar-name-contact'
  | 'other-legal-form'
  | 'same-name-other-address'
  | 'name-only'
  | 'other-place'
  | 'similar-name'
  | 'same-address'
  | 'name-at-address'
  | 'related'
  | 'same-name-other-kvk'
  | 'near-kvk-number'
  | 'no-candidate';

/** What two records are to each other, and how certain that is (0 to 1). */
export interface Verdict {
  verdict: 'same' | 'maybe' | 'related' | 'other';
  reason: PairReason;
  score: number;
}

/**
 * From this similarity of names on, in one place, a person is asked. One typing error in a word is more alike than that,
 * another distinguishing word less; docs/matching.md has the figures of the labelled set around it.
 */
export const REVIEW_FROM = 0.86;

/** From here on, names that also have the address, the phone number or the domain in common are linked. */
export const LINK_WITH_CONTACT_FROM = 0.88;

/**
 * From here on, names in one place are asked about when they share a domain that is called after one of them: a trade
 * name beside the full one. They are not linked: a society whose letters go care of another has the other's site too.
 */
export const ASK_WITH_DOMAIN_FROM = 0.5;

/** The same for names that have the address and the phone number or the domain in common. */
export const ASK_AT_ADDRESS_FROM = 0.8;

/** Likenesses of names (0 to 1) from which on something is asked or linked. */
export interface Thresholds {
  reviewFrom: number;
  linkWithContactFrom: number;
  askWithDomainFrom: number;
  askAtAddressFrom: number;
}

export const THRESHOLDS: Thresholds = {
  reviewFrom: REVIEW_FROM,
  linkWithContactFrom: LINK_WITH_CONTACT_FROM,
  askWithDomainFrom: ASK_WITH_DOMAIN_FROM,
  askAtAddressFrom: ASK_AT_ADDRESS_FROM,
};

/** Letters of a name that a domain is called after: fewer are a chance. */
const NAME_IN_DOMAIN = 4;

/** Certainty that comes with each rule for equal names and identifiers. Names in one place seldom collide. */
const SCORE = {
  kvk: 1,
  establishment: 0.99,
  rsin: 0.99,
  namePostcode: 0.97,
  namePlace: 0.93,
  contact: 0.92,
  slip: 0.9,
} as const;

/**
 * Judges one pair, purely and the same from both sides. Exact identifiers first, then equal names with the place, then
 * similar ones. Another KvK number is another firm, however alike the rest, but it is told when it may be a slip of the
 * keys; another legal form is never the same silently.
 * @param domainCounts false when the domain that they share is used by more suppliers
 */
export function judgePair(a: MatchKeys, b: MatchKeys, domainCounts = true, thresholds = THRESHOLDS): Verdict {
  const kvk = agree(a.kvkNumber, b.kvkNumber);
  if (kvk === 'same') return same('kvk-number', SCORE.kvk);
  if (kvk === 'other') return judgeOtherNumbers(a, b, domainCounts, thresholds);
  if (agree(a.establishmentNumber, b.establishmentNumber) === 'same')
    return same('establishment-number', SCORE.establishment);
  const rsin = agree(a.rsin, b.rsin);
  if (rsin === 'same') return same('rsin', SCORE.rsin);
  if (rsin === 'other') return other('no-candidate');
  return judgeNames(a, b, domainCounts ? sharedDomain(a, b) : null, thresholds);
}

/**
 * Two firms by their numbers. When those are a slip of the keys apart and nearly all else is the same, somebody should
 * look: branches and firms of one family have numbers that are further apart, or names that say so.
 */
function judgeOtherNumbers(a: MatchKeys, b: MatchKeys, domainCounts: boolean, from: Thresholds): Verdict {
  const slip = isSlipOf(a.kvkNumber ?? '', b.kvkNumber ?? '');
  if (slip && isOneButForTheNumber(a, b, domainCounts, from))
    return { verdict: 'related', reason: 'near-kvk-number', score: SCORE.slip };
  return other(a.nameKey !== '' && a.nameKey === b.nameKey ? 'same-name-other-kvk' : 'no-candidate');
}

function isOneButForTheNumber(a: MatchKeys, b: MatchKeys, domainCounts: boolean, from: Thresholds): boolean {
  // A notary founds a society and its company, or a firm and its holding, on one day: their numbers follow each other.
  if (agree(a.rsin, b.rsin) === 'other' || agree(a.legalForm, b.legalForm) === 'other') return false;
  const near = nearness(a, b);
  if (near === 'elsewhere' || areRelatedNames(a.nameKey, b.nameKey)) return false;
  const contact = agree(a.phone, b.phone) === 'same' || (domainCounts && sharedDomain(a, b) !== null);
  const one = agree(a.establishmentNumber, b.establishmentNumber) === 'same';
  if (!contact && !one && near !== 'address') return false;
  return (
    areEqualNames(a.nameKey, b.nameKey) || nameSimilarity(a.nameKey, b.nameKey) >= from.linkWithContactFrom
  );
}

function judgeNames(a: MatchKeys, b: MatchKeys, domain: string | null, from: Thresholds): Verdict {
  const near = nearness(a, b);
  const phones = agree(a.phone, b.phone);
  const phone = phones === 'same';
  const contact = domain !== null || phone;
  if (near === 'elsewhere' && !contact) return other('no-candidate');
  const otherForm = agree(a.legalForm, b.legalForm) === 'other';
  if (areEqualNames(a.nameKey, b.nameKey)) {
    // Another full postcode and another phone number: namesakes in one town, or a firm with two desks.
    const doubted = phones === 'other' && domain === null && otherAddress(a, b);
    if (near === 'place' && (doubted || areTwoTowns(a, b)) && !otherForm)
      return maybe('same-name-other-address', 0.9);
    return judgeEqualNames(near, phone, contact, otherForm);
  }
  if (near === 'unknown' && !contact) return other('no-candidate');
  if (areRelatedNames(a.nameKey, b.nameKey)) return { verdict: 'related', reason: 'related', score: 0 };
  const score = nameSimilarity(a.nameKey, b.nameKey);
  if (near === 'elsewhere' || areTwoTowns(a, b))
    return phone && score >= from.reviewFrom ? maybe('other-place', score) : other('no-candidate');
  const proven = contact || near === 'address';
  if (proven && !otherForm && score >= from.linkWithContactFrom)
    return same(contact ? 'similar-name-contact' : 'similar-name-address', SCORE.contact);
  if (score >= from.reviewFrom && (proven || !otherForm))
    return maybe(otherForm ? 'other-legal-form' : 'similar-name', score);
  const proper = domain !== null && isCalledAfter(domain, a.nameKey, b.nameKey);
  if (domain !== null && isAcronymAt(domain, a.nameKey, b.nameKey)) return maybe('website-domain', score);
  if (proper && score >= from.askWithDomainFrom) return maybe('website-domain', score);
  if (contact && near === 'address' && score >= from.askAtAddressFrom) return maybe('same-address', score);
  if (near === 'address' && !otherForm && isContained(a, b)) return maybe('name-at-address', score);
  return other('no-candidate');
}

/** The domain begins with one of the names: `groenwerk-noord.nl` is Groenwerk's, `utrecht.nl` not Afdeling Utrecht's. */
function isCalledAfter(domain: string, ...names: readonly string[]): boolean {
  const label = fold(domain.slice(0, domain.indexOf('.'))).replaceAll(' ', '');
  return names
    .map((name) => name.replaceAll(' ', ''))
    .some((name) => name.length >= NAME_IN_DOMAIN && label.startsWith(name));
}

function otherAddress(a: MatchKeys, b: MatchKeys): boolean {
  return a.postcode?.length === FULL_POSTCODE && b.postcode?.length === FULL_POSTCODE;
}

/** Equal but for where words are glued together: `groen werk` and `groenwerk`. */
function areEqualNames(a: string, b: string): boolean {
  if (a === '') return false;
  return a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '');
}

function judgeEqualNames(near: Nearness, phone: boolean, contact: boolean, otherForm: boolean): Verdict {
  // One phone number is one desk; one website may be of all branches of a name, or of a ministry.
  if (near === 'elsewhere')
    return phone ? maybe('other-place', 0.85) : { verdict: 'related', reason: 'other-place', score: 0 };
  if (near === 'unknown' && !contact) return maybe('name-only', 0.8);
  if (otherForm) return maybe('other-legal-form', 0.9);
  if (near === 'place') return same('name-place', SCORE.namePlace);
  return near === 'unknown'
    ? same('similar-name-contact', SCORE.contact)
    : same('name-postcode', SCORE.namePostcode);
}

function same(reason: PairReason, score: number): Verdict {
  return { verdict: 'same', reason, score };
}

function maybe(reason: PairReason, score: number): Verdict {
  return { verdict: 'maybe', reason, score };
}

function other(reason: PairReason): Verdict {
  return { verdict: 'other', reason, score: 0 };
}
