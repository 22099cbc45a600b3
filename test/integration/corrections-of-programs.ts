import { expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type TestApp } from '../support/test-app.ts';

/** What a program puts right, field by field. @param app an empty register */
export function testCorrectionsOfPrograms(app: () => TestApp): void {
  async function aFirm() {
    const test = app();
    await test.importCsv('leveranciersdatabank', 'Naam;Postcode;Plaats\nHet Roer;9401AA;Assen\n');
    const [firm]: { id: string }[] = await test.dataSource.query(`select supplier_id as id from profile`);
    const { key } = await test.app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'inkooppakket', scopes: ['suppliers:write'] });
    const path = `/v1/suppliers/${firm?.id}`;
    const correct = (values: object): request.Test =>
      request(test.app.getHttpServer()).post(`${path}/corrections`).set('X-Api-Key', key).send(values);
    const corrected = async (values: object): Promise<Profile> => {
      await correct(values).expect(201);
      await test.drainJobs();
      return test.getJson<Profile>(path);
    };
    return { correct, corrected };
  }

  it('keep what a program put right before, until it is taken back', async () => {
    const { corrected } = await aFirm();
    await corrected({ website: 'https://roer.example' });
    const both = await corrected({ employees: 12 });
    expect([both.website?.value, both.employees?.value]).toEqual(['https://roer.example', 12]);
    const one = await corrected({ website: null });
    expect([one.website, one.employees?.value]).toEqual([undefined, 12]);
  });

  it('get no name or address that is none, and are told so', async () => {
    const { correct } = await aFirm();
    for (const [values, name] of [
      [{ name: '' }, 'name'],
      [{ name: '  ' }, 'name'],
      [{ description: ' ' }, 'description'],
      [{ website: 'http://' }, 'website'],
      [{ postcode: '9712HM' }, 'place'],
      [{ employees: 99_999_999_999 }, 'employees'],
    ] as const) {
      const refused = await correct(values).expect(400);
      expect(refused.body).toMatchObject({ errors: [{ in: 'body', name }] });
    }
  });

  it('are where a program says, also when others know more of another address', async () => {
    const { corrected } = await aFirm();
    const { place, postcode, municipality } = await corrected({ place: 'Groningen' });
    expect([place?.value, postcode, municipality?.code]).toEqual(['Groningen', undefined, 'GM0014']);
  });
}
