import { describe, expect, it } from '@jest/globals';

import { type SchemeView } from '../../src/enrichment/labels/catalogue/scheme-view.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type LabelDesk } from '../support/label-desk.ts';
import { type TestApp } from '../support/test-app.ts';

const CANDLE = { code: 'een', rank: 1, nameNl: 'Kaars', nameEn: 'Candle' };
const TORCH = { code: 'twee', rank: 2, nameNl: 'Fakkel', nameEn: 'Torch' };
const LAMP = {
  code: 'blauwe-lamp',
  name: 'Blauwe Lamp',
  issuer: 'Stichting Blauwe Lamp (verzonnen)',
  proves: 'Het bedrijf maakt lampen van oude flessen.',
  covers: 'firm',
  versions: [{ version: '', levels: [CANDLE, TORCH] }],
};

/** A label, and levels of it, that get another name. @param stage once it is set */
export function testRenamedLabels(stage: () => { test: TestApp; desk: LabelDesk }): void {
  describe('a label that gets another name', () => {
    it('keeps what firms and registers say in its names of before, also of its levels', async () => {
      const { test, desk } = stage();
      await desk.call('put', 'label-schemes/blauwe-lamp', LAMP).expect(200);
      const id = await desk.addFirm('Flessenlicht', '99866001');
      await test.importCsv(
        'impact-noord',
        'Naam;KvK;Plaats;Keurmerken\nFlessenlicht;99866001;Groningen;Blauwe Lamp Fakkel\n',
      );
      const levels = [
        { ...CANDLE, nameNl: 'Vlam' },
        { ...TORCH, nameNl: 'Zon', nameEn: 'Sun' },
      ];
      const named = { ...LAMP, name: 'Lichtkeur', versions: [{ version: '', levels }] };
      const saved = await desk.call('put', 'label-schemes/blauwe-lamp', named).expect(200);
      expect(saved.body as SchemeView).toMatchObject({
        name: 'Lichtkeur',
        aliases: ['Blauwe Lamp'],
        versions: [
          {
            levels: [
              { code: 'twee', aliases: ['Fakkel', 'Torch'] },
              { code: 'een', aliases: ['Kaars'] },
            ],
          },
        ],
      });
      const again = await desk.call('put', 'label-schemes/blauwe-lamp', named).expect(200);
      expect(again.body).toEqual(saved.body);
      await test.drainJobs();
      const { labels } = await test.getJson<Profile>(`/v1/suppliers/${id}`);
      expect(labels).toMatchObject([
        { code: 'blauwe-lamp', name: 'Lichtkeur', levelName: 'Zon', status: 'claimed' },
      ]);
    });

    it('leaves its name of before to what has it now', async () => {
      const { desk } = stage();
      const [first, second] = ['ene-krans', 'andere-krans'].map((code) => ({
        ...LAMP,
        code,
        name: `De ${code.replace('-', ' ')}`,
        versions: [{ version: '', levels: [] }],
      }));
      for (const scheme of [first, second])
        await desk.call('put', `label-schemes/${scheme?.code}`, scheme).expect(200);
      await desk.call('put', 'label-schemes/ene-krans', { ...first, name: 'De krans' }).expect(200);
      const again = await desk
        .call('put', 'label-schemes/ene-krans', { ...first, name: 'De krans', aliases: [] })
        .expect(200);
      expect(again.body).toMatchObject({ aliases: [] });
      await desk.call('put', 'label-schemes/andere-krans', { ...second, name: 'De ene krans' }).expect(200);
    });
  });
}
