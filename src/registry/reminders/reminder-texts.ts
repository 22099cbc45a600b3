import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** The words of the message. */
interface Texts {
  subject: (firm: string, held: string, day: string, over: boolean) => string;
  greeting: (firm: string) => string;
  /** @param stated the register of the label says so itself */
  ends: (stated: boolean, held: string, day: string, over: boolean) => string;
  renew: (issuer: string) => string;
  renewed: string;
  footer: string;
}

export const REMINDER_TEXTS: Record<MailLang, Texts> = {
  nl: {
    subject: (firm, held, day, over) => `${firm}: ${held} ${over ? 'is verlopen' : 'loopt af'} op ${day}`,
    greeting: (firm) => `Beste mensen van ${firm},`,
    ends: (stated, held, day, over) =>
      `${stated ? 'Volgens het register van het keurmerk' : 'Het register van het keurmerk noemt geen einde; naar de gebruikelijke looptijd'} ` +
      `${over ? 'was' : 'is'} ${day} de laatste dag van uw keurmerk of lidmaatschap: ${held}. ` +
      (over ? 'Inkopers zien het nu als verlopen.' : 'Daarna zien inkopers het als verlopen.'),
    renew: (issuer) =>
      `Verlengen gaat bij de uitgever, ${issuer}. Zodra het register de verlenging laat zien, staat ze ook hier; u hoeft niets door te geven.`,
    renewed: 'Hebt u al verlengd? Dan kunt u dit bericht als niet verzonden beschouwen.',
    footer:
      'U krijgt dit bericht omdat uw bedrijf in het impactregister staat. Het is automatisch verzonden.',
  },
  en: {
    subject: (firm, held, day, over) => `${firm}: ${held} ${over ? 'ended' : 'ends'} on ${day}`,
    greeting: (firm) => `Dear people of ${firm},`,
    ends: (stated, held, day, over) =>
      `${stated ? 'According to the register of the label' : 'The register of the label names no end; by its usual term'} ` +
      `${day} ${over ? 'was' : 'is'} the last day of your label or membership: ${held}. ` +
      (over ? 'Buyers now see it as expired.' : 'After that buyers see it as expired.'),
    renew: (issuer) =>
      `Renewing is done at the issuer, ${issuer}. As soon as the register shows the renewal it stands here too; you need not tell us.`,
    renewed: 'Have you renewed already? Then take this message as not sent.',
    footer: 'You get this message because your firm is in the impact register. It was sent automatically.',
  },
};
