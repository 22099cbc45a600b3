import { type Lang } from './lang.ts';

/** The warning that a firm may be in the register already. */
export interface KnownFirmsTexts {
  title: string;
  /** When an import would take the first one for the same firm. */
  certain: string;
  perhaps: string;
  hidden: string;
  certainty: Record<'certain' | 'possible' | 'similar', string>;
  agreeing: string;
  /** Field of the evidence -> as a sentence names it. */
  fields: Record<string, string>;
}

const TEXTS: Record<Lang, KnownFirmsTexts> = {
  nl: {
    title: 'Staat dit bedrijf al in het register?',
    certain:
      'Een bedrijf met deze gegevens staat al in het register. Kijk of dit het is, voordat u het nog eens invult.',
    perhaps: 'Deze bedrijven lijken op wat u invulde. Kijk of het er een van is, en ga anders gewoon verder.',
    hidden: 'niet openbaar',
    certainty: {
      certain: 'hetzelfde bedrijf',
      possible: 'misschien hetzelfde bedrijf',
      similar: 'een naam die erop lijkt',
    },
    agreeing: 'Gelijk:',
    fields: {
      kvkNumber: 'KvK-nummer',
      establishmentNumber: 'vestigingsnummer',
      rsin: 'RSIN',
      name: 'naam',
      legalForm: 'rechtsvorm',
      postcode: 'postcode',
      houseNumber: 'huisnummer',
      place: 'plaats',
      website: 'website',
      email: 'e-maildomein',
      phone: 'telefoonnummer',
    },
  },
  en: {
    title: 'Is this firm in the register already?',
    certain:
      'A firm with these details is in the register already. See whether this is it before you enter it again.',
    perhaps: 'These firms look like what you filled in. See whether it is one of them; if not, just go on.',
    hidden: 'not public',
    certainty: {
      certain: 'the same firm',
      possible: 'perhaps the same firm',
      similar: 'a name like it',
    },
    agreeing: 'The same:',
    fields: {
      kvkNumber: 'KvK number',
      establishmentNumber: 'establishment number',
      rsin: 'RSIN',
      name: 'name',
      legalForm: 'legal form',
      postcode: 'postcode',
      houseNumber: 'house number',
      place: 'place',
      website: 'website',
      email: 'mail domain',
      phone: 'phone number',
    },
  },
};

export function knownFirmsTextsFor(lang: Lang): KnownFirmsTexts {
  return TEXTS[lang];
}
