import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type ReviewItem } from '../../src/matching/review/load-questions.ts';
import { registerState } from '../support/register-state.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats\n';
const KNOWN = 'A1;Schildersbedrijf Zonnestraal;;9712HM;Groningen';
const DOUBTED = 'N1;Schildersbedrijf Zonestraal;;9712HM;Groningen';

describe('a question about who is the same firm', () => {
  let test: TestApp;
  let key: string;
  beforeEach(async () => {
    test = await startTestApp();
    const keys = test.app.get(ApiKeyService, { strict: false });
    ({ key } = await keys.create({ name: 'steward', scopes: ['suppliers:write'] }));
  });
  afterEach(() => test.close());

  const deliver = (source: string, ...rows: string[]): Promise<unknown> =>
    test.importCsv(source, `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });

  async function questions(): Promise<ReviewItem[]> {
    const answer = await request(test.app.getHttpServer())
      .get('/v1/reviews')
      .set('X-Api-Key', key)
      .expect(200);
    return (answer.body as { items: ReviewItem[] }).items;
  }

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

  it('can be put off, and is answered once: the second steward sees what the first said', async () => {
    await deliver('leveranciersdatabank', KNOWN);
    await deliver('impact-noord', DOUBTED);
    await answerFirst('later');
    const [question] = await questions();
    expect(question?.postponedAt).not.toBeNull();
    await answerFirst('same');
    const second = await post(`reviews/${question?.id}/decision`, { decision: 'different' }).expect(409);
    expect((second.body as { detail: string }).detail).toMatch(/was answered 'same' by api-key:/);
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
});
