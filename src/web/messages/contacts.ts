import { type Lang } from './lang.ts';

interface ContactTexts {
  /** On the page of a firm, for everybody. */
  link: string;
  title: (firm: string) => string;
  /** Above the details. */
  use: string;
  noMail: string;
  none: string;
  contactPerson: string;
  email: string;
  phone: string;
  saidBy: (source: string, day: string) => string;
  back: string;
}

const TEXTS: Record<Lang, ContactTexts> = {
  nl: {
    link: 'Contactgegevens (voor medewerkers van gemeenten, na inloggen)',
    title: (firm) => `Contact met ${firm}`,
    use: 'Gebruik deze gegevens alleen om het bedrijf te bereiken over een opdracht. Dat u ze zag, staat in het logboek.',
    noMail: 'Dit bedrijf wil geen post of e-mail waar het niet om vroeg.',
    none: 'Geen enkele bron noemt een contactpersoon, e-mailadres of telefoonnummer van dit bedrijf.',
    contactPerson: 'Contactpersoon',
    email: 'E-mailadres',
    phone: 'Telefoon',
    saidBy: (source, day) => `Volgens ${source}, ${day}`,
    back: 'Terug naar het bedrijf',
  },
  en: {
    link: 'Contact details (for officers of municipalities, after signing in)',
    title: (firm) => `Contact with ${firm}`,
    use: 'Use these details only to reach the firm about an order. That you saw them stands in the log.',
    noMail: 'This firm wants no post or mail that it did not ask for.',
    none: 'No source names a contact person, mail address or phone number of this firm.',
    contactPerson: 'Contact person',
    email: 'Mail address',
    phone: 'Phone',
    saidBy: (source, day) => `According to ${source}, ${day}`,
    back: 'Back to the firm',
  },
};

/** The texts about contact details of firms in a language. */
export function contactTextsFor(lang: Lang): ContactTexts {
  return TEXTS[lang];
}
