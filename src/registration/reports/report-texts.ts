/** Words of the answer to a report. */
export const REPORT_TEXTS = {
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
