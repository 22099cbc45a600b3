import { describe, expect, it } from '@jest/globals';

import { readIfMatch } from '../../../src/platform/http/if-match.ts';

describe('If-Match', () => {
  it('lets a change through that names the state as it is', () => {
    for (const header of ['"3"', 'W/"3"', '"2", "3"', '*'])
      expect(() => readIfMatch(header)('"3"')).not.toThrow();
  });

  it('refuses one that names another state, and says what it is now', () => {
    expect(() => readIfMatch('"2"')('"3"')).toThrow('it is now "3"');
  });

  it('is asked for when it is missing', () => {
    expect(() => readIfMatch(undefined)).toThrow('If-Match is missing');
  });
});
