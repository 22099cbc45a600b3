import { type EvidenceVerdict } from '../../registration/evidence/evidence-desk.service.ts';
import { type EvidenceRefusal } from '../../registration/evidence/evidence.service.ts';
import { type Lang } from './lang.ts';

/** Files that show that a firm has a label. */
export interface EvidenceTexts {
  title: string;
  hint: (megabytes: number) => string;
  of: string;
  none: string;
  file: string;
  send: string;
  /** Said by the script, before anything is sent. */
  smaller: string;
  sending: string;
  size: (kilobytes: string) => string;
  remove: string;
  judged: Record<EvidenceVerdict, string>;
  refused: Record<EvidenceRefusal, string>;
  /** For stewards. */
  list: string;
}

const TEXTS: Record<Lang, EvidenceTexts> = {
  nl: {
    title: 'Bewijs meesturen',
    hint: (megabytes) =>
      `Niet verplicht. Een certificaat of brief als PDF, PNG of JPEG, hoogstens ${megabytes} MB. Alleen beheerders zien het.`,
    of: 'Bij welk keurmerk hoort het?',
    none: 'Kies een keurmerk',
    file: 'Bestand',
    send: 'Bestand bewaren',
    smaller: 'De foto is kleiner gemaakt, zodat hij past.',
    sending: 'Het bestand wordt verstuurd …',
    size: (kilobytes) => `${kilobytes} kB`,
    remove: 'Weghalen',
    judged: {
      good: 'Een beheerder bekeek dit: het bewijst het keurmerk.',
      bad: 'Een beheerder bekeek dit: het bewijst het keurmerk niet.',
    },
    refused: {
      none: 'Er is geen bestand gekozen, of het is leeg. Kies het certificaat, of maak er een foto van.',
      'phone-photo':
        'Dit is een HEIC-foto van een telefoon, en die kan niet iedereen openen. Maak er een schermafdruk van, of bewaar de foto als JPEG, en kies die.',
      kind: 'Dit bestand is geen PDF, PNG of JPEG. Maak er een van, of maak een foto van het certificaat.',
      locked:
        'Deze PDF gaat alleen open met een wachtwoord, en dat hebben wij niet. Bewaar of druk hem af als PDF zonder wachtwoord, of maak een foto van het certificaat.',
      size: 'Dit bestand is te groot: er past 10 MB in. Maak een foto van het certificaat, of een kleinere scan.',
      many: 'U stuurde al twintig bestanden. Haal er eerst een weg.',
    },
    list: 'Meegestuurd bewijs',
  },
  en: {
    title: 'Send evidence along',
    hint: (megabytes) =>
      `Optional. A certificate or letter as PDF, PNG or JPEG, ${megabytes} MB at most. Only stewards see it.`,
    of: 'Which label is it about?',
    none: 'Choose a label',
    file: 'File',
    send: 'Keep this file',
    smaller: 'The photo was made smaller, so that it fits.',
    sending: 'The file is being sent …',
    size: (kilobytes) => `${kilobytes} kB`,
    remove: 'Take away',
    judged: {
      good: 'A steward looked at this: it proves the label.',
      bad: 'A steward looked at this: it does not prove the label.',
    },
    refused: {
      none: 'No file was chosen, or it is empty. Choose the certificate, or take a photo of it.',
      'phone-photo':
        'This is a HEIC photo of a telephone, which not everybody can open. Take a screenshot of it, or save the photo as JPEG, and choose that.',
      kind: 'This file is no PDF, PNG or JPEG. Make it one, or take a picture of the certificate.',
      locked:
        'This PDF opens only with a password, which we do not have. Save or print it as a PDF without a password, or take a photo of the certificate.',
      size: 'This file is too large: there is room for 10 MB. Take a photo of the certificate, or make a smaller scan.',
      many: 'You sent twenty files already. Take one away first.',
    },
    list: 'Evidence sent along',
  },
};

export function evidenceTextsFor(lang: Lang): EvidenceTexts {
  return TEXTS[lang];
}
