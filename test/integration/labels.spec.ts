import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type SupplierView } from '../../src/api/v1/suppliers/supplier-view.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type MessageSender, type OutgoingMessage } from '../../src/registry/reminders/message-sender.ts';
import { type Reminder } from '../../src/registry/reminders/reminder-outbox.ts';
import { sendReminders } from '../../src/registry/reminders/send-reminders.ts';
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

const SHORT = 'Naam;KvK;Trede;Geldig vanaf;Geldig tot';
const PSO = 'Naam;KvK-nummers;Trede;Certificaatnummer;Geldig vanaf;Geldig tot';

describe('what a firm held when', () => {
  interface History {
    items: { label: string; status: string; levelName?: string; [field: string]: unknown }[];
  }
  const historyOf = async (id: string, query = ''): Promise<History['items']> =>
    ((await desk.call('get', `suppliers/${id}/labels${query}`).expect(200)).body as History).items;

  it('keeps the certificate of before when the register tells of the next one', async () => {
    const id = await desk.addFirm('Trap Op', '99861001');
    await desk.deliver('register-pso', SHORT, ['Trap Op;99861001;Trede 1;2023-03-01;2025-02-28']);
    await desk.deliver('register-pso', SHORT, ['Trap Op;99861001;Trede 2;2025-03-01;2027-02-28']);
    expect(await labelsOf(id)).toMatchObject([{ code: 'pso', level: 2, status: 'verified' }]);
    expect(await historyOf(id)).toMatchObject([
      {
        label: 'pso',
        levelName: 'Trede 2',
        status: 'verified',
        validFrom: '2025-03-01',
        source: 'register-pso',
      },
      {
        label: 'pso',
        levelName: 'Trede 1',
        status: 'replaced',
        replacedOn: '2025-03-01',
      },
    ]);
    expect(await historyOf(id, '?labelOn=2024-06-01')).toMatchObject([
      { levelName: 'Trede 2', status: 'not-yet' },
      { levelName: 'Trede 1', status: 'verified' },
    ]);
  });

  it('lets a certificate count until the next one starts, also when the register lists that one only', async () => {
    const id = await desk.addFirm('Op Tijd', '99861002');
    const register = 'register-mvo-prestatieladder';
    const ladder = await test.getJson<SchemeView>('/v1/label-schemes/mvo-prestatieladder');
    await desk.call('put', 'label-schemes/mvo-prestatieladder', { ...ladder, graceDays: 1 }).expect(200);
    const header = 'Naam;KvK;Niveau;Certificaatnummer;Geldig vanaf;Geldig tot';
    await desk.deliver(register, header, ['Op Tijd;99861002;niveau 3;M-3;2023-12-15;2026-12-14'], 'replace');
    await desk.deliver(register, header, ['Op Tijd;99861002;niveau 4;M-4;2026-12-15;2029-12-14'], 'replace');
    expect(await labelsOf(id)).toMatchObject([{ level: 3, status: 'verified', validUntil: '2026-12-14' }]);
    expect(await historyOf(id, '?labelOn=2026-12-15')).toMatchObject([
      { levelName: 'Niveau 4', status: 'verified' },
      { levelName: 'Niveau 3', status: 'replaced' },
    ]);
  });

  it('forgets what a register has put right', async () => {
    const id = await desk.addFirm('Recht Gezet', '99861003');
    await desk.deliver('register-pso', PSO, ['Recht Gezet;99861003;Trede 3;P-5;2025-01-01;2026-12-31']);
    await desk.deliver('register-pso', PSO, ['Recht Gezet;99861003;Trede 2;P-5;2025-01-01;2026-12-31']);
    expect(await historyOf(id)).toMatchObject([{ levelName: 'Trede 2', status: 'verified' }]);
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('withdraws who is no longer on the list from the day of that list, and gives it back with the list', async () => {
    const register = 'register-code-sociale-ondernemingen';
    const header = 'Naam;KvK;Status;Geregistreerd op';
    const [stays, goes, ended] = ['99861004', '99861005', '99861006'];
    const id = await desk.addFirm('Van De Lijst', goes);
    const endedId = await desk.addFirm('Al Verlopen', ended);
    await desk.addFirm('Blijft Erop', stays);
    const list = [
      `Blijft Erop;${stays};geregistreerd;2025-06-01`,
      `Van De Lijst;${goes};geregistreerd;2025-06-01`,
      `Al Verlopen;${ended};geregistreerd;2024-01-10`,
    ];
    await test.importCsv(register, [header, ...list].join('\n'), {
      delivery: 'replace',
      listedOn: '2025-07-01',
    });
    const shorter = await test.importCsv(register, [header, list[0]].join('\n'), {
      delivery: 'replace',
      listedOn: '2026-10-01',
    });
    expect(shorter).toMatchObject({ status: 'completed', listedOn: '2026-10-01', recordsEnded: 2 });
    expect(await labelsOf(id)).toMatchObject([{ status: 'withdrawn' }]);
    expect(await historyOf(id)).toMatchObject([{ status: 'withdrawn', withdrawnOn: '2026-10-01' }]);
    expect(await historyOf(id, '?labelOn=2026-09-30')).toMatchObject([{ status: 'verified' }]);
    expect(await labelsOf(endedId)).toMatchObject([{ status: 'expired', validUntil: '2026-01-09' }]);
    expect(await desk.names('label=code-sociale-ondernemingen')).toEqual(['Blijft Erop']);

    await test.app.get(ImportService, { strict: false }).reverse(shorter.id);
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([{ status: 'verified' }]);
  });

  it('asks a person before a list takes the place of a later one', async () => {
    const old = await test.importCsv('register-b-corp', 'Naam;KvK;Status\nVan De Lijst;99861005;certified', {
      delivery: 'replace',
      listedOn: '2026-05-01',
    });
    expect(old.status).toBe('completed');
    const older = await test.importCsv('register-b-corp', 'Naam;KvK;Status\nBlijft Erop;99861004;certified', {
      delivery: 'replace',
      listedOn: '2026-04-01',
    });
    expect(older).toMatchObject({ status: 'previewed', warnings: [{ code: 'delivery-older' }] });
    expect(await desk.names('label=b-corp')).toEqual(['Van De Lijst']);
  });

  it('refuses a list of a day that is still to come', async () => {
    await expect(
      test.importCsv('register-pso', `${PSO}\n`, { listedOn: '2026-11-25' }),
    ).rejects.toMatchObject({ kind: 'invalid-input', faults: [{ name: 'listedOn' }] });
  });

  it('says of which day the last list is that still had the firm on it', async () => {
    const id = await desk.addFirm('Staat Er Nog', '99861007');
    const list = 'Naam;KvK;Versie;Niveau;Geldig tot\nStaat Er Nog;99861007;3.1;niveau 3;2027-01-31\n';
    for (const listedOn of ['2026-02-01', '2026-08-01'])
      await test.importCsv('register-co2-prestatieladder', list, { delivery: 'replace', listedOn });
    expect(await historyOf(id)).toMatchObject([{ statedOn: '2026-02-01', confirmedOn: '2026-08-01' }]);
    // The register gives no first day: before it said so, nobody knows.
    expect(await historyOf(id, '?labelOn=2026-01-31')).toMatchObject([{ status: 'not-yet' }]);
  });

  it('goes along when two firms turn out to be one, and back when they are not', async () => {
    const identities = test.app.get(IdentityService, { strict: false });
    const keepId = await desk.addFirm('Twee Gezichten', '99861008');
    const goneId = await desk.addFirm('Ander Gezicht', '99861009');
    await desk.deliver('register-pso', SHORT, ['Ander Gezicht;99861009;Trede 1;2022-01-01;2023-12-31']);
    await desk.deliver('register-pso', SHORT, ['Ander Gezicht;99861009;Trede 2;2024-01-01;2026-12-31']);
    await check(goneId);
    const before = await historyOf(goneId);
    const merge = await identities.merge({ keepId, goneId, by: 'steward' });
    await test.drainJobs();
    expect((await historyOf(keepId)).map(({ label, status }) => `${label} ${status}`).sort()).toEqual([
      'mvo-prestatieladder verified',
      'pso replaced',
      'pso verified',
    ]);
    await identities.undo({ operationId: merge.id, places: {}, by: 'steward' });
    await test.drainJobs();
    expect(await historyOf(keepId)).toEqual([]);
    expect(await historyOf(goneId)).toEqual(before);
  });

  const CHECK = {
    label: 'mvo-prestatieladder',
    level: 'niveau-3',
    validFrom: '2025-05-01',
    validUntil: '2028-04-30',
    evidenceFile: 'zaak 2026-118, bijlage 3',
  };
  const check = async (id: string): Promise<string> => {
    const answer = await desk.call('post', `suppliers/${id}/label-checks`, CHECK).expect(201);
    await test.drainJobs();
    return (answer.body as { checkId: string }).checkId;
  };

  it('counts a label that a person has seen the evidence of, until that is withdrawn', async () => {
    const id = await desk.addFirm('Bewijs Gezien', '99861010');
    const checkId = await check(id);
    expect(await labelsOf(id)).toMatchObject([{ code: 'mvo-prestatieladder', level: 3, status: 'verified' }]);
    expect(await historyOf(id)).toMatchObject([
      {
        source: 'steward',
        statedOn: '2026-11-24',
        checkedBy: expect.stringContaining('api-key:'),
        evidenceFile: CHECK.evidenceFile,
      },
    ]);
    const withdrawal = { withdrawnOn: '2026-11-01', reason: 'Ingetrokken door de uitgever.' };
    await desk.call('post', `suppliers/${id}/label-checks/${checkId}/withdrawal`, withdrawal).expect(204);
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([{ status: 'withdrawn' }]);
    expect(await historyOf(id, '?labelOn=2026-10-31')).toMatchObject([{ status: 'verified' }]);
    await desk.call('post', `suppliers/${id}/label-checks/${checkId}/withdrawal`, withdrawal).expect(409);
  });

  it('tells everything that is wrong with a check', async () => {
    const id = await desk.addFirm('Bewijs Zoek', '99861011');
    const wrong = { label: 'pso', level: 'trede-9', validFrom: '2027-01-01' };
    const refused = await desk.call('post', `suppliers/${id}/label-checks`, wrong).expect(400);
    expect((refused.body as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
      'level',
      'validFrom',
      'evidenceUrl',
      'validUntil',
    ]);
  });
});

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
});

