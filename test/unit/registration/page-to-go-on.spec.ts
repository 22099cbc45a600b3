import { describe, expect, it } from '@jest/globals';

import { type Answers, NO_ANSWERS } from '../../../src/registration/answers.ts';
import { pageToGoOn } from '../../../src/registration/page-to-go-on.ts';
import { type Registration } from '../../../src/registration/registration.ts';

const WHO = {
  name: 'De Groene Lunch',
  kvkNumber: '99866001',
  legalForm: 'bv',
  place: 'Groningen',
  email: 'info@groenelunch.example',
} as const;
const NEEDED = { ...WHO, description: 'Wij verzorgen lunches.', reach: 'country' } as const;

const pageFor = (answers: Partial<Answers>, more: Partial<Registration> = {}) =>
  pageToGoOn({
    kind: 'new',
    status: 'draft',
    approved: null,
    answers: { ...NO_ANSWERS, ...answers },
    ...more,
  } as Registration);

describe('the page on which somebody goes on', () => {
  it('is the first one on which something is missing or wrong', () => {
    expect(pageFor({})).toBe('who');
    expect(pageFor({ ...NEEDED, email: 'geen adres' })).toBe('who');
    expect(pageFor(WHO)).toBe('what');
    expect(pageFor({ ...NEEDED, maxOrderValue: 'veel', themes: ['care'] })).toBe('capacity');
  });

  it('is the one behind the last that was filled in, when nothing is missing', () => {
    expect(pageFor(NEEDED)).toBe('capacity');
    expect(pageFor({ ...NEEDED, labels: ['pso'] })).toBe('themes');
    expect(pageFor({ ...NEEDED, consent: true })).toBe('finish');
  });

  it('is the overview, of what was handed in or let through before', () => {
    for (const status of ['submitted', 'asked', 'approved', 'refused', 'stopped'] as const)
      expect(pageFor(WHO, { status })).toBe('finish');
    expect(pageFor(WHO, { approved: NO_ANSWERS })).toBe('finish');
  });

  it('is the first one, of an entry that is taken over: what the register knew is to be looked at', () => {
    expect(pageFor(NEEDED, { kind: 'claim' })).toBe('who');
  });
});
