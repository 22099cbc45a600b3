import { describe, expect, it } from '@jest/globals';

import { formatsFor, unbroken, withWhere } from '../../../src/web/format.ts';

/** Intl writes narrow and other hard spaces. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('dates, numbers and amounts', () => {
  const nl = formatsFor('nl');
  const en = formatsFor('en');

  it('are written as readers of each language do', () => {
    expect([nl.date('2026-05-01'), en.date('2026-05-01')]).toEqual(['1 mei 2026', '1 May 2026']);
    expect([nl.shortDate('2026-12-31'), en.shortDate('2026-12-31')]).toEqual(['31 dec 2026', '31 Dec 2026']);
    expect([nl.month('2026-11'), en.month('2026-11')]).toEqual(['november 2026', 'November 2026']);
    expect([nl.number(12_345.5), en.number(12_345.5)]).toEqual(['12.345,5', '12,345.5']);
    expect([nl.euro(250_000), en.euro(250_000)].map(plain)).toEqual(['€ 250.000', '€250,000']);
    expect([nl.percent(0.98), en.percent(0.98)].map(plain)).toEqual(['98%', '98%']);
  });

  it('give a moment and its day on the clock of the Netherlands, in summer and in winter', () => {
    expect([nl.moment('2026-11-26T10:20:00Z'), nl.moment('2026-06-30T22:30:00Z')].map(plain)).toEqual([
      '26 nov 2026, 11:20',
      '1 jul 2026, 00:30',
    ]);
    expect(nl.date('2026-12-31T23:30:00Z')).toBe('1 januari 2027');
  });

  it('say a distance with a decimal while it is short', () => {
    expect([nl.km(2.34), en.km(2.34), nl.km(12.6)].map(plain)).toEqual(['2,3 km', '2.3 km', '13 km']);
  });

  it('name a place with as much of where it lies as is known', () => {
    expect([withWhere('Haren', 'Groningen', undefined), withWhere('Haren', undefined)]).toEqual([
      'Haren (Groningen)',
      'Haren',
    ]);
  });

  it('do not fall apart over two lines within a sentence', () => {
    expect(unbroken('kan opdrachten tot € 15.000 aan, op 25 km van Groningen')).toBe(
      'kan opdrachten tot €\u00a015.000 aan, op 25\u00a0km van Groningen',
    );
    expect(unbroken('van 1 mei 2026, geldig t/m 31 dec 2026 (aangenomen), 12 rijen')).toBe(
      'van 1\u00a0mei\u00a02026, geldig t/m 31\u00a0dec\u00a02026 (aangenomen), 12 rijen',
    );
  });
});
