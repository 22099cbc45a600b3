import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { kmOutside } from '../../src/enrichment/location/boundary.ts';
import { type MapGround } from '../../src/enrichment/location/map-ground.ts';
import { foldKey } from '../../src/common/dutch/fold.ts';
import { loadDemoData } from '../../src/demo-data.ts';
import { CategoryDecisionService } from '../../src/enrichment/categories/decisions/category-decision.service.ts';
import { LabelCatalogueService } from '../../src/enrichment/labels/catalogue/label-catalogue.service.ts';
import { LabelCheckService } from '../../src/enrichment/labels/checks/label-check.service.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import { BoundaryImporter } from '../../src/enrichment/location/boundary-importer.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type Problem } from '../../src/platform/http/problem.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { TUNED_REQUESTS } from '../support/demo-requests-tuned.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';
import { testDepartmentRequests } from './department-requests.ts';
import { testPlacesInText } from './places-in-text.ts';
import { testContract } from './contract.ts';
import { testDemoLabels } from './demo-labels.ts';
import { testIndexIsProfile } from './index-is-profile.ts';
import { testPrintedCommands } from './printed-commands.ts';
import { testStatedOrder } from './stated-order.ts';
import { testTrueFilters } from './true-filters.ts';

interface Answer {
  total: number;
  items: {
    name: string;
    impact: boolean;
    distanceKm: number;
    nearby?: string;
    labels: { status: string }[];
    reasons: string[];
  }[];
}

/** What `seeds/README.md` says that the import makes of each file. */
const EXPECTED = {
  leveranciersdatabank: { total: 396, created: 381, updated: 12, unchanged: 0, review: 0, rejected: 3 },
  'impact-noord-aanmeldingen': { total: 40, created: 20, updated: 17, unchanged: 0, review: 3, rejected: 0 },
  'register-pso-2025': { total: 4, created: 4, updated: 0, unchanged: 0, review: 0, rejected: 0 },
  'register-pso': { total: 53, created: 51, updated: 0, unchanged: 0, review: 2, rejected: 0 },
  'register-code-sociale-ondernemingen': {
    total: 41,
    created: 41,
    updated: 0,
    unchanged: 0,
    review: 0,
    rejected: 0,
  },
  'register-b-corp': { total: 10, created: 2, updated: 0, unchanged: 0, review: 8, rejected: 0 },
  'register-co2-prestatieladder': {
    total: 23,
    created: 23,
    updated: 0,
    unchanged: 0,
    review: 0,
    rejected: 0,
  },
  'register-social-enterprise-nl': {
    total: 3,
    created: 3,
    updated: 0,
    unchanged: 0,
    review: 0,
    rejected: 0,
  },
};

