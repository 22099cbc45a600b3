import { type Lang } from './lang.ts';

/** Texts of the page on which a steward enters a firm. */
export interface FirmEntryTexts {
  title: string;
  intro: string;
  link: string;
  optional: string;
  fields: Record<EntryFieldName, { label: string; hint?: string }>;
  chooseForm: string;
  submit: string;
  /** After the warning that the firm may be known. */
  submitAnyway: string;
  anyway: string;
  faults: string;
  faultTexts: Record<'name' | 'long' | 'kvkNumber' | 'postcode' | 'website' | 'email' | 'employees', string>;
  rejected: string;
  done: string;
}

export type EntryFieldName =
  | 'name'
  | 'kvkNumber'
  | 'legalForm'
  | 'street'
  | 'houseNumber'
  | 'postcode'
  | 'place'
  | 'website'
  | 'email'
  | 'phone'
  | 'description'
  | 'employees';

const TEXTS: Record<Lang, FirmEntryTexts> = {
  nl: {
    title: 'Een bedrijf invoeren',
    intro:
      'Voor een bedrijf dat in geen lijst staat. Wat u invult, geldt als een gewone bron: het register kijkt of het bedrijf al bekend is, en u kunt het altijd terugdraaien.',
    link: 'Een bedrijf invoeren',
    optional: 'niet verplicht',
    fields: {
      name: { label: 'Naam' },
      kvkNumber: {
        label: 'KvK-nummer',
        hint: 'Acht cijfers. Daarmee herkent het register het bedrijf zeker.',
      },
      legalForm: {
        label: 'Rechtsvorm',
        hint: 'Van een eenmanszaak, vof of maatschap tonen we adres en KvK-nummer niet.',
      },
      street: { label: 'Straat' },
      houseNumber: { label: 'Huisnummer' },
      postcode: { label: 'Postcode' },
      place: { label: 'Plaats' },
      website: { label: 'Website' },
      email: {
        label: 'E-mailadres',
        hint: 'Niet openbaar. Hiermee kan het bedrijf worden uitgenodigd om zijn gegevens zelf te beheren.',
      },
      phone: { label: 'Telefoonnummer', hint: 'Niet openbaar.' },
      description: {
        label: 'Wat doet het bedrijf?',
        hint: 'In gewone woorden: inkopers zoeken daarmee, en het register stelt er categorieën bij voor.',
      },
      employees: { label: 'Aantal medewerkers' },
    },
    chooseForm: 'Niet bekend',
    submit: 'Invoeren',
    submitAnyway: 'Toch invoeren',
    anyway:
      'Is het een van deze bedrijven? Open het dan en verbeter het daar. Voert u het toch in, dan zet het register de gegevens bij het bedrijf als het dat zeker herkent; bij twijfel krijgt u er een vraag over.',
    faults: 'Er klopt nog iets niet',
    faultTexts: {
      name: 'Vul de naam van het bedrijf in.',
      long: 'Deze tekst is te lang.',
      kvkNumber: 'Dit is geen KvK-nummer: het heeft acht cijfers.',
      postcode: 'Dit is geen postcode: vier cijfers en twee letters, zoals 9712 HM.',
      website: 'Dit is geen webadres: bijvoorbeeld www.voorbeeld.nl.',
      email: 'Dit is geen e-mailadres: bijvoorbeeld info@voorbeeld.nl.',
      employees: 'Dit is geen aantal: bijvoorbeeld 12.',
    },
    rejected: 'Het bedrijf is niet ingevoerd',
    done: 'Het bedrijf is ingevoerd. De openbare pagina volgt binnen een minuut.',
  },
  en: {
    title: 'Enter a firm',
    intro:
      'For a firm that stands in no list. What you fill in counts as an ordinary source: the register looks whether the firm is known, and you can take it back at any time.',
    link: 'Enter a firm',
    optional: 'optional',
    fields: {
      name: { label: 'Name' },
      kvkNumber: { label: 'KvK number', hint: 'Eight digits. By it the register knows the firm for sure.' },
      legalForm: {
        label: 'Legal form',
        hint: 'Of a sole trader or partnership (eenmanszaak, vof, maatschap) we show neither address nor KvK number.',
      },
      street: { label: 'Street' },
      houseNumber: { label: 'House number' },
      postcode: { label: 'Postcode' },
      place: { label: 'Place' },
      website: { label: 'Website' },
      email: {
        label: 'E-mail address',
        hint: 'Not public. With it the firm can be invited to keep its details itself.',
      },
      phone: { label: 'Phone number', hint: 'Not public.' },
      description: {
        label: 'What does the firm do?',
        hint: 'In everyday Dutch words: buyers search with them, and the register proposes categories by them.',
      },
      employees: { label: 'Number of staff' },
    },
    chooseForm: 'Not known',
    submit: 'Enter',
    submitAnyway: 'Enter it all the same',
    anyway:
      'Is it one of these firms? Then open it and put it right there. If you enter it all the same, the register adds the details to the firm when it knows it for sure; when in doubt you get a question about it.',
    faults: 'Something is not right yet',
    faultTexts: {
      name: 'Fill in the name of the firm.',
      long: 'This text is too long.',
      kvkNumber: 'This is no KvK number: it has eight digits.',
      postcode: 'This is no postcode: four digits and two letters, such as 9712 HM.',
      website: 'This is no web address: such as www.example.nl.',
      email: 'This is no e-mail address: such as info@example.nl.',
      employees: 'This is no number: such as 12.',
    },
    rejected: 'The firm was not entered',
    done: 'The firm was entered. Its public page follows within seconds.',
  },
};

export function firmEntryTextsFor(lang: Lang): FirmEntryTexts {
  return TEXTS[lang];
}
