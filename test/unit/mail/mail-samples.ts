import { accountNewsMail } from '../../../src/access/accounts/account-news-mail.ts';
import { ACCOUNT_NEWS } from '../../../src/access/accounts/account-news-texts.ts';
import { keyNewsMail } from '../../../src/access/accounts/key-news-mail.ts';
import { addressCodeMail } from '../../../src/access/oidc/address-mail.ts';
import { passwordLinkMail, providerMail } from '../../../src/access/passwords/password-mail.ts';
import { type Contract } from '../../../src/discovery/contracts/contract.ts';
import { noticeMail, noticeText } from '../../../src/discovery/contracts/notice-text.ts';
import { type Opening } from '../../../src/discovery/contracts/openings.ts';
import { type MailContent, type MailLang } from '../../../src/platform/mail/mail-content.tsx';
import { reminderMail, reminderText } from '../../../src/registry/reminders/reminder-text.ts';
import { firmMail, MAIL_KINDS } from '../../../src/registration/mail-texts.ts';
import { invitationMail } from '../../../src/registration/outreach/invitation-mail.ts';
import { REPORT_OUTCOMES } from '../../../src/registration/reports/report.ts';
import { reportMail } from '../../../src/registration/reports/report-mail.ts';
import { alertText } from '../../../src/requests/saved-searches/alert-text.ts';
import { type PauseReason } from '../../../src/webhooks/after-delivery.ts';
import { pauseMail } from '../../../src/webhooks/pause-mail.ts';

/** Address that each sample leads to. */
export const HREF = 'https://register.example/x?code=1';

/** What people type into a name: more headers, another message, a tag. */
export const EVIL = 'Zaak\r\nBcc: slachtoffer@open.example\r\n\r\n<img src=x>\u2028\u0085.';

type Sample = [name: string, mail: (lang: MailLang, words: string) => MailContent];

/** By the file of the templates: every message that it can make, from words that somebody typed. */
export const MAIL_SAMPLES: Record<string, Sample[]> = {
  'access/accounts/account-news-mail.ts': ACCOUNT_NEWS.map((news): Sample => [
    news,
    (lang) => accountNewsMail(lang, news),
  ]),
  'access/accounts/key-news-mail.ts': [
    ['key', (lang, words) => keyNewsMail(lang, words, ['imports:write', 'contacts:read'])],
  ],
  'access/oidc/address-mail.ts': [['address', (lang) => addressCodeMail(lang, '1234 5678', 10)]],
  'access/passwords/password-mail.ts': [
    ['password', (lang) => passwordLinkMail(lang, HREF)],
    ['provider', (lang) => providerMail(lang, HREF)],
  ],
  'registration/mail-texts.ts': MAIL_KINDS.map((kind): Sample => [
    kind,
    (lang, words) => firmMail(kind, { lang, firm: words, number: '7', href: HREF, note: words }),
  ]),
  'registration/outreach/invitation-mail.ts': (['first', 'reminder'] as const).map((kind): Sample => [
    `invitation ${kind}`,
    (lang, words) =>
      invitationMail({
        lang,
        kind,
        firm: words,
        source: words,
        claim: HREF,
        entry: HREF,
        refuse: HREF,
        privacy: HREF,
      }),
  ]),
  'registration/reports/report-mail.ts': REPORT_OUTCOMES.map((outcome): Sample => [
    `report ${outcome}`,
    (lang, words) => reportMail({ lang, firm: words, number: '7', outcome, answer: words, href: HREF }),
  ]),
  'registry/reminders/reminder-text.ts': (
    [
      ['stated', '2026-11-30'],
      ['usual', '2026-11-20'],
    ] as const
  ).map(([untilBasis, validUntil]): Sample => [
    `label ${untilBasis}`,
    (lang, words) =>
      reminderMail(
        reminderText(
          { lang, firm: words, label: words, validUntil, untilBasis, issuer: words },
          '2026-11-27',
        ),
      ),
  ]),
  'discovery/contracts/notice-text.ts': [
    [
      'contract, nobody',
      (lang, words) => noticeMail(noticeText(contract(words), [], { url: HREF, lang, today: '2026-11-30' })),
    ],
    [
      'contract, many firms',
      (lang, words) =>
        noticeMail(
          noticeText(
            contract(words),
            Array.from({ length: 12 }, () => opening(words)),
            { url: HREF, lang, today: '2026-11-30' },
          ),
        ),
    ],
  ],
  'requests/saved-searches/alert-text.ts': [1, 12].map((count): Sample => [
    `alert ${count}`,
    (lang, words) =>
      alertText({
        lang,
        name: words,
        firms: Array.from({ length: count }, () => opening(words).supplier),
        searchUrl: HREF,
        stopUrl: HREF,
      }),
  ]),
  'webhooks/pause-mail.ts': (['failing', 'gone', 'key-ended'] satisfies PauseReason[]).flatMap((reason) =>
    ['GM0014', null].map((municipality): Sample => {
      const webhook = { id: '7', url: 'https://hook.example/in?secret=no', position: '42', municipality };
      return [`paused ${reason} ${municipality}`, (lang) => pauseMail(lang, webhook, reason)];
    }),
  ),
};

function contract(words: string): Contract {
  return {
    subject: words,
    number: words,
    supplier: { name: words },
    endsOn: '2027-03-31',
    notice: { on: '2026-11-30', basis: 'usual' },
    extensions: { times: 2, months: 12 },
  } as Contract;
}

function opening(words: string): Opening {
  return {
    bid: 'no',
    supplier: { name: words, place: words, labels: [{ name: words, status: 'verified' }] },
  } as Opening;
}
