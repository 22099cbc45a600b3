import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { aBuyer } from '../support/buyer.ts';
import { type LabelDesk } from '../support/label-desk.ts';
import { type TestApp } from '../support/test-app.ts';

interface Stage {
  test: TestApp;
  desk: LabelDesk;
  /** What a label is made of. */
  scheme: object;
}

/** Labels that a steward removes, or cannot. @param stage once it is set */
export function testRemovedLabels(stage: () => Stage): void {
  /** A label that nobody holds. */
  async function anEmptyLabel(code: string): Promise<void> {
    const { desk, scheme } = stage();
    await desk.call('put', `label-schemes/${code}`, { ...scheme, code, name: code, aliases: [] }).expect(200);
  }

  async function keepRequest(query: object): Promise<void> {
    const { app } = stage().test;
    const { key } = await app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'Fleur', scopes: ['requests:write'], municipality: 'GM0014' });
    await request(app.getHttpServer())
      .post('/v1/purchase-requests')
      .set('X-Api-Key', key)
      .send({ title: 'Groente', ...query })
      .expect(201);
  }

  async function keepSearch(label: string): Promise<void> {
    const fleur = await aBuyer(stage().test, `Fleur-${label}`, 'GM0014');
    const kept = await fleur.post('/zoekvragen', {
      zoekvraag: `q=groente&label=${label}`,
      name: 'Groente',
      frequency: 'weekly',
    });
    expect(kept.status).toBe(303);
  }

  describe('a label that nobody holds', () => {
    it('is removed with the source that it got', async () => {
      const { desk, test } = stage();
      await anEmptyLabel('lege-krat');
      await desk.call('delete', 'label-schemes/lege-krat').expect(204);
      await desk.call('get', 'label-schemes/lege-krat').expect(404);
      expect(await test.dataSource.query(`select from source where code = 'register-lege-krat'`)).toEqual([]);
    });

    it.each([
      ['a kept request', 'krat-a', () => keepRequest({ text: 'Groente', requiredLabels: ['krat-a:1'] })],
      [
        'a lot of one',
        'krat-b',
        () => keepRequest({ text: 'Groente', lots: [{ title: 'Eén', requiredLabels: ['krat-b'] }] }),
      ],
      ['a kept search', 'krat-c', () => keepSearch('krat-c')],
    ])('stays while %s names it, and can be closed', async (_, code, name) => {
      const { desk } = stage();
      await anEmptyLabel(code);
      // One whose code only begins alike is another one.
      await anEmptyLabel(`${code}-b`);
      await name();
      const refused = await desk.call('delete', `label-schemes/${code}`).expect(409);
      expect((refused.body as { detail: string }).detail).toContain('closedOn');
      await desk.call('delete', `label-schemes/${code}-b`).expect(204);
    });

    it('stays where firms were told of it, though none says it any more', async () => {
      const { desk, test } = stage();
      await anEmptyLabel('krat-e');
      const says = (label: string) =>
        test.importCsv(
          'impact-noord',
          `Nummer;Naam;Plaats;Keurmerken\nkrat;Krattenfirma Epsilon;Assen;${label}`,
        );
      await says('krat-e');
      const { items } = await test.getJson<{ items: { id: string }[] }>(
        '/v1/suppliers?q=Krattenfirma+Epsilon',
      );
      const claim = `suppliers/${items[0]?.id ?? ''}/label-claims/krat-e/refusal`;
      await desk.call('put', claim, { reason: 'Geen bewijs.' }).expect(204);
      await says('');
      const refused = await desk.call('delete', 'label-schemes/krat-e').expect(409);
      expect((refused.body as { detail: string }).detail).toContain('1 refusals and reminders');
    });
  });
}
