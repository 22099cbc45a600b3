import { describe, expect, it } from '@jest/globals';

import { fillIn } from '../../../src/discovery/shortlist/fill-in.ts';
import { type ShortlistQuery } from '../../../src/discovery/shortlist/shortlist-query.ts';
import { type Part } from '../../../src/discovery/understanding/part.ts';

const TODAY = '2026-11-26';
const PLACE: Part = {
  id: 'place:haren',
  kind: 'place',
  because: 'Haren',
  name: 'Haren',
  lat: 53.17,
  lng: 6.6,
};
const DISTANCE: Part = { id: 'distance', kind: 'distance', because: 'binnen 15 km', km: 15 };
const YEARLY: Part = {
  id: 'amount',
  kind: 'amount',
  because: '€ 20.000 per jaar',
  from: 20_000,
  upTo: 20_000,
  per: 'year',
};
const REQUIRED: Part = {
  id: 'label:pso:2',
  kind: 'label',
  because: 'PSO trede 2 vereist',
  label: 'pso:2',
  name: 'PSO',
  wish: 'required',
};
const PREFERRED: Part = { ...REQUIRED, id: 'label:b-corp', label: 'b-corp', wish: 'preferred' };
const PERIOD: Part = {
  id: 'period',
  kind: 'period',
  because: 'vanaf 1 maart 2027, 3 jaar',
  from: '2027-03-01',
  months: 36,
};

const fill = (query: ShortlistQuery, ...parts: Part[]) => fillIn(query, parts, TODAY);

describe('what a text says that nobody gave', () => {
  it('becomes a condition, with the words that led to it', () => {
    const { query, read } = fill({ text: 'x' }, PLACE, DISTANCE, YEARLY, REQUIRED, PREFERRED, PERIOD);
    expect(query).toEqual({
      text: 'x',
      near: 'Haren',
      radiusKm: 15,
      estimatedValue: 60_000,
      requiredLabels: ['pso:2'],
      on: '2027-03-01',
    });
    expect(read.map(({ field, because }) => `${field}: ${because}`)).toContain('near: Haren');
    expect(read).toHaveLength(5);
  });

  it('is the value with every option, as the law counts it', () => {
    const { query, read } = fill({ text: 'x' }, YEARLY, { ...PERIOD, optionMonths: 24 });
    expect(query.estimatedValue).toBe(100_000);
    expect(read.find(({ field }) => field === 'estimatedValue')?.because).toBe(
      '€ 20.000 per jaar … vanaf 1 maart 2027, 3 jaar',
    );
  });

  it('never goes before what was given', () => {
    const given = {
      near: '9712HM',
      radiusKm: 5,
      estimatedValue: 1_000,
      requiredLabels: [],
      on: '2026-12-01',
    };
    expect(fill(given, PLACE, DISTANCE, YEARLY, REQUIRED, PERIOD)).toEqual({ query: given, read: [] });
    expect(fill({ municipalities: ['GM0014'] }, PLACE).read).toEqual([]);
  });

  it('is no value when it is the price of a piece, or of a year of a contract without an end', () => {
    expect(fill({}, { ...YEARLY, per: 'piece' }).read).toEqual([]);
    expect(fill({}, YEARLY).read).toEqual([]);
  });

  it('is no distance without a place, and no day that has passed', () => {
    expect(fill({}, DISTANCE).read).toEqual([]);
    expect(fill({}, { ...PERIOD, from: '2025-01-01' }).read).toEqual([]);
  });
});
