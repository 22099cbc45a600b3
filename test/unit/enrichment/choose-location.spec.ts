import { describe, it, expect } from '@jest/globals';

import {
  chooseLocation,
  type KnownPlace,
  type KnownPostcode,
} from '../../../src/enrichment/location/choose-location.ts';
import { readPlaceQuestion } from '../../../src/enrichment/location/place-question.ts';
import { municipalityIndex, readPostcodeRow } from '../../../src/enrichment/location/postcode-table-row.ts';

const GRONINGEN = { code: 'GM0014', name: 'Groningen' };
const OSS = { code: 'GM0828', name: 'Oss' };

const places: KnownPlace[] = [
  aPlace({ name: 'Groningen', placeKey: 'groningen', lat: 53.219, lng: 6.567 }),
  aPlace({ name: 'Haren', placeKey: 'haren', lat: 53.173, lng: 6.604 }),
  aPlace({
    name: 'Haren',
    placeKey: 'haren',
    lat: 51.788,
    lng: 5.578,
    province: 'Noord-Brabant',
    municipality: OSS,
  }),
  aPlace({
    name: 'Haren',
    placeKey: 'haren',
    lat: 52.79,
    lng: 7.24,
    country: 'DE',
    province: null,
    municipality: null,
  }),
];
const areas: KnownPostcode[] = [
  anArea({ postcode: '9712', place: 'Groningen', point: { lat: 53.218, lng: 6.561 } }),
  anArea({ postcode: '9712HM', place: 'Groningen', point: { lat: 53.2171, lng: 6.5668 } }),
  anArea({ postcode: '9751', place: 'Haren Gn', point: { lat: 53.17, lng: 6.61 } }),
  anArea({ postcode: '9700', place: 'Groningen', point: null, precision: 'place' }),
];
const known = {
  byKey: new Map(
    [...new Set(places.map((p) => p.placeKey))].map((key) => [key, places.filter((p) => p.placeKey === key)]),
  ),
  byPostcode: new Map(areas.map((area) => [area.postcode, area])),
};

function aPlace(
  place: Partial<KnownPlace> & Pick<KnownPlace, 'name' | 'placeKey' | 'lat' | 'lng'>,
): KnownPlace {
  return { country: 'NL', province: 'Groningen', municipality: GRONINGEN, source: 'test', ...place };
}

function anArea(
  area: Pick<KnownPostcode, 'postcode' | 'place' | 'point'> & Partial<KnownPostcode>,
): KnownPostcode {
  return { municipality: GRONINGEN, precision: 'postcode', source: 'test', ...area };
}

function locate(address: { postcode?: string; place?: string; country?: string }) {
  return chooseLocation({ key: 'x', country: 'NL', ...address }, known);
}

describe('the point for an address', () => {
  it('takes the whole postcode before the four-digit area', () => {
    expect(locate({ postcode: '9712HM' })).toMatchObject({ lat: 53.2171, name: '9712HM (Groningen)' });
    expect(locate({ postcode: '9712AB', place: 'Groningen' })).toMatchObject({
      lat: 53.218,
      precision: 'postcode',
    });
  });

  it('lets the postcode decide which of two places is meant', () =>
    expect(locate({ postcode: '9751AB', place: 'Haren' })).toMatchObject({
      municipality: GRONINGEN,
      precision: 'postcode',
    }));

  it('lets the added province decide', () => {
    expect(locate({ place: 'Haren Gn' })).toMatchObject({ lat: 53.173, precision: 'place' });
    expect(locate({ place: 'Haren (NB)' })).toMatchObject({ municipality: OSS });
  });

  it('does not guess between places of one name', () => expect(locate({ place: 'Haren' })).toBeNull());

  it('believes the place when the postcode lies elsewhere', () =>
    expect(locate({ postcode: '9712HM', place: 'Haren NB' })).toMatchObject({
      municipality: OSS,
      precision: 'place',
    }));

  it('believes the postcode when the place is a part of its town or unknown', () => {
    expect(locate({ postcode: '9712HM', place: 'Haren Gn' })).toMatchObject({ precision: 'postcode' });
    expect(locate({ postcode: '9712HM', place: 'Korrewegwijk' })).toMatchObject({ precision: 'postcode' });
  });

  it('uses the place of a postcode that has no point', () =>
    expect(locate({ postcode: '9700AA' })).toMatchObject({ name: 'Groningen', precision: 'place' }));

  it('looks for a foreign place abroad only, and never at a foreign postcode', () => {
    expect(locate({ place: 'Haren', country: 'DE' })).toMatchObject({ lng: 7.24 });
    expect(locate({ postcode: '9712', country: 'BE' })).toBeNull();
    expect(locate({ place: 'Groningen', country: 'DE' })).toBeNull();
  });
});

