import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, afterEach, beforeAll, beforeEach, describe, it, expect } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { BoundaryImporter } from '../../src/enrichment/location/boundary-importer.ts';
import { GazetteerGeocoder } from '../../src/enrichment/location/gazetteer-geocoder.ts';
import { type Geocoder } from '../../src/enrichment/location/geocoder.ts';
import { LocationEnricher } from '../../src/enrichment/location/location-enricher.ts';
import { PostcodeTableImporter } from '../../src/enrichment/location/postcode-table-importer.ts';
import { loadReferenceLocations } from '../../src/enrichment/location/reference-locations.ts';
import {
  loadLocations,
  suppliersWithStaleLocation,
} from '../../src/enrichment/location/supplier-locations.ts';
import { FixedGeocoder } from '../fakes/fixed-geocoder.ts';
import { addRecord, addSupplier, emptyRecords } from '../support/enrichment-records.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { filesAreIn } from '../support/where-files-are.ts';

const municipality = { code: 'GM0014', name: 'Groningen' };

describe('where suppliers are', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let supplier: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = database.dataSource;
    await loadReferenceLocations(dataSource.manager);
  });
  beforeEach(async () => {
    await emptyRecords(dataSource);
    supplier = await addSupplier(dataSource);
  });
  afterAll(() => database.drop());

  const enrich = (geocoder: Geocoder = new GazetteerGeocoder(dataSource)) =>
    dataSource.transaction((m) => new LocationEnricher(geocoder).enrich(m, [supplier]));
  const location = async () => (await loadLocations(dataSource.manager, [supplier])).get(supplier);
  const say = (cleaned: object, source = 'leveranciersdatabank', statedOn = '2026-06-01') =>
    addRecord(dataSource, { supplier, source, statedOn, key: source, cleaned });

  it('keeps the point with its precision, its municipality and who gave it', async () => {
    await say({ postcode: '9712HM', place: 'GRONINGEN' });
    await enrich();
    expect(await location()).toMatchObject({
      precision: 'postcode',
      municipality,
      placeName: '9712 (Groningen)',
    });
    expect((await location())?.source).toBeTruthy();
  });

  it('prefers a whole postcode, then the source that knows best, then the newest', async () => {
    const places = new FixedGeocoder({
      '9712hm': aPlace('first'),
      '9999aa': aPlace('second'),
      assen: aPlace('third'),
    });
    await say({ place: 'Assen' }, 'self-registration');
    await say({ postcode: '9712HM' }, 'leveranciersdatabank');
    await enrich(places);
    expect((await location())?.placeName).toBe('first');
    await say({ postcode: '9999AA' }, 'impact-noord', '2020-01-01');
    await enrich(places);
    expect((await location())?.placeName).toBe('second');
  });

  it('looks an address up again only when it changed, a miss too', async () => {
    const places = new FixedGeocoder({ '9712hm': aPlace('first') });
    await say({ place: 'Nergenshuizen' });
    await enrich(places);
    await enrich(places);
    expect(places.asked.length).toBe(1);
    expect(await location()).toBeUndefined();
    await say({ postcode: '9712HM' });
    await enrich(places);
    expect(places.asked.length).toBe(2);
    expect((await location())?.placeName).toBe('first');
  });

  it('forgets the location of a supplier without an address', async () => {
    await say({ postcode: '9712HM' });
    await enrich();
    await say({ name: 'Zonder adres' });
    await enrich();
    expect(await location()).toBeUndefined();
  });

  it('does not store a point for an address that changed while it was looked up', async () => {
    const enricher = new LocationEnricher(new GazetteerGeocoder(dataSource));
    await say({ postcode: '9712HM' });
    const located = await enricher.locate(dataSource.manager, [supplier]);
    await say({ postcode: '9401AA', place: 'Assen' });
    await enricher.store(dataSource.manager, [supplier], located);
    expect(await location()).toBeUndefined();
    await enrich();
    expect(await location()).toMatchObject({ municipality: { code: 'GM0106' } });
  });

  it('imports a postcode table over the one that came with it, and reports wrong points', async () => {
    await say({ postcode: '9712HM' });
    await enrich();
    const table =
      'pc6;lat;lng;plaats;gemeente\n9712 HM;53,21711;6,56681;Groningen;Groningen\n9790;52.97;6.97;Glas;GM0014\n971;53;6;;\n';
    const report = await new PostcodeTableImporter(dataSource).import(
      Readable.from([table.slice(0, 40), table.slice(40)]),
    );
    expect(report).toEqual({
      stored: 1,
      rejected: 2,
      newPlaces: 0,
      examples: [
        {
          line: 3,
          postcode: '9790',
          reason: 'far-from-municipality',
          municipality: 'Groningen',
          km: 36.1,
          kmFromKnown: 38.2,
        },
        { line: 4, postcode: '971', reason: 'postcode-invalid' },
      ],
    });
    expect(await suppliersWithStaleLocation(dataSource.manager)).toEqual([supplier]);
    await enrich();
    expect(await location()).toMatchObject({ lat: 53.21711, lng: 6.56681 });
    await dataSource.query(`delete from reference_load where name = 'locations'`);
    await loadReferenceLocations(dataSource.manager);
    await enrich();
    expect(await location()).toMatchObject({ lat: 53.21711 });
    await dataSource.query(`delete from postcode_area where origin = 'imported'`);
  });

  it('refuses a table without the columns that it needs, and says which', async () => {
    const input = Readable.from(['postcode,lat\n9712,53.2\n']);
    await expect(new PostcodeTableImporter(dataSource).import(input)).rejects.toThrow(
      /lng, place, municipality/,
    );
  });

  describe('boundaries of municipalities', () => {
    afterEach(async () => {
      await dataSource.query(`delete from municipality_boundary`);
      await dataSource.query(`delete from postcode_area where origin = 'imported'`);
      await dataSource.query(`delete from gazetteer_place where origin = 'imported'`);
      await dataSource.query(`delete from reference_load where name = 'locations'`);
      await loadReferenceLocations(dataSource.manager);
    });
    const importTable = (...lines: string[]) =>
      new PostcodeTableImporter(dataSource).import(
        Readable.from([['postcode,lat,lng,place,municipality', ...lines].join('\n')]),
      );

    it('keep points out that lie elsewhere, and places that a table brings are found from then on', async () => {
      const file = {
        type: 'FeatureCollection',
        features: [
          aSquare('GM0014', [6.4, 53.1, 6.8, 53.3]),
          aSquare('GM0106', [53.1, 6.4, 53.3, 6.8]),
          aSquare('GM9999', [6.4, 53.1, 6.8, 53.3]),
          aSquare('0014', [6.4, 53.1, 6.8, 53.3]),
          aSquare('GM0828', [6.4, 53.1, 6.8, 53.3]),
        ],
      };
      const boundaries = await new BoundaryImporter(dataSource).import(JSON.stringify(file));
      expect(boundaries).toMatchObject({
        stored: 1,
        rejected: [
          { number: 2, code: 'GM0106', reason: 'not-wgs84' },
          { number: 3, code: 'GM9999', reason: 'municipality-unknown' },
          { number: 4, code: 'GM0014', reason: 'code-repeated' },
          { number: 5, code: 'GM0828', reason: 'far-from-municipality' },
        ],
      });
      expect(boundaries.missing).toContain('Assen');
      const report = await importTable(
        '9790,52.97,6.97,Glas,Ten Boer',
        '9790AA,53.28,6.70,Verzonnen Dorp,GM0014',
      );
      expect(report).toMatchObject({
        stored: 1,
        newPlaces: 1,
        examples: [{ line: 2, reason: 'outside-municipality', municipality: 'Groningen', km: 18.4 }],
      });
      expect(await new GazetteerGeocoder(dataSource).find('Verzonnen Dorp')).toMatchObject({ municipality });
    });

    it('are refused as a whole when the file holds none', async () => {
      for (const text of ['no json', '{"type":"Feature"}', '{"type":"FeatureCollection","features":[]}'])
        await expect(new BoundaryImporter(dataSource).import(text)).rejects.toThrow(/GeoJSON or TopoJSON/);
    });

    const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'geo');
    if (filesAreIn(folder)) {
      it('take a good table whole, and refuse Ten Boer where the popular one has it', async () => {
        const text = await readFile(join(folder, 'gemeenten_2023.topo.json'), 'utf8');
        expect(await new BoundaryImporter(dataSource).import(text)).toEqual({
          stored: 342,
          rejected: [],
          missing: [],
        });
        const importFile = (name: string) =>
          new PostcodeTableImporter(dataSource).import(createReadStream(join(folder, name)));
        expect(await importFile('pc4_nl.csv')).toMatchObject({ stored: 4798, rejected: 0 });
        const popular = await importFile('raw_4pp_2014.csv');
        const refused = popular.examples.filter(({ postcode }) => ['9790', '9791'].includes(postcode));
        expect(refused).toMatchObject([
          { line: 4564, reason: 'outside-municipality', municipality: 'Groningen' },
          { line: 4565, reason: 'outside-municipality', municipality: 'Groningen' },
        ]);
        expect(Math.max(...refused.map(({ kmFromKnown }) => kmFromKnown ?? 0))).toBeCloseTo(38.8, 0);
      });
    }
  });

  it('loads reference data once', async () => {
    expect(await loadReferenceLocations(dataSource.manager)).toBe(false);
  });
});

function aSquare(code: string, [west, south, east, north]: [number, number, number, number]) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [corners] },
  };
}

function aPlace(name: string) {
  return { name, lat: 53.2, lng: 6.5, precision: 'postcode' as const, municipality, source: 'fake' };
}
