/** A sentence in the two languages of the register. */
export interface Texts {
  nl: string;
  en: string;
}

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The same kind of format for both languages. */
function inBoth<Format>(make: (locale: string) => Format): { nl: Format; en: Format } {
  return { nl: make(LOCALES.nl), en: make(LOCALES.en) };
}

/** Made once: a shortlist writes thousands of numbers, and making a format costs more than using it. */
const numbers = [0, 1].map((digits) =>
  inBoth((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })),
);
const amounts = inBoth(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const days = inBoth(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** `€ 60.000` and `EUR 60,000`, as amounts of orders are written; cents (`€ 60.000,01`) only where there are any. */
export function euros(amount: number): Texts {
  const cents = Math.round(amount * 100) / 100;
  const { nl, en } = Number.isInteger(cents)
    ? written(cents, 0)
    : { nl: amounts.nl.format(cents), en: amounts.en.format(cents) };
  return { nl: `€ ${nl}`, en: `EUR ${en}` };
}

/** `2027-05-01` -> `1 mei 2027` and `1 May 2027`. */
export function writtenDay(iso: string): Texts {
  const day = new Date(`${iso}T00:00:00Z`);
  return { nl: days.nl.format(day), en: days.en.format(day) };
}

/** Below this a decimal matters, as on the cards of firms: next door is not 0 km away. */
const NEAR_KM = 10;

/** Two distances in kilometres; far ones with a decimal only when they would otherwise look the same. */
export function kilometres(a: number, b: number): [Texts, Texts] {
  const digits = a !== b && Math.round(a) === Math.round(b) ? 1 : 0;
  const write = (km: number): Texts => {
    const { nl, en } = written(km, km < NEAR_KM ? 1 : digits);
    return { nl: `${nl} km`, en: `${en} km` };
  };
  return [write(a), write(b)];
}

function written(number: number, digits: 0 | 1): Texts {
  const format = numbers[digits];
  return { nl: format?.nl.format(number) ?? '', en: format?.en.format(number) ?? '' };
}
