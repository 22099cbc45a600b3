import { describe, expect, it } from '@jest/globals';

import { SUPPLIER_EXAMPLE } from '../../../src/api/v1/openapi/examples.ts';
import { toOcds } from '../../../src/api/v1/formats/to-ocds.ts';
import { type SupplierView } from '../../../src/api/v1/suppliers/supplier-view.ts';

const organization = (more: Partial<SupplierView>) =>
  toOcds({ ...(SUPPLIER_EXAMPLE as SupplierView), ...more }, 'https://register.example/leveranciers/1');

describe('an organization of OCDS', () => {
  it.each([
    ['micro', 'micro'],
    ['small', 'sme'],
    ['medium', 'sme'],
    ['large', 'large'],
  ] as const)('has for a %s firm the scale %s of the code list partyScale', (size, scale) => {
    expect(organization({ size }).details.scale).toBe(scale);
  });

  it('has no scale when the size of the firm is not known', () => {
    const unknown = { ...(SUPPLIER_EXAMPLE as SupplierView) };
    delete unknown.size;
    const { details } = toOcds(unknown, 'https://register.example/leveranciers/1');
    expect(details).not.toHaveProperty('scale');
  });
});
