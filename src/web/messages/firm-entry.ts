import { type PlaceDoubt } from '../../enrichment/location/stated-addresses.ts';
import { firmFieldsEn, firmFieldsNl } from './firm-fields.ts';
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
  placeDoubt: (doubt: PlaceDoubt) => string;
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
  | 'country'
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
      ...firmFieldsNl.fields,
      name: { label: 'Naam' },
      kvkNumber: {
        label: firmFieldsNl.labels.kvkNumber,
        hint: 'Acht cijfers. Daarmee herkent het register het bedrijf zeker.',
      },
      email: {
        label: firmFieldsNl.labels.email,
        hint: 'Niet openbaar. Hiermee kan het bedrijf worden uitgenodigd om zijn gegevens zelf te beheren.',
      },
      description: {
        label: 'Wat doet het bedrijf?',
        hint: 'In gewone woorden: inkopers zoeken daarmee, en het register stelt er categorieën bij voor.',
      },
      employees: { label: firmFieldsNl.labels.employees },
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
      ...firmFieldsNl.faults,
    },
    placeDoubt: firmFieldsNl.placeDoubt,
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
      ...firmFieldsEn.fields,
      name: { label: 'Name' },
      kvkNumber: {
        label: firmFieldsEn.labels.kvkNumber,
        hint: 'Eight digits. By it the register knows the firm for sure.',
      },
      email: {
        label: firmFieldsEn.labels.email,
        hint: 'Not public. With it the firm can be invited to keep its details itself.',
      },
      description: {
        label: 'What does the firm do?',
        hint: 'In everyday Dutch words: buyers search with them, and the register proposes categories by them.',
      },
      employees: { label: firmFieldsEn.labels.employees },
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
      ...firmFieldsEn.faults,
    },
    placeDoubt: firmFieldsEn.placeDoubt,
    rejected: 'The firm was not entered',
    done: 'The firm was entered. Its public page follows within seconds.',
  },
};

export function firmEntryTextsFor(lang: Lang): FirmEntryTexts {
  return TEXTS[lang];
}
