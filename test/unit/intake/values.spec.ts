import { describe, expect, it } from '@jest/globals';

import { cleanAddress } from '../../../src/intake/cleaning/clean-address.ts';
import { readPlace, unshout } from '../../../src/intake/cleaning/clean-text.ts';
import {
  readAmount,
  readCountry,
  readDate,
  readEmail,
  readEmployees,
  readWebsite,
} from '../../../src/intake/cleaning/clean-values.ts';

describe('an address', () => {
  it.each([
    ['Laan 1940-1945 12a', { street: 'Laan 1940-1945', houseNumber: '12a' }],
    ['Dr. Stolteweg 40 40', { street: 'Dr. Stolteweg', houseNumber: '40' }],
    ['Markt 1-3', { street: 'Markt', houseNumber: '1-3' }],
    ['Markt 1 - 3', { street: 'Markt', houseNumber: '1 - 3' }],
    ['Markt 1 t/m 3', { street: 'Markt', houseNumber: '1 t/m 3' }],
    ['13 aprilstraat 42', { street: '13 aprilstraat', houseNumber: '42' }],
    ['Hoofdweg 12 I', { street: 'Hoofdweg', houseNumber: '12 I' }],
    ['Laan van de Sport', { street: 'Laan van de Sport' }],
    [
      'Postbus 12, 9700 AA Groningen',
      { street: 'Postbus', houseNumber: '12', postcode: '9700AA', place: 'Groningen' },
    ],
  ])('%s', (street, parts) => {
    expect({ ...cleanAddress({ street, country: 'NL' }), notes: [] }).toEqual({ ...parts, notes: [] });
  });

  it.each([
    // A form that put the postcode where the street belongs (672 rows of a real list).
    [
      { street: '9713GZ 1', postcode: '9713GZ' },
      { houseNumber: '1', postcode: '9713GZ' },
    ],
    [
      { street: 'Hoofdstraat 1, 9712 AB Assen', postcode: '9712AB' },
      { street: 'Hoofdstraat', houseNumber: '1', postcode: '9712AB', place: 'Assen' },
    ],
    [{ postcode: '9712 AB Groningen' }, { postcode: '9712AB', place: 'Groningen' }],
    [
      { street: '6051 DZ| 36', postcode: '6051 DZ|' },
      { houseNumber: '36', postcode: '6051DZ' },
    ],
    [{ postcode: '9712' }, { postcode: '9712' }],
    [{ postcode: '97' }, {}],
    // Two postcodes are a visiting and a postal address: nothing is moved.
    [
      { street: 'Kade 1, 9712 AB', postcode: '9700AA' },
      { street: 'Kade 1, 9712 AB', postcode: '9700AA' },
    ],
    [
      { street: 'KERKSTRAAT 3', houseNumber: '3' },
      { street: 'Kerkstraat', houseNumber: '3' },
    ],
  ])('%j is %j', (raw, parts) => {
    expect({ ...cleanAddress({ ...raw, country: 'NL' }), notes: [] }).toEqual({ ...parts, notes: [] });
  });

  it('of another country keeps its postcode as it is', () => {
    expect(cleanAddress({ street: 'Am Markt 3', postcode: '26789', country: 'DE' })).toMatchObject({
      postcode: '26789',
      notes: [],
    });
  });

  it.each([
    ['EDE', 'Ede'],
    ['URK', 'Urk'],
    ['S-HERTOGENBOSCH', "'s-Hertogenbosch"],
    ['s-Gravenhage', "'s-Gravenhage"],
    ['´s/Gravenhage', "'s-Gravenhage"],
    ["'S-GRAVENHAGE", "'s-Gravenhage"],
    ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
    ['IJLST', 'IJlst'],
    ['Sneek', 'Sneek'],
  ])('the place %s is written %s', (text, written) => expect(readPlace(text)).toBe(written));
});

it.each([
  ['ABN AMRO BANK N.V.', 'ABN AMRO Bank N.V.'],
  ['ICT GROEP NOORD', 'ICT Groep Noord'],
  ['DE GROENE HOEK', 'De Groene Hoek'],
  ['HZPC HOLLAND', 'HZPC Holland'],
  ['V.O.F. VAN DEN BERG EN ZN', 'V.O.F. van den Berg en Zn'],
  ["'T GROENE HOEKJE", "'t Groene Hoekje"],
  ['REC RENN4', 'Rec RENN4'],
  ['VAN 1E KWALITEIT', 'Van 1e Kwaliteit'],
  ['UMCG', 'UMCG'],
  ['RenQi', 'RenQi'],
])('the name %s is written %s', (shouted, written) => expect(unshout(shouted)).toBe(written));

it.each([
  ['€ 25.000,--', 25_000],
  ['12.345.678', 12_345_678],
  ['< 50.000', 50_000],
  ['1,234.50', 1_234.5],
  ['0', 0],
  ['100.000 - 250.000', undefined],
  ['-5', undefined],
])('the amount %s', (text, amount) => expect(readAmount(text)).toBe(amount));

it.each([
  ['<10', 9],
  ['minder dan 50', 49],
  ['50 - 249', 150],
  ['10 tot 20', 15],
  ['250+', 250],
  ['1,5 fte', 2],
  ['0', 0],
])('%s employees', (text, count) => expect(readEmployees(text)).toBe(count));

it.each([
  ['Info@X.example', 'info@x.example'],
  ['Jan Klus <jan@x.example>', 'jan@x.example'],
  ['a@x.example; b@x.example', 'a@x.example'],
  ['mailto:a@x.example', 'a@x.example'],
  ['a@x', undefined],
  ['www.x.example', undefined],
])('the e-mail address %s', (text, address) => expect(readEmail(text)).toBe(address));

it.each([
  ['http://a.example, http://b.example', 'http://a.example'],
  ['www.a.example / www.b.example', 'https://www.a.example'],
  ['http//www.x.example', 'http://www.x.example'],
  ['http://http://www.x.example', 'http://www.x.example'],
  ['HTTPS://WWW.X.EXAMPLE/A', 'https://www.x.example/A'],
  ['data:text/html,x.example', undefined],
  ['file:///etc/x.example', undefined],
  ['http://', undefined],
])('the website %s', (text, url) => expect(readWebsite(text)).toBe(url));

it.each([
  ['Nederland', 'NL'],
  ['België', 'BE'],
  ['de', 'DE'],
  ['The Netherlands', 'NL'],
  ['Indonesië', 'ID'],
  ['Verenigd Koninkrijk', 'GB'],
  ['UK', 'GB'],
  ['Frankrijk', 'FR'],
  ['Duitsland', 'DE'],
  ['Rusland', 'RU'],
  ['NLD', 'NL'],
  ['XX', undefined],
  ['Atlantis', undefined],
])('the country %s', (text, country) => expect(readCountry(text)).toBe(country));

it.each([
  ['29-02-2028', '2028-02-29'],
  ['29-02-2027', undefined],
  ['1 augustus 2026', '2026-08-01'],
  ['31.12.2027', '2027-12-31'],
  ['12/31/2027', undefined],
  ['45992', undefined],
])('the date %s', (text, date) => expect(readDate(text)).toBe(date));
