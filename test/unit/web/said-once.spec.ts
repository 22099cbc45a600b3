import { describe, expect, it } from '@jest/globals';

import { saidOnce } from '../../../src/web/desk/contacts/said-once.ts';

const LINE = { source: 'leveranciersdatabank', statedOn: '2026-11-24', email: 'info@firma.example' };

describe('contact details of a firm that stands twice in one list', () => {
  it('are shown once when both lines say the same, in their order', () => {
    const other = { ...LINE, phone: '050-0000001' };
    const items = [LINE, other, { ...LINE }, { ...LINE, source: 'impact-noord' }];
    expect(saidOnce({ items, noMail: true })).toEqual({
      items: [LINE, other, { ...LINE, source: 'impact-noord' }],
      noMail: true,
    });
  });
});
