import { type UntilBasis } from '../../enrichment/labels/label-holding.ts';
import { dayInWords } from '../../platform/mail/day-in-words.ts';
import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { REMINDER_TEXTS } from './reminder-texts.ts';

/** What a reminder is about. */
export interface ReminderFacts {
  /** That in which the firm signed up; Dutch for a firm that never did. */
  lang: MailLang;
  firm: string;
  /** Name of the label, and of the level if there is one. */
  label: string;
  levelName?: string;
  /** Last day of the label (ISO date). */
  validUntil: string;
  untilBasis: UntilBasis;
  issuer: string;
}

/** A message as it is written down, to go in the morning. */
export interface ReminderText {
  lang: MailLang;
  subject: string;
  /** Paragraphs, with an empty line between them. */
  body: string;
}

/** The message to a firm. Pure. @param today ISO date */
export function reminderText(facts: ReminderFacts, today: string): ReminderText {
  const { lang, firm, label, levelName, validUntil, untilBasis, issuer } = facts;
  const held = levelName && levelName !== label ? `${label} ${levelName}` : label;
  const day = dayInWords(validUntil, lang);
  const over = validUntil < today;
  const t = REMINDER_TEXTS[lang];
  return {
    lang,
    subject: t.subject(firm, held, day, over),
    body: [
      t.greeting(firm),
      t.ends(untilBasis === 'stated', held, day, over),
      t.renew(issuer),
      t.renewed,
    ].join('\n\n'),
  };
}

/** What was written down, as a message. Pure. */
export function reminderMail({ lang, subject, body }: ReminderText): MailContent {
  return { lang, subject, parts: body.split('\n\n'), footer: REMINDER_TEXTS[lang].footer };
}
