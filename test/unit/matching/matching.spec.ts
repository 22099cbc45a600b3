import { describe, expect, it } from '@jest/globals';

import { decideChunk, withFirstLines } from '../../../src/matching/decide-chunk.ts';
import { type FoundRecord } from '../../../src/matching/found-records.ts';
import { REVIEW_FROM } from '../../../src/matching/judge-pair.ts';
import { type Candidate, matchRecord } from '../../../src/matching/match-record.ts';
import { type MatchKeys, type MatchSubject } from '../../../src/matching/match-subject.ts';
import { nameBlocks } from '../../../src/matching/name-blocks.ts';
import { nameSimilarity } from '../../../src/matching/name-similarity.ts';

const SILENT: MatchKeys = {
  kvkNumber: null,
  establishmentNumber: null,
  rsin: null,
  nameKey: '',
  legalForm: null,
  placeKey: null,
  postcode: null,
  houseNumber: null,
  websiteDomain: null,
  emailDomain: null,
  phone: null,
};

const subject = (over: Partial<MatchSubject> = {}): MatchSubject => ({
  ...SILENT,
  recordId: '2',
  line: 3,
  precedence: 30,
  nameKey: 'groenwerk noord',
  placeKey: 'groningen',
  postcode: '9712HM',
  ...over,
});

const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  ...SILENT,
  recordId: '1',
  supplierId: 'supplier-1',
  supplierKvkNumber: null,
  nameKey: 'groenwerk noord',
  placeKey: 'groningen',
  postcode: '9712HM',
  ...over,
});

const newId = (recordId: string): string => `made-by-${recordId}`;

describe('which supplier a record speaks about', () => {
  it('the one with its KvK number, whatever it is called there', () => {
    const other = candidate({
      nameKey: 'iets anders',
      placeKey: 'assen',
      postcode: null,
      supplierKvkNumber: '99000001',
    });
    expect(matchRecord(subject({ kvkNumber: '99000001' }), [other])).toMatchObject({
      outcome: 'linked',
      reason: 'kvk-number',
      supplierId: 'supplier-1',
    });
  });

  it.each([
    ['nothing else', {}, true],
    ['the postcode', { postcode: '9401AA' }, false],
    ['a word of the name', { nameKey: 'noord groenwerk drenthe' }, false],
    ['the domain', { emailDomain: 'groenwerk.example' }, false],
  ])('doubts the number, and links all the same, when %s agrees', (_, over, doubted) => {
    const told = { kvkNumber: '99000001', postcode: '9401AA', websiteDomain: 'groenwerk.example' };
    const elsewhere = {
      nameKey: 'drukkerij punt',
      placeKey: 'assen',
      postcode: '9712HM',
      websiteDomain: 'punt.example',
    };
    const known = candidate({ supplierKvkNumber: '99000001', ...elsewhere, ...over });
    const decision = matchRecord(subject(told), [known]);
    expect(decision).toMatchObject({ outcome: 'linked', supplierId: 'supplier-1' });
    expect('onlyNumber' in decision).toBe(doubted);
  });

  it('doubts a number that was copied down to the next row', () => {
    const row = (recordId: string, nameKey: string, postcode: string, phone: string): MatchSubject =>
      subject({ recordId, line: Number(recordId), kvkNumber: '99000001', nameKey, postcode, phone });
    const rows = [
      row('2', 'groenwerk noord', '9712HM', '050'),
      row('3', 'drukkerij punt', '9401AA', '0592'),
      row('4', 'groenwerk', '9712HM', '050'),
    ];
    const decided = decideChunk(rows, new Map(), new Map(), newId);
    expect(decided.map(({ decision }) => [decision.outcome, 'onlyNumber' in decision])).toEqual([
      ['new', false],
      ['linked', true],
      ['linked', false],
    ]);
  });

  it.each([
    ['the same postcode', { placeKey: null }, 'name-postcode'],
    ['the same place', { postcode: '9743AA' }, 'name-place'],
  ])('the one with its name and %s', (_, over, reason) => {
    expect(matchRecord(subject(), [candidate(over)])).toMatchObject({ outcome: 'linked', reason });
  });

  it('none, when only the name is the same: branches of one name are not one firm', () => {
    expect(matchRecord(subject(), [candidate({ placeKey: 'assen', postcode: '9401AA' })])).toMatchObject({
      outcome: 'new',
    });
  });

  it('none, when the namesake has another KvK number', () => {
    const decision = matchRecord(subject({ kvkNumber: '99000002' }), [
      candidate({ supplierKvkNumber: '99000001' }),
    ]);
    expect(decision).toMatchObject({ outcome: 'new', reason: 'same-name-other-kvk' });
  });

  it('a question, when two suppliers have the name here', () => {
    const decision = matchRecord(subject(), [
      candidate(),
      candidate({ recordId: '9', supplierId: 'supplier-2' }),
    ]);
    expect(decision).toMatchObject({ outcome: 'review', reason: 'several-suppliers', candidates: [{}, {}] });
  });

  it('the same, in whatever order a database finds who may be it', () => {
    const found = [
      candidate(),
      candidate({ recordId: '10', supplierId: 'supplier-3' }),
      candidate({ recordId: '9', supplierId: 'supplier-2' }),
      candidate({ recordId: '4', nameKey: 'groen werk noord' }),
    ];
    const decided = matchRecord(subject(), found);
    expect(matchRecord(subject(), [...found].reverse())).toEqual(decided);
    expect(decided).toMatchObject({
      candidates: [{ supplierId: 'supplier-1' }, { supplierId: 'supplier-2' }, { supplierId: 'supplier-3' }],
    });
  });

  it('a question, never a guess, when a name in the same place is only similar', () => {
    const decision = matchRecord(subject({ nameKey: 'groenwerk nord' }), [candidate()]);
    expect(decision).toMatchObject({
      outcome: 'review',
      reason: 'similar-name',
      candidates: [{ supplierId: 'supplier-1' }],
    });
  });

  it('no question when the similar one has another KvK number', () => {
    const decision = matchRecord(subject({ nameKey: 'groenwerk nord', kvkNumber: '99000002' }), [
      candidate({ supplierKvkNumber: '99000001' }),
    ]);
    expect(decision.outcome).toBe('new');
  });
});

