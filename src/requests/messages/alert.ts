/** Words of a message about firms that fit a saved search. */
export const ALERT_TEXTS = {
  nl: {
    subject: (count: number, name: string) =>
      count === 1 ? `Nieuw bedrijf voor ‘${name}’` : `${count} nieuwe bedrijven voor ‘${name}’`,
    intro: (count: number, name: string) =>
      count === 1
        ? `Er past een nieuw bedrijf bij uw bewaarde zoekvraag ‘${name}’:`
        : `Er passen ${count} nieuwe bedrijven bij uw bewaarde zoekvraag ‘${name}’:`,
    more: (count: number) => `En nog ${count}.`,
    look: 'Bekijk de zoekvraag',
    stop: 'Geen mail meer over deze zoekvraag',
    footer:
      'U krijgt dit bericht van het Impactregister omdat u deze zoekvraag bewaarde. Over elk bedrijf krijgt u één keer bericht.',
  },
  en: {
    subject: (count: number, name: string) =>
      count === 1 ? `New firm for ‘${name}’` : `${count} new firms for ‘${name}’`,
    intro: (count: number, name: string) =>
      count === 1
        ? `A new firm fits your saved search ‘${name}’:`
        : `${count} new firms fit your saved search ‘${name}’:`,
    more: (count: number) => `And ${count} more.`,
    look: 'Look at the search',
    stop: 'No more mail about this search',
    footer:
      'You get this message from the Impact register because you saved this search. Of each firm you are told once.',
  },
};