describe('the demo data', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    const runner = test.app.get(JobRunner);
    await runner.start();
    // Another server of the same installation starts while the first has taken one file in.
    const begun = untilTrue(test.dataSource, `select exists (select from import) as now`);
    await Promise.all([load(), begun.then(load)]);
    await runner.stop();
    await test.drainJobs();
  });
  afterAll(() => test.close());

  const load = (): Promise<void> => {
    const desks = {
      recognition: test.app.get(RecognitionService, { strict: false }),
      checks: test.app.get(LabelCheckService, { strict: false }),
      catalogue: test.app.get(LabelCatalogueService, { strict: false }),
      decisions: test.app.get(CategoryDecisionService, { strict: false }),
      boundaries: test.app.get(BoundaryImporter, { strict: false }),
    };
    const imports = test.app.get(ImportService, { strict: false });
    return loadDemoData(test.dataSource, imports, desks, () => undefined);
  };

  async function outcomes(): Promise<Record<string, unknown>> {
    const rows: { name: string; rows: unknown }[] = await test.dataSource.query(
      `select regexp_replace(file_name, '\\.csv$', '') as name, json_build_object('total', rows_total, 'created', rows_created, 'updated', rows_updated,
         'unchanged', rows_unchanged, 'review', rows_review, 'rejected', rows_rejected) as rows
         from import where requested_by = 'demo'`,
    );
    return Object.fromEntries(rows.map(({ name, rows: counts }) => [name, counts]));
  }

  it('comes in as seeds/README.md says', async () => {
    expect(await outcomes()).toEqual(EXPECTED);
  });

  it('has the outlines of the municipalities of the north on its map, each where it lies', async () => {
    const ground = await request(test.app.getHttpServer()).get('/kaart/gemeenten');
    const { outlines } = ground.body as MapGround;
    expect(outlines.features).toHaveLength(40);
    const groningen = outlines.features.find(({ properties }) => properties?.['name'] === 'Groningen');
    expect(groningen && kmOutside({ lat: 53.2194, lng: 6.5665 }, groningen.geometry)).toBe(0);
  });

  it('is loaded once, however often the program starts', async () => {
    await load();
    const [row]: { imports: string }[] = await test.dataSource.query(
      `select count(*) as imports from import`,
    );
    expect(row?.imports).toBe('8');
  });

  it('changes nothing when one of its files is imported again', async () => {
    const before = await test.dataSource.query<{ n: string }[]>(`select count(*) as n from change`);
    const file = await readFile(join(import.meta.dirname, '..', '..', 'seeds', 'leveranciersdatabank.csv'));
    const again = await test.importCsv('leveranciersdatabank', file);
    expect(again.rows).toMatchObject({ created: 0, updated: 0, review: 0, unchanged: 393, rejected: 3 });
    expect(await test.dataSource.query(`select count(*) as n from change`)).toEqual(before);
  });

  it('answers the search of the README with local impact caterers, each with labels, distance and reasons', async () => {
    const answer = await test.getJson<Answer>('/v1/suppliers?q=catering&near=9712HM&radiusKm=10&impact=true');
    expect(answer.total).toBeGreaterThanOrEqual(5);
    for (const hit of answer.items) {
      expect(hit).toMatchObject({ impact: true });
      expect(hit.distanceKm).toBeLessThanOrEqual(10);
      expect(hit.labels.some(({ status }) => status === 'verified')).toBe(true);
      expect(hit.reasons.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(TUNED_REQUESTS.filter((_, at) => at % 2 === 0).slice(0, 10))(
    'answers $department well: $text',
    async ({ text, core, also = [] }) => {
      const { items } = await test.getJson<Answer>(`/v1/suppliers?q=${encodeURIComponent(text)}`);
      const wanted = [...core, ...also].map(foldKey);
      const good = items
        .slice(0, 5)
        .filter(({ name }) => wanted.some((part) => foldKey(name).includes(part)));
      // Three of the first five, or all that there are of fewer; and the first one is right.
      expect(good.map(({ name }) => name)).toContain(items[0]?.name);
      expect(good.length).toBeGreaterThanOrEqual(Math.min(3, wanted.length));
    },
  );

  it('gives one certificate to every firm that it covers', async () => {
    const rows: { name: string }[] = await test.dataSource.query(
      `select distinct data -> 'kvkNumber' ->> 'value' as name from profile
        where data -> 'labels' @> '[{"code": "pso", "status": "verified"}]'
          and data -> 'kvkNumber' ->> 'value' in ('99000012', '99000013', '99000077') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['99000012', '99000013', '99000077']);
  });

  it('shows firms that serve the city from elsewhere beside those that sit there', async () => {
    const found = async (q: string) =>
      (await test.getJson<Answer>(`/v1/suppliers?q=${q}&near=9712HM&radiusKm=10`)).items.map(
        ({ name, nearby }) => `${name}: ${nearby}`,
      );
    expect(await found('restwaarde')).toContainEqual(expect.stringMatching(/^Restwaarde.Noord.*: serves$/));
    expect(await found('schoonmaak')).toContainEqual(expect.stringMatching(/^Fris Begin.*: serves$/));
    expect(await found('lunch')).not.toContainEqual(expect.stringMatching(/^Fris Begin/));
  });

  it('lets whoever asks for a name of two places choose, in the API and by links on the page', async () => {
    const server = test.app.getHttpServer();
    const problem = (await request(server).get('/v1/suppliers?near=Haren').expect(400)).body as Problem;
    const choices = problem.errors?.[0]?.choices ?? [];
    expect(choices.map(({ value }) => value).sort()).toEqual(['Haren, Groningen', 'Haren, Oss']);
    const chosen = await test.getJson<{ query: { place: { lat: number } } }>(
      '/v1/suppliers?near=Haren%2C+Oss',
    );
    expect(chosen.query.place.lat).toBeCloseTo(51.8, 1);
    const page = (await request(server).get('/?q=catering&near=Haren').expect(400)).text;
    const links = [...page.matchAll(/href="([^"]+)"[^>]*>\s*Haren \(gemeente/g)].map(([, href]) => href);
    expect(links.length).toBe(2);
    for (const href of links) await request(server).get(String(href).replaceAll('&amp;', '&')).expect(200);
  });

  it('says beside a filter that is set what else could be chosen in it', async () => {
    const countOf = async (path: string, option: string): Promise<string | undefined> => {
      const { text } = await request(test.app.getHttpServer()).get(path).expect(200);
      return new RegExp(`id="${option}".*?register-option__count"> \\((\\d+)\\)`).exec(text)?.[1];
    };
    const all = await countOf('/?q=', 'label-code-sociale-ondernemingen');
    expect(Number(all)).toBeGreaterThan(20);
    expect(await countOf('/?q=&label=pso', 'label-code-sociale-ondernemingen')).toBe(all);
    expect(await countOf('/?q=&theme=sdg-12', 'label-code-sociale-ondernemingen')).not.toBe(all);
  });

  it('completes what somebody types: categories, firms and places, each with what it is', async () => {
    const suggest = async (box: 'vraag' | 'plaats', text: string) => {
      const address = `/aanvullen/${box}?text=${encodeURIComponent(text)}`;
      const answer = await request(test.app.getHttpServer()).get(address).expect(200);
      return answer.body as { text: string; hint: string; fill?: Record<string, string> }[];
    };
    const lines = async (box: 'vraag' | 'plaats', text: string) =>
      (await suggest(box, text)).map(({ text: line, hint }) => `${line}: ${hint}`);
    expect(await lines('vraag', 'lunch')).toContain('Catering: categorie, ook voor ‘lunch’');
    expect(await lines('vraag', 'roerg')).toEqual(['Roerganger Catering B.V.: leverancier in Hoogkerk']);
    expect(await lines('vraag', 'groningen')).toContain('In de buurt van Groningen: plaats (Groningen)');
    expect((await suggest('plaats', 'den ha'))[0]?.fill).toEqual({ near: 'Den Haag' });
    expect((await suggest('plaats', 'haren')).map(({ fill }) => fill?.['near'])).toEqual(
      expect.arrayContaining(['Haren, Groningen', 'Haren, Oss']),
    );
    expect((await suggest('plaats', 'het hoge')).map(({ fill }) => fill)).toEqual([{ near: 'Het Hogeland' }]);
    for (const text of ['', 'l', 'x'.repeat(61), "%_'\\", '\u{1F600}'])
      expect(await suggest('vraag', text)).toEqual([]);
  });

  it('can be looked through by municipality and by programme', async () => {
    interface Counted {
      items: { code: string; name: string; suppliers: number }[];
    }
    const totalOf = async (query: string) => (await test.getJson<Answer>(`/v1/suppliers?${query}`)).total;
    const { items } = await test.getJson<Counted>('/v1/municipalities');
    const groningen = items.find(({ name }) => name === 'Groningen');
    expect(items.length).toBeGreaterThan(300);
    expect(groningen).toMatchObject({ code: 'GM0014', suppliers: await totalOf('municipality=GM0014') });
    const { items: programmes } = await test.getJson<Counted>('/v1/programmes');
    expect(programmes.length).toBeGreaterThan(0);
    for (const { name, suppliers } of programmes)
      expect([name, await totalOf(`programme=${encodeURIComponent(name)}`)]).toEqual([name, suppliers]);
  });

  testDemoLabels(() => test);
  testIndexIsProfile(() => test);
  testDepartmentRequests(() => test);
  testPlacesInText(() => test);
  testTrueFilters(() => test);
  testStatedOrder(() => test);
  testContract(() => test);
  testPrintedCommands(() => test);
});
