import { type UnansweredReason } from '../platform/outbound/outbound-http.ts';
import { type PauseReason } from './after-delivery.ts';

/** Whose a webhook is: of the key that made it, and of all keys of that key's municipality. */
export interface WebhookOwner {
  keyId: string;
  municipality: string | null;
}

/** Where somebody wants to be told, and whom to mail when that does not work. */
export interface WebhookTarget {
  url: string;
  contact: string;
}

/** A webhook as its owner sees it. */
export interface WebhookView extends WebhookTarget {
  id: string;
  status: 'active' | 'paused';
  /** Why it is paused, and since when (ISO, UTC); absent when it is not. */
  pauseReason?: PauseReason;
  pausedAt?: string;
  /** Cursor of the last change that was delivered; what follows is still to come. */
  position: string;
  /** Attempts in a row that failed. */
  failures: number;
  /** Goes up with every change of its keepers and with every pause, not with what it delivers. */
  revision: number;
  createdAt: string;
}

/** The entity tag of a webhook's state. */
export function tagOf({ revision }: Pick<WebhookView, 'revision'>): string {
  return `"${revision}"`;
}

/** A webhook with the secret that signs its messages: shown when it is made, and when it is replaced. */
export interface WebhookWithSecret extends WebhookView {
  secret: string;
}

/** One attempt to deliver. */
export interface WebhookDelivery {
  id: string;
  /** ISO, UTC. */
  at: string;
  kind: 'changes' | 'test';
  delivered: boolean;
  /** HTTP status of the answer; null when there was none. */
  status: number | null;
  /** Why there was no answer; null when there was one. */
  reason: UnansweredReason | null;
  durationMs: number;
  /** Changes in it, and the first and last of them; of a test none. */
  changes: number;
  firstSequence?: number;
  lastSequence?: number;
}

/** What a delivery needs of a webhook. */
export interface DeliveryTarget extends WebhookTarget {
  id: string;
  /** CBS code; null for a webhook of a key that belongs to none, which no other key can resume. */
  municipality: string | null;
  /** Those that a message is signed with, as they are kept: the present one, and for a while the former. */
  sealedSecrets: string[];
  position: string;
  failures: number;
  /** How often it was sent everything once more from a cursor. */
  replays: number;
  /** Whether the key that it belongs to is still one that webhooks are for. */
  keyLives: boolean;
}
