import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { LabelCatalogueService } from '../../src/enrichment/labels/catalogue/label-catalogue.service.ts';
import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

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

  it('removes a label that nothing refers to, with the source that it got', async () => {
    const unused = { ...GREEN_CRATE, code: 'lege-krat', name: 'Lege Krat', aliases: [] };
    await desk.call('put', 'label-schemes/lege-krat', unused).expect(200);
    await desk.call('delete', 'label-schemes/lege-krat').expect(204);
    await desk.call('get', 'label-schemes/lege-krat').expect(404);
    expect(await test.dataSource.query(`select from source where code = 'register-lege-krat'`)).toEqual([]);
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
