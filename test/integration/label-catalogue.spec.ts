import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { LabelCatalogueService } from '../../src/enrichment/labels/catalogue/label-catalogue.service.ts';
import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { aKeyFor, formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testImpliedLabels } from './implied-labels.ts';
import { testRemovedLabels } from './removed-labels.ts';

let test: TestApp;
let desk: LabelDesk;
beforeAll(async () => {
  test = await startTestApp();
  desk = await openLabelDesk(test);
});
afterAll(() => test.close());

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

describe('the catalogue of labels', () => {
  it('tells to anybody the versions and levels of a label, what it proves and about what', async () => {
    const ladder = await test.getJson<SchemeView>('/v1/label-schemes/co2-prestatieladder');
    expect(ladder).toMatchObject({ covers: 'firm', usualValidityMonths: 36, graceDays: 0, issuer: 'SKAO' });
    expect(ladder.versions.map(({ version, levels }) => [version, levels.length])).toEqual([
      ['3.1', 5],
      ['4.0', 3],
    ]);
    const { items } = await test.getJson<{ items: SchemeView[] }>('/v1/label-schemes');
    const find = (code: string) => items.find((item) => item.code === code);
    const [pso] = find('pso')?.versions ?? [];
    expect(pso?.levels.map(({ nameNl }) => nameNl)).toEqual([
      'Trede 3',
      'Trede 2',
      'Trede 1',
      'Basistrede',
      'Aspirant',
    ]);
    expect(pso?.levels.find(({ code }) => code === 'basistrede')).toMatchObject({ startsOn: '2023-04-01' });
    expect(find('pso-30-plus')).toMatchObject({ implies: { scheme: 'pso', level: 'trede-3' } });
    expect(find('b-corp')?.versions).toMatchObject([{ version: '2025' }, { version: '6' }]);
    expect(find('iso-14001')).toMatchObject({ covers: 'site' });
  });

  it('takes a new label of a steward, and reads what firms have said of it already', async () => {
    const id = await desk.addFirm('Kratjes en Co', '99860001');
    await test.importCsv(
      'impact-noord',
      'Naam;KvK;Plaats;Keurmerken\nKratjes en Co;99860001;Groningen;Groene kratten goud\n',
    );
    expect(await labelsOf(id)).toEqual([]);

    const saved = await desk.call('put', 'label-schemes/groene-krat', GREEN_CRATE).expect(200);
    expect(saved.body).toMatchObject({ name: 'Groene Krat', aliases: ['groene kratten'] });
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([
      { code: 'groene-krat', level: 2, levelName: 'Goud', status: 'claimed' },
    ]);
  });

  it('answers a label as it was saved, with its own tag, when somebody else changes it right after', async () => {
    const catalogue = test.app.get(LabelCatalogueService, { strict: false });
    const save = catalogue.save.bind(catalogue);
    const spy = jest.spyOn(catalogue, 'save').mockImplementationOnce(async (ours, ...rest) => {
      const saved = await save(ours, ...rest);
      await save(
        ours.map((scheme) => ({ ...scheme, issuer: 'Iemand anders' })),
        'somebody else',
      );
      return saved;
    });
    const put = () => desk.call('put', 'label-schemes/groene-krat', GREEN_CRATE);
    const answer = await put().expect(200);
    spy.mockRestore();
    expect(answer.body).toMatchObject({ issuer: GREEN_CRATE.issuer });
    await put()
      .set('If-Match', answer.headers['etag'] ?? '')
      .expect(412);
    await put().expect(200);
  });

  it('takes the register of a new label like any other', async () => {
    await desk.deliver('register-groene-krat', 'Naam;KvK;Niveau;Versie;Geldig vanaf;Geldig tot', [
      'Kratjes en Co;99860001;Hout;1;2026-01-01;2026-12-31',
    ]);
    const { items } = await desk.search('label=groene-krat:1');
    expect(items).toMatchObject([{ name: 'Kratjes en Co', impact: true }]);
  });

  it('does not let go of what firms hold: a level or a label that is in use can only be closed', async () => {
    const [version] = GREEN_CRATE.versions;
    const withoutWood = { ...version, levels: version?.levels.filter(({ code }) => code !== 'hout') };
    const refused = await desk
      .call('put', 'label-schemes/groene-krat', { ...GREEN_CRATE, versions: [withoutWood] })
      .expect(400);
    expect(refused.body).toMatchObject({
      errors: [{ name: 'versions', message: expect.stringContaining("level 'hout'") }],
    });
    expect((await desk.call('delete', 'label-schemes/groene-krat').expect(409)).body).toMatchObject({
      detail: expect.stringContaining('closedOn'),
    });

    await desk
      .call('put', 'label-schemes/groene-krat', { ...GREEN_CRATE, closedOn: '2026-06-01' })
      .expect(200);
    await test.drainJobs();
    expect(await desk.names('label=groene-krat')).toEqual(['Kratjes en Co']);
    await desk.addFirm('Late Krat', '99860002');
    await desk.deliver('register-groene-krat', 'Naam;KvK;Niveau;Versie;Geldig vanaf', [
      'Late Krat;99860002;Hout;1;2026-07-01',
    ]);
    expect(await desk.names('label=groene-krat')).toEqual(['Kratjes en Co']);
  });

  it('tells every fault of a label at once, and keeps nothing of it', async () => {
    const wrong = {
      ...GREEN_CRATE,
      code: 'foute-krat',
      name: 'PSO',
      aliases: ['B Corp'],
      implies: { scheme: 'pso', level: 'trede-9' },
      versions: [...GREEN_CRATE.versions, ...GREEN_CRATE.versions],
    };
    const refused = await desk.call('put', 'label-schemes/foute-krat', wrong).expect(400);
    expect((refused.body as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
      'versions',
      'implies',
      'aliases',
      'aliases',
    ]);
    await desk.call('get', 'label-schemes/foute-krat').expect(404);
  });

  it('does not let the next release write over what a steward changed', async () => {
    const ladder = await test.getJson<SchemeView>('/v1/label-schemes/co2-prestatieladder');
    await desk.call('put', 'label-schemes/co2-prestatieladder', { ...ladder, graceDays: 30 }).expect(200);
    await test.dataSource.query(`update reference_load set content_hash = 'older' where name = 'labels'`);
    await loadReferenceLabels(test.dataSource.manager);
    expect(await test.getJson('/v1/label-schemes/co2-prestatieladder')).toMatchObject({ graceDays: 30 });
    expect(await test.getJson('/v1/label-schemes/pso')).toMatchObject({ graceDays: 0 });
    await desk.call('put', 'label-schemes/co2-prestatieladder', ladder).expect(200);
    await test.drainJobs();
  });
});

