import { type Lang } from './lang.ts';

const nl = {
  title: (firm: string) => `De gegevens van ${firm} zelf beheren`,
  text: (firm: string) =>
    `${firm} staat in het impactregister met gegevens die een gemeente over haar leveranciers bijhoudt. Als u verdergaat, staan de gegevens die nu openbaar zijn voor u klaar om te controleren en aan te vullen. Niets wordt openbaar voordat u het instuurt en een beheerder ernaar keek.`,
  go: 'Verdergaan',
  entry: 'Zo staat het bedrijf er nu in',
  refuse: 'Wilt u geen berichten meer? Gebruik dan de link daarvoor in de mail.',
  gone: 'Deze link werkt niet meer',
  goneText:
    'De link is al gebruikt, is ouder dan 30 dagen, of het bedrijf staat niet meer in het register. U kunt uw bedrijf ook zonder deze link aanmelden of overnemen.',
  signUp: 'Aanmelden of overnemen',
  refuseTitle: 'Geen berichten meer',
  refuseText: (firm: string) =>
    `U krijgt dan geen uitnodigingen en herinneringen meer over ${firm}, en niemand anders op dit adres. Het bedrijf blijft in het register staan.`,
  refuseGo: 'Geen berichten meer',
  refused: 'U krijgt geen berichten meer. U hoeft niets te doen.',
  off: 'Wilt u van de lijst, of weten wat wij bewaren? Lees de uitleg over privacy.',
  privacy: 'Privacy',
};

const en: typeof nl = {
  title: (firm) => `Keep the details of ${firm} yourself`,
  text: (firm) =>
    `${firm} is in the impact register with details that a municipality keeps of its suppliers. If you go on, what is public now is ready for you to check and complete. Nothing becomes public before you hand it in and a steward looked at it.`,
  go: 'Go on',
  entry: 'How the firm is listed now',
  refuse: 'Do you want no more messages? Use the link for that in the mail.',
  gone: 'This link does not work any more',
  goneText:
    'The link was used, is older than 30 days, or the firm is not in the register any more. You can sign up or claim your firm without this link too.',
  signUp: 'Sign up or claim',
  refuseTitle: 'No more messages',
  refuseText: (firm) =>
    `You will get no more invitations and reminders about ${firm}, and neither does anybody else at this address. The firm stays in the register.`,
  refuseGo: 'No more messages',
  refused: 'You will get no more messages. You need not do anything.',
  off: 'Do you want to be off the list, or know what we keep? Read about privacy.',
  privacy: 'Privacy',
};

/** The texts of answering an invitation in a language. */
export function invitationTextsFor(lang: Lang): typeof nl {
  return lang === 'nl' ? nl : en;
}
