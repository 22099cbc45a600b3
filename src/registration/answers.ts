import { OTHER_COUNTRIES } from '../common/european-countries.ts';
import { isLegalFormWord, type LegalFormWord } from '../common/legal-forms.ts';

/** The pages of a sign-up, in order. */
export const STEPS = ['who', 'what', 'where', 'capacity', 'labels', 'themes', 'finish'] as const;

export type Step = (typeof STEPS)[number];

/** Where a firm says it works. */
export type Reach = 'country' | 'radius' | 'places';

/** What a firm has filled in, as typed; an empty text or list is no answer yet. */
export interface Answers {
  name: string;
  kvkNumber: string;
  legalForm: LegalFormWord | '';
  street: string;
  houseNumber: string;
  postcode: string;
  place: string;
  /** ISO 3166-1; empty for the Netherlands. */
  country: string;
  website: string;
  contactPerson: string;
  email: string;
  phone: string;
  /** In everyday words. */
  description: string;
  /** CPV codes that the firm ticked. */
  categories: string[];
  reach: Reach | '';
  radiusKm: string;
  places: string;
  /** Euro. */
  maxOrderValue: string;
  /** Orders that there is room for this quarter, in euro. */
  room: string;
  employees: string;
  /** Codes of label schemes. */
  labels: string[];
  /** Codes of themes. */
  themes: string[];
  /** Wants no mail that it did not ask for. */
  noMail: boolean;
  consent: boolean;
}

export const NO_ANSWERS: Answers = {
  name: '',
  kvkNumber: '',
  legalForm: '',
  street: '',
  houseNumber: '',
  postcode: '',
  place: '',
  country: '',
  website: '',
  contactPerson: '',
  email: '',
  phone: '',
  description: '',
  categories: [],
  reach: '',
  radiusKm: '',
  places: '',
  maxOrderValue: '',
  room: '',
  employees: '',
  labels: [],
  themes: [],
  noMail: false,
  consent: false,
};

/** Which answers each page asks for. */
export const FIELDS_OF_STEP = {
  who: [
    'name',
    'kvkNumber',
    'legalForm',
    'street',
    'houseNumber',
    'postcode',
    'place',
    'country',
    'website',
    'contactPerson',
    'email',
    'phone',
  ],
  what: ['description', 'categories'],
  where: ['reach', 'radiusKm', 'places'],
  capacity: ['maxOrderValue', 'room', 'employees'],
  labels: ['labels'],
  themes: ['themes'],
  finish: ['noMail', 'consent'],
} as const satisfies Record<Step, readonly (keyof Answers)[]>;

/** The most that is kept of a text, and of a list. */
const MOST_CHARACTERS = 5_000;
const MOST_CHOICES = 50;

/**
 * The answers of one page from what its form says, upon those that were there; what the form does not have becomes empty, as
 * a box that is not ticked. Whatever is sent, only this page's own answers change. Pure.
 */
export function readStep(step: Step, form: Readonly<Record<string, unknown>>, before: Answers): Answers {
  const read = FIELDS_OF_STEP[step].map((field) => [field, readAs(NO_ANSWERS[field], form[field])]);
  const after = { ...before, ...(Object.fromEntries(read) as Partial<Answers>) };
  return {
    ...after,
    legalForm: isLegalFormWord(after.legalForm) ? after.legalForm : '',
    country: OTHER_COUNTRIES.includes(after.country) ? after.country : '',
    reach: ['country', 'radius', 'places'].includes(after.reach) ? after.reach : '',
    // The question asks for kilometres, and people answer with them.
    radiusKm: after.radiusKm.replace(/ ?(?:km|kilometer)\.?$/i, ''),
  };
}

function readAs(empty: string | boolean | readonly string[], value: unknown): unknown {
  if (typeof empty === 'boolean') return value !== undefined && value !== '';
  if (typeof empty === 'string') return readText(value);
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return [...new Set(list.map(readText))].filter((text) => text !== '').slice(0, MOST_CHOICES);
}

function readText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replaceAll('\u0000', '')
    .trim()
    .slice(0, MOST_CHARACTERS);
}
