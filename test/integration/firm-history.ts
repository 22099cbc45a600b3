import { describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { SupplierDataService } from '../../src/registration/privacy/supplier-data.service.ts';
import { type HistoryEvent } from '../../src/registry/history/history-event.ts';
import { type LabelDesk } from '../support/label-desk.ts';
import { type TestApp } from '../support/test-app.ts';

const HEADER = 'Leveranciernummer;Naam;KvK;Plaats;Medewerkers;Omschrijving';

/** What the register tells of a firm that changes. @param stage once it is set */
export function testFirmHistory(stage: () => { test: TestApp; desk: LabelDesk }): void {
  const historyOf = async (id: string): Promise<HistoryEvent[]> =>
    (await stage().test.getJson<{ items: HistoryEvent[] }>(`/v1/suppliers/${id}/history`)).items;
  /** The fields that changed and to what, the newest first. */
  const told = async (id: string) =>
    (await historyOf(id)).map((event) =>
      event.kind === 'changed' && 'after' in event.change
        ? `${event.change.field} ${event.change.before} > ${event.change.after}`
        : event.kind,
    );
  const deliver = (row: string, source = 'leveranciersdatabank') =>
    stage().test.importCsv(source, `${HEADER}\n${row}\n`);
  const idOf = async (kvk: string): Promise<string> => {
    const [row]: { id: string }[] = await stage().test.dataSource.query(
      `select supplier_id as id from supplier_identifier where value = $1`,
      [kvk],
    );
    return row?.id ?? '';
  };
  const reverse = async (importId: string) => {
    await stage().test.app.get(ImportService, { strict: false }).reverse(importId);
    await stage().test.drainJobs();
  };

  describe('what changed about a firm', () => {
    it('is told with source and day, by pages and programs alike, and asked for again costs nothing', async () => {
      const { test } = stage();
      await deliver('h1;De Verhuizer;99861301;Assen;8;Dozen');
      await deliver('h1;De Verhuizers;99861301;Groningen;8;Dozen en kasten');
      const id = await idOf('99861301');
      expect(await told(id)).toEqual(
        expect.arrayContaining([
          'entered',
          'name De Verhuizer > De Verhuizers',
          'place Assen > Groningen',
          'changed',
        ]),
      );
      const today = new Date().toISOString().slice(0, 10);
      expect((await historyOf(id)).every(({ on }) => on >= today)).toBe(true);
      const page = await test.app.inject({ url: `/leveranciers/${id}`, headers: { accept: 'text/html' } });
      expect(page.body).toContain('Plaats: van Assen naar Groningen');
      expect(page.body).toContain('Omschrijving gewijzigd');
      const { headers } = await test.app.inject(`/v1/suppliers/${id}/history`);
      const again = await test.app.inject({
        url: `/v1/suppliers/${id}/history`,
        headers: { 'if-none-match': String(headers['etag']) },
      });
      expect(again.statusCode).toBe(304);
    });

    it('is as if a delivery had never been, once that is taken back', async () => {
      await deliver('h2;Misverstand;99861302;Assen;8;Proefwerk');
      const wrong = await deliver('h2;Misverstand;99861302;Parijs;900;Proefwerk');
      const right = await deliver('h2;Misverstand;99861302;Haren;9;Proefwerk');
      const id = await idOf('99861302');
      await reverse(wrong.id);
      expect((await told(id)).sort()).toEqual(['employees 8 > 9', 'entered', 'place Assen > Haren']);
      await reverse(right.id);
      expect(await told(id)).toEqual(['entered']);
    });

    it('holds what was said of both when two turn out to be one, and parts again with them', async () => {
      const { desk, test } = stage();
      await deliver('h3;Eerste Naam;99861303;Assen;5;Proefwerk');
      await deliver('h3;Eerste Naam;99861303;Assen;6;Proefwerk');
      await deliver('h4;Tweede Naam;;Assen;;Proefwerk', 'impact-noord');
      const id = await idOf('99861303');
      const [other]: { id: string }[] = await test.dataSource.query(
        `select supplier_id as id from profile where data -> 'name' ->> 'value' = 'Tweede Naam' and published`,
      );
      const merged = await desk.call('post', `suppliers/${id}/merges`, { supplierId: other?.id }).expect(201);
      await test.drainJobs();
      expect(await historyOf(id)).toContainEqual(
        expect.objectContaining({ kind: 'merged', name: 'Tweede Naam' }),
      );
      expect(await told(other?.id ?? '')).toEqual(await told(id));
      const { id: decision } = merged.body as { id: string };
      await desk.call('post', `decisions/${decision}/reversal`, {}).expect(200);
      await test.drainJobs();
      expect(await told(id)).toEqual(['employees 5 > 6', 'entered']);
      expect(await told(other?.id ?? '')).toEqual(['entered']);
    });

    it('goes with the firm when that is erased, and is nobody’s while the firm is not published', async () => {
      const { test } = stage();
      await deliver('h5;Weg Ermee;99861305;Assen;5;Proefwerk');
      await deliver('h5;Weg Ermee;99861305;Vlieland;5;Proefwerk');
      const id = await idOf('99861305');
      expect(await told(id)).toContain('place Assen > Vlieland');
      await test.app.get(SupplierDataService, { strict: false }).erase(id, 'user:test');
      await test.drainJobs();
      expect((await test.app.inject(`/v1/suppliers/${id}/history`)).statusCode).toBe(404);
      // Even when it comes back one day.
      await deliver('h5;Weg Ermee;99861305;Haren;5;Proefwerk');
      const back = await historyOf(await idOf('99861305'));
      expect(JSON.stringify(back)).not.toMatch(/Assen|Vlieland/);
    });

    it('has the labels that it won, by the day from which they hold', async () => {
      const { desk } = stage();
      const id = await desk.addFirm('Trede Voor Trede', '99861306');
      const header = 'Naam;KvK;Trede;Geldig vanaf;Geldig tot';
      await desk.deliver('register-pso', header, ['Trede Voor Trede;99861306;Trede 1;2023-03-01;2025-02-28']);
      await desk.deliver('register-pso', header, ['Trede Voor Trede;99861306;Trede 2;2025-03-01;2027-02-28']);
      expect((await historyOf(id)).filter(({ kind }) => kind === 'label')).toMatchObject([
        { on: '2025-03-01', turn: 'other-level', levelBefore: 'Trede 1', source: 'register-pso' },
        { on: '2023-03-01', turn: 'gained', label: { code: 'pso', level: 'Trede 1' } },
      ]);
    });
  });
}
