import { readKvkNumber } from '../common/kvk-number.ts';
import { readDutchPostcode } from '../common/postcode.ts';
import { type PlaceDoubt } from '../enrichment/location/stated-addresses.ts';
import { readAmount, readEmployees, readWebsite } from '../intake/cleaning/clean-values.ts';
import { isMailAddress } from '../platform/mail/mail-address.ts';
import { type Answers, type Step, STEPS } from './answers.ts';

export type AnswerFaultCode =
  | 'missing'
  | 'kvk'
  | 'postcode'
  | 'website'
  | 'email'
  | 'radius'
  | 'amount'
  | 'number'
  | 'short'
  | 'long'
  | 'unknown';

/** An answer that is not right: on which page, and what is the matter with it. */
export interface AnswerFault {
  step: Step;
  field: keyof Answers;
  code: AnswerFaultCode;
  /** Names of a service area that were not understood, as they were typed; of `unknown` only. */
  unknown?: readonly string[];
  /** Why the place of an address is asked about; of `unknown` only. */
  doubt?: PlaceDoubt;
}

/** What a profile has room for; as an import takes it. Characters. */
const LONGEST = 2_000;
const LONGEST_NAME = 200;
const LONGEST_POSTCODE = 12;

/** Nobody can recognise an offer in fewer characters. */
const SHORTEST_DESCRIPTION = 10;

/** From Groningen to Maastricht. */
const FARTHEST_KM = 300;

/** Zeros that a spreadsheet drops are put back elsewhere; who types seven digits forgot one. */
export function isWholeKvkNumber(text: string): boolean {
  const read = readKvkNumber(text);
  return read.kind === 'number' && !read.padded;
}

type Check = (answers: Answers) => AnswerFaultCode | null;

const missing = (text: string): AnswerFaultCode | null => (text === '' ? 'missing' : null);
const unless = (right: boolean, code: AnswerFaultCode): AnswerFaultCode | null => (right ? null : code);
/** A text that may be left out is checked only when it is there. */
const ifGiven = (text: string, right: (text: string) => boolean, code: AnswerFaultCode) =>
  text === '' ? null : unless(right(text), code);

const CHECKS: Record<Step, Partial<Record<keyof Answers, Check>>> = {
  who: {
    name: ({ name }) => missing(name) ?? unless(name.length <= LONGEST_NAME, 'long'),
    // A firm of another country has one only when it has a branch here.
    kvkNumber: ({ kvkNumber, country }) =>
      (country === '' ? missing(kvkNumber) : null) ?? ifGiven(kvkNumber, isWholeKvkNumber, 'kvk'),
    legalForm: ({ legalForm }) => missing(legalForm),
    street: ({ street }) => unless(street.length <= LONGEST_NAME, 'long'),
    postcode: ({ postcode, country }) =>
      country === ''
        ? ifGiven(postcode, (text) => readDutchPostcode(text) !== null, 'postcode')
        : unless(postcode.length <= LONGEST_POSTCODE, 'long'),
    place: ({ place }) => missing(place) ?? unless(place.length <= LONGEST_NAME, 'long'),
    website: ({ website }) => ifGiven(website, (text) => readWebsite(text) !== undefined, 'website'),
    contactPerson: ({ contactPerson }) => unless(contactPerson.length <= LONGEST_NAME, 'long'),
    email: ({ email }) => missing(email) ?? unless(isMailAddress(email), 'email'),
    phone: ({ phone }) => unless(phone.length <= LONGEST_NAME, 'long'),
  },
  what: {
    description: ({ description }) =>
      missing(description) ??
      unless(description.length >= SHORTEST_DESCRIPTION, 'short') ??
      unless(description.length <= LONGEST, 'long'),
  },
  where: {
    reach: ({ reach }) => missing(reach),
    radiusKm: ({ reach, radiusKm }) =>
      reach === 'radius'
        ? unless(
            /^\d{1,3}$/.test(radiusKm) && Number(radiusKm) >= 1 && Number(radiusKm) <= FARTHEST_KM,
            'radius',
          )
        : null,
    places: ({ reach, places }) =>
      reach === 'places' ? (missing(places) ?? unless(places.length <= LONGEST, 'long')) : null,
  },
  capacity: {
    maxOrderValue: ({ maxOrderValue }) =>
      ifGiven(maxOrderValue, (text) => readAmount(text) !== undefined, 'amount'),
    room: ({ room }) => ifGiven(room, (text) => readAmount(text) !== undefined, 'amount'),
    employees: ({ employees }) => ifGiven(employees, (text) => readEmployees(text) !== undefined, 'number'),
  },
  labels: {},
  themes: {},
  finish: { consent: ({ consent }) => unless(consent, 'missing') },
};

/** Everything that is wrong with the answers of one page, in the order of the page. Pure. */
export function checkStep(step: Step, answers: Answers): AnswerFault[] {
  return Object.entries(CHECKS[step]).flatMap(([field, check]) => {
    const code = check(answers);
    return code === null ? [] : [{ step, field: field as keyof Answers, code }];
  });
}

/** The same of all pages. */
export function checkAnswers(answers: Answers): AnswerFault[] {
  return STEPS.flatMap((step) => checkStep(step, answers));
}
