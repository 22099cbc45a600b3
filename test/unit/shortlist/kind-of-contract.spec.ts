import { describe, expect, it } from '@jest/globals';

import { isSocialService, kindOfContract } from '../../../src/discovery/shortlist/kind-of-contract.ts';
import { aWish } from './support/firms.ts';

const kindOf = (...cpv: string[]) =>
  kindOfContract(
    aWish({
      categories: cpv.map((code) => ({ code, label: code, labelEn: code, codes: [code], concepts: [] })),
    }),
  );

describe('the kind of a contract', () => {
  it.each([
    ['catering', '55520000', 'social-services'],
    ['school meals', '55523100', 'social-services'],
    ['guards', '79713000', 'social-services'],
    ['training', '80500000', 'social-services'],
    ['home help', '85312400', 'social-services'],
    ['events', '79952000', 'social-services'],
    ['temporary staff', '79620000', 'supplies-services'],
    ['nurses to hire', '79624000', 'social-services'],
    ['laundry', '98310000', 'supplies-services'],
    ['cleaning', '90910000', 'supplies-services'],
    ['chairs', '39112000', 'supplies-services'],
    ['house painting', '45442100', 'works'],
  ])('of %s follows from annex XIV and from works', (_, code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });

  it('is unclear when nothing tells it, or when services of both kinds are asked', () => {
    expect(kindOf()).toBe('unclear');
    expect(kindOf('55520000', '90910000')).toBe('unclear');
    expect(kindOf('55520000', '79952000')).toBe('social-services');
  });

  it('takes a code that stands by itself for itself alone', () => {
    expect(isSocialService('98000000')).toBe(true);
    expect(isSocialService('98300000')).toBe(false);
  });
});
