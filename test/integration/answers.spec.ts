import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type LocatedQuestion } from '../../src/enrichment/location/question-distances.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { registerState } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const KNOWN = 'A1;Schildersbedrijf Zonnestraal;;9712HM;Groningen';
const DOUBTED = 'N1;Schildersbedrijf Zonestraal;;9712HM;Groningen';

describe('a question about who is the same firm', () => {
  let emptied: EmptiedRegister;
  let test: TestApp;
  let key: string;
  beforeAll(async () => {
    emptied = await EmptiedRegister.start();
  });
  beforeEach(async () => {
    test = await emptied.empty();
    const keys = test.app.get(ApiKeyService, { strict: false });
    ({ key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] }));
  });
  afterAll(() => emptied.close());

  const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    test.importCsv(source, `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });

  async function questions(): Promise<LocatedQuestion[]> {
    const answer = await get('reviews').expect(200);
    return (answer.body as { items: LocatedQuestion[] }).items;
  }

  const get = (path: string): request.Test =>
    request(test.app.getHttpServer()).get(`/v1/${path}`).set('X-Api-Key', key);

  const post = (path: string, body: object): request.Test =>
    request(test.app.getHttpServer()).post(`/v1/${path}`).set('X-Api-Key', key).send(body);

  async function answerFirst(decision: string): Promise<string> {
    const [question] = await questions();
    const answer = await post(`reviews/${question?.id}/decision`, { decision }).expect(200);
    await test.drainJobs();
    return (answer.body as { decision: { id: string } | null }).decision?.id ?? '';
  }

  async function names(): Promise<string[]> {
    const rows: { names: string }[] = await test.dataSource.query(
      `select concat_ws(' + ', data -> 'name' ->> 'value', data -> 'otherNames' -> 0 ->> 'value') as names
         from profile where published order by 1`,
    );
    return rows.map((row) => row.names);
  }

  it('shows both sides with source and date, and is asked again by no later delivery once it is answered', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    const [question] = await questions();
    expect(question).toMatchObject({
      reason: 'similar-name',
      record: { source: 'impact-noord', cleaned: { name: 'Schildersbedrijf Zonestraal' } },
      candidates: [
        {
          statements: [{ source: 'leveranciersdatabank', cleaned: { name: 'Schildersbedrijf Zonnestraal' } }],
        },
      ],
    });
    await answerFirst('same');
    expect(await names()).toEqual(['Schildersbedrijf Zonestraal + Schildersbedrijf Zonnestraal']);
    await deliver('impact-noord', `${DOUBTED} `, 'N2;Iemand Anders;;9401AA;Assen');
    // The other spelling is known by now.
    await deliver('self-registration', DOUBTED.replace('N1', ''));
    expect(await questions()).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  it('teaches a spelling that is found and shown when its record has ended, until that is undone', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    const operationId = await answerFirst('same');
    await deliver('impact-noord', 'N2;Iemand Anders;;9401AA;Assen');
    expect(await names()).toContain('Schildersbedrijf Zonnestraal + Schildersbedrijf Zonestraal');
    await deliver('self-registration', DOUBTED.replace('N1', ''));
    expect(await questions()).toEqual([]);
    expect(await names()).toHaveLength(2);
    await post(`decisions/${operationId}/reversal`, {}).expect(200);
    await test.drainJobs();
    expect(await questions()).toMatchObject([{ record: { source: 'self-registration' } }]);
    expect(await names()).toEqual(['Iemand Anders', 'Schildersbedrijf Zonnestraal']);
  });

  it('teaches a spelling in its place, and not of a namesake elsewhere or with another legal form', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED.replace('Zonestraal', 'Zonestraal B.V.'));
    await answerFirst('same');
    await deliver('impact-noord', 'N2;Iemand Anders;;9401AA;Assen');
    await deliver(
      'self-registration',
      ';Schildersbedrijf Zonestraal;;9401AA;Assen',
      ';Stichting Schildersbedrijf Zonestraal;;9712HM;Groningen',
    );
    expect(await questions()).toMatchObject([{ record: { cleaned: { legalForm: 'stichting' } } }]);
    expect(await names()).toContain('Schildersbedrijf Zonestraal');
  });

  it('that is answered with another firm makes one, which stays one', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    await answerFirst('different');
    expect(await names()).toEqual(['Schildersbedrijf Zonestraal', 'Schildersbedrijf Zonnestraal']);
    await deliver('impact-noord', DOUBTED.replace('9712HM', '9712 HM'), 'N2;Iemand Anders;;9401AA;Assen');
    expect(await questions()).toEqual([]);
    expect(await names()).toHaveLength(3);
  });

  it('is open again, as it was, when the answer is taken back', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    const before = await registerState(test);
    for (const decision of ['same', 'different']) {
      const id = await answerFirst(decision);
      await post(`decisions/${id}/reversal`, {}).expect(200);
      await test.drainJobs();
      expect(await registerState(test)).toEqual(before);
    }
  });

  it('offers the firm that is there now, whether it was merged before or after it was asked, and whether that is undone', async () => {
    await deliver('leveranciersdatabank', KNOWN, 'A2;Maaltijden Oost;;9401AA;Assen');
    await deliver('impact-noord', DOUBTED);
    const [first] = await questions();
    const goneId = first?.candidates[0]?.supplierId ?? '';
    const [keep]: { id: string }[] = await test.dataSource.query(
      `select supplier_id as id from profile where published and supplier_id <> $1`,
      [goneId],
    );
    const merge = await post(`suppliers/${keep?.id}/merges`, { supplierId: goneId }).expect(201);
    await deliver('self-registration', DOUBTED.replace('N1', ''));
    const offered = async (): Promise<(string | undefined)[]> =>
      (await questions()).map(({ candidates }) => candidates.map(({ supplierId }) => supplierId).join());
    expect(await offered()).toEqual([keep?.id, keep?.id]);
    expect((await questions())[0]?.candidates[0]?.statements).toHaveLength(2);

    await post(`decisions/${(merge.body as { id: string }).id}/reversal`, {}).expect(200);
    expect(await offered()).toEqual([goneId, goneId]);
  });

  it('comes first when it hides a firm that was on the list, until it is answered', async () => {
    await deliver('impact-noord', DOUBTED, 'N2;Maaltijden Oosst;;9401AA;Assen');
    await deliver('leveranciersdatabank', 'A2;Maaltijden Oost;;9401AA;Assen');
    // The one firm was found; the other one never was.
    await deliver('self-registration', ';Maaltijdem Oost;;9401AA;Assen');
    const asked = await questions();
    expect(asked.map(({ record, hides }) => [record.cleaned.name, hides])).toEqual([
      ['Maaltijden Oosst', true],
      ['Maaltijdem Oost', false],
    ]);
    await answerFirst('different');
    expect(await names()).toContain('Maaltijden Oosst');
  });

  it('can be put off, and is answered once: the second steward sees what the first said', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    await answerFirst('later');
    const [question] = await questions();
    expect(question?.postponedAt).not.toBeNull();
    await answerFirst('same');
    const second = await post(`reviews/${question?.id}/decision`, { decision: 'different' }).expect(409);
    expect((second.body as { detail: string }).detail).toMatch(
      /was answered 'same' by api-key:.* on \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)\.$/,
    );
  });

  it('says how far the two are apart, and how precisely that is known', async () => {
    await deliver('leveranciersdatabank', KNOWN, 'A2;Bakkerij Morgenrood;;;Haren Gn');
    await deliver('impact-noord', DOUBTED.replace('9712HM', ''), 'N2;Bakkerij Morgenroodt;;9751AB;Haren Gn');
    const measured = (await questions()).map(({ record, candidates }) => [
      record.cleaned.name,
      candidates[0],
    ]);
    expect(measured).toMatchObject([
      ['Schildersbedrijf Zonestraal', { distancePrecision: 'place', distanceKm: expect.any(Number) }],
      ['Bakkerij Morgenroodt', { distancePrecision: 'place' }],
    ]);
  });

  it('is found by its reason, source and import', async () => {
    await deliver('leveranciersdatabank', KNOWN, 'A2;Bakkerij Morgenrood;;9712HM;Groningen');
    await deliver('impact-noord', DOUBTED);
    await deliver('self-registration', 'Z1;Bakkerij Morgenroodt;;9712HM;Groningen');
    const [first] = await questions();
    const totals: Record<string, number> = {};
    for (const query of [
      'reason=similar-name',
      'reason=name-only',
      'source=impact-noord',
      `importId=${first?.record.importId}`,
    ]) {
      const found = await get(`reviews?${query}`).expect(200);
      totals[query.split('=')[0] + ' ' + query.split('=')[1]?.slice(0, 6)] = (
        found.body as { total: number }
      ).total;
    }
    expect(Object.values(totals)).toEqual([2, 0, 1, 1]);
    expect(first?.record.source).toBe('impact-noord');
    await get('reviews?importId=nonsense').expect(400);
  });

  it('about a label gives it to the firm that is named, also when its register delivers again', async () => {
    const register = 'Organisatie;Plaats;Trede;Certificaatnummer;Afgiftedatum;Geldig tot\n';
    const row = 'Schildersbedrijf Zonnestraal;Groningen;Trede 2;C1;2026-01-01;2028-01-01';
    await deliver('leveranciersdatabank', KNOWN);
    await test.importCsv('register-pso', `${register}${row}\n`, { delivery: 'replace' });
    expect(await questions()).toMatchObject([{ question: 'label-holder' }]);
    await answerFirst('same');
    await test.importCsv('register-pso', `${register}${row.replace('2028', '2029')}\n`, {
      delivery: 'replace',
    });
    expect(await questions()).toEqual([]);
    const [profile]: { labels: unknown }[] = await test.dataSource.query(
      `select data -> 'labels' as labels from profile where published`,
    );
    expect(profile?.labels).toMatchObject([{ code: 'pso', status: 'verified', validUntil: '2029-01-01' }]);
  });

  describe('with others', () => {
    const MORE = [
      'A2;Bakkerij Morgenrood;;9712HM;Groningen',
      'A3;Hoveniersbedrijf Lindenhof;;9712HM;Groningen',
    ];
    const ASKED = [
      'N2;Bakkerij Morgenroodt;;9712HM;Groningen',
      'N3;Hoveniersbedrijf Lindehof;;9712HM;Groningen',
    ];
    const answerAll = (answers: object[]): request.Test => post('reviews/decisions', { answers });

    beforeEach(async () => {
      await deliver('leveranciersdatabank', KNOWN, ...MORE);
      await deliver('impact-noord', DOUBTED, ...ASKED);
    });

    it('is answered at once, each by itself: one that cannot be undoes nothing of the others', async () => {
      const [first, second, third] = await questions();
      await post(`reviews/${first?.id}/decision`, { decision: 'different' }).expect(200);
      const answer = await answerAll([
        { reviewId: first?.id, decision: 'same' },
        { reviewId: second?.id, decision: 'same', supplierId: randomUUID() },
        { reviewId: '999999', decision: 'later' },
        { reviewId: third?.id, decision: 'same' },
      ]).expect(200);
      expect(answer.body).toMatchObject({
        items: [
          {
            reviewId: first?.id,
            outcome: 'conflict',
            detail: expect.stringContaining("answered 'different'"),
          },
          { reviewId: second?.id, outcome: 'problem', errors: [{ name: 'supplierId' }] },
          { reviewId: '999999', outcome: 'problem', detail: "There is no question with id '999999'." },
          { reviewId: third?.id, outcome: 'done', decision: { kind: 'same' } },
        ],
      });
      await test.drainJobs();
      expect((await questions()).map(({ id }) => id)).toEqual([second?.id]);
      expect(await names()).toContain('Hoveniersbedrijf Lindehof + Hoveniersbedrijf Lindenhof');
    });

    it('is taken back one by one, to where it was', async () => {
      const before = await registerState(test);
      const asked = await questions();
      const answer = await answerAll(
        asked.map(({ id }, index) => ({ reviewId: id, decision: index === 0 ? 'same' : 'different' })),
      ).expect(200);
      await test.drainJobs();
      for (const { decision } of (answer.body as { items: { decision: { id: string } }[] }).items)
        await post(`decisions/${decision.id}/reversal`, {}).expect(200);
      await test.drainJobs();
      expect(await registerState(test)).toEqual(before);
    });

    it('is answered once when two stewards answer the same ones at the same moment', async () => {
      const asked = (await questions()).map(({ id }) => id);
      const say = (decision: string) => answerAll(asked.map((reviewId) => ({ reviewId, decision })));
      const both = await Promise.all([say('same'), say('different')]);
      const outcomes = both.map(({ body }) =>
        (body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome),
      );
      asked.forEach((_, index) =>
        expect(outcomes.map((mine) => mine[index]).sort()).toEqual(['conflict', 'done']),
      );
      await test.drainJobs();
      expect(await questions()).toEqual([]);
    });

    it('is not answered at all when the request is no good', async () => {
      const [first] = await questions();
      const twice = { reviewId: first?.id, decision: 'same' };
      for (const answers of [[], [null], [twice, twice], [{ reviewId: 'x', decision: 'perhaps' }]])
        await answerAll(answers as object[]).expect(400);
      expect(await questions()).toHaveLength(3);
    });
  });
});
