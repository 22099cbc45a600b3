import { afterAll, beforeAll, beforeEach, describe, it, expect, jest } from '@jest/globals';

import { GazetteerGeocoder } from '../../src/enrichment/location/gazetteer-geocoder.ts';
import { type FoundPlace, type Geocoder } from '../../src/enrichment/location/geocoder.ts';
import { PdokGeocoder } from '../../src/enrichment/location/pdok-geocoder.ts';
import { loadReferenceLocations } from '../../src/enrichment/location/reference-locations.ts';
import { FixedGeocoder } from '../fakes/fixed-geocoder.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { PdokStub } from './pdok-stub.ts';

/** A second of patience instead of a minute's. */
const TIMING = { timeoutMs: 200, pausesMs: [5, 20], restMs: 0 };

const municipality = { code: 'GM0014', name: 'Groningen' };
const CITY: FoundPlace = {
  name: 'Groningen',
  lat: 53.2184,
  lng: 6.5685,
  precision: 'place',
  municipality,
  source: 'fake',
};
const AREA: FoundPlace = {
  ...CITY,
  name: '9712 (Groningen)',
  lat: 53.2171,
  lng: 6.5668,
  precision: 'postcode',
};

/** What everybody may count on, whichever geocoder is bound. */
function behavesAsGeocoder(name: string, geocoder: () => Geocoder): void {
  describe(`${name} as a geocoder`, () => {
    it('locates many addresses at once, each under its own key, and leaves out what it cannot find', async () => {
      const found = await geocoder().locate([
        { key: 'a', postcode: '9712HM', place: 'Groningen', country: 'NL' },
        { key: 'b', place: 'Groningen', country: 'NL' },
        { key: 'c', place: 'Nergenshuizen', country: 'NL' },
        { key: 'd', country: 'NL' },
      ]);
      expect([...found.keys()].sort()).toEqual(['a', 'b']);
      expect(found.get('a')).toMatchObject({ municipality, precision: 'postcode' });
      expect(found.get('b')).toMatchObject({ municipality, precision: 'place' });
      expectNear(found.get('a'), 53.217, 6.567);
      expectNear(found.get('b'), 53.219, 6.567);
    });

    it.each(['9712HM', '9712 hm', '9712'])('finds the postcode %s', async (text) => {
      const found = await geocoder().find(text);
      expect(found).toMatchObject({ precision: 'postcode', municipality });
      expectNear(found, 53.217, 6.567);
    });

    it.each(['Groningen', 'groningen'])('finds the place %s', async (text) =>
      expect(await geocoder().find(text)).toMatchObject({ name: 'Groningen', precision: 'place' }),
    );

    it('takes a point as it is, latitude first', async () =>
      expect(await geocoder().find('53.2,6.5')).toMatchObject({ lat: 53.2, lng: 6.5 }));

    it.each(['Nergenshuizen', ''])('knows when it does not know "%s"', async (text) =>
      expect(await geocoder().find(text)).toBeNull(),
    );
  });
}

/** Within about two kilometres. */
function expectNear(place: FoundPlace | null | undefined, lat: number, lng: number): void {
  expect(place).toBeTruthy();
  expect(Math.abs((place?.lat ?? 0) - lat)).toBeLessThan(0.02);
  expect(Math.abs((place?.lng ?? 0) - lng)).toBeLessThan(0.03);
}

