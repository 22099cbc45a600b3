import { type FirmCandidate } from './find-firms.ts';

/** What of a candidate somebody may not learn, not even by asking whether it is so. */
export interface Hidden {
  /** Numbers and address of a firm that is a person. */
  register: boolean;
  /** Mail addresses and phone numbers, which nobody publishes. */
  contact: boolean;
}

/**
 * A candidate without what is hidden from whoever asks. It is taken away before anything is judged: else a score, a reason
 * or a match would answer guesses at a phone number or at where somebody lives.
 */
export function withoutHidden(candidate: FirmCandidate, hidden: Hidden): FirmCandidate {
  return {
    ...candidate,
    ...(hidden.register ? NO_REGISTER : {}),
    ...(hidden.contact ? NO_CONTACT : {}),
  };
}

const NO_REGISTER = {
  kvkNumber: null,
  supplierKvkNumber: null,
  establishmentNumber: null,
  rsin: null,
  postcode: null,
  houseNumber: null,
} as const;

/** An RSIN is in no answer either. */
const NO_CONTACT = { rsin: null, emailDomain: null, phone: null } as const;
