import { parseCookie, stringifySetCookie } from 'cookie';
import { QUEUE_KINDS, type QueueKind } from '../../../registration/queue/queue.ts';
import { type RawParams } from '../../search/search-form.ts';

/** Where somebody is in the queue: of one kind or of all, and how far down. */
export interface QueuePlace {
  kind: QueueKind | null;
  from: number;
}

const COOKIE = 'wachtrij';
const LONGEST_QUEUE = 100_000;

/** The place that an address names; null when it names none. Pure. */
export function placeIn(params: RawParams): QueuePlace | null {
  const { soort, vanaf } = params;
  if (soort === undefined && vanaf === undefined) return null;
  const from = Math.trunc(Number(vanaf ?? 0)) || 0;
  return {
    kind: QUEUE_KINDS.find((kind) => kind === soort) ?? null,
    from: Math.max(0, Math.min(LONGEST_QUEUE, from)),
  };
}

/** The same as an address has it. Pure. */
export function placeParams({ kind, from }: QueuePlace): URLSearchParams {
  return new URLSearchParams({ soort: kind ?? 'alles', ...(from > 0 ? { vanaf: String(from) } : {}) });
}

/** The place where this browser was last; null when it was nowhere. Whatever a cookie says is read as an address is. Pure. */
export function rememberedPlace(cookies: string | undefined): QueuePlace | null {
  const kept = parseCookie(cookies ?? '')[COOKIE];
  return kept === undefined ? null : placeIn(Object.fromEntries(new URLSearchParams(kept)));
}

/** A cookie that remembers it while the browser is open; it says nothing about anybody. Pure. */
export function rememberPlace(place: QueuePlace, secure: boolean): string {
  const value = placeParams(place).toString();
  return stringifySetCookie({
    name: COOKIE,
    value,
    path: '/beheer',
    httpOnly: true,
    secure,
    sameSite: 'lax',
  });
}
