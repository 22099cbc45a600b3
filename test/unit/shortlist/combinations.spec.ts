import { describe, expect, it } from '@jest/globals';

import { combine, type Partner } from '../../../src/discovery/shortlist/combinations.ts';

function partner(id: string, covers: string, capacity: number | null): Partner {
  return { id, covers: new Set(covers.split(' ').filter(Boolean)), capacity };
}

const idsOf = ({ items }: ReturnType<typeof combine>): string[] =>
  items.map(({ firms }) => firms.map(({ id }) => id).join('+'));

describe('combinations of firms', () => {
  it('are the sets that together do everything, and that can spare none of their firms', () => {
    const partners = [
      partner('garden', 'green', 50_000),
      partner('windows', 'glass', 50_000),
      partner('paint', 'paint', 50_000),
      partner('both', 'glass paint', 20_000),
    ];
    const found = combine(partners, { keys: ['green', 'glass', 'paint'], value: 60_000 });
    expect(idsOf(found)).toEqual(['garden+both', 'garden+windows+paint']);
    expect(found).toMatchObject({ exact: true, considered: 4, of: 4 });
  });

  it('give no firm more than it can take, and together all of it', () => {
    const found = combine(
      [partner('a', 'green', 60_000), partner('b', 'green', 30_000), partner('c', 'green', 10_000)],
      { keys: ['green'], value: 80_000 },
    );
    expect(idsOf(found)).toEqual(['a+b']);
    const shares = found.items[0]?.firms.map(({ share }) => share ?? 0) ?? [];
    expect(shares).toEqual([53_333, 26_667]);
  });

  it('name what stays undone when no set can do it all', () => {
    const found = combine([partner('a', 'green', 30_000), partner('b', 'glass', 20_000)], {
      keys: ['green', 'glass', 'paint'],
      value: 100_000,
    });
    expect(idsOf(found)).toEqual(['a+b']);
    expect(found.items[0]?.uncovered).toEqual({ needs: ['paint'], value: 50_000 });
  });

  it('count on nothing from a firm that does not say what it can take', () => {
    const found = combine([partner('a', 'green', 30_000), partner('silent', 'green', null)], {
      keys: ['green'],
      value: 60_000,
    });
    expect(idsOf(found)).toEqual(['a']);
    expect(found.items[0]?.uncovered.value).toBe(30_000);
  });

  it('have sets behind others in which a firm does not say what it can take, without a share of nothing', () => {
    const found = combine(
      [
        partner('silent', 'green', null),
        partner('windows', 'glass', 70_000),
        partner('garden', 'green', 30_000),
      ],
      { keys: ['green', 'glass'], value: 70_000 },
    );
    expect(idsOf(found)).toEqual(['windows+garden', 'silent+windows']);
    expect(found.items[1]?.firms.map(({ share }) => share)).toEqual([null, 70_000]);
  });

  it('are as large as they must be, and say that smaller ones of that size were not all looked at', () => {
    const eight = Array.from({ length: 8 }, (_, index) => partner(`f${index}`, 'green', 50_000));
    const found = combine(eight, { keys: ['green'], value: 300_000 });
    expect(found.items.map(({ firms }) => firms.length)).toEqual([6]);
    expect(found.items[0]?.firms.every(({ share }) => share === 50_000)).toBe(true);
    expect(found.items[0]?.uncovered).toEqual({ needs: [], value: 0 });
    expect(found.exact).toBe(false);
    const many = Array.from({ length: 30 }, (_, index) => partner(`f${index}`, 'green', 10_000));
    const rest = combine(many, { keys: ['green'], value: 300_000 });
    expect(rest.items[0]?.firms).toHaveLength(20);
    expect(rest).toMatchObject({ exact: false, items: [{ uncovered: { needs: [], value: 100_000 } }] });
  });

  it('can spare none of their firms, however many they are', () => {
    const single = ['g', 'h', 'i', 'j'].map((key) => partner(key, key, null));
    const pieces = [partner('broad', 'b c d e', null), partner('abc', 'a b c', null)];
    const found = combine([...pieces, partner('def', 'd e f', null), ...single], {
      keys: [...'abcdefghij'],
      value: null,
    });
    expect(idsOf(found)).toEqual(['abc+def+g+h+i+j']);
  });

  it('say so when there were too many firms to look at every set', () => {
    const many = Array.from({ length: 60 }, (_, index) => partner(`f${index}`, 'green', 1_000 + index));
    const found = combine(many, { keys: ['green'], value: 4_000 });
    expect(found).toMatchObject({ exact: false, considered: 20, of: 60 });
    expect(found.items[0]?.firms).toHaveLength(4);
  });

  it('show the few who do one thing, however many do another', () => {
    const gardeners = Array.from({ length: 25 }, (_, index) => partner(`garden${index}`, 'green', 100_000));
    const painters = ['brush', 'roller', 'ladder'].map((name) => partner(name, 'paint', 10_000));
    const found = combine([...gardeners, ...painters], { keys: ['green', 'paint'], value: 50_000 });
    const names = found.items.flatMap(({ firms }) => firms.map(({ id }) => id));
    expect(names).toEqual(expect.arrayContaining(['brush', 'roller', 'ladder']));
    expect(found).toMatchObject({ exact: false, considered: 20, of: 28 });
  });

  it('reach an amount with cents, and give nobody a part of a euro too much', () => {
    const found = combine([partner('a', 'green', 40_000.5), partner('b', 'green', 30_000)], {
      keys: ['green'],
      value: 69_999.37,
    });
    const shares = found.items[0]?.firms.map(({ share }) => share ?? 0) ?? [];
    expect(shares).toEqual([40_000, 30_000]);
    const short = combine([partner('a', 'green', 40_000.5)], { keys: ['green'], value: 40_000.2 });
    expect(short.items[0]?.uncovered.value).toBe(1);
  });
});
