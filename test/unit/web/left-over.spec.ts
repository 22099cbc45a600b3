import { describe, expect, it } from '@jest/globals';

import { formatsFor } from '../../../src/web/format.ts';
import { leftOver } from '../../../src/web/requests/left-over.ts';

const CATEGORIES = [{ code: '45442100', label: 'Schilderwerk' }];
const left = (needs: string[], value: number, lang: 'nl' | 'en' = 'nl'): string =>
  leftOver({ needs, value }, CATEGORIES, { lang, f: formatsFor(lang) });

describe('what firms leave undone together', () => {
  it('is named: what, where and for how much', () => {
    expect(left(['45442100 Ten Boer', 'Assen'], 240_000)).toBe(
      'blijft over: Schilderwerk in Ten Boer, alles in Assen, €\u00a0240.000',
    );
    expect(left(['45442100'], 0, 'en')).toBe('left over: Schilderwerk');
  });

  it('is not spoken of when they do everything', () => {
    expect(left([], 0)).toBe('');
  });
});
