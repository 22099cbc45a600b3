import { type DrawnEntrant } from '../discovery/shortlist/rotation.ts';
import { type ShortlistQuery } from '../discovery/shortlist/shortlist-query.ts';
import { type ShortlistResult } from '../discovery/shortlist/shortlist.ts';

/** What became of a firm on a shortlist, from asking it to the award. */
export const CHOICE_STATUSES = [
  'to-contact',
  'contacted',
  'interested',
  'declined',
  'invited',
  'awarded',
] as const;

export type ChoiceStatus = (typeof CHOICE_STATUSES)[number];

/** A purchase request of a municipality. */
export interface PurchaseRequest {
  id: string;
  /** CBS code. */
  municipality: string;
  /** Its title, or the subject of the mail that its text is, or how the text begins. */
  title: string;
  /** As it was asked. */
  query: ShortlistQuery;
  /** Goes up with every change; names the state for `If-Match`. */
  revision: number;
  /** Whether somebody was drawn or chosen. */
  used: boolean;
  createdBy: string;
  /** ISO date-times. */
  createdAt: string;
  updatedAt: string;
  /** When it was closed, since when nothing in it changes; null while it is open. */
  closedAt: string | null;
  /** The shortlist that counts: the latest. */
  shortlist: { version: number; madeAt: string; able: number; nearMisses: number };
}

/** One step of a firm in a request. Steps are added, never changed. */
export interface Choice {
  /** 0: the whole; lots from 1. */
  lot: number;
  supplierId: string;
  /** As it was then. */
  supplierName: string;
  status: ChoiceStatus;
  reason: string | null;
  /** The shortlist that it was chosen from. */
  version: number;
  /** Id of the draw that chose it; null when a person did. */
  drawId: string | null;
  at: string;
  by: string;
}

/** A draw with all that is needed to do it again. */
export interface Draw {
  id: string;
  lot: number;
  version: number;
  /** Version of the rule, and the rule in words. */
  rule: { version: string; nl: string; en: string };
  seed: string;
  invitations: number;
  /** Only the first so many of the shortlist took part; null when all of it did. */
  among: number | null;
  /** Everybody who took part, in the order of the draw: the first `invitations` are asked. */
  entrants: (DrawnEntrant & { name: string })[];
  at: string;
  by: string;
}

/** A shortlist as it was when it was made; whatever happens to firms later, it stays. */
export interface FrozenShortlist {
  version: number;
  madeAt: string;
  madeBy: string;
  /** As it was asked. */
  asked: ShortlistQuery;
  content: ShortlistResult;
  /** SHA-256 of the content, hex. */
  contentHash: string;
}

/** Who acts: for a municipality (CBS code), named as an audit trail does. */
export interface Actor {
  municipality: string;
  by: string;
}
