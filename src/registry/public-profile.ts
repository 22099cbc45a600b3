import { type Profile } from './profile.ts';

/** Whose register data these are: of a sole trader they lead to a person's home. */
const OF_A_PERSON = ['kvkNumber', 'establishmentNumber', 'street', 'houseNumber', 'postcode'] as const;

type PersonalField = (typeof OF_A_PERSON)[number];

/**
 * What anyone may see of a profile. Of a firm that is a person, numbers and address stay behind and only the place is
 * told; so does a point on the map, unless it is merely the middle of that place.
 */
export function publicProfile(profile: Profile): Profile {
  if (!profile.soleTrader) return profile;
  const shown: Profile = { ...profile };
  for (const field of OF_A_PERSON) delete shown[field satisfies PersonalField];
  if (shown.location?.precision !== 'place') delete shown.location;
  const ownNumber = profile.kvkNumber?.value;
  shown.labels = profile.labels.map(({ via, ...label }) =>
    via && via !== ownNumber ? { ...label, via } : label,
  );
  return shown;
}