describe('rows of one file', () => {
  it('find the supplier that an earlier row made', () => {
    const first = subject({ recordId: '1', line: 2 });
    const second = subject({ recordId: '2', line: 3 });
    const found: FoundRecord = {
      ...candidate(),
      recordId: '1',
      supplierId: null,
      supplierKvkNumber: null,
      ownSupplierId: null,
      precedence: 30,
      open: true,
      isNew: false,
    };
    const [made, linked] = withFirstLines(
      decideChunk([first, second], new Map([['2', [found]]]), new Map(), newId),
    );
    expect(made).toMatchObject({ decision: { outcome: 'new' } });
    expect(linked).toMatchObject({
      decision: { outcome: 'linked' },
      supplierId: made?.supplierId,
      sameAsLine: 2,
    });
  });

  const previous = {
    supplierId: 'supplier-7',
    supplierKvkNumber: '99000007',
    nameKey: 'groenwerk noord',
    postcode: '9712HM',
  };

  it.each([
    ['is renamed', { nameKey: 'heel anders' }],
    ['moves', { postcode: '9401AA', placeKey: 'assen' }],
    ['is renamed and moves, with its KvK number', { kvkNumber: '99000007', nameKey: 'x', postcode: null }],
  ])('stay with the supplier of the row that they replace when the firm %s', (_, over) => {
    const [decided] = decideChunk([subject(over)], new Map(), new Map([['2', previous]]), newId);
    expect(decided).toMatchObject({ supplierId: 'supplier-7', decision: { reason: 'same-record' } });
  });

  it.each([
    ['another KvK number', { kvkNumber: '99000008' }],
    // A list with row numbers that was sorted anew: number 2 is another firm now.
    ['another name elsewhere', { nameKey: 'heel anders', postcode: '9743AA' }],
  ])('do not when they name %s', (_, over) => {
    const [decided] = decideChunk([subject(over)], new Map(), new Map([['2', previous]]), newId);
    expect(decided).toMatchObject({ decision: { outcome: 'new' } });
    expect(decided?.supplierId).not.toBe('supplier-7');
  });
});

describe('how alike two names are', () => {
  it.each([
    ['koffiebrandery eerlyke boon', 'koffiebrander eerlyke bonen'],
    ['buurtbakkery krent', 'buurtbakker krent'],
    ['warmtemaatje', 'warmtemaatjes'],
    ['groen werk noord', 'groenwerk noord'],
    ['schildersbedryf jansen', 'schildersbedryf janssen'],
  ])('%s and %s are worth a question', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(REVIEW_FROM);
    expect(nameSimilarity(b, a)).toBeCloseTo(nameSimilarity(a, b));
  });

  it.each([
    ['voorbeeldschool 1', 'voorbeeldschool 2'],
    ['groenwerk noord', 'groenwerk zuid'],
    ['jansen bouw', 'jansen beheer'],
    ['bakker catering', 'bakker schoonmaak'],
  ])('%s and %s are not', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(REVIEW_FROM);
  });

  it.each([
    ['schildersbedryf jansen', 'schidersbedryf jansen'],
    ['warmtemaatje', 'warmtemaatjes'],
    ['buurtbakkery krent', 'buurtbakker krent'],
    ['helder', 'helden'],
  ])('%s and %s share a block, so they are compared at all', (a, b) => {
    const blocks = new Set(nameBlocks(subject({ nameKey: a })));
    expect(nameBlocks(subject({ nameKey: b })).some((block) => blocks.has(block))).toBe(true);
  });
});
