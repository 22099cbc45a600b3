import { type MailContent } from '../../platform/mail/mail-content.tsx';
import { INVITATION_TEXTS } from './invitation-texts.ts';

interface Facts {
  lang: 'nl' | 'en';
  kind: 'first' | 'reminder';
  firm: string;
  /** Who gave the register this address. */
  source: string;
  /** Absolute addresses: to take the entry over, to see it, to hear no more. */
  claim: string;
  entry: string;
  refuse: string;
  /** Where it says what is kept, and how to be off the list. */
  privacy: string;
}

/** An invitation to keep one's own entry: who writes, why, from where the address is (GDPR article 14), and the way out. Pure. */
export function invitationMail({
  lang,
  kind,
  firm,
  source,
  claim,
  entry,
  refuse,
  privacy,
}: Facts): MailContent {
  const texts = INVITATION_TEXTS[lang];
  return {
    lang,
    subject: texts.subject[kind](firm),
    parts: [
      texts.intro(firm),
      { href: claim, label: texts.claim },
      texts.works,
      { href: entry, label: texts.entry },
      { href: refuse, label: texts.refuse },
    ],
    footer: texts.footer(source, privacy),
  };
}
