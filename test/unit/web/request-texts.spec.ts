import { describe, expect, it } from '@jest/globals';

import { requestTexts } from '../../../src/web/messages/requests.ts';

describe('what the pages for a purchase request count', () => {
  it('is said of one as of one', () => {
    const { list, record } = requestTexts('nl');
    expect(list.judged(1, true)).toBe('1 bedrijf is beoordeeld.');
    expect(list.judged(2, true)).toBe('2 bedrijven zijn beoordeeld.');
    expect(list.more(1)).toMatch(/^Nog 1 bedrijf voldoet;.*het te zien/);
    expect(record.pool(1, 1, 0)).toBe('1 bedrijf beoordeeld, 1 voldoet, 0 voldoen op één punt niet.');
    expect(requestTexts('en').list.judged(1, true)).toBe('1 firm was judged.');
  });
});
