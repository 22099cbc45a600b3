import { type MailContent } from '../platform/mail/mail-content.tsx';

/** What a message to a firm is about. */
export interface MailFacts {
  lang: 'nl' | 'en';
  /** Name of the firm; what somebody typed. */
  firm: string;
  /** Number of the sign-up. */
  number: string;
  /** Absolute address that the message leads to. */
  href: string;
  /** Words of a steward. */
  note?: string;
}

type Text = Pick<MailContent, 'subject' | 'parts'>;

/** A message in both languages. */
interface MailText {
  nl: (facts: MailFacts) => Text;
  en: (facts: MailFacts) => Text;
}

const FOOTER = {
  nl: 'Impactregister. U krijgt dit bericht omdat dit adres bij een aanmelding is opgegeven of bij uw bedrijf bekend is. Herkent u het niet? Dan hoeft u niets te doen.',
  en: 'Impact register. You get this message because this address was given with a sign-up or is known of your firm. If you do not recognise it, you need not do anything.',
};

const TEXTS = {
  continue: {
    nl: ({ firm, href }) => ({
      subject: `Uw aanmelding voor het impactregister: ${firm}`,
      parts: [
        `Met deze link bevestigt u uw e-mailadres en gaat u verder met de aanmelding van ${firm}, ook op een ander apparaat.`,
        { href, label: 'E-mailadres bevestigen en verdergaan' },
        'De link werkt één keer, en 30 dagen lang. Wat u al had ingevuld, is bewaard.',
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `Your sign-up for the impact register: ${firm}`,
      parts: [
        `With this link you confirm your e-mail address and go on with the sign-up of ${firm}, on another device too.`,
        { href, label: 'Confirm the address and go on' },
        'The link works once, for 30 days. What you filled in is kept.',
      ],
    }),
  },
  open: {
    nl: ({ firm, href }) => ({
      subject: `Naar de gegevens van ${firm} in het impactregister`,
      parts: [
        `${firm} houdt zijn gegevens in het impactregister bij vanaf dit e-mailadres. Met deze link opent u ze, zonder wachtwoord.`,
        { href, label: 'Naar Mijn bedrijf' },
        'De link werkt één keer, en 30 dagen lang. Vroeg u er niet om? Dan hoeft u niets te doen.',
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `To the details of ${firm} in the impact register`,
      parts: [
        `${firm} keeps its details in the impact register from this e-mail address. This link opens them, without a password.`,
        { href, label: 'To My firm' },
        'The link works once, for 30 days. If you did not ask for it, you need not do anything.',
      ],
    }),
  },
  claim: {
    nl: ({ firm, href }) => ({
      subject: `Wilt u de gegevens van ${firm} in het impactregister beheren?`,
      parts: [
        `Iemand wil de gegevens van ${firm} in het impactregister beheren, en dit adres staat bij ons bekend als dat van ${firm}. Was u dat, of een collega? Ga dan hier verder.`,
        { href, label: 'Ja, verdergaan' },
        'Was u het niet? Dan hoeft u niets te doen: zonder deze link verandert er niets. De link werkt één keer, en 30 dagen lang.',
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `Do you want to keep the details of ${firm} in the impact register?`,
      parts: [
        `Somebody wants to keep the details of ${firm} in the impact register, and we know this address as that of ${firm}. Was it you, or a colleague? Then go on here.`,
        { href, label: 'Yes, go on' },
        'If it was not you, you need not do anything: without this link nothing changes. It works once, for 30 days.',
      ],
    }),
  },
  yearly: {
    nl: ({ firm, href }) => ({
      subject: `Kloppen de gegevens van ${firm} nog?`,
      parts: [
        `${firm} staat in het impactregister. Eens per jaar vragen wij u of alles nog klopt: dat kost één klik.`,
        { href, label: 'Klopt alles nog? Wijzigen of stoppen kan ook' },
        'De link werkt één keer, en 30 dagen lang. Horen wij niets, dan herinneren wij u hoogstens twee keer. Daarna noemen wij de gegevens verouderd, en na drie maanden gaan ze van de lijst.',
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `Are the details of ${firm} still right?`,
      parts: [
        `${firm} is in the impact register. Once a year we ask you whether all is still right: that takes one click.`,
        { href, label: 'Is all still right? Changing and stopping are there too' },
        'The link works once, for 30 days. If we hear nothing, we remind you twice at most. After that we call the details out of date, and three months later they go off the list.',
      ],
    }),
  },
  question: {
    nl: ({ firm, note, href }) => ({
      subject: `Een vraag over de aanmelding van ${firm}`,
      parts: [
        `Een beheerder van het impactregister bekeek de aanmelding van ${firm} en vraagt:`,
        note ?? '',
        { href, label: 'Aanvullen en opnieuw insturen' },
      ],
    }),
    en: ({ firm, note, href }) => ({
      subject: `A question about the sign-up of ${firm}`,
      parts: [
        `A steward of the impact register looked at the sign-up of ${firm} and asks:`,
        note ?? '',
        { href, label: 'Complete it and hand it in again' },
      ],
    }),
  },
  approved: {
    nl: ({ firm, href }) => ({
      subject: `${firm} staat in het impactregister`,
      parts: [
        `De gegevens van ${firm} zijn goedgekeurd. Inkopers kunnen u binnen een paar minuten vinden.`,
        { href, label: 'Uw gegevens bekijken of wijzigen' },
        'Eens per jaar vragen wij u of alles nog klopt. Bewaar dit bericht niet: u kunt op de website altijd een nieuwe link aanvragen.',
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `${firm} is in the impact register`,
      parts: [
        `The details of ${firm} were approved. Buyers can find you within a few minutes.`,
        { href, label: 'See or change your details' },
        'Once a year we ask you whether all is still right. There is no need to keep this message: the website gives you a new link at any time.',
      ],
    }),
  },
  refused: {
    nl: ({ firm, note, href }) => ({
      subject: `De aanmelding van ${firm} is niet overgenomen`,
      parts: [
        `Een beheerder van het impactregister heeft de aanmelding van ${firm} niet overgenomen. De reden:`,
        note ?? '',
        'Bent u het er niet mee eens, of kunt u het verhelpen? Dan kunt u uw gegevens aanpassen en opnieuw insturen.',
        { href, label: 'Aanpassen' },
      ],
    }),
    en: ({ firm, note, href }) => ({
      subject: `The sign-up of ${firm} was not taken over`,
      parts: [
        `A steward of the impact register did not take over the sign-up of ${firm}. The reason:`,
        note ?? '',
        'If you do not agree, or can put it right, change your details and hand them in again.',
        { href, label: 'Change' },
      ],
    }),
  },
  evidence: {
    nl: ({ firm, note, href }) => ({
      subject: `Over het bewijs dat ${firm} meestuurde`,
      parts: [
        `Een beheerder van het impactregister bekeek een bestand dat ${firm} als bewijs van een keurmerk stuurde. Het bewijst dat keurmerk niet. De reden:`,
        note ?? '',
        { href, label: 'Een ander bestand sturen' },
      ],
    }),
    en: ({ firm, note, href }) => ({
      subject: `About the evidence that ${firm} sent`,
      parts: [
        `A steward of the impact register looked at a file that ${firm} sent as evidence of a label. It does not prove that label. The reason:`,
        note ?? '',
        { href, label: 'Send another file' },
      ],
    }),
  },
  evidenceAgain: {
    nl: ({ firm, href }) => ({
      subject: `Het bewijs dat ${firm} meestuurde, wordt opnieuw bekeken`,
      parts: [
        `Wij schreven dat een bestand van ${firm} een keurmerk niet bewijst. Dat is teruggenomen: een beheerder van het impactregister bekijkt het bestand opnieuw. U hoeft niets te doen.`,
        { href, label: 'Naar uw gegevens' },
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `The evidence that ${firm} sent is looked at again`,
      parts: [
        `We wrote that a file of ${firm} does not prove a label. That was taken back: a steward of the impact register looks at the file again. You need not do anything.`,
        { href, label: 'To your details' },
      ],
    }),
  },
  takenOver: {
    nl: ({ firm, href }) => ({
      subject: `Iemand anders houdt nu de gegevens van ${firm} bij`,
      parts: [
        `Tot nu toe hield u de gegevens van ${firm} in het impactregister bij. Een beheerder heeft nagegaan dat iemand anders voor dit bedrijf spreekt, en die houdt ze voortaan bij. U hoeft niets meer te doen.`,
        'Klopt dat niet? Meld het ons dan meteen.',
        { href, label: 'Hoe u ons bereikt' },
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `Somebody else keeps the details of ${firm} now`,
      parts: [
        `Until now you kept the details of ${firm} in the impact register. A steward found that somebody else speaks for this firm, who keeps them from now on. You need not do anything any more.`,
        'If that is not so, tell us at once.',
        { href, label: 'How to reach us' },
      ],
    }),
  },
  moved: {
    nl: ({ firm, href }) => ({
      subject: `Een ander e-mailadres bij ${firm}`,
      parts: [
        `Bij de gegevens van ${firm} in het impactregister staat nu een ander e-mailadres. Berichten, en links om in te loggen, gaan voortaan daarheen en niet meer naar u.`,
        'Deed u dat zelf, of een collega? Dan hoeft u niets te doen. Weet niemand bij uw bedrijf ervan? Meld het ons dan meteen.',
        { href, label: 'Hoe u ons bereikt' },
      ],
    }),
    en: ({ firm, href }) => ({
      subject: `Another mail address for ${firm}`,
      parts: [
        `The details of ${firm} in the impact register now have another mail address. Messages, and links to sign in, go there from now on and not to you any more.`,
        'If you did that, or a colleague, you need not do anything. If nobody at your firm knows of it, tell us at once.',
        { href, label: 'How to reach us' },
      ],
    }),
  },
} as const satisfies Record<string, MailText>;

export type MailKind = keyof typeof TEXTS;

export const MAIL_KINDS = Object.keys(TEXTS) as readonly MailKind[];

/** A message to a firm in its language. Pure. */
export function firmMail(kind: MailKind, facts: MailFacts): MailContent {
  const { lang } = facts;
  return { lang, footer: FOOTER[lang], ...TEXTS[kind][lang](facts) };
}
