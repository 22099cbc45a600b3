import { expect, it } from '@jest/globals';

import { shapeOf } from '../../../src/intake/columns/value-shape.ts';

it.each([
  ['99000123', 'kvk-number'],
  ['KvK: 99.00.01.23', 'kvk-number'],
  ['1234567', 'seven-digits'],
  ['90911200', 'cpv'],
  ['90911230-8', 'cpv'],
  ['90911230-8; 90919210', 'cpv'],
  ['000012345678', 'establishment-number'],
  ['9712 hm', 'postcode'],
  ['NL000119350B01', 'vat-number'],
  ['info@voorbeeld.example', 'email'],
  ['www.voorbeeld.example/over', 'website'],
  ['voorbeeld.example', 'website'],
  ['050-5550305', 'phone'],
  ['+31 50 5550356', 'phone'],
  ['31-12-2027', 'date'],
  ['31.12.27', 'date'],
  ['20271231', 'date'],
  ['81.22.1', 'sbi'],
  ['€ 25.000', 'amount'],
  ['4.800,00', 'amount'],
  ['12,50', 'amount'],
  ['30', 'number'],
  ['Haren Gn', 'place'],
  ["'s-Hertogenbosch", 'place'],
  ['Wad’n Werk B.V.', 'firm-name'],
  ['Stg. Groen', 'firm-name'],
  ['Bovenbouw', 'short-text'],
  ['Dorpsstraat 12 bis', 'short-text'],
  ['Wij bakken koekjes met mensen die elders geen baan vinden, al twintig jaar lang.', 'long-text'],
])('%j looks like %s', (cell, shape) => {
  expect(shapeOf(cell)).toBe(shape);
});

it.each(['1'.repeat(250_000), 'a.'.repeat(99), 'a@'.repeat(99), '1 '.repeat(99), '12345678,'.repeat(22)])(
  'a cell that starts with %.12s and goes on like that is looked at in no time',
  (cell) => {
    const started = performance.now();
    shapeOf(cell);
    expect(performance.now() - started).toBeLessThan(500);
  },
);
