import { expect, it } from '@jest/globals';

import { offeredConcepts } from '../../../src/discovery/rank.ts';

it('a firm does what its text says, and not what a part of a word hints at', () => {
  const document = { terms: ['c:schoonmaak', 'c:kantoormeubilair', 'stoel'], weights: [100, 25, 100] };
  expect([...offeredConcepts(document)]).toEqual(['schoonmaak']);
});