describe('geocoders', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let stub: PdokStub;
  let gazetteer: Geocoder;
  let pdok: Geocoder;

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadReferenceLocations(database.dataSource.manager);
    stub = await PdokStub.start();
    gazetteer = new GazetteerGeocoder(database.dataSource);
    pdok = new PdokGeocoder(stub.url, gazetteer, database.dataSource, TIMING);
  });
  afterAll(async () => {
    await stub.stop();
    await database.drop();
  });
  beforeEach(async () => {
    await database.dataSource.query(`delete from geocode_cache`);
    Object.assign(stub, {
      failWith: undefined,
      failures: undefined,
      retryAfter: undefined,
      sendsOnTo: undefined,
      hangs: false,
      busiest: 0,
    });
    stub.asked.length = 0;
  });

  behavesAsGeocoder('the fake', () => new FixedGeocoder({ '9712': AREA, groningen: CITY }));
  behavesAsGeocoder('the gazetteer', () => gazetteer);
  behavesAsGeocoder('PDOK', () => pdok);
  describe('PDOK out of order', () => {
    beforeEach(() => void (stub.failWith = 503));
    behavesAsGeocoder('the gazetteer behind it', () => pdok);
  });

  describe('the gazetteer', () => {
    it.each([
      ['groningen (gn)', 'Groningen'],
      ['Hoogkerk', 'Hoogkerk'],
      ['Haren Gn', 'Haren'],
      ['DELFZYL', 'Delfzijl'],
      ['Ljouwert', 'Leeuwarden'],
      ['Den Haag', 'Den Haag'],
      ["'s-Gravenhage", 'Den Haag'],
      ['Den Bosch', "'s-Hertogenbosch"],
      ['GM0014', 'Groningen'],
      ['Het Hogeland', 'Het Hogeland'],
      ['gemeente Westerkwartier', 'Westerkwartier'],
      ['Hengelo', 'Hengelo'],
      ['Leer', 'Leer'],
    ])('finds %s', async (text, name) => expect(await gazetteer.find(text)).toMatchObject({ name }));

    it.each([
      ["'t Zandt", 'GM1979'],
      ['Haren, Oss', 'GM0828'],
      ['Haren (Noord-Brabant)', 'GM0828'],
      ['Haren Gn', 'GM0014'],
      ['Haren, gemeente Groningen', 'GM0014'],
      ['Verzonnenstraat 12, Delfzijl', 'GM1979'],
      ['9712 HM 98', 'GM0014'],
    ])('knows in which municipality %s lies', async (text, code) =>
      expect(await gazetteer.find(text)).toMatchObject({ municipality: { code } }),
    );

    it('answers a name that two places have with both, and an address without one with none', async () => {
      const choices = await gazetteer.places('Haren');
      expect(choices.map(({ municipality: where }) => where?.name).sort()).toEqual(['Groningen', 'Oss']);
      expect(await gazetteer.find('Haren')).toBeNull();
      expect(await gazetteer.places('Haren, Assen')).toEqual([]);
      expect(await gazetteer.places('Verzonnenstraat 12')).toEqual([]);
    });

    it('finds the town of a shared name for a buyer, and none for an address', async () => {
      expect(await gazetteer.find('Hengelo')).toMatchObject({ municipality: { code: 'GM0164' } });
      const found = await gazetteer.locate([
        { key: 'which', place: 'Hengelo', country: 'NL' },
        { key: 'gld', place: 'Hengelo Gld', country: 'NL' },
      ]);
      expect(found.has('which')).toBe(false);
      expect(found.get('gld')).toMatchObject({ municipality: { code: 'GM1876' } });
    });

    it('needs two queries for any number of addresses', async () => {
      const addresses = Array.from({ length: 500 }, (_, i) => ({
        key: String(i),
        postcode: String(9700 + (i % 90)),
        country: 'NL',
      }));
      const queries = jest.spyOn(database.dataSource.manager, 'query');
      expect((await gazetteer.locate(addresses)).size).toBeGreaterThan(250);
      expect(queries.mock.calls.length).toBe(2);
      queries.mockRestore();
    });
  });

  describe('PDOK', () => {
    const address = {
      key: 'a',
      street: 'Teststraat',
      houseNumber: '1',
      postcode: '9712HM',
      place: 'Groningen',
      country: 'NL',
    };

    it('finds the house, longitude and latitude the right way round', async () =>
      expect((await pdok.locate([address])).get('a')).toMatchObject({
        lat: 53.2172,
        lng: 6.5669,
        precision: 'address',
        source: 'pdok',
      }));

    it('refuses a street of that name in another town', async () => {
      const found = await pdok.locate([
        { key: 'a', street: 'Dorpsstraat', houseNumber: '9', place: 'Haren Gn', country: 'NL' },
      ]);
      expect(found.get('a')).toMatchObject({ name: 'Haren', precision: 'place', source: 'pdok' });
    });

    it('leaves a buyer the choice between towns of one name and houses of one address', async () => {
      expect((await pdok.places('Haren')).map(({ province }) => province)).toEqual([
        'Groningen',
        'Noord-Brabant',
      ]);
      expect(await pdok.places('Haren, Oss')).toMatchObject([{ municipality: { code: 'GM0828' } }]);
      expect((await pdok.places('Dorpsstraat 9')).map(({ name }) => name)).toEqual([
        'Dorpsstraat 9, 9471AA Zuidlaren',
        'Dorpsstraat 9, 5999AA Verzonnen',
      ]);
      expect(await pdok.places('Dorpsstraat 9, 9471AA Zuidlaren')).toMatchObject([
        { precision: 'address', municipality: { code: 'GM1730' } },
      ]);
    });

    it('gives no firm a town that its address does not tell', async () => {
      const found = await pdok.locate([{ key: 'a', place: 'Haren', country: 'NL' }]);
      expect(found.has('a')).toBe(false);
    });

    it('asks each question once, also one without an answer', async () => {
      const unknown = { key: 'b', street: 'Onbekend', place: 'Nergenshuizen', country: 'NL' };
      await pdok.locate([address, unknown, { ...address, key: 'c' }]);
      const calls = stub.asked.length;
      expect(calls).toBe(2);
      expect((await pdok.locate([address, unknown])).has('a')).toBe(true);
      expect(stub.asked.length).toBe(calls);
    });

    it('does not take a failure for an answer', async () => {
      stub.failWith = 500;
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'postcode' });
      stub.failWith = undefined;
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'address' });
    });

    it('follows nobody to another address', async () => {
      const elsewhere = await PdokStub.start();
      stub.sendsOnTo = `${elsewhere.url}/free?q=dorpsstraat`;
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'postcode' });
      expect(elsewhere.asked).toEqual([]);
      await elsewhere.stop();
    });

    it.each([500, 503, 429, 200])('tries again after answers of the kind %i that pass', async (status) => {
      Object.assign(stub, { failWith: status, failures: 2, retryAfter: 0 });
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'address' });
      expect(stub.asked.length).toBe(3);
    });

    it('asks no sooner than the service says, and not at all when that is long', async () => {
      Object.assign(stub, { failWith: 429, failures: 1, retryAfter: 1 });
      const started = Date.now();
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'address' });
      expect(Date.now() - started).toBeGreaterThanOrEqual(900);
      await database.dataSource.query(`delete from geocode_cache`);
      Object.assign(stub, { failures: 1, retryAfter: 3600 });
      expect((await pdok.locate([address])).get('a')).toMatchObject({ precision: 'postcode' });
    });

    it('takes the gazetteer for a service that hangs, leaves it alone for a while, and says so', async () => {
      const patient = new PdokGeocoder(stub.url, gazetteer, database.dataSource, {
        ...TIMING,
        restMs: 60_000,
      });
      stub.hangs = true;
      const standIns = new Set<string>();
      expect((await patient.locate([address], standIns)).get('a')).toMatchObject({ precision: 'postcode' });
      expect([...standIns]).toEqual(['a']);
      const calls = stub.asked.length;
      expect(await patient.find('9712HM')).toMatchObject({ precision: 'postcode' });
      expect(stub.asked.length).toBe(calls);
      expect(await database.dataSource.query(`select * from geocode_cache`)).toEqual([]);
    });

    it('does not let one question that is refused stop the others', async () => {
      const odd = { key: 'odd', street: 'Wat!', postcode: '9712HM', place: 'Groningen', country: 'NL' };
      const standIns = new Set<string>();
      const found = await pdok.locate([odd, address], standIns);
      expect(found.get('a')).toMatchObject({ precision: 'address' });
      expect(found.get('odd')).toMatchObject({ precision: 'postcode' });
      expect([...standIns]).toEqual(['odd']);
    });

    it('asks at most four questions at a time', async () => {
      const many = Array.from({ length: 30 }, (_, i) => ({
        ...address,
        key: String(i),
        houseNumber: String(i + 1),
      }));
      await pdok.locate(many);
      expect(stub.asked.length).toBe(30);
      expect(stub.busiest).toBeLessThanOrEqual(4);
    });

    it('stops calling a service that is down', async () => {
      stub.failWith = 500;
      await pdok.locate(
        Array.from({ length: 100 }, (_, i) => ({ ...address, key: String(i), houseNumber: String(i + 1) })),
      );
      expect(stub.asked.length).toBeLessThan(10);
    });
  });
});
