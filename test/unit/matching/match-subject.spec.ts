import { expect, it } from '@jest/globals';

import { toSubject } from '../../../src/matching/match-subject.ts';

it.each([
  ['050 555 01 23', '0505550123'],
  ['+31 (0)50-5550123', '0505550123'],
  ['0031505550123', '0505550123'],
  ['050/5550123', '0505550123'],
  ['050-5550123 / 06-12345678', '0505550123'],
  ['050-5550123, 06-12345678', '0505550123'],
  ['06 12345678 of 050 5550123', '0612345678'],
  ['tel. 050 5550123; fax 050 5550124', '0505550123'],
  ['5550123', null],
  [undefined, null],
])('the phone number %s is compared as %s', (phone, compared) => {
  const cleaned = { name: 'Firma', country: 'NL', ...(phone === undefined ? {} : { phone }) };
  expect(toSubject({ recordId: '1', line: 2, precedence: 30, cleaned }).phone).toBe(compared);
});
