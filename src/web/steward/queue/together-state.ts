import { MOST_AT_ONCE, type SeenSignUp } from '../../../registration/approve-several.service.ts';
import { QUEUE_PATH } from './queue-url.ts';

export const TOGETHER_PATH = `${QUEUE_PATH}/samen`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SEEN = /^([0-9a-f-]{36}):(\d{1,9})$/;

function textsIn(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts.flatMap((text) => text.split(','));
}

/** Ids of sign-ups in one value or several, each of which may hold more than one; each once. Pure. */
export function signUpsIn(value: unknown): string[] {
  return [...new Set(textsIn(value).filter((id) => UUID.test(id)))].slice(0, MOST_AT_ONCE);
}

/** A sign-up with the version that was seen, as a form has it. */
export function seenText({ id, version }: SeenSignUp): string {
  return `${id}:${version}`;
}

/** What was seen of which sign-ups, as a form has it; each once. Pure. */
export function seenIn(value: unknown): SeenSignUp[] {
  const seen = textsIn(value).flatMap((text): [string, SeenSignUp][] => {
    const [, id = '', version] = SEEN.exec(text) ?? [];
    return UUID.test(id) ? [[id, { id, version: Number(version) }]] : [];
  });
  return [...new Map(seen).values()].slice(0, MOST_AT_ONCE);
}

/** What an address says of a page of several sign-ups. */
export interface Together {
  ids: string[];
  /** Those that were let through just now. */
  done: string[];
  /** Whether the others were left out just now. */
  leftOut: boolean;
}

/** The page as an address. Pure. */
export function togetherParams({ ids, done, leftOut }: Together): URLSearchParams {
  return new URLSearchParams({
    ...(done.length > 0 ? { gedaan: done.join(',') } : {}),
    ...(ids.length > 0 ? { aanmelding: ids.join(',') } : {}),
    ...(leftOut ? { over: '1' } : {}),
  });
}
