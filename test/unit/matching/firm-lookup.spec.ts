import { describe, expect, it } from '@jest/globals';

import { type FirmCandidate } from '../../../src/matching/lookup/find-firms.ts';
import { type FirmDescription, readDescription } from '../../../src/matching/lookup/firm-description.ts';
import { withoutHidden } from '../../../src/matching/lookup/hidden-keys.ts';
import { rankFirms } from '../../../src/matching/lookup/rank-firms.ts';
import { type MatchSubject } from '../../../src/matching/match-subject.ts';

function read(description: FirmDescription): MatchSubject {
  const { subject } = readDescription(description, '-1');
  if (!subject) throw new Error('nothing to look for');
  return subject;
}

function candidate(supplierId: string, description: FirmDescription, byName = true): FirmCandidate {
  const keys = read(description);
  return { ...keys, supplierId, supplierKvkNumber: keys.kvkNumber, forId: '-1', byName };
}

const NOORDERGLAS = { name: 'Noorderglas B.V.', kvkNumber: '99000123', place: 'Groningen' };

describe('reading a description', () => {
  it('cleans values as a row of an import', () => {
    expect(
      read({ name: 'STG. GROEN & WERK', kvkNumber: 'KvK 99.000.123', street: 'Markt 1, 9712 hm GRONINGEN' }),
    ).toMatchObject({
      nameKey: 'groen werk',
      legalForm: 'stichting',
      kvkNumber: '99000123',
      postcode: '9712HM',
      houseNumber: '1',
    });
    expect(read({ email: 'noorderglas.example' }).emailDomain).toBe('noorderglas.example');
  });

  it('leaves out a KvK number that cannot be read, and says so', () => {
    const { subject, notes } = readDescription({ name: 'Noorderglas', kvkNumber: '12' }, '-1');
    expect(subject).toMatchObject({ nameKey: 'noorderglas', kvkNumber: null });
    expect(notes).toMatchObject([{ code: 'kvk-length', field: 'kvkNumber' }]);
  });

  it('needs no name beside a number, and finds nothing to look for in a place', () => {
    expect(read({ kvkNumber: '99000123' })).toMatchObject({ nameKey: '', kvkNumber: '99000123' });
    for (const nothing of [
      {},
      { place: 'Groningen' },
      { name: '-' },
      { name: ' ' },
      { name: 'x'.repeat(301) },
    ])
      expect(readDescription(nothing, '-1').subject).toBeNull();
  });
});

describe('ranking firms', () => {
  it('puts what an import would link first, then questions, then names that are alike', () => {
    const subject = read({ name: 'Noorderglas', place: 'Groningen' });
    const { firms, match } = rankFirms(subject, [
      candidate('elsewhere', { name: 'Noorderglas', place: 'Assen' }),
      candidate('alike', { name: 'Noorderglas Onderhoud', place: 'Zwolle' }),
      candidate('misspelt', { name: 'Noordergals', place: 'Groningen' }),
      candidate('same', NOORDERGLAS),
    ]);
    expect(firms.map(({ supplierId, certainty }) => [supplierId, certainty])).toEqual([
      ['same', 'certain'],
      ['misspelt', 'possible'],
      ['elsewhere', 'similar'],
      ['alike', 'similar'],
    ]);
    expect(match).toBe('same');
    const scores = firms.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('matches none of two firms that fit', () => {
    const subject = read({ name: 'Noorderglas', place: 'Groningen' });
    const both = [
      candidate('one', { name: 'Noorderglas', place: 'Groningen' }),
      candidate('two', NOORDERGLAS),
    ];
    expect(rankFirms(subject, both)).toMatchObject({
      match: null,
      firms: [{ score: 0.93 }, { score: 0.93 }],
    });
  });

  it('tells a supplier once, by the record that fits best', () => {
    const subject = read({ name: 'Noorderglas', kvkNumber: '99000123' });
    const { firms } = rankFirms(subject, [
      candidate('one', { name: 'Noorderglas Oud', place: 'Assen' }),
      candidate('one', NOORDERGLAS),
    ]);
    expect(firms).toMatchObject([{ supplierId: 'one', reason: 'kvk-number', score: 1 }]);
  });

  it('offers what only a number or a domain led to when the judge says that it may be the firm', () => {
    const subject = read({ name: 'Noorderglas', email: 'post@noorderglas.example' });
    const found = candidate(
      'one',
      { name: 'Noorderglas Glasservice', email: 'x@noorderglas.example' },
      false,
    );
    expect(rankFirms(subject, [found]).firms).toMatchObject([
      { certainty: 'possible', reason: 'website-domain' },
    ]);
    const hidden = withoutHidden(found, { register: false, contact: true });
    expect(rankFirms(subject, [hidden]).firms).toEqual([]);
  });

  it('says the same of a firm whatever somebody guesses of what is hidden', () => {
    const known = { ...NOORDERGLAS, postcode: '9712HM', houseNumber: '12', phone: '050-5550123' };
    const hidden = withoutHidden(candidate('one', known), { register: true, contact: true });
    const ranked = (guess: FirmDescription) => {
      const { firms, match } = rankFirms(read({ name: 'Noorderglas', ...guess }), [hidden]);
      return { match, firms: firms.map(({ score, reason, certainty }) => ({ score, reason, certainty })) };
    };
    for (const guess of [
      { kvkNumber: '99000123' },
      { postcode: '9712HM', houseNumber: '12' },
      { phone: '050-5550123' },
    ])
      expect(ranked(guess)).toEqual(ranked({}));
  });
});
