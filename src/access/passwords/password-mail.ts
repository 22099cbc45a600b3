import { type MailContent, type MailLang } from '../../platform/mail/mail-content.tsx';
import { PASSWORD_TEXTS } from './password-texts.ts';

/** To whoever forgot their password. @param href absolute address of the page that the link opens. Pure. */
export function passwordLinkMail(lang: MailLang, href: string): MailContent {
  const { footer, link } = PASSWORD_TEXTS[lang];
  return {
    lang,
    subject: link.subject,
    parts: [link.intro, { href, label: link.action }, link.works],
    footer,
  };
}

/** To whoever signs in at their own organisation, which keeps their password. Pure. */
export function providerMail(lang: MailLang, href: string): MailContent {
  const { footer, provider } = PASSWORD_TEXTS[lang];
  return {
    lang,
    subject: provider.subject,
    parts: [provider.intro, { href, label: provider.action }],
    footer,
  };
}
