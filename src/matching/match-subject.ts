import { type LegalFormWord } from '../common/legal-forms.ts';
import { firmNameInUse } from '../common/name-in-use.ts';
import { placeKey } from '../common/place-name.ts';
import { type RecordedRow } from '../intake/row-outcomes.ts';
import { emailDomain, websiteDomain } from './own-domain.ts';

/** What matching looks at of a record about a firm. Null: the record does not say. */
export interface MatchKeys {
  kvkNumber: string | null;
  /** Twelve digits. */
  establishmentNumber: string | null;
  /** Nine digits, of legal persons only. */
  rsin: string | null;
  /** `firmNameInUse(name).key`. */
  nameKey: string;
  legalForm: LegalFormWord | null;
  placeKey: string | null;
  /** Dutch: `9712HM`, or its four digits. */
  postcode: string | null;
  /** Small letters and digits: `12a`. */
  houseNumber: string | null;
  /** The firm's own, see `own-domain.ts`. */
  websiteDomain: string | null;
  emailDomain: string | null;
  /** National digits: `0505550123`. */
  phone: string | null;
}

/** A record to decide about. */
export interface MatchSubject extends MatchKeys {
  recordId: string;
  line: number;
  /** Of its source, see `intake/sources.ts`. */
  precedence: number;
}

/** A statement as matching needs it. */
export type StatedRecord = Pick<RecordedRow, 'recordId' | 'line' | 'precedence' | 'cleaned'>;

/** Digits of the shortest phone number that tells anything. */
const PHONE_DIGITS = 9;

/** What matching looks at of a record. */
export function toSubject({ recordId, line, precedence, cleaned }: StatedRecord): MatchSubject {
  const { key, legalForm } = firmNameInUse(cleaned.name);
  return {
    recordId,
    line,
    precedence,
    kvkNumber: cleaned.kvkNumber ?? null,
    establishmentNumber: cleaned.establishmentNumber ?? null,
    rsin: cleaned.rsin ?? null,
    nameKey: key,
    legalForm: legalForm ?? cleaned.legalForm ?? null,
    placeKey: cleaned.place ? placeKey(cleaned.place) || null : null,
    postcode: cleaned.postcode && cleaned.postcode.length >= 4 ? cleaned.postcode : null,
    houseNumber: cleaned.houseNumber?.toLowerCase().replace(/[^a-z0-9]/g, '') || null,
    websiteDomain: websiteDomain(cleaned.website),
    emailDomain: emailDomain(cleaned.email),
    phone: nationalPhone(cleaned.phone),
  };
}

/** What stands between two phone numbers in one cell; a stroke may also stand within one (`050/5550123`). */
const BETWEEN_PHONES = /[;,|/]|\s(?:of|en|or)\s/i;

/** `+31 (0)50-5550123`, `0031505550123` and `050 555 01 23` are one number; of `050-5550123 / 06 12345678` the first counts. */
function nationalPhone(text = ''): string | null {
  const parts = text.split(BETWEEN_PHONES).map(nationalDigits);
  const [first] = parts.filter((digits) => digits.length >= PHONE_DIGITS);
  const whole = first ?? nationalDigits(text);
  return whole.length >= PHONE_DIGITS ? whole : null;
}

function nationalDigits(text: string): string {
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
  return digits.replace(/^(?:00)?31(?=\d{9}$)/, '0').replace(/^00/, '');
}
