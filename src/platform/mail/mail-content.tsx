import { renderToString } from 'preact-render-to-string';

/** One paragraph: words, or a link (an address of ours, absolute) with what it does. */
export type MailPart = string | { href: string; label: string };

/** The languages that messages are written in; whose language nobody knows reads Dutch. */
export type MailLang = 'nl' | 'en';

/** What a message says, apart from how it is dressed up. */
export interface MailContent {
  lang: MailLang;
  subject: string;
  parts: readonly MailPart[];
  /** Who writes, and why the reader gets this. */
  footer: string;
}

/** A message in both forms that mail programs show. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Longest subject, in characters; mail programs show fewer. */
const MAX_SUBJECT = 200;

/** Purely. Whatever a firm wrote is a text in it: no tag, no line of the header. */
export function renderMail({ lang, subject, parts, footer }: MailContent): RenderedMail {
  const oneLine = inOneLine(subject);
  return {
    subject: oneLine,
    text: [...parts.map(partText), `-- \n${footer}`].join('\n\n') + '\n',
    html: `<!doctype html>${renderToString(
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{oneLine}</title>
        </head>
        <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a; max-width: 36em; margin: 0 auto; padding: 16px">
          {parts.map((part) => (
            <Part part={part} />
          ))}
          <p style="border-top: 1px solid #ccc; padding-top: 12px; font-size: 14px; color: #555">{footer}</p>
        </body>
      </html>,
    )}`,
  };
}

/** A subject can begin no second line of a header: control and line characters become spaces. */
function inOneLine(subject: string): string {
  return subject
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, MAX_SUBJECT);
}

function partText(part: MailPart): string {
  return typeof part === 'string' ? part : `${part.label}:\n${part.href}`;
}

function Part({ part }: { part: MailPart }) {
  if (typeof part === 'string') return <p style="white-space: pre-line">{part}</p>;
  return (
    <p>
      <a
        href={part.href}
        style="display: inline-block; padding: 10px 18px; background: #154273; color: #fff; border-radius: 4px"
      >
        {part.label}
      </a>
    </p>
  );
}