describe('what a municipality recognises', () => {
  const RULE = {
    label: 'code-sociale-ondernemingen',
    fromLevel: 'geregistreerd',
    criterion: 'social-return',
    countsPercent: 100,
    note: 'Facturen tellen voor 100 % mee.',
    from: '2026-01-01',
    sourceText: 'Inkoop bij een onderneming die de Code onderschrijft, telt volledig mee (verzonnen).',
    sourceUrl: 'https://gemeente.example/beleid',
  };
  let codeFirm: string;
  let memberFirm: string;
  beforeAll(async () => {
    codeFirm = await desk.addFirm('Erkend met Code', '99863001');
    memberFirm = await desk.addFirm('Alleen Lid', '99863002');
    await desk.addFirm('Niet Erkend', '99863003');
    await desk.deliver('register-code-sociale-ondernemingen', 'Naam;KvK;Status;Geregistreerd op', [
      'Erkend met Code;99863001;geregistreerd;2025-06-01',
    ]);
    await desk.deliver('register-social-enterprise-nl', 'Naam;KvK;Geldig vanaf', [
      'Alleen Lid;99863002;2026-02-01',
    ]);
    await desk.call('post', 'municipalities/GM0014/recognition-rules', RULE).expect(201);
    await desk
      .call('post', 'municipalities/GM0014/recognition-rules', {
        ...RULE,
        label: 'social-enterprise-nl',
        fromLevel: undefined,
        countsPercent: 50,
        from: '2026-07-01',
      })
      .expect(201);
  });

  const erkend = 'q=Erkend+met+Code';

  it('is its policy, which anybody may read, for a day too', async () => {
    const path = '/v1/municipalities/GM0014/recognition-rules';
    const all = await test.getJson<{ items: object[] }>(path);
    expect(all.items).toMatchObject([RULE, { label: 'social-enterprise-nl', countsPercent: 50 }]);
    expect((await test.getJson<{ items: object[] }>(`${path}?inForceOn=2026-06-30`)).items).toHaveLength(1);
  });

  it('is quoted beside each supplier for who asks, and differs between municipalities', async () => {
    const profile = await test.getJson<SupplierView>(`/v1/suppliers/${codeFirm}?recognisedBy=GM0014`);
    expect(profile.recognition).toMatchObject([
      {
        municipality: 'GM0014',
        label: 'code-sociale-ondernemingen',
        levelName: 'Geregistreerd',
        countsPercent: 100,
        sourceText: RULE.sourceText,
        sourceUrl: RULE.sourceUrl,
      },
    ]);
    expect(await test.getJson(`/v1/suppliers/${codeFirm}?recognisedBy=GM1680`)).toMatchObject({
      recognition: [],
    });
    expect(await test.getJson(`/v1/suppliers/${codeFirm}`)).not.toHaveProperty('recognition');
    // The key of the steward is of GM0014.
    const own = await desk.call('get', `suppliers/${memberFirm}`).expect(200);
    expect(own.body).toMatchObject({ recognition: [{ countsPercent: 50 }] });
    const hits = await desk.call('get', `suppliers?${erkend}`).expect(200);
    expect((hits.body as SearchResult).items[0]).toMatchObject({ recognition: [{ countsPercent: 100 }] });
  });

  it('is a condition of a search, on the day that is asked about', async () => {
    const recognised = await desk.names('recognisedBy=GM0014');
    expect(recognised).toEqual(expect.arrayContaining(['Alleen Lid', 'Erkend met Code']));
    expect(recognised).not.toContain('Niet Erkend');
    expect(await desk.names('recognisedBy=GM0014&q=Alleen+Lid&labelOn=2026-06-30')).toEqual([]);
    expect(await desk.names('recognisedBy=GM1680')).toEqual([]);
    const refused = await desk.call('get', 'suppliers?recognisedBy=GM9999').expect(400);
    expect(refused.body).toMatchObject({ errors: [{ name: 'recognisedBy' }] });
  });

  it('makes no impact of a membership', async () => {
    expect(await profileOf(memberFirm)).toMatchObject({
      impact: false,
      labels: [{ code: 'social-enterprise-nl', status: 'verified', membership: true }],
    });
    expect(await desk.names('label=social-enterprise-nl')).toEqual(['Alleen Lid']);
    expect(await desk.names('q=Alleen+Lid&impact=true&labelOn=2026-06-30')).not.toContain('Alleen Lid');
  });

  it('is changed by keys of that municipality only, and every former rule stays known', async () => {
    const other = await openLabelDesk(test, 'GM1680');
    await other.call('post', 'municipalities/GM0014/recognition-rules', RULE).expect(403);
    const { items } = await test.getJson<{ items: { id: string }[] }>(
      '/v1/municipalities/GM0014/recognition-rules',
    );
    const path = `municipalities/GM0014/recognition-rules/${items[0]?.id}`;
    await other.call('delete', path).expect(403);
    const ended = { ...RULE, until: '2026-10-31' };
    expect((await desk.call('put', path, ended).expect(200)).body).toMatchObject(ended);
    try {
      expect(await desk.names(`${erkend}&recognisedBy=GM0014`)).toEqual([]);
      expect(await desk.names(`${erkend}&recognisedBy=GM0014&labelOn=2026-10-31`)).toEqual([
        'Erkend met Code',
      ]);
      const audit: { details: object }[] = await test.dataSource.query(
        `select details from audit_event where action = 'recognition.changed'`,
      );
      expect(audit).toMatchObject([{ details: { before: { countsPercent: 100 } } }]);
    } finally {
      await desk.call('put', path, RULE).expect(200);
    }
  });

  it('must say of which version a level is, where versions have other levels', async () => {
    const refused = await desk
      .call('post', 'municipalities/GM0014/recognition-rules', {
        ...RULE,
        label: 'co2-prestatieladder',
        fromLevel: 'trede-2',
      })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ name: 'version' }] });
  });
});

