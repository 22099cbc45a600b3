/** Words of an invitation to keep one's own entry. */
export const INVITATION_TEXTS = {
  nl: {
    subject: {
      first: (firm: string) => `${firm} staat in het impactregister: kloppen de gegevens?`,
      reminder: (firm: string) => `Herinnering: kloppen de gegevens van ${firm} in het impactregister?`,
    },
    intro: (firm: string) =>
      `Gemeenten zoeken in het impactregister bedrijven die sociaal en duurzaam werken. ${firm} staat erin. Met deze link controleert u uw gegevens, vult u aan wat u levert en hoe groot een opdracht mag zijn, en bent u beter te vinden. Dat kost ongeveer tien minuten, en niets.`,
    claim: 'Gegevens controleren en zelf beheren',
    works: 'De link werkt één keer, en 30 dagen lang. Doet u niets, dan blijft alles zoals het is.',
    entry: 'Zo staat u er nu in',
    refuse: 'Geen berichten meer over het register',
    footer: (source: string, privacy: string) =>
      `Impactregister. Wij kregen uw adres uit: ${source}. U krijgt hierna hoogstens één herinnering. Hoe u van de lijst gaat, of opvraagt wat wij van u bewaren, staat op ${privacy}`,
  },
  en: {
    subject: {
      first: (firm: string) => `${firm} is in the impact register: are the details right?`,
      reminder: (firm: string) => `Reminder: are the details of ${firm} in the impact register right?`,
    },
    intro: (firm: string) =>
      `Municipalities look in the impact register for firms that work socially and sustainably. ${firm} is in it. With this link you check your details, add what you supply and how large an order may be, and are found more easily. It takes about ten minutes and costs nothing.`,
    claim: 'Check the details and keep them yourself',
    works: 'The link works once, for 30 days. If you do nothing, all stays as it is.',
    entry: 'How you are listed now',
    refuse: 'No more messages about the register',
    footer: (source: string, privacy: string) =>
      `Impact register. We got your address from: ${source}. One reminder at most will follow. How to be off the list, or to ask what we keep of you: ${privacy}`,
  },
};
