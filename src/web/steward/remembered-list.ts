import { parseCookie, stringifySetCookie } from 'cookie';
import { type RawParams } from '../search/search-form.ts';

/** A list of work with the parameters that say where one is in it. */
export interface RememberedList {
  /** Unique among lists; part of the name of its cookie. */
  name: string;
  params: readonly string[];
  /** Parameters of a view that is no place to come back to, such as the questions of one import: it is shown and not remembered. */
  passing?: readonly string[];
  /** Path of the pages that it is among; `/beheer` when it is not said. */
  path?: string;
}

const LONGEST_VALUE = 60;

const cookieOf = ({ name }: RememberedList): string => `lijst-${name}`;

/** What an address says of the place in a list; null when it says nothing. Pure. */
export function placeInList({ params }: RememberedList, asked: RawParams): URLSearchParams | null {
  const said = params.flatMap((name): [string, string][] => {
    const value = asked[name];
    return typeof value === 'string' ? [[name, value.slice(0, LONGEST_VALUE)]] : [];
  });
  return said.length === 0 ? null : new URLSearchParams(said);
}

/** Whether an address asks for a view that is not remembered. Pure. */
export function isPassing({ passing = [] }: RememberedList, asked: RawParams): boolean {
  return passing.some((name) => Object.hasOwn(asked, name) && asked[name] !== '');
}

/** Where this browser was last in a list. Whatever a cookie says is read as an address is. Pure. */
export function rememberedInList(list: RememberedList, cookies: string | undefined): URLSearchParams | null {
  const kept = parseCookie(cookies ?? '')[cookieOf(list)];
  return kept === undefined ? null : placeInList(list, Object.fromEntries(new URLSearchParams(kept)));
}

/** The address that leads there, with whatever else this one asks; what it says of the place, such as two pages at once, goes. Pure. */
export function addressOfPlace(url: string, place: URLSearchParams): string {
  const [path = '', query = ''] = url.split('?');
  const all = new URLSearchParams(query);
  for (const [name, value] of place) all.set(name, value);
  return `${path}?${all.toString()}`;
}

/** A cookie that remembers it while the browser is open; it says nothing about anybody. Pure. */
export function rememberInList(list: RememberedList, place: URLSearchParams, secure: boolean): string {
  return stringifySetCookie({
    name: cookieOf(list),
    value: place.toString(),
    path: list.path ?? '/beheer',
    httpOnly: true,
    secure,
    sameSite: 'lax',
  });
}
