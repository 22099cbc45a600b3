import { expect, it } from '@jest/globals';

import { withinEdits } from '../../../src/common/within-edits.ts';

it.each([
  ['groningen', 'groningen', 0, true],
  ['gronignen', 'groningen', 1, true],
  ['gronigen', 'groningen', 1, true],
  ['groningenn', 'groningen', 1, true],
  ['grotingen', 'groningen', 1, true],
  ['gronnigeen', 'groningen', 1, false],
  ['gronnigeen', 'groningen', 2, true],
  ['middelbert', 'middelstum', 2, false],
  ['zuidhorn', 'noordhorn', 2, false],
  ['', 'a', 1, true],
])('%s and %s within %d: %s', (one, other, most, within) => {
  expect(withinEdits(one, other, most)).toBe(within);
  expect(withinEdits(other, one, most)).toBe(within);
});
