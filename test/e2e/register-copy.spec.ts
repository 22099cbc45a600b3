import { gunzipSync, brotliDecompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check } from '@placemarkio/check-geojson';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { type FeatureCollection, type Point } from 'geojson';
import request from 'supertest';

import { type SupplierView } from '../../src/api/v1/suppliers/supplier-view.ts';
import { testClient } from './client.ts';
import { csvCells, sheetCells } from '../support/read-report.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const FIRMS = [
  'Nummer;Naam;KvK-nummer;Rechtsvorm;Straat;Huisnummer;Postcode;Plaats;Website;Omschrijving',
  '1;Smaakwerk B.V.;99010001;BV;Voorbeeldstraat;1;9712HM;Groningen;https://smaakwerk.example;Catering; en meer',
  '2;Timmerbedrijf Jansen;99010002;Eenmanszaak;Kerkstraat;12;9401AA;Assen;;"=cmd|""calc"""',
  '3;Café “De Plek”;99010003;BV;Voorbeeldstraat;3;9712HM;Groningen;;Koffie, thee; en een heel lange omschrijving met € en é, die niet op één regel van een kaartje past',
].join('\n');

/** More than are read at a time. */
const MANY = 1_100;

let test: TestApp;
let key: string;

beforeAll(async () => {
  test = await startTestApp();
  ({ key } = await aKeyFor(test.app, ['suppliers:read']));
  await test.importCsv('leveranciersdatabank', FIRMS.replace(/;(Catering; en meer|Koffie, .*)$/gm, ';"$1"'));
});
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  request(test.app.getHttpServer()).get(`/v1/${path}`).set(headers);
/** A whole answer, as it came. */
const file = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await test.app.inject({ method: 'GET', url: `/v1/${path}`, headers });
  expect(answer.statusCode).toBe(200);
  return answer;
};
const lines = async (path: string, headers: Record<string, string> = {}) =>
  (await file(path, headers)).payload
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SupplierView);

