/** A sentence in the two languages of the register. */
export interface Texts {
  nl: string;
  en: string;
}

/** `€ 60.000` and `EUR 60,000`: whole euros, as amounts of orders are written. */
export function euros(amount: number): Texts {
  return {
    nl: `€ ${Math.round(amount).toLocaleString('nl-NL')}`,
    en: `EUR ${Math.round(amount).toLocaleString('en-GB')}`,
  };
}

/** `2027-05-01` -> `1 mei 2027` and `1 May 2027`. */
export function writtenDay(iso: string): Texts {
  const written = (locale: string): string =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${iso}T00:00:00Z`));
  return { nl: written('nl-NL'), en: written('en-GB') };
}

/** Two distances in kilometres, with decimals only when they would otherwise look the same. */
export function kilometres(a: number, b: number): [Texts, Texts] {
  const digits = a !== b && Math.round(a) === Math.round(b) ? 1 : 0;
  const write = (km: number): Texts => ({
    nl: `${km.toLocaleString('nl-NL', { maximumFractionDigits: digits })} km`,
    en: `${km.toLocaleString('en-GB', { maximumFractionDigits: digits })} km`,
  });
  return [write(a), write(b)];
}
