import { type LegalFormWord } from '../common/legal-forms.ts';
import { type SbiEdition } from '../common/sbi.ts';

/** What one row says about one firm, after cleaning. Absent means: the row does not say, or what it said was no value. */
export interface CleanedRecord {
  /** The source's own number of the firm. */
  externalId?: string;
  name: string;
  /** Eight digits. */
  kvkNumber?: string;
  /** Every KvK number that a certificate covers (label registers); the first one is the holder's. */
  kvkNumbers?: string[];
  /** Twelve digits. */
  establishmentNumber?: string;
  /** `NL` + nine digits + `B` + two, or a foreign number; never one that may hold a citizen service number. */
  vatNumber?: string;
  /** Nine digits that pass the 11-proef; only of a firm that is certainly no person. */
  rsin?: string;
  legalForm?: LegalFormWord;
  street?: string;
  houseNumber?: string;
  /** Dutch ones as `9712HM`, others as delivered. */
  postcode?: string;
  place?: string;
  /** ISO 3166-1 alpha-2; `NL` when the row does not say. */
  country: string;
  website?: string;
  email?: string;
  phone?: string;
  contactPerson?: string;
  description?: string;
  /** CPV codes, eight digits without check digit. */
  categories?: string[];
  /** Categories that are named in words instead, as the file calls them, with `; ` between them. */
  categoryNames?: string;
  /** SBI codes, digits only. */
  sbi?: string[];
  /** Edition of those codes, when the file says it. */
  sbiEdition?: SbiEdition;
  employees?: number;
  /** Free text about labels, as the firm wrote it. */
  labels?: string;
  /** Free text about themes, as the firm wrote it. */
  themes?: string;
  /** Where the firm works, as it was written (`readServiceArea`). */
  serviceArea?: string;
  /** Free text about programmes that the firm took part in, as written. */
  programmes?: string;
  /** True when the firm wants no mail that it did not ask for (KvK: indNonMailing); absent otherwise. */
  nonMailing?: true;
  /** Euro, excluding VAT. */
  maxOrderValue?: number;
  /** Orders that it has room for in the quarter in which this is stated; euro, excluding VAT. */
  quarterlyRoom?: number;
  /** Label registers only, from here on. Level and version in the register's words. */
  labelLevel?: string;
  labelVersion?: string;
  labelStatus?: string;
  /** ISO dates, inclusive. */
  validFrom?: string;
  validUntil?: string;
  certificateNumber?: string;
  evidenceUrl?: string;
  /** Lists of contracts only, from here on; `validFrom` and `validUntil` are a contract's first and last day. */
  contractNumber?: string;
  contractSubject?: string;
  /** Euro, excluding VAT, over the whole term. */
  contractValue?: number;
  /** How often it can be extended, by how many months: `2x12`. */
  contractExtensions?: string;
  /** By when notice must be given: an ISO date, or how long before the end (`3m`, `90d`). */
  contractNotice?: string;
}