describe('the pages on which stewards keep the labels', () => {
  const path = '/beheer/keurmerken/soorten';
  let cookie: string;
  let formToken: string;
  beforeAll(async () => {
    cookie = await signIn(test.app, (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key);
    formToken = await formTokenIn(test.app, cookie);
  });
  const open = async (url: string) =>
    (await test.app.inject({ url, headers: { accept: 'text/html', cookie } })).body;
  const revisionIn = (html: string) => /name="revision" value="([^"]*)"/.exec(html)?.[1] ?? '';
  /** Sends a form of a page as it stands there, with the state that it shows. */
  const send = async (
    page: string,
    to: string,
    fields: Record<string, string>,
    revision?: string,
  ): Promise<{ status: number; html: string; location: string }> => {
    const kept = { formToken, revision: revision ?? revisionIn(await open(page)) };
    const answer = await postForm(test.app, to, { ...kept, ...fields }, { cookie });
    return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location) };
  };
  const CHAIR = {
    name: 'Zilveren Stoel',
    issuer: 'Stichting Zilveren Stoel (verzonnen)',
    proves: 'Het bedrijf knapt stoelen op.',
    covers: 'firm',
    kind: 'certificate',
    usualValidityMonths: '24',
    graceDays: '30',
    aliases: 'zilveren stoelen',
  };
  const levels = (...named: [nl: string, en: string, rank: string, code?: string][]) =>
    Object.fromEntries(
      named.flatMap(([nl, en, rank, code = ''], line) =>
        Object.entries({ nameNl: nl, nameEn: en, rank, code }).map(([name, value]) => [
          `levels.${line}.${name}`,
          value,
        ]),
      ),
    );
  const schemeOf = (code: string) => test.getJson<SchemeView>(`/v1/label-schemes/${code}`);

  it('take a new label with its levels, which is then a filter and given to firms by an import', async () => {
    expect(await open('/?q=')).not.toContain('Zilveren Stoel');
    const added = await send(`${path}/nieuw`, `${path}/nieuw`, CHAIR);
    expect(added).toMatchObject({ status: 303, location: `${path}/zilveren-stoel?said=added` });
    const version = `${path}/zilveren-stoel/versie?naam=`;
    const fields = {
      naam: '',
      version: '',
      ...levels(['Poot', 'Leg', '1'], ['Zitting', 'Seat', '2'], ['', '', '3']),
    };
    expect((await send(version, `${path}/zilveren-stoel/versie`, fields)).status).toBe(303);
    expect(await schemeOf('zilveren-stoel')).toMatchObject({
      ...{ name: 'Zilveren Stoel', usualValidityMonths: 24, graceDays: 30, aliases: ['zilveren stoelen'] },
      versions: [
        {
          levels: [
            { code: 'zitting', rank: 2 },
            { code: 'poot', rank: 1, nameEn: 'Leg' },
          ],
        },
      ],
    });
    expect(await open(path)).toMatch(/Zilveren Stoel<\/a>.*2 niveaus/s);

    await desk.addFirm('Stoelendans', '99863001');
    await desk.deliver('register-zilveren-stoel', 'Naam;KvK;Niveau;Geldig vanaf;Geldig tot', [
      'Stoelendans;99863001;Zitting;2026-01-01;2027-12-31',
    ]);
    expect(await desk.names('label=zilveren-stoel:2')).toEqual(['Stoelendans']);
    expect(await open('/?q=')).toMatch(/value="zilveren-stoel"[^>]*>.*Zilveren Stoel/s);

    const refused = await send(version, `${path}/zilveren-stoel/versie`, {
      ...fields,
      ...levels(['Poot', 'Leg', '1', 'poot'], ['Zitting', 'Seat', '2', 'zitting']),
      'levels.1.removed': 'yes',
    });
    expect(refused.status).toBe(400);
    expect(refused.html).toMatch(/id="version-levels-1-removed-fault">Bedrijven hebben dit niveau/);
    expect((await schemeOf('zilveren-stoel')).versions[0]?.levels).toHaveLength(2);
    const gone = await send(`${path}/zilveren-stoel`, `${path}/zilveren-stoel`, { ...CHAIR, do: 'remove' });
    expect(gone.status).toBe(409);
    expect(gone.html).toMatch(/id="scheme-closedOn-fault">Dit keurmerk is in gebruik/);
  });

  it('say beside each field what is wrong, in the words of the page, and keep what was typed', async () => {
    const wrong = {
      ...CHAIR,
      name: 'PSO',
      code: 'Foute Code',
      registerUrl: 'pso',
      graceDays: 'lang',
      proves: '',
    };
    const refused = await send(`${path}/nieuw`, `${path}/nieuw`, { ...wrong, lang: 'en' });
    expect(refused.status).toBe(400);
    for (const [field, text] of [
      ['code', 'Use small letters'],
      ['registerUrl', 'A web address begins'],
      ['graceDays', 'Fill in a whole number from 0'],
      ['proves', 'Write in one sentence'],
    ])
      expect(refused.html).toContain(`id="scheme-${field}-fault">${text}`);
    expect(refused.html).toContain('value="Foute Code"');
    const taken = await send(`${path}/nieuw`, `${path}/nieuw`, { ...CHAIR, name: 'PSO', code: 'nep-pso' });
    expect(taken.html).toContain('id="scheme-name-fault">‘PSO’ betekent al pso.');
    const there = await send(`${path}/nieuw`, `${path}/nieuw`, { ...CHAIR, name: 'Nep', code: 'pso' });
    expect(there).toMatchObject({ status: 409 });
    expect(there.html).toContain('Er is al een keurmerk met deze code.');
    const twice = await send(`${path}/pso/versie`, `${path}/pso/versie`, {
      version: '9',
      ...levels(['Een', '', '1'], ['Twee', 'Two', '1']),
    });
    expect(twice.html).toContain('id="version-levels-0-nameEn-fault">Vul de Engelse naam in.');
    const ranks = await send(`${path}/pso/versie`, `${path}/pso/versie`, {
      version: '9',
      ...levels(['Een', 'One', '1'], ['Twee', 'Two', '1']),
    });
    expect(ranks.html).toContain('id="version-levels-1-rank-fault">Deze plaats heeft een ander niveau al.');
    expect(ranks.html).toContain('value="Twee"');
    expect((await schemeOf('pso')).versions).toHaveLength(1);
  });

  it('let no steward write over what another one changed meanwhile', async () => {
    const scheme = { ...CHAIR, name: 'Twee Handen', aliases: '' };
    await send(`${path}/nieuw`, `${path}/nieuw`, scheme);
    const here = `${path}/twee-handen`;
    const seen = revisionIn(await open(here));
    expect((await send(here, here, { ...scheme, graceDays: '10' })).status).toBe(303);
    const late = await send(here, here, { ...scheme, graceDays: '20' }, seen);
    expect(late.status).toBe(409);
    expect(late.html).toContain('Iemand anders heeft dit keurmerk intussen veranderd.');
    expect(await schemeOf('twee-handen')).toMatchObject({ graceDays: 10 });
    const version = { version: '2', ...levels(['Een', 'One', '1']) };
    expect((await send(here, `${here}/versie`, version, seen)).status).toBe(409);
    // Who reads it and still wants it says so again, with what the refusal showed.
    const again = await send(here, here, { ...scheme, graceDays: '20' }, revisionIn(late.html));
    expect(again.status).toBe(303);
    expect((await send(here, `${here}/versie`, version)).status).toBe(303);
    expect(await schemeOf('twee-handen')).toMatchObject({ graceDays: 20, versions: [{}, { version: '2' }] });
    expect((await send(here, here, { do: 'remove' })).location).toBe(`${path}?said=removed`);
    await desk.call('get', 'label-schemes/twee-handen').expect(404);
  });
});

