import { type FirmSize } from '../../../registry/profile.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';

/** Scheme of our own ids, beside `NL-KVK` of org-id.guide. */
const OWN_SCHEME = 'IMPACT-REGISTER';

/** Code list partyScale of OCDS 1.1, which does not tell small from medium. */
const SCALES: Record<FirmSize, OcdsScale> = { micro: 'micro', small: 'sme', medium: 'sme', large: 'large' };

const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

export type OcdsScale = 'micro' | 'sme' | 'large';

export interface OcdsIdentifier {
  scheme: string;
  id: string;
  legalName?: string;
  uri?: string;
}

/** An organization of the Open Contracting Data Standard 1.1, as it stands in `parties` of a release. */
export interface OcdsOrganization {
  id: string;
  name: string;
  identifier: OcdsIdentifier;
  additionalIdentifiers: OcdsIdentifier[];
  address: {
    streetAddress?: string;
    locality?: string;
    postalCode?: string;
    /** In English: 1.1 has a name here and no code. */
    countryName: string;
  };
  contactPoint?: { url: string };
  /** Empty: which part it plays is decided in a contracting process, by whoever runs that. */
  roles: string[];
  details: {
    scale?: OcdsScale;
    classifications: { scheme: 'CPV'; id: string; description: string }[];
  };
}

/** Purely. A firm whose KvK number is not known or not for this caller goes by our id. @param address where it is read here */
export function toOcds(view: SupplierView, address: string): OcdsOrganization {
  const own = { scheme: OWN_SCHEME, id: view.id, uri: address };
  const kvk = view.kvkNumber && {
    scheme: 'NL-KVK',
    id: view.kvkNumber.value,
    legalName: view.name.value,
  };
  const identifier = kvk ?? own;
  return {
    id: `${identifier.scheme}-${identifier.id}`,
    name: view.name.value,
    identifier,
    additionalIdentifiers: kvk ? [own] : [],
    address: addressOf(view),
    ...(view.website ? { contactPoint: { url: view.website.value } } : {}),
    roles: [],
    details: {
      ...(view.size ? { scale: SCALES[view.size] } : {}),
      classifications: view.categories.map(({ value: { code, label } }) => ({
        scheme: 'CPV',
        id: code,
        description: label,
      })),
    },
  };
}

function addressOf({ street, houseNumber, postcode, place, country }: SupplierView) {
  const line = [street?.value, houseNumber?.value].filter(Boolean).join(' ');
  return {
    ...(line ? { streetAddress: line } : {}),
    ...(place ? { locality: place.value } : {}),
    ...(postcode ? { postalCode: postcode.value } : {}),
    countryName: COUNTRY_NAMES.of(country.value) ?? country.value,
  };
}
