import { type SignedInCaller } from '../../access/caller.ts';
import { may } from '../../access/may.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { OVERVIEW_PATH } from '../desk/overview/overview-url.ts';
import { type Lang } from '../messages/lang.ts';
import { localUrl } from '../site/page-context.ts';

const HERE = 'http://here.invalid';

/** Pages that one does not come back to: where one signs in, and what is no page. */
const NOT_BACK = /^\/(inloggen|beheer|v1|assets|health)?(\/|$)/;
const STEWARDS = /^\/beheer\/./;

/**
 * Where somebody goes after signing in: the page of ours that they came for, or where their work starts. A link to the
 * sign-in page cannot lead away from here.
 */
export function afterSignIn(wanted: unknown, caller: SignedInCaller, lang: Lang): string {
  const start = localUrl(lang, startOf(caller));
  if (typeof wanted !== 'string' || !URL.canParse(wanted, HERE)) return start;
  const { origin, pathname, search } = new URL(wanted, HERE);
  const known = STEWARDS.test(pathname) || !NOT_BACK.test(pathname);
  return origin === HERE && known ? pathname + search : start;
}

/** The page that a form keeps to go back to, if it is one of ours; empty otherwise. */
export function keptBack(wanted: unknown): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, HERE)) return '';
  const { origin, pathname, search } = new URL(wanted, HERE);
  return origin === HERE ? pathname + search : '';
}

function startOf(caller: SignedInCaller): string {
  if (caller.kind === 'firm') return '/mijn-bedrijf';
  if (may(caller, 'imports:write')) return '/beheer/imports';
  if (may(caller, 'requests:read')) return ownMunicipality(caller) === null ? '/' : OVERVIEW_PATH;
  return may(caller, 'firms:moderate') ? '/beheer/wachtrij' : '/account';
}

/** The step that comes next: the second factor when it is due, or the page itself. */
export function nextStep(caller: SignedInCaller, to: string, lang: Lang): string {
  const due = caller.kind === 'user' ? caller.secondFactorDue : null;
  if (due === null) return to;
  const path = due === 'code' ? '/inloggen/code' : '/account/tweede-stap';
  return localUrl(lang, path, new URLSearchParams({ back: to }));
}
