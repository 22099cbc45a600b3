import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { ACCOUNT_NEWS_FOOTER, ACCOUNT_NEWS_TEXTS, type AccountNews, NOT_YOU } from './account-news-texts.ts';

/** Tells somebody what changed in how they sign in. No link: a message that asks people to press one is what they should distrust. Pure. */
export function accountNewsMail(lang: MailLang, news: AccountNews): MailContent {
  const {
    subject,
    said,
    notYou = NOT_YOU[lang],
    footer = ACCOUNT_NEWS_FOOTER[lang],
  } = ACCOUNT_NEWS_TEXTS[news][lang];
  return { lang, subject, parts: [said, notYou], footer };
}