describe('reminders to firms whose label ends', () => {
  const list = async (query = ''): Promise<Reminder[]> => {
    const { body } = (await desk.call('get', `label-reminders?pageSize=100${query}`).expect(200)) as {
      body: { items: Reminder[] };
    };
    return body.items;
  };
  const ofFirm = async (id: string): Promise<Reminder[]> =>
    (await list()).filter(({ supplierId }) => supplierId === id);
  /** The work of one day, more than once as a restart would. */
  const onDay = async (day: string): Promise<void> => {
    test.clock.set(new Date(`${day}T06:00:00Z`));
    for (let times = 0; times < 2; times++) {
      await test.dataSource.query(`select graphile_worker.add_job('registry.remind', '{}'::json)`);
      await test.drainJobs();
    }
  };
  const LADDER = 'Naam;KvK;Versie;Niveau;Geldig vanaf;Geldig tot';
  const certificate = (name: string, kvk: string, from: string, until: string) =>
    desk.deliver('register-co2-prestatieladder', LADDER, [`${name};${kvk};4.0;trede 2;${from};${until}`]);

  afterEach(() => test.clock.set(new Date('2026-11-24T12:00:00Z')));

  it('are written down 90, 30 and 0 days before, none twice, ready to be sent', async () => {
    const id = await desk.addFirm('Loopt Af', '99864001', 'info@loopt-af.example');
    await certificate('Loopt Af', '99864001', '2025-03-01', '2028-02-29');
    await onDay('2027-11-30');
    expect(await ofFirm(id)).toEqual([]);
    for (const day of ['2027-12-01', '2027-12-02', '2028-01-20', '2028-01-30', '2028-02-29', '2028-03-01'])
      await onDay(day);
    const reminders = (await ofFirm(id)).reverse();
    expect(reminders.map(({ daysBefore, decidedOn }) => [daysBefore, decidedOn])).toEqual([
      [90, '2027-12-01'],
      [30, '2028-01-30'],
      [0, '2028-02-29'],
    ]);
    expect(reminders[0]).toMatchObject({
      status: 'waiting',
      recipient: 'info@loopt-af.example',
      subject: 'Loopt Af: CO2-Prestatieladder Trede 2 loopt af op 29 februari 2028',
    });
    expect(reminders[0]?.body).toContain('SKAO');
  });

  it('do not come twice within two weeks to a firm that is found late', async () => {
    const id = await desk.addFirm('Laat Gevonden', '99864010', 'info@laat-gevonden.example');
    await certificate('Laat Gevonden', '99864010', '2024-01-01', '2027-01-03');
    await onDay('2026-11-24');
    expect(await ofFirm(id)).toEqual([]);
    await onDay('2026-12-04');
    expect(await ofFirm(id)).toMatchObject([{ daysBefore: 30 }]);
  });

  it('are not for who has renewed, and a message that waits is cancelled then', async () => {
    const id = await desk.addFirm('Al Verlengd', '99864002', 'info@al-verlengd.example');
    await certificate('Al Verlengd', '99864002', '2024-01-01', '2027-01-31');
    await onDay('2026-11-24');
    expect(await ofFirm(id)).toMatchObject([{ status: 'waiting', daysBefore: 90 }]);
    await certificate('Al Verlengd', '99864002', '2027-02-01', '2029-12-31');
    await onDay('2026-12-05');
    expect(await ofFirm(id)).toMatchObject([{ status: 'cancelled', recipient: null, daysBefore: 90 }]);
  });

  it('are not for who gives no address, wants no mail, or is covered through another firm', async () => {
    const [silent, shy, covered] = ['99864003', '99864004', '99864005'];
    const silentId = await desk.addFirm('Zonder Adres', silent);
    const shyId = await desk.addFirm('Liever Niet', shy, 'info@liever-niet.example');
    const coveredId = await desk.addFirm('Via Een Ander', covered, 'info@via.example');
    await desk.addFirm('Die Ander', '99864006', 'info@die-ander.example');
    await test.importCsv('impact-noord', `Naam;KvK;Plaats;Non-mailing\nLiever Niet;${shy};Groningen;Ja\n`);
    await certificate('Zonder Adres', silent, '2024-01-01', '2027-01-31');
    await certificate('Liever Niet', shy, '2024-01-01', '2027-01-31');
    await desk.deliver('register-pso', PSO, [`Die Ander;99864006, ${covered};30+;P-9;2025-01-01;2027-01-31`]);
    await onDay('2026-11-24');
    for (const id of [silentId, shyId, coveredId]) expect(await ofFirm(id)).toEqual([]);
    // PSO 30+ comes with PSO trede 3: one certificate, one message.
    const { items } = await desk.search('q=Die+Ander');
    const other = await ofFirm(items.find(({ name }) => name === 'Die Ander')?.id ?? '');
    expect(other.map(({ label }) => label)).toEqual(['pso-30-plus']);
  });

  it('are sent by a loop over what waits: once, later again when it failed, and never to who renewed meanwhile', async () => {
    const ids = [
      await desk.addFirm('Post Komt Aan', '99864007', 'info@komt-aan.example'),
      await desk.addFirm('Post Komt Terug', '99864008', 'info@komt-terug.example'),
      await desk.addFirm('Net Verlengd', '99864009', 'info@net-verlengd.example'),
    ];
    await certificate('Post Komt Aan', '99864007', '2024-01-31', '2027-01-30');
    await certificate('Post Komt Terug', '99864008', '2024-01-31', '2027-01-30');
    await certificate('Net Verlengd', '99864009', '2024-01-31', '2027-01-30');
    await onDay('2026-11-24');
    await certificate('Net Verlengd', '99864009', '2027-01-31', '2030-01-30');
    const sent: OutgoingMessage[] = [];
    const sender: MessageSender = {
      send: (message) => {
        sent.push(message);
        const back = message.to === 'info@komt-terug.example';
        return Promise.resolve(
          back ? { sent: false, reason: 'mailbox full', giveUp: false } : { sent: true },
        );
      },
    };
    await sendReminders(test.dataSource, sender, '2026-11-24');
    await sendReminders(test.dataSource, sender, '2026-11-24');
    const to = sent.map((message) => message.to);
    expect(to.filter((one) => one === 'info@komt-aan.example')).toHaveLength(1);
    expect(to.filter((one) => one === 'info@komt-terug.example')).toHaveLength(1);
    expect(to).not.toContain('info@net-verlengd.example');
    const [arrived, failed, renewed] = await Promise.all(ids.map(ofFirm));
    expect(arrived).toMatchObject([{ status: 'sent', recipient: null, attempts: 1 }]);
    expect(failed).toMatchObject([{ status: 'waiting', lastError: 'mailbox full', attempts: 1 }]);
    expect(renewed).toMatchObject([{ status: 'cancelled' }]);
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
