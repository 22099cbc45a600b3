import { type Settings } from './settings.ts';

/** Who offers this register, and how they are reached: what nobody set is missing, and the pages say so. */
export interface Organisation {
  name?: string;
  email?: string;
  phone?: string;
  /** Of a page with other ways to reach them. */
  url?: string;
  /** Whom to ask about one's personal data. */
  privacyEmail?: string;
  /** Of the accessibility statement in the national register. */
  accessibilityUrl?: string;
}

export function organisationOf(settings: Settings): Organisation {
  const given = {
    name: settings.ORGANISATION_NAME,
    email: settings.CONTACT_EMAIL,
    phone: settings.CONTACT_PHONE,
    url: settings.CONTACT_URL,
    privacyEmail: settings.PRIVACY_EMAIL,
    accessibilityUrl: settings.ACCESSIBILITY_URL,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
