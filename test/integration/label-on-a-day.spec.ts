import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { aKeyFor, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let desk: LabelDesk;
beforeAll(async () => {
  test = await startTestApp();
  desk = await openLabelDesk(test);
});
afterAll(() => test.close());

const SHORT = 'Naam;KvK;Trede;Geldig vanaf;Geldig tot';
const profileOf = (id: string, query = ''): Promise<Profile> =>
  test.getJson<Profile>(`/v1/suppliers/${id}${query}`);
const labelsOf = async (id: string, query = '') => (await profileOf(id, query)).labels;

const GREEN_CRATE = {
  code: 'groene-krat',
  name: 'Groene Krat',
  issuer: 'Stichting Groene Krat (verzonnen)',
  proves: 'Het bedrijf levert in kratten die terugkomen.',
  covers: 'firm',
  kind: 'certificate',
  usualValidityMonths: 12,
  graceDays: 0,
  aliases: ['groene kratten'],
  versions: [
    {
      version: '1',
      about: '',
      levels: [
        { code: 'hout', rank: 1, nameNl: 'Hout', nameEn: 'Wood', aliases: [] },
        { code: 'goud', rank: 2, nameNl: 'Goud', nameEn: 'Gold', aliases: [] },
      ],
    },
  ],
};

describe('a question about a day', () => {
  beforeAll(async () => {
    await desk.addFirm('Toen Wel', '99862001');
    await desk.addFirm('Nu Wel', '99862002');
    await desk.addFirm('Nooit', '99862003');
    await desk.deliver('register-pso', SHORT, [
      'Toen Wel;99862001;Trede 3;2021-01-01;2022-12-31',
      'Nu Wel;99862002;Trede 2;2026-01-01;2027-12-31',
    ]);
  });

  it('finds who held the label then, at no less than the level, and shows it as it was', async () => {
    const then = await desk.search('q=proefwerk&label=pso:2&labelOn=2022-06-30&facets=true');
    expect(then.items).toMatchObject([
      { name: 'Toen Wel', impact: true, labels: [{ code: 'pso', level: 'Trede 3', status: 'verified' }] },
    ]);
    expect(then.items[0]?.reasons).toContain('PSO Trede 3, geldig tot en met 31 december 2022');
    expect(then.total).toBe(1);
    expect(Object.keys(then.facets ?? {})).toEqual(expect.not.arrayContaining(['label', 'impact']));
    expect(await desk.names('label=pso:2&q=proefwerk&labelOn=2023-01-01')).toEqual([]);
    expect(await desk.names('q=Toen+Wel&label=pso&labelOn=2026-11-24')).toEqual([]);
  });

  it('finds who had impact then', async () => {
    expect(await desk.names('q=Toen+Wel&impact=true&labelOn=2022-06-30')).toContain('Toen Wel');
    expect(await desk.names('q=Toen+Wel&impact=true')).not.toContain('Toen Wel');
  });

  it('is answered on the page of a supplier too, and changes nothing else there', async () => {
    const { items } = await desk.search('q=Toen+Wel');
    const id = items.find(({ name }) => name === 'Toen Wel')?.id ?? '';
    const [now, then] = [await profileOf(id), await profileOf(id, '?labelOn=2022-06-30')];
    expect(now).toMatchObject({ impact: false, labels: [{ status: 'expired' }] });
    expect(then).toMatchObject({ impact: true, labels: [{ status: 'verified', levelName: 'Trede 3' }] });
    expect({ ...then, impact: null, labels: null }).toEqual({ ...now, impact: null, labels: null });
    expect(await labelsOf(id, '?labelOn=2020-12-31')).toEqual([]);
  });

  it('is answered by the pages, from the list to the firm, in reasons of their language', async () => {
    const open = async (path: string) => (await test.app.inject({ url: path })).body;
    const list = await open('/?q=Toen+Wel&label=pso&labelOn=2022-06-30&lang=en');
    expect(list.replaceAll(/<[^>]+>/g, '')).toContain(
      'PSO Step 3 verified, valid until 31\u00a0Dec\u00a02022',
    );
    const firm =
      /\/leveranciers\/[^"]+labelOn=2022-06-30[^"]*/.exec(list)?.[0].replaceAll('&amp;', '&') ?? '';
    const page = await open(firm);
    expect(page).toContain('You see the labels as they were on 30 June 2022.');
    expect(page).toContain('stands in the PSO register');
    expect(page).toContain('PSO Step 3: ');
    expect(page).not.toContain('PSO Trede');
  });

  it('follows a firm that was merged to the one that lives on', async () => {
    const [keepId, goneId] = [
      await desk.addFirm('Blijft Over', '99862004'),
      await desk.addFirm('Gaat Op', '99862005'),
    ];
    await test.app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'steward' });
    await test.drainJobs();
    const led = await desk.call('get', `suppliers/${goneId}?labelOn=2022-06-30`).expect(308);
    expect(led.headers.location).toBe(`/v1/suppliers/${keepId}?labelOn=2022-06-30`);
  });

  it('lets a label end on its last day, with the days of grace of its scheme, everywhere at once', async () => {
    const scheme = {
      ...GREEN_CRATE,
      code: 'krat-met-gratie',
      name: 'Krat met Gratie',
      graceDays: 10,
      aliases: [],
    };
    await desk.call('put', 'label-schemes/krat-met-gratie', scheme).expect(200);
    const id = await desk.addFirm('Bijna Om', '99862006');
    await desk.deliver('register-krat-met-gratie', 'Naam;KvK;Niveau;Versie;Geldig tot', [
      'Bijna Om;99862006;Goud;1;2026-12-01',
    ]);
    const seen = async (at: string): Promise<unknown> => {
      test.clock.set(new Date(at));
      await test.dataSource.query(`select graphile_worker.add_job('registry.refresh-labels', '{}'::json)`);
      await test.drainJobs();
      const { facets } = await desk.search('q=Bijna+Om&facets=true');
      const [label] = await labelsOf(id);
      const impact = (await desk.names('q=Bijna+Om&impact=true')).includes('Bijna Om');
      return [label?.status, facets?.label?.['krat-met-gratie'] ?? 0, impact];
    };
    try {
      expect(await seen('2026-12-11T22:59:00Z')).toEqual(['verified', 1, true]);
      expect(await seen('2026-12-11T23:01:00Z')).toEqual(['expired', 0, false]);
    } finally {
      test.clock.set(new Date('2026-11-24T12:00:00Z'));
    }
  });

  it('shows an end that no source names as the assumption that it is, wherever it shows', async () => {
    const id = await desk.addFirm('Zonder Einde', '99862007');
    await desk.deliver('register-b-corp', 'Naam;KvK;Status;Geldig vanaf', [
      'Zonder Einde;99862007;certified;2026-03-01',
    ]);
    const assumed = { code: 'b-corp', status: 'verified', validUntil: '2029-02-28', untilBasis: 'usual' };
    expect(await labelsOf(id)).toMatchObject([assumed]);
    const [hit] = (await desk.search('label=b-corp')).items;
    expect(hit).toMatchObject({ name: 'Zonder Einde', labels: [assumed] });
    expect(hit?.reasons).toContain(
      'B Corp, naar de gebruikelijke looptijd geldig tot en met 28 februari 2029',
    );
    const open = async (url: string) => (await test.app.inject({ url })).body;
    expect(await open('/?q=&label=b-corp')).toContain('geldig t/m 28\u00a0feb\u00a02029 (aangenomen)');
    expect(await open(`/leveranciers/${id}`)).toContain('aangenomen, naar de gebruikelijke looptijd');
    expect(await open('/v1/exports/suppliers.csv')).toContain('b-corp (verified, 2029-02-28, assumed)');
    const [stated] = await labelsOf((await desk.search('q=Nu+Wel')).items[0]?.id ?? '');
    expect(stated).not.toHaveProperty('untilBasis');
  });

  it('notes a certificate from before its version was there, at its row and where evidence is looked at, and keeps it', async () => {
    const id = await desk.addFirm('Te Vroeg', '99862008');
    const header = 'Naam;KvK;Niveau;Versie;Geldig vanaf;Geldig tot';
    const lines = [
      'Te Vroeg;99862008;Trede 2;4.0;2020-03-01;2028-02-29',
      'Nooit Gezien;99862009;Trede 1;4.0;2026-03-01;',
    ];
    const { id: delivery } = await test.importCsv(
      'register-co2-prestatieladder',
      [header, ...lines].join('\n'),
    );
    expect(await labelsOf(id)).toMatchObject([{ code: 'co2-prestatieladder', level: 2, status: 'verified' }]);
    const historyOf = async () =>
      (await desk.call('get', `suppliers/${id}/labels`).expect(200)).body as { items: object[] };
    expect((await historyOf()).items).toMatchObject([{ validFrom: '2020-03-01', existsFrom: '2025-01-14' }]);

    const key = (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key;
    const cookie = await signIn(test.app, key);
    const open = async (url: string) =>
      (await test.app.inject({ url, headers: { accept: 'text/html', cookie } })).body;
    const rows = await open(`/beheer/imports/${delivery}`);
    expect(rows).toContain('CO2-Prestatieladder 4.0 Trede 2 bestaat sinds 2025-01-14');
    expect(rows.match(/bestaat sinds/g)).toHaveLength(1);

    // A level may be later than its version: PSO has a Basistrede since April 2023.
    await desk
      .call('post', `suppliers/${id}/label-checks`, {
        ...{ label: 'pso', level: 'basistrede', evidenceFile: 'zaak 8' },
        ...{ validFrom: '2023-03-31', validUntil: '2027-03-30' },
      })
      .expect(201);
    await test.drainJobs();
    const firm = await open(`/beheer/bedrijven/${id}`);
    expect(firm).toMatch(/PSO Basistrede.*bestaat pas vanaf 1 apr 2023/s);
    expect(firm).toMatch(/CO2-Prestatieladder.*bestaat pas vanaf 14 jan 2025/s);
  });

  it('says at each row of a register, in the preview already, what it proves less than it seems to', async () => {
    const header = 'Naam;KvK;Niveau;Versie;Status;Geldig vanaf;Geldig tot';
    const rows = [
      'Gewoon Goed;99862021;Niveau 3;3.1;gecertificeerd;2025-01-01;2027-12-31',
      'Nog Niet;99862022;Niveau 3;3.1;aangevraagd;;',
      'Raar Woord;99862023;Niveau 3;3.1;xyz;;',
      'Achterstevoren;99862024;Niveau 3;3.1;;2027-01-01;2026-01-01',
      'Zonder Niveau;99862025;;3.1;gecertificeerd;2025-01-01;2027-12-31',
      'Raar Niveau;99862026;Niveau 12;3.1;gecertificeerd;2025-01-01;2027-12-31',
      'Rare Versie;99862027;Niveau 3;7;gecertificeerd;2025-01-01;2027-12-31',
      'Te Vroeg;99862028;Trede 2;4.0;gecertificeerd;2020-03-01;2028-02-29',
    ];
    const { id } = await test.importCsv('register-co2-prestatieladder', [header, ...rows].join('\n'), {
      dryRun: true,
    });
    const headers = { 'x-api-key': (await aKeyFor(test.app, ['imports:write'])).key };
    const answer = await test.app.inject({ url: `/v1/imports/${id}/rows?pageSize=100`, headers });
    const { items } = answer.json<{ items: { raw: { Naam: string }; reasons: { code: string }[] }[] }>();
    const told = items.map(({ raw, reasons }) => [
      raw.Naam,
      ...reasons.map(({ code }) => code).filter((code) => code !== 'holder-unknown'),
    ]);
    expect(told).toEqual([
      ['Gewoon Goed'],
      ['Nog Niet', 'status-not-granted'],
      ['Raar Woord', 'status-unknown'],
      ['Achterstevoren', 'dates-contradict'],
      ['Zonder Niveau', 'level-missing'],
      ['Raar Niveau', 'level-unknown'],
      ['Rare Versie', 'version-unknown'],
      ['Te Vroeg', 'label-before-start'],
    ]);
    const report = (await test.app.inject({ url: `/v1/imports/${id}/report.csv`, headers })).body;
    expect(report).toContain('‘xyz’ is geen status die hier wordt begrepen');
    expect(report).toContain('‘Niveau 12’ is geen trede of niveau van CO2-Prestatieladder');
  });

  it('writes nothing on a day without a change, and touches three firms on a day with three', async () => {
    const firms = ['Eindigt Morgen', 'Begint Morgen', 'Beide Morgen', 'Loopt Door'];
    const ids: string[] = [];
    for (const [at, name] of firms.entries()) ids.push(await desk.addFirm(name, `9986201${at}`));
    await desk.deliver('register-pso', SHORT, [
      'Eindigt Morgen;99862010;Trede 1;2025-01-01;2026-12-04',
      'Begint Morgen;99862011;Trede 1;2026-12-05;2028-12-04',
      'Beide Morgen;99862012;Trede 1;2024-12-05;2026-12-04',
      'Loopt Door;99862013;Trede 1;2025-01-01;2027-12-31',
    ]);
    await desk.deliver('register-code-sociale-ondernemingen', 'Naam;KvK;Status;Geldig vanaf;Geldig tot', [
      'Beide Morgen;99862012;geregistreerd;2026-12-05;2028-12-04',
    ]);
    await test.dataSource.query(
      `insert into registry_state (labels_refreshed_on) values ('2026-12-03')
         on conflict (only_row) do update set labels_refreshed_on = excluded.labels_refreshed_on`,
    );
    const touchedOn = async (day: string): Promise<Record<string, string[]>> => {
      test.clock.set(new Date(`${day}T12:00:00Z`));
      const [mark]: { now: string }[] = await test.dataSource.query(
        `select pg_current_xact_id()::text as now`,
      );
      await test.dataSource.query(`select graphile_worker.add_job('registry.refresh-labels', '{}'::json)`);
      await test.drainJobs();
      const written = async (sql: string): Promise<string[]> => {
        const rows: { id: string }[] = await test.dataSource.query(sql, [mark?.now]);
        return rows.map(({ id }) => id).sort();
      };
      const since = 'xmin::text::bigint > $1::bigint';
      return {
        profiles: await written(`select supplier_id as id from profile where ${since}`),
        changes: await written(`select supplier_id as id from change where ${since}`),
        holdings: await written(`select supplier_id as id from label_holding where ${since}`),
        indexed: await written(`select unnest(supplier_ids) as id from pipeline_batch where ${since}`),
      };
    };
    try {
      const none = { profiles: [], changes: [], holdings: [], indexed: [] };
      expect(await touchedOn('2026-12-04')).toEqual(none);
      const three = ids.slice(0, 3).sort();
      expect(await touchedOn('2026-12-05')).toEqual({
        ...none,
        profiles: three,
        changes: three,
        indexed: three,
      });
    } finally {
      test.clock.set(new Date('2026-11-24T12:00:00Z'));
    }
  });
});
