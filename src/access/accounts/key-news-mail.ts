import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { SCOPE_TEXTS } from '../scope-texts.ts';
import { type Scope } from '../scope.ts';
import { KEY_NEWS_TEXTS } from './key-news-texts.ts';

/** Tells somebody who looks after API keys of a new one. No link, as in every warning: that is what they should distrust. Pure. */
export function keyNewsMail(lang: MailLang, name: string, scopes: readonly Scope[]): MailContent {
  const texts = KEY_NEWS_TEXTS[lang];
  const rights = texts.rights(scopes.map((scope) => SCOPE_TEXTS[lang][scope]).join('; '));
  return {
    lang,
    subject: texts.subject(name),
    parts: [texts.said(name), rights, texts.notKnown],
    footer: texts.footer,
  };
}