describe('what a buyer types behind "near"', () => {
  it.each([
    ['9712HM', { kind: 'postcode', postcode: '9712HM' }],
    ['9712 hm', { kind: 'postcode', postcode: '9712HM' }],
    ['9712', { kind: 'postcode', postcode: '9712' }],
    ['9712 HM Groningen', { kind: 'postcode', postcode: '9712HM' }],
    ['9712 Groningen', { kind: 'postcode', postcode: '9712' }],
    ['GM0014', { kind: 'municipality', code: 'GM0014' }],
    ['53.2,6.5', { kind: 'point', lat: 53.2, lng: 6.5 }],
    ['53.2, 6.5', { kind: 'point', lat: 53.2, lng: 6.5 }],
    ['953.2,6.5', { kind: 'name', name: '953.2,6.5', municipality: false }],
    ['95.2,6.5', { kind: 'nothing' }],
    ['Haren, Oss', { kind: 'name', name: 'Haren', within: 'Oss', municipality: false }],
    ['Haren (Groningen)', { kind: 'name', name: 'Haren', within: 'Groningen', municipality: false }],
    ['Haren gem. Oss', { kind: 'name', name: 'Haren', within: 'Oss', municipality: false }],
    ['Haren, GM0828', { kind: 'name', name: 'Haren', within: 'GM0828', municipality: false }],
    ['Groningen, Nederland', { kind: 'name', name: 'Groningen', municipality: false }],
    ["'t Zandt", { kind: 'name', name: "'t Zandt", municipality: false }],
    ['Groningen 9712', { kind: 'name', name: 'Groningen 9712', municipality: false }],
    ['Teststraat 12a, Haren', { kind: 'address', street: 'Teststraat', houseNumber: '12a', place: 'Haren' }],
    [
      '1e Verzonnen Laan 3 bis 9712 HM Groningen',
      {
        kind: 'address',
        street: '1e Verzonnen Laan',
        houseNumber: '3 bis',
        postcode: '9712HM',
        place: 'Groningen',
      },
    ],
    ['9712 HM 98', { kind: 'address', houseNumber: '98', postcode: '9712HM' }],
    ['Teststraat 1', { kind: 'address', street: 'Teststraat', houseNumber: '1' }],
    ['gemeente Het Hogeland', { kind: 'name', name: 'Het Hogeland', municipality: true }],
    ['  ', { kind: 'nothing' }],
  ])('understands "%s"', (text, question) => expect(readPlaceQuestion(text)).toEqual(question));
});

describe('a row of a postcode table', () => {
  const municipalities = municipalityIndex([{ ...GRONINGEN, lat: 53.23, lng: 6.6, reachKm: 10 }]);
  const columns = { postcode: 0, lat: 1, lng: 2, place: 3, municipality: 4 };
  const read = (...cells: string[]) =>
    readPostcodeRow(cells, columns, { municipalities, areas: new Map(), source: 'test' });

  it('takes codes or names of municipalities and decimal commas', () => {
    const row = { postcode: '9712HM', place: 'Groningen', municipalityCode: 'GM0014', lat: 53.21, lng: 6.56 };
    for (const municipality of ['GM0014', '14', 'Groningen']) {
      expect(read('9712 hm', '53,21', '6,56', 'Groningen', municipality)).toMatchObject({ row });
    }
  });

  it.each([
    ['postcode-invalid', ['971', '53.2', '6.5', 'Groningen', 'GM0014']],
    ['point-invalid', ['9712', '', '6.5', 'Groningen', 'GM0014']],
    ['point-outside-netherlands', ['9712', '6.5', '53.2', 'Groningen', 'GM0014']],
    ['municipality-unknown', ['9712', '53.2', '6.5', 'Groningen', 'GM9999']],
  ])('rejects with the reason %s', (rejected, cells) => expect(read(...cells)).toEqual({ rejected }));

  it('refuses a point far from its municipality, and says how far', () =>
    expect(read('9790', '52.97', '6.97', 'Glas', 'GM0014')).toEqual({
      rejected: 'far-from-municipality',
      municipality: 'Groningen',
      km: 38,
    }));

  it('measures from the boundary when it is known, and goes by the postcode for a municipality that is no more', () => {
    const [west, south, east, north] = [6.5, 53.1, 6.8, 53.3];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const checks = {
      municipalities: municipalityIndex([
        { ...GRONINGEN, lat: 53.23, lng: 6.6, boundary: { type: 'Polygon', coordinates: [ring] } },
      ]),
      areas: new Map([['9790', { municipalityCode: 'GM0014', point: { lat: 53.28, lng: 6.7 } }]]),
      source: 'test',
    };
    expect(readPostcodeRow(['9790', '52.97', '6.97', 'Glas', 'Ten Boer'], columns, checks)).toEqual({
      rejected: 'outside-municipality',
      municipality: 'Groningen',
      km: 18.4,
      kmFromKnown: 38.9,
    });
    const near = readPostcodeRow(['9790', '53.31', '6.7', 'Ten Boer', 'Ten Boer'], columns, checks);
    expect(near).toMatchObject({ row: { municipalityCode: 'GM0014' } });
  });
});