testImpliedLabels(() => ({ test }));
testRemovedLabels(() => ({ test, desk, scheme: GREEN_CRATE }));

describe('themes and programmes', () => {
  it('are tags with their year and source, are found by, and never count as a label', async () => {
    const id = await desk.addFirm('Deed Mee', '99865001');
    await test.importCsv(
      'impact-noord',
      "Naam;KvK;Plaats;Thema's;Programma's\nDeed Mee;99865001;Groningen;SDG 17, eerlijke keten;Koploperproject 2019 en 2022, City Deal\n",
    );
    const profile = await profileOf(id);
    expect(profile.programmes).toMatchObject([
      { value: 'koploperproject', year: 2022, source: 'impact-noord' },
      { value: 'koploperproject', year: 2019, source: 'impact-noord' },
      { value: 'city-deal', source: 'impact-noord' },
    ]);
    expect(profile.themes.map(({ value, source }) => [value, source])).toEqual([
      ['fair-chain', 'impact-noord'],
      ['sdg-17', 'impact-noord'],
    ]);
    expect(profile).toMatchObject({ impact: false, labels: [] });
    expect(await desk.names('programme=koploperproject')).toEqual(['Deed Mee']);
    expect(await desk.names('theme=sdg-17')).toEqual(['Deed Mee']);
    expect(await desk.names('programme=koploperproject&impact=true')).toEqual([]);
  });
});
