import { describe, expect, it } from '@jest/globals';

import { readProgrammes } from '../../../src/common/programmes.ts';

const read = (text: string): string[] =>
  readProgrammes(text).map(({ programme, year }) => (year ? `${programme} ${year}` : programme));

describe('programmes that a firm took part in', () => {
  it.each([
    ['Koploperproject 2019', ['koploperproject 2019']],
    ['Koploper (2019 en 2022); City Deal', ['koploperproject 2019', 'koploperproject 2022', 'city-deal']],
    ['Startup in Residence, 2021', ['start-up-in-residence 2021']],
    ['2023: Sociale Groninger Ondernemers Challenge', ['sociale-groninger-ondernemers-challenge 2023']],
    ['SGOC, SGOC 2024', ['sociale-groninger-ondernemers-challenge 2024']],
    ['Rotary, opgericht 1999', []],
    ['city-deal\nstart-up in residence 2020', ['city-deal', 'start-up-in-residence 2020']],
  ])('are read of %j', (text, programmes) => {
    expect(read(text)).toEqual(programmes);
  });
});
