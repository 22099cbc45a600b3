import { dayInWords } from '../../platform/mail/day-in-words.ts';
import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { type Contract } from './contract.ts';
import { type Opening } from './openings.ts';
import { NOTICE_TEXTS, type NoticeTexts } from './notice-texts.ts';

const FIRMS_NAMED = 10;

/** A message as it is written down. */
export interface NoticeText {
  lang: MailLang;
  subject: string;
  /** Paragraphs, with an empty line between them. */
  body: string;
}

/** The message to a municipality. Pure. @param url of its page @param lang of the officer who has the address @param today ISO date */
export function noticeText(
  contract: Contract,
  openings: readonly Opening[],
  { url, lang, today }: { url: string; lang: MailLang; today: string },
): NoticeText {
  const { subject, supplier, endsOn = '', notice, extensions } = contract;
  const t = NOTICE_TEXTS[lang];
  const day = (iso: string) => dayInWords(iso, lang);
  const number = contract.number === undefined ? '' : ` (${contract.number})`;
  return {
    lang,
    subject: t.subject(subject, day(endsOn)),
    body: [
      t.runs(`‘${subject}’${number}`, supplier.name, day(endsOn)),
      notice && t.notice(day(notice.on), notice.basis === 'usual'),
      notice && notice.on < today && t.passed,
      extensions && t.extensions(extensions.times, extensions.months),
      firmsText(openings, t),
      t.look(url),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** What was written down, as a message. Pure. */
export function noticeMail({ lang, subject, body }: NoticeText): MailContent {
  return { lang, subject, parts: body.split('\n\n'), footer: NOTICE_TEXTS[lang].footer };
}

function firmsText(openings: readonly Opening[], t: NoticeTexts): string {
  if (openings.length === 0) return t.nobody;
  const names = openings.slice(0, FIRMS_NAMED).map(({ supplier, bid }) => {
    const place = supplier.place === null ? '' : `, ${supplier.place}`;
    return `- ${supplier.name}${place}${bid === 'no' ? ` (${t.asSubcontractor})` : ''}`;
  });
  const more = openings.length > FIRMS_NAMED ? [t.more(openings.length - FIRMS_NAMED)] : [];
  return [t.firms, ...names, ...more].join('\n');
}
