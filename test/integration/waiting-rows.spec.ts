import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { EmptiedRegister } from '../support/emptied-register.ts';
import { type TestApp } from '../support/test-app.ts';

const HEADER = 'Leveranciersnummer;Bedrijfsnaam;Plaats;Website\n';
const KNOWN = 'A1;Schildersbedrijf Zonnestraal;Groningen;';
const DOUBTED = 'A2;Schildersbedrijf Zonestraal;Groningen;';
const SITE = 'https://zonnestraal.example';

describe('a row that waits for a person', () => {
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
    await deliver(KNOWN, DOUBTED);
    expect(await published()).toEqual(['Schildersbedrijf Zonnestraal']);
  });
  afterAll(() => emptied.close());

  const deliver = (...rows: string[]): Promise<unknown> =>
    test.importCsv('leveranciersdatabank', `${HEADER}${rows.join('\n')}\n`, { delivery: 'replace' });

  async function published(): Promise<string[]> {
    const rows: { name: string }[] = await test.dataSource.query(
      `select data -> 'name' ->> 'value' as name from profile where published order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  async function questions(): Promise<{ id: string; reason: string }[]> {
    const answer = await request(test.app.getHttpServer())
      .get('/v1/reviews')
      .set('X-Api-Key', key)
      .expect(200);
    return (answer.body as { items: { id: string; reason: string }[] }).items;
  }

  async function post(path: string, body: object): Promise<{ decision?: { id: string } }> {
    const answer = await request(test.app.getHttpServer())
      .post(`/v1/${path}`)
      .set('X-Api-Key', key)
      .send(body)
      .expect(200);
    await test.drainJobs();
    return answer.body as { decision?: { id: string } };
  }

  it('goes on waiting when its list says something else of the firm that it may be', async () => {
    await deliver(`${KNOWN}${SITE}`, DOUBTED);
    await deliver(`${KNOWN}${SITE}/nieuw`, DOUBTED);
    expect(await published()).toEqual(['Schildersbedrijf Zonnestraal']);
    expect(await questions()).toMatchObject([{ reason: 'similar-name' }]);
  });

  it('goes on waiting when both rows say something else, in another order', async () => {
    await deliver(`${DOUBTED}https://zonestraal.example`, `${KNOWN}${SITE}`);
    expect(await published()).toEqual(['Schildersbedrijf Zonnestraal']);
    expect(await questions()).toMatchObject([{ reason: 'similar-name' }]);
  });

  it('waits again when an answer is taken back after its list said something else of that firm', async () => {
    const [question] = await questions();
    const { decision } = await post(`reviews/${question?.id}/decision`, { decision: 'same' });
    await deliver(`${KNOWN}${SITE}`, DOUBTED);
    await post(`decisions/${decision?.id}/reversal`, {});
    expect(await published()).toEqual(['Schildersbedrijf Zonnestraal']);
    expect(await questions()).toMatchObject([{ reason: 'similar-name' }]);
  });
});
