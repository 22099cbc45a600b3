import { type LocationPrecision } from '../common/location.ts';
import { type AssumedBasis } from '../enrichment/labels/label-holding.ts';

/** A published value with where it came from: the source's code and the date of its statement (ISO date, UTC). */
export interface Sourced<T> {
  value: T;
  source: string;
  date: string;
  /** What other sources say instead, the word that counts most first; absent when nobody says otherwise. */
  others?: Omit<Sourced<T>, 'others'>[];
}

export interface ProfileLocation {
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  precision: LocationPrecision;
  /** Which gazetteer or service gave the point. */
  source: string;
}

export type LabelStatus = 'claimed' | 'verified' | 'expired' | 'withdrawn';

/** A label holding as a buyer sees it. */
export interface ProfileLabel {
  /** Code of the scheme, such as `pso`. */
  code: string;
  name: string;
  /** Rank of the level inside its scheme version (1 is the lowest); absent for schemes without levels. */
  level?: number;
  /** The level in the scheme's own words, such as `Trede 2`. */
  levelName?: string;
  version?: string;
  status: LabelStatus;
  /** Only there, and true, for a membership: it is shown and found, but is no proof of impact. */
  membership?: true;
  /** First and last day (ISO date, inclusive) on which the label holds, as far as they are known. */
  validFrom?: string;
  validUntil?: string;
  /** Why `validUntil` is an assumption; absent when the source itself names the day. */
  untilBasis?: AssumedBasis;
  /** First day on which it no longer counts, or will not, because it was taken back. */
  withdrawnOn?: string;
  certificateNumber?: string;
  evidenceUrl?: string;
  /** The main certificate holder's KvK number when this firm is covered through another one ("via A"). */
  via?: string;
  source: string;
  /** ISO date of the statement that this rests on. */
  date: string;
}

export interface ProfileCategory {
  /** CPV 2008, eight digits without the check digit. */
  code: string;
  /** Dutch label. */
  label: string;
  labelEn?: string;
}

/** Where a firm works, for one activity or for all that it does. */
export type ServiceArea = {
  /** CPV code of eight digits; absent for the firm as a whole. */
  category?: string;
} & (
  | { reach: 'country' }
  | { reach: 'radius'; km: number }
  | {
      reach: 'municipalities';
      municipalities: { code: string; name: string }[];
      /** Names that were stated and that nobody knows, as they were written. */
      unknown?: string[];
    }
);

/**
 * A category with who states it. A suggestion is the register's own reading of a text or of an activity code, until a person
 * accepts it: its source is `derived`.
 */
export type StatedCategory = Sourced<ProfileCategory> & {
  suggestion?: {
    /** Words of the firm's name or description, or an activity code. */
    from: 'text' | 'sbi';
    /** The words or the code. */
    because: string;
  };
};
/** A programme that a firm took part in. */
export interface ProfileProgramme extends Sourced<string> {
  year?: number;
}

/** eForms code list `economic-operator-size`. */
export type FirmSize = 'micro' | 'small' | 'medium' | 'large';

/**
 * The merged, publishable view of one supplier: one value a field, each with its source. Made by a pure function from
 * records and facts, so it can always be rebuilt. Holds no personal data other than what {@link soleTrader} marks: the
 * public views leave KvK number, street and postcode out for a sole trader.
 */
export interface Profile {
  supplierId: string;
  name: Sourced<string>;
  /** Other spellings that sources use; searchable. */
  otherNames: Sourced<string>[];
  kvkNumber?: Sourced<string>;
  establishmentNumber?: Sourced<string>;
  legalForm?: Sourced<string>;
  /** True for a firm without legal personality (eenmanszaak, vof, maatschap): its register data are personal data. */
  soleTrader: boolean;
  street?: Sourced<string>;
  houseNumber?: Sourced<string>;
  postcode?: Sourced<string>;
  place?: Sourced<string>;
  /** ISO 3166-1 alpha-2. */
  country: Sourced<string>;
  /** CBS code such as `GM0014`, and its name. */
  municipality?: { code: string; name: string };
  location?: ProfileLocation;
  website?: Sourced<string>;
  description?: Sourced<string>;
  categories: StatedCategory[];
  /** Codes that a person refused; absent when there are none. For the index, and not for the public. */
  refusedCategories?: string[];
  /** SBI activity codes as delivered. */
  sbi: Sourced<string>[];
  employees?: Sourced<number>;
  size?: FirmSize;
  /** Largest order the firm says it can take on, in euro excluding VAT. */
  maxOrderValue?: Sourced<number>;
  /** Orders that it says it has room for, in euro excluding VAT, in the quarter of that statement's date and no other. */
  quarterlyRoom?: Sourced<number>;
  /** Where it works, when a source says so. */
  serviceAreas?: Sourced<ServiceArea>[];
  /** The same as a search looks for it (`servedTokens`); of no use to anyone else. */
  serves?: string[];
  labels: ProfileLabel[];
  themes: Sourced<string>[];
  /** What it took part in: code of the programme, with the year if that is said. Never proof of impact. */
  programmes: ProfileProgramme[];
  /** Codes of the sources that speak about this supplier. */
  sources: string[];
  /** At least one label, no mere membership, that is verified and valid on the day the profile was made. */
  impact: boolean;
}
