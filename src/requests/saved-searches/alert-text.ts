import { type SupplierHit } from '../../discovery/search-query.ts';
import { type MailContent } from '../../platform/mail/mail-content.tsx';

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
  const t = TEXTS[lang];
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

const TEXTS = {
  nl: {
    subject: (count: number, name: string) =>
      count === 1 ? `Nieuw bedrijf voor ‘${name}’` : `${count} nieuwe bedrijven voor ‘${name}’`,
    intro: (count: number, name: string) =>
      count === 1
        ? `Er past een nieuw bedrijf bij uw bewaarde zoekvraag ‘${name}’:`
        : `Er passen ${count} nieuwe bedrijven bij uw bewaarde zoekvraag ‘${name}’:`,
    more: (count: number) => `En nog ${count}.`,
    look: 'Bekijk de zoekvraag',
    stop: 'Geen mail meer over deze zoekvraag',
    footer:
      'U krijgt dit bericht van het Impactregister omdat u deze zoekvraag bewaarde. Over elk bedrijf krijgt u één keer bericht.',
  },
  en: {
    subject: (count: number, name: string) =>
      count === 1 ? `New firm for ‘${name}’` : `${count} new firms for ‘${name}’`,
    intro: (count: number, name: string) =>
      count === 1
        ? `A new firm fits your saved search ‘${name}’:`
        : `${count} new firms fit your saved search ‘${name}’:`,
    more: (count: number) => `And ${count} more.`,
    look: 'Look at the search',
    stop: 'No more mail about this search',
    footer:
      'You get this message from the Impact register because you saved this search. Of each firm you are told once.',
  },
};
