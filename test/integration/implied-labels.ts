import { describe, expect, it } from '@jest/globals';

import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

const PATH = '/beheer/keurmerken/soorten';
const CHAIR = {
  name: 'Gouden Stoel',
  issuer: 'Stichting Gouden Stoel (verzonnen)',
  proves: 'Het bedrijf heeft een gouden stoel.',
  covers: 'firm',
  kind: 'certificate',
  graceDays: '0',
};

/** A label that comes with another one, on the pages of stewards. @param stage once it is set */
export function testImpliedLabels(stage: () => { test: TestApp }): void {
  async function steward(): Promise<Visitor> {
    const { test } = stage();
    const visitor = new Visitor(test.app);
    const { key } = await aKeyFor(test.app, ['imports:write', 'suppliers:write']);
    await visitor.post('/beheer', { key });
    return visitor;
  }

  describe('a label that comes with another one', () => {
    it('is shown at both of them, chosen on the page of the one that brings it, and taken off there', async () => {
      const visitor = await steward();
      const schemeOf = (code: string) => stage().test.getJson<SchemeView>(`/v1/label-schemes/${code}`);
      /** Saves the form of a page as it stands there. */
      const save = async (page: string, implies: string) => {
        const { body } = await visitor.get(`${PATH}/${page}`);
        const revision = page === 'nieuw' ? '' : fieldIn(body, 'revision');
        const kept = { formToken: fieldIn(body, 'formToken'), revision };
        return visitor.post(`${PATH}/${page}`, { ...CHAIR, ...kept, implies });
      };
      const pso = await visitor.get(`${PATH}/pso`);
      expect(pso.body).toContain('Wie PSO 30+ heeft, heeft ook dit keurmerk: Trede 3.');
      const plus = (await visitor.get(`${PATH}/pso-30-plus`)).body;
      expect(plus).toMatch(/<option value="pso:trede-3" selected[^>]*>PSO: Trede 3/);
      expect(plus).not.toContain('value="pso-30-plus:30-plus"');

      await save('nieuw', 'pso:trede-1');
      expect(await schemeOf('gouden-stoel')).toMatchObject({ implies: { scheme: 'pso', level: 'trede-1' } });
      expect((await save('gouden-stoel', 'pso:trede-9')).body).toContain(
        'id="scheme-implies-fault">Het keurmerk dat hierbij hoort is er niet',
      );
      await save('gouden-stoel', '');
      expect(await schemeOf('gouden-stoel')).not.toHaveProperty('implies');
    });
  });
}
