import { describe, expect, it } from '@jest/globals';

import { firmNameParts } from '../../../src/common/firm-name.ts';
import { readKvkNumber } from '../../../src/common/kvk-number.ts';
import { readLegalForm } from '../../../src/common/legal-forms.ts';
import { findDutchPostcode, readDutchPostcode } from '../../../src/common/postcode.ts';
import { readThemes } from '../../../src/common/themes.ts';

describe('reading a KvK number', () => {
  it.each([
    ['12345678', '12345678'],
    ['12.345.678', '12345678'],
    ['12 34 56 78', '12345678'],
    ['KvK: 12345678', '12345678'],
    ['KVK-nummer 12345678', '12345678'],
    ['12345678.0', '12345678'],
    ["'12345678", '12345678'],
    ['="01234567"', '01234567'],
    ['１２３４５６７８', '12345678'],
    ['NL12345678', '12345678'],
    ['12345678 (KvK)', '12345678'],
    ['12.34.56.78 KvK-nr.', '12345678'],
    ['KvK Groningen 12345678', '12345678'],
    ['K.v.K. te Leeuwarden nr. 01234567', '01234567'],
    ["KVK 'S-GRAVENHAGE: 12345678", '12345678'],
    ['KvK Noord-Nederland 12345678', '12345678'],
    ['Handelsregister 12345678', '12345678'],
    ['HR Amsterdam 12345678', '12345678'],
  ])('%s is %s', (text, value) => {
    expect(readKvkNumber(text)).toEqual({ kind: 'number', value, padded: false });
  });

  it('puts lost zeros back, and tells', () => {
    expect(readKvkNumber('1234567')).toEqual({ kind: 'number', value: '01234567', padded: true });
  });

  it.each([
    ...['', 'geen', 'nog niet bekend', 'volgt', 'In oprichting', 'aangevraagd (mei)', 'n.n.b.'],
    ...[
      'Buitenland',
      'buitenlands bedrijf',
      'particulier',
      'ZZP',
      "zzp'er",
      'natuurlijk persoon',
      'vrijgesteld',
    ],
  ])('none is given by %j', (text) => {
    expect(readKvkNumber(text)).toEqual({ kind: 'none' });
  });

  it.each([
    ['geen 1234567X', 'kvk-characters'],
    ['1,23E+07', 'kvk-scientific'],
    ['1.23E+07', 'kvk-scientific'],
    ['123456789', 'kvk-length'],
    ['12345', 'kvk-length'],
    ['-1234567', 'kvk-characters'],
    ['1234567X', 'kvk-characters'],
    ['KvK moeder 12345678', 'kvk-characters'],
    ['oud 12345678', 'kvk-characters'],
    ['DE12345678', 'kvk-characters'],
    ['NL1234567', 'kvk-characters'],
    ['00000000', 'kvk-zero'],
  ])('%s is refused (%s)', (text, code) => {
    expect(readKvkNumber(text)).toMatchObject({ kind: 'invalid', code });
  });
});

describe('reading a postcode', () => {
  it.each(['9712HM', '9712 hm', ' 9712  Hm ', '9712-HM'])('%s is 9712HM', (text) => {
    expect(readDutchPostcode(text)).toBe('9712HM');
  });

  it.each(['0712HM', '9712', '9712SS', '9712HMX', '26789', ''])('%s is none', (text) => {
    expect(readDutchPostcode(text)).toBeNull();
  });

  it('finds one in an address line', () => {
    expect(findDutchPostcode('Postbus 12, 9700 AA Groningen')).toEqual({
      postcode: '9700AA',
      before: 'Postbus 12',
      after: 'Groningen',
    });
  });
});

describe('the key of a name', () => {
  it.each([
    ['Stichting Groen & Werk Noord', 'St. Groen en Werk Noord'],
    ['GroenWerk Noord B.V.', 'GROENWERK NOORD BV'],
    ['Café Zoë b.v.', 'Cafe Zoe'],
    ['S.T. Screen Co.', 'ST Screen Co'],
    ['De IJsvogel', 'de Ysvogel'],
    ["'t Hoekje", 'Het Hoekje V.O.F.'],
    ['Drukwerkplaats de Omslag, St.', 'Stichting Drukwerkplaats de Omslag'],
    ['Coöperatie Tafelgenoten U.A.', 'Tafelgenoten'],
    ['Łukaszewicz Budowa', 'Lukaszewicz Budowa'],
    ['Đorđe Zorg', 'Dorde Zorg'],
    ['IŞIKTEPE Döner', 'Işıktepe Doner'],
    ['Cœur Catering', 'Coeur Catering'],
    ['Þórsson Vis', 'Thorsson Vis'],
  ])('%s and %s are one name', (a, b) => {
    expect(firmNameParts(a).key).toBe(firmNameParts(b).key);
  });

  it.each([
    ['Jansen Bouw B.V.', 'Jansen Beheer B.V.'],
    ['Groenwerk Noord', 'Groenwerk Zuid'],
    ['Jansen Holding B.V.', 'Jansen B.V.'],
  ])('%s and %s are not', (a, b) => {
    expect(firmNameParts(a).key).not.toBe(firmNameParts(b).key);
  });

  it('is never empty for a name with letters', () => {
    expect(firmNameParts('De Stichting').key).toBe('de stichting');
  });
});

it.each([
  ['besloten vennootschap', 'bv'],
  ['eenmanszaak', 'eenmanszaak'],
  ['vof', 'vof'],
  ['stichting', 'stichting'],
  ['onbekend', undefined],
])('the legal form %s is %s', (text, form) => {
  expect(readLegalForm(text)).toBe(form);
});

it.each([
  ['SDG 8 en 12, circulair', ['circular', 'sdg-8', 'sdg-12']],
  ['Arbeidsparticipatie; energietransitie', ['participation', 'energy']],
  ['SDG 99', []],
  ['geen', []],
  ['prijzen inclusief btw', []],
  ['inclusie en een inclusieve arbeidsmarkt', ['participation']],
])('the themes of %s', (text, themes) => {
  expect(readThemes(text)).toEqual(themes);
});
