import { type SupplierHit } from '../../discovery/search-query.ts';
import { type MailContent } from '../../platform/mail/mail-content.tsx';
import { ALERT_TEXTS } from '../messages/alert.ts';

/** Firms that a message names; the others are on the page. */
const MOST_NAMED = 10;

interface AlertAsked {
  name: string;
  lang: 'nl' | 'en';
  firms: readonly SupplierHit[];
  /** Address of the search. */
  searchUrl: string;
  /** Address at which the mail is stopped. */
  stopUrl: string;
}

/** What is written about firms that fit a search since the last look. Pure. */
export function alertText({ name, lang, firms, searchUrl, stopUrl }: AlertAsked): MailContent {
  const t = ALERT_TEXTS[lang];
  const more = firms.length - MOST_NAMED;
  return {
    lang,
    subject: t.subject(firms.length, name),
    parts: [
      t.intro(firms.length, name),
      firms.slice(0, MOST_NAMED).map(firmLine).join('\n'),
      ...(more > 0 ? [t.more(more)] : []),
      { href: searchUrl, label: t.look },
      { href: stopUrl, label: t.stop },
    ],
    footer: t.footer,
  };
}

function firmLine({ name, place, labels }: SupplierHit): string {
  const verified = labels.filter(({ status }) => status === 'verified').map((label) => label.name);
  return `- ${[name, ...(place === null ? [] : [place]), ...new Set(verified)].join(', ')}`;
}
