import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { registerState, stateWithIds } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';
import { testAnyMergesAndSplits } from './any-merges-and-splits.ts';
import { testCorrectionsOfPrograms } from './corrections-of-programs.ts';
import { testEndedMeanwhile } from './ended-meanwhile.ts';
import { testPins } from './pins.ts';
import { testRememberedAnswers } from './remembered-answers.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving;Website\n';
const BY = 'steward';

describe('suppliers that a steward merges and splits', () => {
  let emptied: EmptiedRegister;
  let test: TestApp;
  let identities: IdentityService;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  beforeEach(async () => {
    test = await emptied.empty();
    identities = test.app.get(IdentityService, { strict: false });
  });
  afterAll(() => emptied.close());

  const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    test.importCsv(source, `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });

  async function idOf(name: string): Promise<string> {
    const [row]: { id: string }[] = await test.dataSource.query(
      `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
      [name],
    );
    if (!row) throw new Error(`nobody is called ${name}`);
    return row.id;
  }

  const profileOf = (id: string): Promise<Profile> => test.getJson<Profile>(`/v1/suppliers/${id}`);

  it('are one firm, under the address of the one that lives on, and both again when that is undone', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Groenwerk Noord B.V.;99850001;9712HM;Groningen;Groen;https://groenwerk.example',
      'A2;De Groene Werkers;;9401AA;Assen;Hoveniers;',
    );
    const before = await stateWithIds(test);
    const [keepId, goneId] = [await idOf('Groenwerk Noord B.V.'), await idOf('De Groene Werkers')];
    const merge = await identities.merge({
      keepId,
      goneId,
      by: BY,
      values: { description: 'Groen en hoveniers' },
    });
    await test.drainJobs();
    expect(await profileOf(keepId)).toMatchObject({
      otherNames: [{ value: 'De Groene Werkers' }],
      description: {
        value: 'Groen en hoveniers',
        source: 'steward',
        others: [{ value: 'Hoveniers' }, { value: 'Groen' }],
      },
    });
    const moved = await request(test.app.getHttpServer()).get(`/v1/suppliers/${goneId}`).expect(308);
    expect(moved.headers['location']).toContain(keepId);
    expect(await test.getJson('/v1/suppliers?q=groene werkers')).toMatchObject({
      items: [{ id: keepId }],
      total: 1,
    });
    const [last]: { kind: string }[] = await test.dataSource.query(
      `select kind from change where supplier_id = $1 order by sequence desc limit 1`,
      [goneId],
    );
    expect(last?.kind).toBe('merged');

    await identities.undo({ operationId: merge.id, by: BY });
    await test.drainJobs();
    expect(await stateWithIds(test)).toEqual(before);
  });

  it('keep the name of the one that went when nobody says it any more: it is shown, searched and matched', async () => {
    const rows = [
      'A1;Groenwerk Noord B.V.;99850071;9712HM;Groningen;Groen;',
      'A2;De Hoveniers Van Assen;;9401AA;Assen;Hoveniers;',
    ];
    await deliver('leveranciersdatabank', ...rows);
    const [keepId, goneId] = [await idOf('Groenwerk Noord B.V.'), await idOf('De Hoveniers Van Assen')];
    const merge = await identities.merge({ keepId, goneId, by: BY });
    await deliver('leveranciersdatabank', rows[0] ?? '');
    expect((await profileOf(keepId)).otherNames).toMatchObject([
      { value: 'De Hoveniers Van Assen', source: 'steward' },
    ]);
    expect(await test.getJson('/v1/suppliers?q=hoveniers assen')).toMatchObject({ items: [{ id: keepId }] });
    await deliver('impact-noord', 'N1;Hoveniers van Assen B.V.;;9401 AA;ASSEN;Tuinen;');
    expect((await profileOf(keepId)).otherNames).toHaveLength(2);

    // What came since is said by nobody when the merge is undone: a person must say whose it is.
    await expect(identities.undo({ operationId: merge.id, by: BY })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await deliver('impact-noord', 'N2;Iemand Anders;;9401AA;Assen;x;');
    await identities.undo({ operationId: merge.id, by: BY });
    await test.drainJobs();
    expect((await profileOf(keepId)).otherNames).toEqual([]);
    expect((await registerState(test))['aliases']).toEqual([]);
  });

  it('take along a name that was taught when its record is split off, and get it back when that is undone', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Groenwerk Noord B.V.;99850072;9712HM;Groningen;Groen;',
      'A2;De Hoveniers Van Assen;;9401AA;Assen;Hoveniers;',
    );
    const [keepId, goneId] = [await idOf('Groenwerk Noord B.V.'), await idOf('De Hoveniers Van Assen')];
    await identities.merge({ keepId, goneId, by: BY });
    await test.drainJobs();
    const merged = await stateWithIds(test);
    const records = await identities.recordsOf(keepId);
    const recordIds = records.filter(({ line }) => line === 3).map(({ id }) => id);
    const split = await identities.split({ supplierId: keepId, recordIds, by: BY });
    await test.drainJobs();
    expect((await registerState(test))['aliases']).toEqual([
      'De Hoveniers Van Assen assen 9401AA De Hoveniers Van Assen',
    ]);
    await deliver('impact-noord', 'N1;Hoveniers van Assen;;9401AA;Assen;Tuinen;');
    const [record]: { supplierId: string }[] = await test.dataSource.query(
      `select supplier_id as "supplierId" from record_match order by record_id desc limit 1`,
    );
    expect(record?.supplierId).toBe(split.otherId);
    await deliver('impact-noord', 'N2;Iemand Anders;;9401AA;Assen;x;');
    await identities.undo({ operationId: split.id, by: BY });
    await deliver('impact-noord', 'N3;Groenwerk Noord;99850072;9712HM;Groningen;Groen;');
    const { aliases } = await registerState(test);
    expect(aliases).toEqual((merged as { aliases: unknown }).aliases);
  });

  it('stay one firm when their sources deliver again, and stay apart after a split', async () => {
    const rows = [
      'A1;Samen Sterk B.V.;99850011;9712HM;Groningen;Groen;',
      'A2;Sterk Samen Assen;;9401AA;Assen;Groen;',
    ];
    await deliver('leveranciersdatabank', ...rows);
    const [keepId, goneId] = [await idOf('Samen Sterk B.V.'), await idOf('Sterk Samen Assen')];
    await identities.merge({ keepId, goneId, by: BY });
    await deliver('leveranciersdatabank', ...rows.map((row) => row.replace('Groen;', 'Groenvoorziening;')));
    expect((await profileOf(keepId)).otherNames).toMatchObject([{ value: 'Sterk Samen Assen' }]);

    const [record]: { id: string }[] = await test.dataSource.query(
      `select m.record_id as id from record_match m join source_record r on r.id = m.record_id
        where m.supplier_id = $1 and r.cleaned ->> 'name' = 'Sterk Samen Assen'`,
      [keepId],
    );
    const split = await identities.split({ supplierId: keepId, recordIds: [record?.id ?? ''], by: BY });
    await deliver('leveranciersdatabank', ...rows);
    expect(await idOf('Sterk Samen Assen')).toBe(split.otherId);
    expect((await profileOf(keepId)).otherNames).toEqual([]);
  });

  it.each(['merge', 'split'] as const)(
    'take a KvK number that was learned since along when a %s is undone',
    async (kind) => {
      const [one, two] = ['A1;Samen Sterk;;9712HM;Groningen;x;', 'A2;Sterk Samen Assen;;9401AA;Assen;x;'];
      await deliver('leveranciersdatabank', one, two);
      const [keepId, goneId] = [await idOf('Samen Sterk'), await idOf('Sterk Samen Assen')];
      const merge = await identities.merge({ keepId, goneId, by: BY });
      const [record]: { id: string }[] = await test.dataSource.query(
        `select id from source_record where cleaned ->> 'name' = 'Sterk Samen Assen'`,
      );
      const recordIds = [record?.id ?? ''];
      const { id: operationId } =
        kind === 'merge' ? merge : await identities.split({ supplierId: keepId, recordIds, by: BY });
      await deliver('leveranciersdatabank', one, two.replace(';;', ';99850061;'));
      await identities.undo({ operationId, by: BY });
      await deliver('impact-noord', 'N1;Onder Heel Andere Naam;99850061;9401AA;Assen;Van het netwerk;');
      expect((await profileOf(kind === 'merge' ? goneId : keepId)).description).toMatchObject({
        source: 'impact-noord',
      });
    },
  );

  it('keep a KvK number that only one of them still names when a split is undone', async () => {
    const row = 'A1;Samen Sterk;99850071;9712HM;Groningen;x;';
    await deliver('leveranciersdatabank', row);
    await deliver('impact-noord', row.replace('A1', 'N1'));
    const supplierId = await idOf('Samen Sterk');
    const [record]: { id: string }[] = await test.dataSource.query(
      `select id from source_record where source_code = 'impact-noord'`,
    );
    const split = await identities.split({ supplierId, recordIds: [record?.id ?? ''], by: BY });
    // The number had stayed with the first one, which loses it now.
    await deliver('leveranciersdatabank', row.replace('99850071', ''));
    await identities.undo({ operationId: split.id, by: BY });
    await deliver('self-registration', 'Z1;Onder Heel Andere Naam;99850071;9401AA;Assen;Eigen woorden;');
    const [found]: { id: string }[] = await test.dataSource.query(
      `select m.supplier_id as id from record_match m join source_record r on r.id = m.record_id
        where r.source_code = 'self-registration'`,
    );
    expect(found).toEqual({ id: supplierId });
  });

  it('cannot be merged by two stewards at once: the second sees what the first did', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Eerste Firma;99850021;9712HM;Groningen;x;',
      'A2;Tweede Firma;;9401AA;Assen;x;',
    );
    const [a, b] = [await idOf('Eerste Firma'), await idOf('Tweede Firma')];
    const both = await Promise.allSettled([
      identities.merge({ keepId: a, goneId: b, by: 'first' }),
      identities.merge({ keepId: b, goneId: a, by: 'second' }),
    ]);
    const done = both.filter(({ status }) => status === 'fulfilled');
    const refused = both.find((result) => result.status === 'rejected');
    expect(done).toHaveLength(1);
    expect(refused?.reason).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/was merged into .* by (first|second) on 20/) as unknown,
    });
  });

  it('are not torn apart by guess: what came after a merge must be given a place', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Oude Naam Een;99850031;9712HM;Groningen;x;',
      'A2;Oude Naam Twee;;9401AA;Assen;x;',
    );
    const [keepId, goneId] = [await idOf('Oude Naam Een'), await idOf('Oude Naam Twee')];
    const merge = await identities.merge({ keepId, goneId, by: BY });
    await deliver('impact-noord', 'N1;Oude Naam Twee;;9401AA;Assen;Later gekomen;');
    const [later]: { id: string }[] = await test.dataSource.query(
      `select id from source_record where source_code = 'impact-noord'`,
    );
    const refused = await identities.undo({ operationId: merge.id, by: BY }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'conflict', faults: [{ name: `places.${later?.id}` }] });
    // What tells the two apart, for they may have one name.
    const sides = (await identities.sidesOf(merge.id)).sort(
      (a, b) => b.kvkNumbers.length - a.kvkNumbers.length,
    );
    const sources = ['leveranciersdatabank'];
    expect(sides).toEqual([
      { supplierId: keepId, kvkNumbers: ['99850031'], places: ['Groningen'], sources },
      { supplierId: goneId, kvkNumbers: [], places: ['Assen'], sources },
    ]);
    const placed = (supplierId: unknown) =>
      identities.undo({
        operationId: merge.id,
        by: BY,
        places: { [later?.id ?? '']: supplierId } as Record<string, string>,
      });
    for (const neither of [merge.id, 5, '00000000-0000-4000-8000-000000000000'])
      expect(await placed(neither).catch((error: unknown) => error)).toMatchObject({
        kind: 'invalid-input',
        faults: [{ in: 'body', name: `places.${later?.id}` }],
      });
    await placed(goneId.toUpperCase());
    await test.drainJobs();
    expect((await profileOf(goneId)).description).toMatchObject({
      value: 'Later gekomen',
      source: 'impact-noord',
    });
  });

  it('are merged, corrected and undone by a program with a key for that, and by nobody else', async () => {
    await deliver(
      'leveranciersdatabank',
      'A1;Over De Api;99850061;9712HM;Groningen;x;',
      'A2;Ook Over De Api;;9401AA;Assen;x;',
    );
    const [keepId, goneId] = [await idOf('Over De Api'), await idOf('Ook Over De Api')];
    const keys = test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] });
    const post = (path: string, body: object): request.Test =>
      request(test.app.getHttpServer()).post(`/v1/${path}`).set('X-Api-Key', key).send(body);
    await request(test.app.getHttpServer()).post(`/v1/suppliers/${keepId}/merges`).send({}).expect(401);
    const wrong = await post(`suppliers/${keepId}/merges`, { supplierId: 'x', verified: true }).expect(400);
    expect((wrong.body as { errors: { name: string }[] }).errors.map(({ name }) => name).sort()).toEqual([
      'supplierId',
      'verified',
    ]);
    const merge = await post(`suppliers/${keepId}/merges`, { supplierId: goneId }).expect(201);
    await post(`suppliers/${keepId}/merges`, { supplierId: goneId }).expect(409);
    await post(`suppliers/${keepId}/corrections`, { website: 'https://api.example' }).expect(201);
    await test.drainJobs();
    expect((await profileOf(keepId)).website).toMatchObject({
      value: 'https://api.example',
      source: 'steward',
    });
    const { id } = merge.body as { id: string };
    await post(`decisions/${id}/reversal`, {}).expect(200);
    await post(`decisions/${id}/reversal`, {}).expect(409);
    await test.drainJobs();
    expect((await profileOf(goneId)).name.value).toBe('Ook Over De Api');
  });

  it('work where a steward says, above all sources, until that is taken back', async () => {
    const area = 'Naam;KvK;Plaats;Omschrijving;Werkgebied';
    await test.importCsv('impact-noord', `${area}\nRijdend Buffet;99850071;Assen;catering;landelijk\n`);
    const id = await idOf('Rijdend Buffet');
    const keys = test.app.get(ApiKeyService, { strict: false });
    const { key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] });
    const correct = (serviceArea: string | null): request.Test =>
      request(test.app.getHttpServer())
        .post(`/v1/suppliers/${id}/corrections`)
        .set('X-Api-Key', key)
        .send({ serviceArea });
    const near = async (place: string): Promise<number> => {
      await test.drainJobs();
      const path = `/v1/suppliers?q=catering&radiusKm=10&near=${place}`;
      return (await test.getJson<{ total: number }>(path)).total;
    };
    expect(await near('Winschoten')).toBe(1);

    const wrong = await correct('Assen, Asssen; 00000001: Emmen').expect(400);
    expect((wrong.body as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ name: 'serviceArea', message: expect.stringMatching(/Asssen, 00000001$/) }),
    ]);
    await correct('Assen; Emmen').expect(201);
    expect([await near('Winschoten'), await near('Emmen')]).toEqual([0, 1]);
    expect((await profileOf(id)).serviceAreas).toMatchObject([{ source: 'steward' }, { source: 'steward' }]);
    await test.importCsv('leveranciersdatabank', `${area}\nRijdend Buffet;99850071;Assen;catering;200 km\n`);
    expect(await near('Winschoten')).toBe(0);

    await correct(null).expect(201);
    expect(await near('Winschoten')).toBe(1);
    const events: unknown[] = await test.dataSource.query(
      `select details ->> 'fields' as fields from audit_event where action = 'supplier.corrected' and subject = $1`,
      [id],
    );
    expect(events).toEqual([{ fields: '["serviceArea"]' }, { fields: '["serviceArea"]' }]);
  });

  testAnyMergesAndSplits(() => test);
  testCorrectionsOfPrograms(() => test);
  testEndedMeanwhile(() => test);
  testPins(() => test);
  testRememberedAnswers(() => test);
});
