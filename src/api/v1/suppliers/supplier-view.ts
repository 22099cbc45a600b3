import { type Caller, hasScope } from '../../../access/caller.ts';
import { type Recognition } from '../../../enrichment/labels/recognition/recognition-rule.ts';
import { type Profile } from '../../../registry/profile.ts';
import { publicProfile } from '../../../registry/public-profile.ts';

/** A supplier as `GET /v1/suppliers/{id}` answers it: each field with its source and the date of its statement. */
export type SupplierView = Omit<Profile, 'supplierId' | 'serves' | 'refusedCategories'> & {
  id: string;
  createdAt: string;
  updatedAt: string;
  /** What a municipality recognises, with its rules; absent when none is asked about. */
  recognition?: Recognition[];
};

/** The whole profile for a key with `suppliers:read`, the public part of it for everyone else. */
export function supplierView(
  found: { profile: Profile; createdAt: string; updatedAt: string },
  caller: Caller,
): SupplierView {
  const profile = hasScope(caller, 'suppliers:read') ? found.profile : publicProfile(found.profile);
  const { supplierId, ...fields } = profile;
  delete fields.serves;
  // What a firm is said not to do is for stewards: GET /v1/suppliers/{id}/categories.
  delete fields.refusedCategories;
  return { id: supplierId, ...fields, createdAt: found.createdAt, updatedAt: found.updatedAt };
}
