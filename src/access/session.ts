import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { type SignedInCaller } from './caller.ts';
import { type SignInMethod } from './second-factor-rule.ts';

/** Somebody who signed in, for as long as that lasts. */
export interface Session {
  id: string;
  /** With the rights that they have now, not those at sign-in. */
  caller: SignedInCaller;
  /** How they came in. */
  method: SignInMethod;
  /** Goes with every form of theirs, and proves that one of our own pages made it. */
  formToken: string;
}

const TOKEN_BYTES = 32;

/** 256 random bits, base64url: what the browser keeps and shows. */
export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Follows from the session's own token, so it needs no place to be kept and ends with it. */
export function formTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`form ${sessionToken}`).digest('base64url');
}

/** Whether a form carried the token of this session. Takes equally long for every wrong one. */
export function isFormTokenOf(session: Session, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [known, shown] = [Buffer.from(session.formToken), Buffer.from(given)];
  return known.length === shown.length && timingSafeEqual(known, shown);
}
