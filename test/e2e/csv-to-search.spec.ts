import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Answer {
  total: number;
  items: { id: string; name: string; distanceKm: number; nearby?: string; reasons: string[] }[];
}

const SUPPLIERS = [
  'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Straat;Huisnummer;Postcode;Plaats;Omschrijving',
  'L1;Stichting Smaakwerk;99010001;Voorbeeldstraat;1;9712 HM;Groningen;Wij verzorgen catering en lunches door mensen met een afstand tot de arbeidsmarkt.',
  'L2;Kroket & Co B.V.;99010002;Voorbeeldstraat;2;9712HM;Groningen;Catering voor vergaderingen en recepties.',
  'L3;Verre Keuken B.V.;99010003;Voorbeeldstraat;3;3511AB;Utrecht;Catering in het midden van het land.',
  'L4;Schilder Zonder Naam B.V.;9,90E+07;Voorbeeldstraat;4;9712HM;Groningen;Schilderwerk.',
].join('\r\n');

const PSO = [
  'Organisatie;KvK-nummers;Trede;Certificaatnummer;Afgiftedatum;Geldig tot',
  'Smaakwerk;99010001;Trede 2;PSO-1;01-05-2026;01-05-2028',
].join('\n');

describe('from a CSV file to a search hit', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await test.importCsv('leveranciersdatabank', SUPPLIERS);
    await test.importCsv('register-pso', PSO);
  });
  afterAll(() => test.close());

  it('finds the verified impact caterer nearby, with label, distance and reasons', async () => {
    const answer = await test.getJson<Answer>('/v1/suppliers?q=catering&near=9712HM&radiusKm=10&impact=true');
    expect(answer).toMatchObject({
      total: 1,
      items: [
        {
          name: 'Stichting Smaakwerk',
          kvkNumber: '99010001',
          place: 'Groningen',
          impact: true,
          labels: [{ code: 'pso', status: 'verified', validUntil: '2028-05-01' }],
        },
      ],
    });
    const [hit] = answer.items;
    expect(hit?.distanceKm).toBeLessThan(10);
    expect(hit?.reasons.length).toBeGreaterThan(0);
  });

  it('finds caterers without a label too when impact is not asked for, but none outside the radius', async () => {
    const answer = await test.getJson<Answer>('/v1/suppliers?q=catering&near=9712HM&radiusKm=10');
    const names = answer.items.map(({ name }) => name);
    expect(names.sort()).toEqual(['Kroket & Co B.V.', 'Stichting Smaakwerk']);
  });

  it('finds a firm at once whose words were searched for in vain before', async () => {
    expect(await test.getJson<Answer>('/v1/suppliers?q=zeepkistenrace')).toMatchObject({ total: 0 });
    await test.importCsv(
      'impact-noord',
      'Naam,Plaats,Omschrijving\nRollend Plezier,Assen,Wij organiseren een zeepkistenrace.',
    );
    expect(await test.getJson<Answer>('/v1/suppliers?q=zeepkistenrace')).toMatchObject({
      total: 1,
      items: [{ name: 'Rollend Plezier' }],
    });
  });

  it('finds a firm by the name that a source called it before', async () => {
    const named = (name: string) => `Leveranciersnummer,Naam,KvK,Plaats\nN1,${name},99010077,Assen`;
    await test.importCsv('leveranciersdatabank', named('Klokhuis Fabriek B.V.'));
    await test.importCsv('leveranciersdatabank', named('Nieuwe Beugel B.V.'));
    expect(await test.getJson<Answer>('/v1/suppliers?q=klokhuisfabriek')).toMatchObject({
      items: [{ name: 'Nieuwe Beugel B.V.' }],
    });
  });

  it('finds a firm where it works, for the activity that it works there with, and says where that is from', async () => {
    await test.importCsv(
      'impact-noord',
      [
        'Naam;Postcode;Plaats;CPV;Omschrijving;Werkgebied',
        'Tuin Op Afstand;3511AB;Utrecht;77310000;Hoveniers.;provincie Groningen',
        'Tuin Thuis;3511AB;Utrecht;77310000;Hoveniers.;Utrecht, Nergenshuizen',
        'Tuin En Glas;3511AB;Utrecht;77310000, 90911300;Hoveniers en glazenwassers.;"77310000: Utrecht; 90911300: heel Nederland"',
        'Tuin Rondom;9401AA;Assen;77310000;Hoveniers.;binnen 30 km',
      ].join('\n'),
    );
    const found = async (q: string) =>
      (await test.getJson<Answer>(`/v1/suppliers?q=${q}&near=9712HM&radiusKm=10`)).items
        .map(({ name, nearby }) => `${name}: ${nearby}`)
        .sort();
    expect(await found('hovenier')).toEqual(['Tuin Op Afstand: serves', 'Tuin Rondom: serves']);
    expect(await found('glazenwasser')).toEqual(['Tuin En Glas: serves']);
    expect(await found('catering')).toContain('Stichting Smaakwerk: located');

    const [firm] = (await test.getJson<Answer>('/v1/suppliers?q=Tuin+Thuis')).items;
    const { serviceAreas } = await test.getJson<{ serviceAreas: unknown[] }>(`/v1/suppliers/${firm?.id}`);
    expect(serviceAreas).toMatchObject([
      {
        value: { reach: 'municipalities', municipalities: [{ code: 'GM0344' }], unknown: ['Nergenshuizen'] },
        source: 'impact-noord',
      },
    ]);
    const page = await request(test.app.getHttpServer()).get(`/leveranciers/${firm?.id}`).expect(200);
    expect(page.text).toContain('Nergenshuizen (niet herkend)');
    const list = await request(test.app.getHttpServer()).get('/?q=hovenier&near=9712HM&radiusKm=10');
    expect(list.text).toContain('werkt ook hier');
  });

  it('puts the firms of a search on the map, with where each is and without what is not asked for', async () => {
    interface OnMap {
      firms: { name: string; lat: number; lng: number; href: string }[];
      around: { name: string; km: number };
      said: string;
    }
    const map = await test.getJson<OnMap>(
      '/kaart/leveranciers?q=catering&near=9712HM&radiusKm=10&impact=true',
    );
    expect(map.firms).toMatchObject([{ name: 'Stichting Smaakwerk' }]);
    expect(map.firms[0]?.lat).toBeCloseTo(53.2, 0);
    expect(map.firms[0]?.href).toContain('q=catering&near=9712HM');
    expect([map.around.km, map.said]).toEqual([10, 'De leverancier staat op de kaart.']);
    const unknown = await request(test.app.getHttpServer()).get('/kaart/leveranciers?near=Nergenshuizen');
    expect(unknown.status).toBe(400);
  });

  it('says what helps when nobody meets every condition, and how many firms that brings', async () => {
    const page = await request(test.app.getHttpServer()).get(
      '/?q=catering&near=9712HM&radiusKm=10&label=b-corp',
    );
    expect(page.text).toContain('Niets gevonden');
    expect(page.text).toContain('2 leveranciers zonder dit keurmerk');
    const far = await request(test.app.getHttpServer()).get('/?q=catering&near=9401AA&radiusKm=5');
    expect(far.text).toMatch(/3 leveranciers tot 1\d\d.km verderop: zoek binnen 300.km/);
  });

  it('draws the map on the municipalities of the register', async () => {
    const ring = [
      [6.4, 53.1],
      [6.8, 53.1],
      [6.8, 53.3],
      [6.4, 53.3],
      [6.40004, 53.1],
    ];
    await test.dataSource.query(
      `insert into municipality_boundary (municipality_code, geometry) values ('GM0014', $1)`,
      [JSON.stringify({ type: 'Polygon', coordinates: [ring] })],
    );
    interface Ground {
      places: { name: string }[];
      outlines: { features: { properties: { name: string }; geometry: { coordinates: number[][][] } }[] };
    }
    const { places, outlines } = await test.getJson<Ground>('/kaart/gemeenten');
    expect(places.map(({ name }) => name)).toContain('Assen');
    expect(outlines.features).toMatchObject([{ properties: { name: 'Groningen' } }]);
    expect(outlines.features[0]?.geometry.coordinates[0]?.at(-1)).toEqual([6.4, 53.1]);

    const ground = () => request(test.app.getHttpServer()).get('/kaart/gemeenten');
    const tag = (await ground().expect('content-type', /json/)).headers['etag'] ?? '';
    await ground().set('If-None-Match', tag).expect(304);
    await test.dataSource.query(`delete from municipality_boundary`);
    const without = await ground().set('If-None-Match', tag).expect(200);
    expect((without.body as Ground).outlines.features).toEqual([]);
  });

  it('shows the supplier page behind the hit, with firms that do the same and facts for machines', async () => {
    const answer = await test.getJson<Answer>('/v1/suppliers?q=99010001');
    const [hit] = answer.items;
    const page = await request(test.app.getHttpServer()).get(`/leveranciers/${hit?.id}`).expect(200);
    expect(page.text).toContain('Stichting Smaakwerk');
    const similar = /id="similar".*?<\/section>/.exec(page.text)?.[0] ?? '';
    expect(similar).toContain('Kroket &amp; Co B.V.');
    expect(similar).toContain('Verre Keuken B.V.');
    expect(similar).not.toContain('Smaakwerk');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Organization',
      name: 'Stichting Smaakwerk',
      hasCertification: [{ name: 'PSO, Trede 2', expires: '2028-05-01' }],
    });
  });

  it('says that nothing changed when the same file comes again, and rejects the same row', async () => {
    const again = await test.importCsv('leveranciersdatabank', SUPPLIERS);
    expect(again).toMatchObject({
      status: 'completed',
      searchable: true,
      rows: { total: 4, created: 0, updated: 0, unchanged: 3, review: 0, rejected: 1 },
    });
  });

  it('lets an expired label go on the day after its end', async () => {
    test.clock.set(new Date('2028-05-02T12:00:00Z'));
    await test.dataSource.query(`select graphile_worker.add_job('registry.refresh-labels', '{}'::json)`);
    await test.drainJobs();
    const answer = await test.getJson<Answer>('/v1/suppliers?impact=true');
    expect(answer).toMatchObject({ total: 0 });
    test.clock.set(new Date('2026-11-24T12:00:00Z'));
  });
});
