import { type MailContent } from '../../platform/mail/mail-content.tsx';
import { type ReportOutcome } from './report.ts';
import { REPORT_TEXTS } from './report-texts.ts';

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

/** What somebody hears of their report. Pure. */
export function reportMail({ lang, firm, number, outcome, answer, href }: Facts): MailContent {
  const texts = REPORT_TEXTS[lang];
  const parts = [texts.intro(number, firm), texts.outcomes[outcome], answer];
  return {
    lang,
    subject: texts.subject(firm),
    parts: outcome === 'withdrawn' ? parts : [...parts, { href, label: texts.look }],
    footer: texts.footer,
  };
}
