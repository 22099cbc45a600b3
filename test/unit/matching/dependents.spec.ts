import { describe, expect, it } from '@jest/globals';

import { type Decisions } from '../../../src/matching/decide-chunk.ts';
import { dependents, type News } from '../../../src/matching/dependents.ts';
import { type FoundRecord } from '../../../src/matching/found-records.ts';
import { type MatchDecision } from '../../../src/matching/match-record.ts';

const NOTHING = {
  establishmentNumber: null,
  rsin: null,
  legalForm: null,
  postcode: null,
  houseNumber: null,
  emailDomain: null,
  phone: null,
};

/** A record that waits for a person, without a KvK number. */
function aQuestion(values: Partial<FoundRecord>): FoundRecord {
  return {
    ...NOTHING,
    recordId: '1',
    supplierId: null,
    supplierKvkNumber: null,
    ownSupplierId: null,
    kvkNumber: null,
    nameKey: 'drukkery letterkast',
    placeKey: 'assen',
    websiteDomain: 'keten.example',
    precedence: 1,
    open: true,
    isNew: false,
    ...values,
  };
}

/** What is to be decided again when a firm with a number turns up that uses the domain `keten.example`. */
function doubtedWith(nameKey: string, record: FoundRecord): readonly (readonly string[])[] {
  const subject = {
    ...NOTHING,
    recordId: '2',
    line: 2,
    precedence: 1,
    kvkNumber: '99730023',
    nameKey,
    placeKey: 'assen',
    websiteDomain: 'keten.example',
  };
  const decision: MatchDecision = { outcome: 'new', reason: 'no-candidate', score: 0, evidence: [] };
  const news: News = { subject, decision, supplierId: 'a', bearing: 'adds' };
  const made: Decisions = { byRecord: new Map(), byKvk: new Map(), firstByKvk: new Map() };
  return dependents([news], new Map([['2', [record]]]), made, new Map()).map(({ domains }) => domains);
}

describe('records to decide about again', () => {
  it('are doubted for a domain when nothing else leads from one to the other', () => {
    expect(doubtedWith('kwekery duinroos', aQuestion({}))).toEqual([['keten.example']]);
  });

  it('are doubted whatever the domain says when they may be the same firm', () => {
    expect(doubtedWith('drukkery letterkas', aQuestion({}))).toEqual([[]]);
  });

  it('are doubted in any case when they have two domains, which may count for one firm and not for another', () => {
    expect(doubtedWith('kwekery duinroos', aQuestion({ emailDomain: 'letterkast.example' }))).toEqual([[]]);
  });

  it('leave alone a firm that found nobody while fewer used its domain', () => {
    expect(doubtedWith('kwekery duinroos', aQuestion({ supplierId: 'b', isNew: true }))).toEqual([]);
  });
});
