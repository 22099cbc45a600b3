import { describe, expect, it } from '@jest/globals';

import { CircuitBreaker } from '../../../src/discovery/circuit-breaker.ts';
import { nameMatcher } from '../../../src/discovery/match-name.ts';
import { relevanceOf, weighGroups } from '../../../src/discovery/rank.ts';
import { smallestCombinations } from '../../../src/discovery/result-condition.ts';
import { kvkNumberIn } from '../../../src/discovery/search-plan.ts';
import { SharedAnswers } from '../../../src/discovery/shared-answers.ts';
import { type RequestGroup } from '../../../src/discovery/understand-request.ts';

const group = (term: string): RequestGroup => ({
  concept: null,
  strength: 1,
  because: term,
  position: 0,
  circumstance: false,
  words: [{ raw: term, terms: [{ term, share: 1, kind: 'word' }] }],
});

describe('names', () => {
  it('match without legal form, punctuation and case, and with a typo', () => {
    expect(nameMatcher('jansen zn')(['Jansen & Zn. B.V.'])).toBe(1);
    expect(nameMatcher('De Brug')(['Café De Brug'])).toBeGreaterThan(0.4);
    expect(nameMatcher('bakkerij jansn')(['Bakkerij Jansen'])).toBeGreaterThan(0.7);
    expect(nameMatcher('bakkerij pietersen')(['Bakkerij Jansen'])).toBe(0);
  });

  it('are not numbers', () => {
    expect(kvkNumberIn('1234.56 78')).toBe('12345678');
    expect(kvkNumberIn('KvK: 1234 5678')).toBe('12345678');
    expect(kvkNumberIn('kvk-nummer 12345678')).toBe('12345678');
    expect(kvkNumberIn('lunch voor 80')).toBeNull();
  });
});

describe('weights', () => {
  const counts = {
    documents: 1000,
    of: new Map([
      ['zeldzaam', 5],
      ['gewoon', 600],
      ['nergens', 0],
    ]),
  };

  it('leave out words that no firm has and put rare ones first', () => {
    const groups = weighGroups([group('gewoon'), group('nergens'), group('zeldzaam')], counts);
    expect(groups.map(({ because }) => because)).toEqual(['zeldzaam', 'gewoon']);
  });

  it('keep a word that all firms have, also when there were fewer of them when they were counted', () => {
    for (const documents of [5, 4]) {
      const grown = { documents, of: new Map([['overal', 5]]) };
      expect(weighGroups([group('overal')], grown)).toHaveLength(1);
    }
  });

  it('ask for the smallest sets of words that together weigh enough', () => {
    const weighed = [3, 1, 1].map((weight, index) => ({ ...group(`g${index}`), weight }));
    const sets = smallestCombinations(weighed, 2).map((set) => set.map(({ because }) => because));
    expect(sets).toEqual([['g0'], ['g1', 'g2']]);
  });
});

describe('the order of firms', () => {
  const counts = {
    documents: 100,
    of: new Map([
      ['ramen', 5],
      ['gevels', 5],
      ['opening', 5],
    ]),
  };
  const firm = (held: Record<string, number>) => ({ terms: Object.keys(held), weights: Object.values(held) });
  const score = (held: Record<string, number>, ...groups: RequestGroup[]): number =>
    relevanceOf(firm(held), weighGroups(groups, counts)).score;

  it('puts who does all that is asked before who does one thing of it more', () => {
    const asked = [group('ramen'), group('gevels')];
    expect(score({ ramen: 50, gevels: 50 }, ...asked)).toBeGreaterThan(score({ ramen: 100 }, ...asked));
  });

  it('puts what is bought before what it is for', () => {
    const asked = [group('ramen'), { ...group('opening'), circumstance: true }];
    expect(score({ ramen: 50 }, ...asked)).toBeGreaterThan(score({ opening: 100 }, ...asked));
  });

  it('says that a firm does something only when more than a part of a word says so', () => {
    const concept = { id: 'vertalen', codes: ['79530000'], labelNl: 'Vertalen', labelEn: 'x', words: [] };
    const known = { documents: 100, of: new Map([['c:vertalen', 5]]) };
    const groups = weighGroups([{ ...group('vertaling'), concept }], known);
    const offers = (held: number): boolean | undefined =>
      relevanceOf(firm({ 'c:vertalen': held }), groups).matched[0]?.offers;
    expect([offers(25), offers(30), offers(100)]).toEqual([false, true, true]);
  });

  it('follows from numbers that add up', () => {
    const groups = weighGroups([group('ramen'), group('gevels')], counts);
    const { score: whole, covered, matched } = relevanceOf(firm({ ramen: 75 }), groups);
    expect(covered).toBeCloseTo(0.5);
    const [only] = matched;
    expect(only?.answers.map(({ term, held }) => ({ term, held }))).toEqual([{ term: 'ramen', held: 0.75 }]);
    expect(only?.score).toBeCloseTo(0.75 * (only?.weight ?? 0));
    expect(whole).toBeCloseTo((only?.score ?? 0) * (0.65 + 0.35 * covered));
  });
});

describe('the same question at almost the same time', () => {
  it('is answered once, and anew half a second later', async () => {
    let [now, asked] = [0, 0];
    const answers = new SharedAnswers<number>(500, undefined, () => now);
    const ask = (): Promise<number> => answers.answer('lunch', () => Promise.resolve((asked += 1)));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    now = 499;
    expect(await ask()).toBe(1);
    now = 500;
    expect(await ask()).toBe(2);
  });

  it('is asked again when it failed or nobody else may have the answer', async () => {
    let asked = 0;
    const answers = new SharedAnswers<number>(500, (answer) => answer > 2);
    const ask = (): Promise<number> =>
      answers.answer('lunch', () =>
        (asked += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve(asked),
      );
    await expect(ask()).rejects.toThrow('away');
    expect(await ask()).toBe(2);
    expect(await ask()).toBe(3);
    expect(await ask()).toBe(3);
  });
});

describe('a service that fails', () => {
  it('is left alone after three failures and tried again later', () => {
    let now = 0;
    const breaker = new CircuitBreaker(3, 1000, () => now);
    breaker.failed();
    breaker.failed();
    expect(breaker.open).toBe(false);
    breaker.failed();
    expect(breaker.open).toBe(true);
    now = 1001;
    expect(breaker.open).toBe(false);
  });
});
