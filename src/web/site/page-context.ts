import { formatsFor, type Formats } from '../format.ts';
import { LANGS, type Lang } from '../messages/lang.ts';
import { messagesFor } from '../messages/messages.ts';
import { type Messages } from '../messages/nl.ts';
import { type NameBook } from './names.ts';
import { type SiteView } from './site.ts';

/** Everything a component needs beside its own data. */
export interface PageContext {
  site: SiteView;
  lang: Lang;
  /** ISO date in the Netherlands. */
  today: string;
  m: Messages;
  f: Formats;
  /** What codes are called. */
  names: NameBook;
  /** Whether the browser holds a session: the way on is to one's own pages then. */
  signedIn: boolean;
  /** Path of this page, without query. */
  path: string;
  /** This page in each language, as path and query. */
  alternates: Record<Lang, string>;
}

/** The context of the page at `path`; `params` are the query parameters that make it what it is, without the language. */
export function pageContext(
  site: SiteView,
  names: NameBook,
  today: string,
  lang: Lang,
  path: string,
  params: URLSearchParams = new URLSearchParams(),
  signedIn = false,
): PageContext {
  const alternates = Object.fromEntries(LANGS.map((l) => [l, localUrl(l, path, params)])) as Record<
    Lang,
    string
  >;
  const texts = { lang, m: messagesFor(lang), f: formatsFor(lang) };
  return { site, names, today, ...texts, signedIn, path, alternates };
}

/** A path with its query in a language: Dutch is the default and needs no parameter. */
export function localUrl(lang: Lang, path: string, params: URLSearchParams = new URLSearchParams()): string {
  const all = new URLSearchParams(params);
  if (lang !== 'nl') all.set('lang', lang);
  const query = all.toString();
  return query === '' ? path : `${path}?${query}`;
}
