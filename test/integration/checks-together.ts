import { describe, expect, it } from '@jest/globals';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type LabelDesk } from '../support/label-desk.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

const PATH = '/beheer/keurmerken/aflopend';
const SHORT = 'Naam;KvK;Trede;Geldig vanaf;Geldig tot';

/** What stewards do about labels of several firms at once. @param stage once it is set */
export function testChecksTogether(stage: () => { test: TestApp; desk: LabelDesk }): void {
  /** A firm whose PSO ends soon. Answers how the list names it. */
  async function ending(name: string, kvk: string): Promise<string> {
    const id = await stage().desk.addFirm(name, kvk);
    await stage().desk.deliver('register-pso', SHORT, [`${name};${kvk};Trede 1;2024-01-01;2026-12-31`]);
    return `${id}:pso`;
  }
  const labelsOf = async (name: string) => {
    const found = await stage().test.getJson<SearchResult>(`/v1/suppliers?q=${encodeURIComponent(name)}`);
    return found.items.find((one) => one.name === name)?.labels;
  };
  async function steward(): Promise<Visitor> {
    const { test } = stage();
    const visitor = new Visitor(test.app);
    await visitor.post('/beheer', {
      key: (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key,
    });
    return visitor;
  }

  describe('labels that run out', () => {
    it('are ticked in the list and noted together, each as at the page of its firm', async () => {
      const { test } = stage();
      const [one, two, three] = [
        await ending('Verlengt Een', '99861201'),
        await ending('Verlengt Twee', '99861202'),
        await ending('Verlengt Drie', '99861203'),
      ];
      const visitor = await steward();
      const list = await visitor.get(PATH);
      for (const key of [one, two, three]) expect(list.body).toContain(`name="houder" value="${key}"`);
      const form = await visitor.get(`${PATH}/samen?houder=${one},${two}&houder=${three}`);
      const formToken = fieldIn(form.body, 'formToken');
      const send = (fields: Record<string, string>) =>
        visitor.post(`${PATH}/samen`, {
          formToken,
          houder: [one, two, three],
          validFrom: '2026-11-01',
          ...fields,
        });

      expect((await send({})).body).toContain('Vul van ten minste één keurmerk de nieuwe laatste dag in.');
      const bare = await send({ [`until-${one}`]: '2028-10-31' });
      expect([bare.status, bare.body.match(/Geef het webadres van het bewijs/g)?.length]).toEqual([400, 2]);

      const half = await send({
        [`until-${one}`]: '2028-10-31',
        [`number-${one}`]: 'PSO-771',
        [`until-${two}`]: '2026-10-01',
        evidenceFile: 'zaak 31',
      });
      expect(half.status).toBe(400);
      expect(half.body).toContain('Vastgelegd: PSO Trede 1 van Verlengt Een.');
      expect(half.body).toContain(
        'PSO Trede 1 van Verlengt Twee: Vul de laatste dag in. Die ligt na de eerste.',
      );
      expect(half.body).toContain('value="2026-10-01"');
      expect(half.body).not.toContain(`value="${one}"`);

      const done = await send({ [`until-${two}`]: '2028-09-30', evidenceFile: 'zaak 31' });
      expect([done.status, done.body.includes('1 keurmerk vastgelegd.')]).toEqual([200, true]);
      await test.drainJobs();
      expect(await labelsOf('Verlengt Een')).toMatchObject([{ code: 'pso', validUntil: '2028-10-31' }]);
      expect(await labelsOf('Verlengt Twee')).toMatchObject([{ code: 'pso', validUntil: '2028-09-30' }]);
      expect(await labelsOf('Verlengt Drie')).toMatchObject([{ code: 'pso', validUntil: '2026-12-31' }]);
      const left = await visitor.get(PATH);
      expect([one, two, three].map((key) => left.body.includes(key))).toEqual([false, false, true]);
      const checks = await test.dataSource.query<object[]>(
        `select certificate_number as "number", evidence_file as "file" from label_check
          where supplier_id = any($1) order by valid_until desc`,
        [[one, two].map((key) => key.split(':')[0])],
      );
      expect(checks).toEqual([
        { number: 'PSO-771', file: 'zaak 31' },
        { number: null, file: 'zaak 31' },
      ]);
    });

    it('are asked for when none is ticked', async () => {
      const answer = await (await steward()).get(`${PATH}/samen?houder=x`);
      expect([answer.status, answer.body.includes('Vink eerst een of meer keurmerken aan')]).toEqual([
        400,
        true,
      ]);
    });
  });

  describe('labels that are only said', () => {
    it('are refused together with one reason; one that somebody else refused is named', async () => {
      const { test, desk } = stage();
      const said = async (name: string, kvk: string) => {
        await test.importCsv(
          'leveranciersdatabank',
          `Naam;KvK;Plaats;Keurmerken\n${name};${kvk};Groningen;B Corp\n`,
        );
        const [row]: { id: string }[] = await test.dataSource.query(
          `select supplier_id as id from supplier_identifier where value = $1`,
          [kvk],
        );
        return row?.id ?? '';
      };
      const [one, two] = [await said('Beweert Een', '99861211'), await said('Beweert Twee', '99861212')];
      const keys = [one, two].map((id) => `${id}:b-corp`);
      const visitor = await steward();
      for (const key of keys)
        expect((await visitor.get('/beheer/keurmerken')).body).toContain(`name="houder" value="${key}"`);
      const form = await visitor.get(`/beheer/keurmerken/weigeren?houder=${keys.join(',')}`);
      expect(form.body).toMatch(/B Corp van Beweert Een.*B Corp van Beweert Twee/s);
      const formToken = fieldIn(form.body, 'formToken');
      const send = (reason: string) =>
        visitor.post('/beheer/keurmerken/weigeren', { formToken, houder: keys, reason });
      const bare = await send(' ');
      expect([bare.status, bare.body.includes('Zeg waarom.')]).toEqual([400, true]);

      // Refused by a colleague; the lists do not know it yet.
      await desk
        .call('put', `suppliers/${two}/label-claims/b-corp/refusal`, { reason: 'Al gezien.' })
        .expect(204);
      const done = await send('Geen bewijs gekregen.');
      expect(done.status).toBe(409);
      expect(done.body).toContain('1 keurmerk geweigerd.');
      expect(done.body).toContain('B Corp van Beweert Twee: Dit is intussen veranderd.');
      await test.drainJobs();
      for (const name of ['Beweert Een', 'Beweert Twee']) expect(await labelsOf(name)).toEqual([]);
      const reasons = await test.dataSource.query<{ reason: string }[]>(
        `select reason from label_claim_refusal where supplier_id = any($1) order by reason`,
        [[one, two]],
      );
      expect(reasons).toEqual([{ reason: 'Al gezien.' }, { reason: 'Geen bewijs gekregen.' }]);
      expect((await send('Nog eens.')).body).toContain('die op bewijs wachten.');
    });
  });
}
