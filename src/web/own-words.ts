import { type Organisation } from '../platform/config/organisation.ts';
import { type OwnTexts, type TextBlock } from './messages/information-text.ts';

/** Pages of plain text. */
export type InformationName = 'about' | 'accessibility' | 'privacy' | 'contact';

/** What the organisation itself has to say on a page, from its settings; what it did not fill in is named. Pure. */
export function ownWords(which: InformationName, organisation: Organisation, t: OwnTexts): TextBlock[] {
  switch (which) {
    case 'contact':
      return contactBlocks(organisation, t);
    case 'privacy':
      return [
        { kind: 'heading', text: t.privacy },
        mailOr(organisation.privacyEmail ?? organisation.email, t.privacyAsk, t.missing(t.email)),
      ];
    case 'accessibility':
      return statementBlocks(organisation, t);
    case 'about':
      return organisation.name === undefined
        ? []
        : [
            { kind: 'heading', text: t.heading },
            { kind: 'text', text: organisation.name },
          ];
  }
}

function contactBlocks({ name, email, phone, url }: Organisation, t: OwnTexts): TextBlock[] {
  const links = [
    ...(email === undefined ? [] : [{ href: `mailto:${email}`, text: email, note: t.email }]),
    ...(phone === undefined
      ? []
      : [{ href: `tel:${phone.replace(/[^+\d]/g, '')}`, text: phone, note: t.phone }]),
    ...(url === undefined ? [] : [{ href: url, text: url, note: t.page }]),
  ];
  const heading = { kind: 'heading' as const, text: t.heading };
  if (name === undefined && links.length === 0) return [heading, { kind: 'text', text: t.nobody }];
  return [
    heading,
    { kind: 'text', text: name ?? t.missing(t.name) },
    links.length === 0 ? { kind: 'text', text: t.missing(t.reach) } : { kind: 'links', items: links },
  ];
}

function statementBlocks({ accessibilityUrl, email }: Organisation, t: OwnTexts): TextBlock[] {
  const statement: TextBlock =
    accessibilityUrl === undefined
      ? { kind: 'text', text: t.missing(t.statement) }
      : { kind: 'links', items: [{ href: accessibilityUrl, text: t.statement, note: t.statementNote }] };
  return [
    { kind: 'heading', text: t.statement },
    statement,
    ...(email === undefined ? [] : [mailOr(email, t.email, '')]),
  ];
}

function mailOr(email: string | undefined, note: string, missing: string): TextBlock {
  return email === undefined
    ? { kind: 'text', text: missing }
    : { kind: 'links', items: [{ href: `mailto:${email}`, text: email, note }] };
}