describe('a copy of the register', () => {
  it('holds every supplier as it is shown by itself, without what the public may not see', async () => {
    const copied = await lines('exports/suppliers.ndjson');
    expect(copied.map(({ name }) => name.value).sort()).toEqual([
      'Café “De Plek”',
      'Smaakwerk B.V.',
      'Timmerbedrijf Jansen',
    ]);
    for (const view of copied) expect(view).toEqual((await get(`suppliers/${view.id}`)).body);
    const everything = (await file('exports/suppliers.csv')).payload;
    for (const secret of ['99010002', 'Kerkstraat', '9401AA']) expect(everything).not.toContain(secret);
    const mine = await lines('exports/suppliers.ndjson', { 'X-Api-Key': key });
    expect(mine.map(({ kvkNumber }) => kvkNumber?.value).sort()).toEqual([
      '99010001',
      '99010002',
      '99010003',
    ]);
  });

  it('comes as CSV and as a workbook that run nothing, with the columns that are wanted', async () => {
    const [header, ...rows] = await csvCells(
      (await file('exports/suppliers.csv?fields=name,description')).rawPayload,
    );
    expect(header).toEqual(['id', 'name', 'description']);
    expect(rows.map(([, ...cells]) => cells).sort()).toEqual([
      ['Café “De Plek”', expect.stringContaining('Koffie, thee')],
      ['Smaakwerk B.V.', 'Catering; en meer'],
      ['Timmerbedrijf Jansen', `'=cmd|"calc"`],
    ]);
    const times = await csvCells((await file('exports/suppliers.csv?fields=updatedAt')).rawPayload);
    for (const [, time] of times.slice(1)) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const workbook = (await file('exports/suppliers.xlsx?fields=name,kvkNumber')).rawPayload;
    const sheet = await sheetCells(workbook);
    expect(sheet[0]).toEqual(['id', 'name', 'kvkNumber']);
    expect(sheet.find((cells) => cells[1] === 'Café “De Plek”')?.[2]).toBe('99010003');
    // A reader that is not ours, and gives no cell of text for a number.
    const { sheets } = await readXlsx(workbook);
    expect(sheets.map(({ name }) => name)).toEqual(['Leveranciers']);
    // It may fill up a row that ends early; ours ends where its cells do.
    expect(sheets[0]?.rows.map((cells) => cells.filter((cell) => cell !== null))).toEqual(sheet);
    const wrong = await get('exports/suppliers.csv?fields=name,naam&impact=maybe&x=1').expect(400);
    expect((wrong.body as { errors: { name: string }[] }).errors.map(({ name }) => name).sort()).toEqual([
      'fields',
      'impact',
      'x',
    ]);
  });

  it('leads on to the feed of changes, so that nothing is missed in between', async () => {
    const { headers } = await get('exports/suppliers.ndjson').expect(200);
    await test.importCsv('leveranciersdatabank', 'Nummer;Naam;Plaats\n4;Naaiatelier Rood;Assen');
    const changes = (
      await get(`changes?since=${String(headers['changes-cursor'])}`, { 'X-Api-Key': key }).expect(200)
    ).body as { items: { supplierId: string }[] };
    expect(changes.items).toHaveLength(1);
    const added = (await get(`suppliers/${changes.items[0]?.supplierId}?fields=name`)).body as SupplierView;
    expect(added).toMatchObject({ name: { value: 'Naaiatelier Rood' } });
    expect(Object.keys(added)).toEqual(['id', 'name']);
  });

  it('is sent again only when it changed, and compressed', async () => {
    const first = await get('exports/suppliers?limit=2&fields=name').expect(200);
    const tag = String(first.headers['etag']);
    await get('exports/suppliers?limit=2&fields=name', { 'If-None-Match': tag }).expect(304);
    const search = await get('suppliers?q=catering&fields=name').expect(200);
    await get('suppliers?q=catering&fields=name', { 'If-None-Match': String(search.headers['etag']) }).expect(
      304,
    );
    expect(Object.keys((search.body as { items: object[] }).items[0] ?? {})).toEqual(['id', 'name']);
    for (const [encoding, unpack] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const response = await file('exports/suppliers.ndjson', { 'accept-encoding': encoding });
      expect(response.headers['content-encoding']).toBe(encoding);
      expect(unpack(response.rawPayload).toString('utf8')).toContain('Café “De Plek”');
    }
  });

  it('speaks the words of other systems, about the same firm and with no more than one may see', async () => {
    const idOf = async (name: string) =>
      (await lines('exports/suppliers.ndjson')).find((view) => view.name.value === name)?.id ?? '';
    const [firm, person, cafe] = [
      await idOf('Smaakwerk B.V.'),
      await idOf('Timmerbedrijf Jansen'),
      await idOf('Café “De Plek”'),
    ];
    expect((await get(`suppliers/${firm}/ocds`).expect(200)).body).toMatchObject({
      id: 'NL-KVK-99010001',
      identifier: { scheme: 'NL-KVK', id: '99010001', legalName: 'Smaakwerk B.V.' },
      address: {
        streetAddress: 'Voorbeeldstraat 1',
        postalCode: '9712HM',
        locality: 'Groningen',
        countryName: 'Netherlands',
      },
      contactPoint: { url: 'https://smaakwerk.example' },
    });
    const shown = (await get(`suppliers/${person}/ocds`).expect(200)).body as { id: string };
    expect(shown.id).toBe(`IMPACT-REGISTER-${person}`);
    expect((await get(`suppliers/${person}/ocds`, { 'X-Api-Key': key })).body).toMatchObject({
      id: 'NL-KVK-99010002',
    });
    const linked = await get(`suppliers/${firm}/schema-org`)
      .expect(200)
      .expect('Content-Type', /ld\+json/);
    expect(JSON.parse(linked.text)).toMatchObject({ '@type': 'Organization', name: 'Smaakwerk B.V.' });
    const card = await file(`suppliers/${cafe}/vcard`);
    await get(`suppliers/${cafe}/vcard`, { 'If-None-Match': String(card.headers['etag']) }).expect(304);
    const vcard = ICAL.Component.fromString(card.payload);
    const value = (name: string) => vcard.getFirstPropertyValue(name);
    expect([value('version'), value('kind'), value('fn')]).toEqual(['4.0', 'org', 'Café “De Plek”']);
    expect(value('note')).toContain('Koffie, thee; en een heel lange omschrijving met € en é');
    expect(card.payload.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    for (const format of ['ocds', 'schema-org', 'vcard']) {
      expect((await file(`suppliers/${person}/${format}`)).payload).not.toMatch(
        /99010002|Kerkstraat|9401 ?AA/,
      );
    }
  });

  it('puts the firms of a search on a map, those without a place known as well', async () => {
    await test.importCsv('leveranciersdatabank', 'Nummer;Naam;Plaats\n9;Koffie Ergens;');
    const { payload } = await file('exports/search.geojson?q=koffie');
    const { features } = check(payload) as FeatureCollection<Point | null, { name: string }>;
    expect(features.map(({ properties }) => properties.name).sort()).toEqual([
      'Café “De Plek”',
      'Koffie Ergens',
    ]);
    const [lng = 0, lat = 0] = features.find(({ geometry }) => geometry)?.geometry?.coordinates ?? [];
    expect([Math.round(lng), Math.round(lat)]).toEqual([7, 53]);
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(1);
  });

  it('gives every one of many suppliers once, page by page and as a file, also while firms come and go', async () => {
    await test.dataSource.query(
      `with many as (
         insert into supplier (id) select gen_random_uuid() from generate_series(1, ${MANY}) returning id)
       insert into profile (supplier_id, data, content_hash)
       select many.id, jsonb_set(p.data, '{supplierId}', to_jsonb(many.id::text)), many.id::text
         from many, (select data from profile where data -> 'name' ->> 'value' = 'Smaakwerk B.V.') p`,
    );
    const ids = (await lines('exports/suppliers.ndjson?municipality=GM0014&fields=name')).map(({ id }) => id);
    expect(ids.length).toBe(MANY + 2);
    expect(new Set(ids).size).toBe(ids.length);
    const paged: string[] = [];
    for (let next: string | null = '', round = 0; next !== null; round++) {
      const after: string = next ? `&after=${next}` : '';
      const page = (await get(`exports/suppliers?municipality=GM0014&limit=400${after}`).expect(200))
        .body as {
        items: { id: string }[];
        next: string | null;
      };
      paged.push(...page.items.map(({ id }) => id));
      next = page.next;
      // One that was given already goes: no other may be passed over because of it.
      if (round === 0)
        await test.dataSource.query(`update profile set published = false where supplier_id = $1`, [
          paged[0],
        ]);
    }
    expect(paged).toEqual(ids);
  });
});

testClient(() => test);
