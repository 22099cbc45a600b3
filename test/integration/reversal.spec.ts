import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { FollowedCopy } from '../support/followed-copy.ts';
import { random } from '../support/random.ts';
import { registerState } from '../support/register-state.ts';
import { type Delivery, firms, HEADER, someList } from '../support/some-list.ts';
import { type TestApp } from '../support/test-app.ts';

const CERTIFICATES = 'Organisatie;KvK-nummers;Plaats;Trede;Certificaatnummer;Afgiftedatum;Geldig tot\n';

const pso = (...rows: string[]): Delivery => ({
  source: 'register-pso',
  text: `${CERTIFICATES}${rows.join('\n')}\n`,
});

describe('an import that is taken back', () => {
  let emptied: EmptiedRegister;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  afterAll(() => emptied.close());

  /** A register that was given these deliveries alone; the one before it is gone. */
  async function register(deliveries: readonly Delivery[]): Promise<{ test: TestApp; ids: string[] }> {
    const test = await emptied.empty();
    const ids: string[] = [];
    for (const { source, text } of deliveries) {
      const { id } = await test.importCsv(source, text, { delivery: 'replace' });
      ids.push(id);
    }
    return { test, ids };
  }

  async function reverse(test: TestApp, id: string | undefined): Promise<void> {
    const imports = test.app.get(ImportService, { strict: false });
    await imports.reverse(id ?? '');
    await test.drainJobs();
    expect(await imports.find(id ?? '')).toMatchObject({
      status: 'reverted',
      reversing: false,
      searchable: true,
    });
  }

  /**
   * Makes a register of all deliveries, takes one back, and compares with a register that never had it. Whoever has a copy
   * gets there by following the changes.
   */
  async function expectAsIfNeverBeen(deliveries: readonly Delivery[], taken: number): Promise<TestApp> {
    const without = await register(deliveries.filter((_, index) => index !== taken));
    const wanted = await registerState(without.test);
    const { test, ids } = await register(deliveries);
    const followed = await FollowedCopy.of(test);
    await reverse(test, ids[taken]);
    expect(await registerState(test)).toEqual(wanted);
    const { copy, register: now } = await followed.follow();
    expect(copy).toEqual(now);
    return test;
  }

  it('leaves no firm of its own, and none of its words about others', async () => {
    const test = await expectAsIfNeverBeen(
      [
        firms('leveranciersdatabank', 'A1;Blijvend B.V.;99840101;9712HM;Groningen;Catering'),
        firms(
          'impact-noord',
          'N1;Blijvend;99840101;9712HM;Groningen;Lunch',
          'N2;Verdwijnend;;9401AA;Assen;Groen',
        ),
      ],
      1,
    );
    const kinds: { kind: string }[] = await test.dataSource.query(
      `select kind from change order by sequence`,
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      'published',
      'published',
      'updated',
      'updated',
      'withdrawn',
    ]);
    expect(await test.getJson('/v1/suppliers?q=verdwijnend')).toMatchObject({ total: 0 });
  });

  it('gives back what it had replaced and what it had ended, with the ids of before', async () => {
    const before = firms(
      'leveranciersdatabank',
      'A1;Eerste;99840111;9712HM;Groningen;Catering',
      'A2;Tweede;;9401AA;Assen;Groen',
    );
    const { test, ids } = await register([before]);
    const state = await registerState(test);
    const profiles = (): Promise<unknown> =>
      test.dataSource.query(`select supplier_id, data from profile where published order by 1`);
    const had = await profiles();
    const { id } = await test.importCsv(
      'leveranciersdatabank',
      firms('', 'A1;Eerste Anders;99840111;9712HM;Groningen;Lunch').text,
      {
        delivery: 'replace',
      },
    );
    expect(await profiles()).not.toEqual(had);
    await reverse(test, id);
    expect(await profiles()).toEqual(had);
    expect(await registerState(test)).toEqual(state);
    expect(ids).toHaveLength(1);
  });

  it.each([
    ['nobody else speaks of', []],
    [
      'another list knows by the new number',
      [firms('impact-noord', 'N1;Leerhuis Anders;99840132;9401AA;Assen;Leer')],
    ],
    ['left its number to another', [firms('impact-noord', 'N1;Tassenhuis;99840131;9401AA;Assen;Tassen')]],
  ])('gives back the number of a firm that %s', async (_, later) => {
    const said = (kvk: string) =>
      firms('leveranciersdatabank', `A1;Leerhuis Riem;${kvk};9712HM;Groningen;Leer`);
    await expectAsIfNeverBeen([said('99840131'), said('99840132'), ...later], 1);
  });

  it('goes also when the one before it is taken back first', async () => {
    const said = (place: string) =>
      firms('leveranciersdatabank', `A1;Driemaal B.V.;99840191;9712HM;${place};Catering`);
    const { test, ids } = await register([said('Groningen'), said('Assen'), said('Haren')]);
    await reverse(test, ids[1]);
    await reverse(test, ids[2]);
    const state = await registerState(test);
    const only = await register([said('Groningen')]);
    expect(state).toEqual(await registerState(only.test));
  });

  it('goes also after later imports of its own source', async () => {
    await expectAsIfNeverBeen(
      [
        firms(
          'leveranciersdatabank',
          'A1;Eerste;99840121;9712HM;Groningen;Catering',
          'A2;Tweede;;9401AA;Assen;Groen',
        ),
        firms(
          'leveranciersdatabank',
          'A1;Eerste Anders;99840121;9712HM;Groningen;Catering',
          'A3;Derde;;9401AA;Assen;Groen',
        ),
        firms(
          'leveranciersdatabank',
          'A1;Eerste Weer Anders;99840121;9712HM;Groningen;Catering',
          'A2;Tweede;;9401AA;Assen;Groen',
          'A3;Derde;;9401AA;Assen;Groen',
        ),
      ],
      1,
    );
  });

  it('takes along what other sources were linked or asked because of it', async () => {
    await expectAsIfNeverBeen(
      [
        // Only this one knows that both names have one number.
        firms(
          'leveranciersdatabank',
          'A1;Schakel Een;99840131;9712HM;Groningen;Catering',
          'A2;Vraagteken Bakkerij;;9401AA;Assen;Brood',
        ),
        firms(
          'impact-noord',
          'N1;Schakel Een;;9712HM;Groningen;Catering',
          'N2;Vraagteken Bakerij;;9401AA;Assen;Brood',
        ),
        firms('self-registration', ';Schakel Twee;99840131;9712HM;Groningen;Catering'),
      ],
      0,
    );
  });

  it('goes through what was said and ended meanwhile, by whom it would have met', async () => {
    await expectAsIfNeverBeen(
      [
        firms('self-registration', 'Z1;Molenwiek;99840151;9712HM;Groningen;Catering'),
        // Takes Molenwiek off the list while the network speaks of it, under a name that it gives up later.
        firms('self-registration', 'Z9;Iets Heel Anders;;9401AA;Assen;Brood'),
        firms('impact-noord', 'N1;Molenwiek;;9712HM;Groningen;Catering'),
        firms('impact-noord', 'N9;Nog Iets Anders;;9401AA;Assen;Brood'),
        firms('impact-noord', 'N1;Onderneming Zonder Wieken;;9712HM;Groningen;Groen'),
      ],
      1,
    );
  });

  it('lets count longer what a later delivery ended as well', async () => {
    await expectAsIfNeverBeen(
      [
        firms('self-registration', 'Z1;Zwaluwnet Werkt;99840161;9712HM;Groningen;Catering'),
        firms('impact-noord', 'N1;Onderneming Twee;;9712HM;Groningen;Catering'),
        firms('leveranciersdatabank', 'L1;Zwaluwnet Werkt;;9712HM;Groningen;Groen'),
        firms('self-registration', 'Z9;Iets Heel Anders;;9401AA;Assen;Brood'),
        firms('impact-noord', 'N1;Zwaluwnest Werkt B.V.;99840161;9712HM;Groningen;Groen'),
        firms('leveranciersdatabank', 'L9;Nog Iets Anders;;9401AA;Assen;Brood'),
        firms('self-registration', 'Z9;Iets Heel Anders;;9401AA;Assen;Koek'),
      ],
      3,
    );
  });

  it.each([
    ['what a steward put right', 'steward'],
    ['what a label register says', 'register-pso'],
  ])('leaves %s with a firm that another list names too', async (_, source) => {
    const { test, ids } = await register([
      firms('leveranciersdatabank', 'A1;Molenwiek;99840145;9712HM;Groningen;Catering'),
      firms('impact-noord', 'N1;Molenwiek;99840145;9712HM;Groningen;Catering'),
    ]);
    const [firm]: { id: string }[] = await test.dataSource.query(`select supplier_id as id from profile`);
    const supplierId = firm?.id ?? '';
    if (source === 'steward')
      await test.app
        .get(IdentityService, { strict: false })
        .correct({ supplierId, values: { description: 'Broodjes' }, by: 'steward' });
    else
      await test.importCsv(source, pso('Molenwiek;99840145;Groningen;Trede 2;C1;2026-01-01;2028-01-01').text);
    await test.drainJobs();
    await reverse(test, ids[0]);
    expect(await test.getJson(`/v1/suppliers/${supplierId}`)).toMatchObject({
      name: { value: 'Molenwiek', source: 'impact-noord' },
      ...(source === 'steward' ? { description: { value: 'Broodjes' } } : { impact: true }),
    });
  });

  it('takes labels away with a register, and gives back those that a newer list had ended', async () => {
    const list = firms(
      'leveranciersdatabank',
      'A1;Keur Een;99840141;9712HM;Groningen;Catering',
      'A2;Keur Twee;99840142;9712HM;Groningen;Groen',
    );
    const one = 'Keur Een;99840141;Groningen;Trede 2;C1;2026-01-01;2028-01-01';
    const two = 'Keur Twee;99840142;Groningen;Trede 1;C2;2026-01-01;2028-01-01';
    await expectAsIfNeverBeen([list, pso(one, two), pso(two)], 2);
    await expectAsIfNeverBeen([list, pso(one), pso(one, two)], 1);
  });

  it('takes the days of a list out of the labels, also of firms that a newer list tells of', async () => {
    const { test, ids } = await register([
      firms(
        'leveranciersdatabank',
        'A1;Keur Een;99840141;9712HM;Groningen;Catering',
        'A2;Keur Twee;99840142;9712HM;Groningen;Groen',
        'A3;Keur Drie;99840143;9712HM;Groningen;Groen',
      ),
    ]);
    const list = async (listedOn: string, ...rows: string[]): Promise<string> => {
      const { source, text } = pso(...rows);
      return (await test.importCsv(source, text, { delivery: 'replace', listedOn })).id;
    };
    const two = 'Keur Twee;99840142;Groningen;Trede 1;C2;2026-01-01;2028-01-01';
    const held = (): Promise<unknown> =>
      test.dataSource.query(
        `select concat_ws(' ', h.certificate_number, h.level_code, h.stated_on, h.replaced_on, h.withdrawn_on) as held
           from label_holding h where h.scheme_code = 'pso' order by 1`,
      );
    await list('2026-08-01', 'Keur Een;99840141;Groningen;Trede 2;C1;2026-01-01;2028-01-01');
    ids.push(await list('2026-09-01', two, 'Keur Drie;99840143;Groningen;Trede 1;C3;2026-01-01;2028-01-01'));
    await list('2026-10-01', two, 'Keur Drie;99840143;Groningen;Trede 2;C3;2026-09-15;2028-09-14');
    expect(await held()).toEqual([
      { held: 'C1 trede-2 2026-08-01 2026-09-01' },
      { held: 'C2 trede-1 2026-09-01' },
      { held: 'C3 trede-1 2026-09-01 2026-09-15' },
      { held: 'C3 trede-2 2026-10-01' },
    ]);
    await reverse(test, ids[1]);
    expect(await held()).toEqual([
      { held: 'C1 trede-2 2026-08-01 2026-10-01' },
      { held: 'C2 trede-1 2026-10-01' },
      { held: 'C3 trede-2 2026-10-01' },
    ]);
  });

  it('can be taken back once, and only when it was applied', async () => {
    const { test, ids } = await register([firms('impact-noord', 'N1;Eenmaal;;9712HM;Groningen;x')]);
    const imports = test.app.get(ImportService, { strict: false });
    const preview = await test.importCsv('impact-noord', `${HEADER}N2;Proef;;9712HM;Groningen;x\n`, {
      dryRun: true,
    });
    await expect(imports.reverse(preview.id)).rejects.toMatchObject({ kind: 'conflict' });
    await imports.reverse(ids[0] ?? '');
    await expect(imports.reverse(ids[0] ?? '')).rejects.toMatchObject({ kind: 'conflict' });
    await test.drainJobs();
    await expect(imports.reverse(ids[0] ?? '')).rejects.toMatchObject({ kind: 'conflict' });
  });

  it.each([1, 2, 7, 9, 17, 38, 46, 52, 104, 108, 114])(
    'leaves a register of many random deliveries as if it had never been (seed %i)',
    async (seed) => {
      const next = random(seed);
      const sources = ['leveranciersdatabank', 'impact-noord', 'self-registration'];
      const deliveries = Array.from({ length: 7 }, () =>
        someList(sources[Math.floor(next() * 3)] ?? '', next),
      );
      await expectAsIfNeverBeen(deliveries, Math.floor(next() * deliveries.length));
    },
  );

  it.each([12, 21, 40])(
    'leaves a register in which firms change their numbers as if it had never been (seed %i)',
    async (seed) => {
      const next = random(seed);
      const sources = ['leveranciersdatabank', 'impact-noord', 'self-registration'];
      const deliveries = Array.from({ length: 7 }, () =>
        someList(sources[Math.floor(next() * 3)] ?? '', next, 0.3),
      );
      await expectAsIfNeverBeen(deliveries, Math.floor(next() * deliveries.length));
    },
  );
});
