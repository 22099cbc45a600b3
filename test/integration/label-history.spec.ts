import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { aKeyFor, formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testChecksTogether } from './checks-together.ts';
import { testFirmHistory } from './firm-history.ts';
import { testRenamedLabels } from './renamed-labels.ts';

let test: TestApp;
let desk: LabelDesk;
beforeAll(async () => {
  test = await startTestApp();
  desk = await openLabelDesk(test);
});
afterAll(() => test.close());

const SHORT = 'Naam;KvK;Trede;Geldig vanaf;Geldig tot';
const PSO = 'Naam;KvK-nummers;Trede;Certificaatnummer;Geldig vanaf;Geldig tot';
const profileOf = (id: string, query = ''): Promise<Profile> =>
  test.getJson<Profile>(`/v1/suppliers/${id}${query}`);
const labelsOf = async (id: string, query = '') => (await profileOf(id, query)).labels;

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

describe('what is only said of a label', () => {
  const claims = async (id: string): Promise<string[]> => (await labelsOf(id)).map(({ code }) => code);
  /** A firm that says that it has two labels. */
  async function boaster(name: string, kvk: string): Promise<string> {
    const say = (more = '') =>
      test.importCsv(
        'leveranciersdatabank',
        `Naam;KvK;Plaats;Keurmerken;Omschrijving\n${name};${kvk};Groningen;PSO, B Corp;Opschepper${more}\n`,
      );
    await say();
    const [row]: { id: string }[] = await test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = $1`,
      [kvk],
    );
    return row?.id ?? '';
  }

  it('goes when stewards refuse it, stays away after later deliveries, and comes back when that is undone', async () => {
    const id = await boaster('Opschepper', '99861091');
    const path = `suppliers/${id}/label-claims/b-corp/refusal`;
    expect(await claims(id)).toEqual(['b-corp', 'pso']);
    await desk.call('put', path, { reason: 'Geen certificaat gezien.' }).expect(204);
    await desk.call('put', path, { reason: 'Nog eens.' }).expect(409);
    await test.drainJobs();
    expect(await claims(id)).toEqual(['pso']);
    await test.importCsv(
      'impact-noord',
      'Bedrijfsnaam;KvK-nummer;Plaats;Keurmerken\nOpschepper;99861091;Groningen;B Corp\n',
    );
    expect(await claims(id)).toEqual(['pso']);
    const history = await desk.call('get', `suppliers/${id}/labels`).expect(200);
    const { items } = history.body as { items: { label: string; refusedBecause?: string }[] };
    expect(
      items.filter(({ label }) => label === 'b-corp').map(({ refusedBecause }) => refusedBecause),
    ).toEqual(['Geen certificaat gezien.', 'Geen certificaat gezien.']);
    expect((await test.app.inject({ url: `/leveranciers/${id}` })).body).not.toContain('B Corp');
    await desk.call('delete', path).expect(204);
    await desk.call('delete', path).expect(404);
    await test.drainJobs();
    expect(await claims(id)).toEqual(['b-corp', 'pso']);
    await desk
      .call('put', `suppliers/${id}/label-claims/mvo-prestatieladder/refusal`, { reason: 'x' })
      .expect(404);
  });

  it('is refused without touching what a register says of the same label', async () => {
    const id = await boaster('Echt Wel', '99861092');
    await desk.deliver('register-pso', SHORT, ['Echt Wel;99861092;Trede 2;2026-01-01;2027-12-31']);
    await desk
      .call('put', `suppliers/${id}/label-claims/pso/refusal`, { reason: 'Staat anders in het register.' })
      .expect(204);
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([
      { code: 'pso', status: 'verified' },
      { code: 'b-corp', status: 'claimed' },
    ]);
  });

  it('waits for evidence on a list for stewards, beside what runs out', async () => {
    const id = await boaster('Wacht Even', '99861093');
    const late = await desk.addFirm('Bijna Klaar', '99861094');
    await desk.deliver('register-pso', SHORT, ['Bijna Klaar;99861094;Trede 1;2024-01-01;2026-12-31']);
    const cookie = await signIn(
      test.app,
      (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key,
    );
    const open = async (url: string) =>
      (await test.app.inject({ url, headers: { accept: 'text/html', cookie } })).body;
    const waiting = await open('/beheer/keurmerken');
    expect(waiting).toContain(`/beheer/bedrijven/${id}#labels-title`);
    expect(waiting).not.toContain(late);
    // Nothing was done here yet, so nothing says so.
    expect(waiting).not.toContain('role="status"');
    for (const list of ['', '/aflopend']) {
      const url = `/beheer/keurmerken${list}?page=9`;
      const beyond = await test.app.inject({ url, headers: { accept: 'text/html', cookie } });
      expect([beyond.statusCode, beyond.headers.location]).toEqual([303, `/beheer/keurmerken${list}?page=1`]);
    }
    const ending = await open('/beheer/keurmerken/aflopend');
    expect(ending).toMatch(/Bijna Klaar<\/a>.*PSO Trede 1.*31 dec 2026/s);
    expect(ending).not.toContain(id);
    await enqueue(test.dataSource.manager, 'registry.remind', {});
    await test.drainJobs();
    expect(await open('/beheer/keurmerken/herinneringen?status=sent')).toContain(
      'Er zijn geen herinneringen.',
    );
  });
});

testChecksTogether(() => ({ test, desk }));
testRenamedLabels(() => ({ test, desk }));
testFirmHistory(() => ({ test, desk }));

describe('a steward at the page of a firm', () => {
  it('notes a label with its evidence, is told what is missing, and withdraws it with a reason', async () => {
    const id = await desk.addFirm('Papieren Bewijs', '99861095');
    const key = (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key;
    const cookie = await signIn(test.app, key);
    const formToken = await formTokenIn(test.app, cookie);
    const path = `/beheer/bedrijven/${id}/keurmerken`;
    const send = (fields: Record<string, string>) =>
      postForm(test.app, path, { formToken, ...fields }, { cookie });
    const open = async () =>
      (await test.app.inject({ url: `/beheer/bedrijven/${id}`, headers: { accept: 'text/html', cookie } }))
        .body;
    const refused = await send({ do: 'check', held: 'pso||trede-2', validFrom: '2026-01-01' });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toContain('Geef het webadres van het bewijs, of zeg waar het is bewaard.');
    expect(refused.body).toContain('value="2026-01-01"');
    const check = { do: 'check', held: 'pso||trede-2', validFrom: '2026-01-01', validUntil: '2027-12-31' };
    expect((await send({ ...check, evidenceFile: 'zaak 7' })).statusCode).toBe(303);
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([{ code: 'pso', status: 'verified', source: 'steward' }]);
    const page = await open();
    expect(page).toMatch(/PSO Trede 2<\/strong> nagekeken/);
    expect(page).toContain('Bewijs: zaak 7');
    const subject =
      /name="do" value="withdraw"\/><input type="hidden" name="subject" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await send({ do: 'withdraw', subject })).body).toContain('Zeg waarom.');
    const ended = await send({ do: 'withdraw', subject, reason: 'Ingetrokken.', withdrawnOn: '2026-11-24' });
    expect(ended.statusCode).toBe(303);
    await test.drainJobs();
    expect(await labelsOf(id)).toMatchObject([{ code: 'pso', status: 'withdrawn' }]);
    expect((await send({ do: 'withdraw', subject, reason: 'Nog eens.' })).statusCode).toBe(409);
  });
});
