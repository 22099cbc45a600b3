import { describe, expect, it } from '@jest/globals';

import {
  judgePairs,
  rankPair,
  type Standing,
  type SupplierPair,
} from '../../../src/matching/duplicates/judge-pairs.ts';
import { type SupplierName } from '../../../src/matching/duplicates/supplier-names.ts';

const NOBODY = new Set<string>();

function name(supplierId: string, nameKey: string, more: Partial<SupplierName> = {}): SupplierName {
  return {
    supplierId,
    nameId: '1',
    nameKey,
    kvkNumber: null,
    establishmentNumber: null,
    rsin: null,
    legalForm: null,
    placeKey: 'groningen',
    postcode: null,
    houseNumber: null,
    websiteDomain: null,
    emailDomain: null,
    phone: null,
    ...more,
  };
}

const standing = (supplierId: string, more: Partial<Standing> = {}): Standing => ({
  supplierId,
  numbered: false,
  createdAt: new Date('2026-01-01'),
  published: true,
  labelled: false,
  ...more,
});

describe('two suppliers that are compared', () => {
  it('are judged by the best that any of their names say, once', () => {
    const own = name('a', 'groenwerk noord', { postcode: '9712HM' });
    const pairs = judgePairs(
      [
        { own, other: name('b', 'groenwerk nord') },
        { own, other: name('b', 'groenwerk noord', { postcode: '9712HM' }) },
        { own, other: name('c', 'drukkerij zuid') },
      ],
      NOBODY,
    );
    expect(pairs).toMatchObject([{ supplierId: 'a', otherId: 'b', reason: 'name-postcode', score: 0.97 }]);
  });

  it('are not asked about for a domain that more suppliers use', () => {
    const domain = { websiteDomain: 'groenwerk.nl' };
    const pair = [{ own: name('a', 'groenwerk', domain), other: name('b', 'groenwerk fietsen', domain) }];
    expect(judgePairs(pair, NOBODY)).toMatchObject([{ reason: 'website-domain' }]);
    expect(judgePairs(pair, new Set(['groenwerk.nl']))).toEqual([]);
  });
});

describe('a pair of suppliers on the list', () => {
  const pair: SupplierPair = {
    supplierId: 'a',
    otherId: 'b',
    reason: 'name-place',
    score: 0.93,
    evidence: [{ field: 'kvkNumber', record: null, candidate: '99850001', agrees: 'unknown' }],
  };

  it('lets the one with the KvK number live on, else the older one, with the evidence on its own side', () => {
    expect(rankPair(pair, standing('a'), standing('b', { numbered: true }))).toMatchObject({
      supplierId: 'b',
      otherId: 'a',
      evidence: [{ record: '99850001', candidate: null }],
    });
    const later = standing('b', { createdAt: new Date('2026-02-01') });
    expect(rankPair(pair, standing('a'), later)).toMatchObject({ supplierId: 'a', evidence: pair.evidence });
    expect(rankPair({ ...pair, supplierId: 'b', otherId: 'a' }, later, standing('a'))).toMatchObject({
      supplierId: 'a',
    });
  });

  it('stands the higher the more buyers see of the two', () => {
    const both = rankPair(pair, standing('a', { labelled: true }), standing('b'));
    const one = rankPair(pair, standing('a', { labelled: true }), standing('b', { published: false }));
    expect([both.standing, one.standing]).toEqual([3, 2]);
  });
});
