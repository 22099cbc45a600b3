import { type MailContent } from '../../platform/mail/mail-content.tsx';
import { type ReportOutcome } from './report.ts';

interface Facts {
  lang: 'nl' | 'en';
  firm: string;
  number: string;
  outcome: ReportOutcome;
  /** Words of a steward. */
  answer: string;
  /** Absolute address of the entry. */
  href: string;
}

const TEXTS = {
  nl: {
    subject: (firm: string) => `Uw melding over ${firm}`,
    intro: (number: string, firm: string) =>
      `Een beheerder van het impactregister bekeek uw melding ${number} over ${firm}.`,
    outcomes: {
      corrected: 'Het klopt, en het is verbeterd.',
      withdrawn: 'Het bedrijf is van de lijst gehaald.',
      'not-so': 'Er is niets gewijzigd.',
    },
    look: 'De vermelding bekijken',
    footer:
      'Impactregister. U krijgt dit ene bericht omdat u bij een melding dit adres opgaf. Het adres is nu gewist.',
  },
  en: {
    subject: (firm: string) => `Your report about ${firm}`,
    intro: (number: string, firm: string) =>
      `A steward of the impact register looked at your report ${number} about ${firm}.`,
    outcomes: {
      corrected: 'It is right, and was put right.',
      withdrawn: 'The firm was taken off the list.',
      'not-so': 'Nothing was changed.',
    },
    look: 'See the entry',
    footer:
      'Impact register. You get this one message because you gave this address with a report. The address is erased now.',
  },
};

/** What somebody hears of their report. Pure. */
export function reportMail({ lang, firm, number, outcome, answer, href }: Facts): MailContent {
  const texts = TEXTS[lang];
  const parts = [texts.intro(number, firm), texts.outcomes[outcome], answer];
  return {
    lang,
    subject: texts.subject(firm),
    parts: outcome === 'withdrawn' ? parts : [...parts, { href, label: texts.look }],
    footer: texts.footer,
  };
}
