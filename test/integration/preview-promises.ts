import { describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { random } from '../support/random.ts';
import { someList } from '../support/some-list.ts';
import { type TestApp } from '../support/test-app.ts';

const PAGE = { page: 1, pageSize: 100 };

/** What a preview tells, and what became of it. */
export function testPreviewPromises(test: () => TestApp): void {
  /** Of every row all that is told of it, and of each firm that the source no longer names. */
  async function told(id: string): Promise<unknown> {
    const imports = test().app.get(ImportService, { strict: false });
    const [view, rows, ended] = [
      await imports.find(id),
      await imports.rows(id, PAGE),
      await imports.ended(id, PAGE),
    ];
    return {
      counts: [view.rows, view.recordsEnded],
      warnings: view.warnings,
      // A firm that comes to exist (a row in doubt is one by itself meanwhile) has no id before it does.
      rows: rows.items.map(({ supplierId, ...row }) => ({
        ...row,
        known: row.outcome === 'updated' && supplierId,
      })),
      ended: ended.items,
    };
  }

  /** The firms on the list, each with what is said of it. */
  async function published(): Promise<Map<string, string>> {
    const rows: { id: string; data: string }[] = await test().dataSource.query(
      `select supplier_id as id, data::text as data from profile where published`,
    );
    return new Map(rows.map(({ id, data }) => [id, data]));
  }

  /** Firms that rows and endings of an import speak of. */
  async function toldInRows(id: string): Promise<Set<string | undefined>> {
    const imports = test().app.get(ImportService, { strict: false });
    const [rows, ended] = [await imports.rows(id, PAGE), await imports.ended(id, PAGE)];
    return new Set([...rows.items, ...ended.items].map(({ supplierId }) => supplierId));
  }

  /** What stands above the rows of other firms; of those that come their number only. */
  async function toldBesides(id: string): Promise<ReturnType<typeof changedFirms>> {
    const { warnings } = await test().app.get(ImportService, { strict: false }).find(id);
    const of = (code: string) => warnings.find((warning) => warning.code === code)?.values;
    const firms = (code: string) =>
      String(of(code)?.['suppliers'] ?? '')
        .split(' ')
        .filter((id) => id !== '');
    return {
      gone: firms('other-firms-gone'),
      changed: firms('other-firms-changed'),
      back: Number(of('other-firms-back')?.['count'] ?? 0),
    };
  }

  describe('what a preview tells, row by row', () => {
    it('is what carrying it out does, whatever lists came before', async () => {
      const next = random(1);
      const sources = ['leveranciersdatabank', 'impact-noord'];
      const outcomes = new Set<string | null>();
      for (let turn = 0; turn < 8; turn++) {
        const { source, text } = someList(sources[turn % 2] ?? '', next);
        const { id } = await test().importCsv(source, text, { dryRun: true, delivery: 'replace' });
        const promised = await told(id);
        await test().app.get(ImportService, { strict: false }).apply(id);
        await test().drainJobs();
        expect([turn, await told(id)]).toEqual([turn, promised]);
        for (const { outcome } of (await test().app.get(ImportService, { strict: false }).rows(id, PAGE))
          .items)
          outcomes.add(outcome);
      }
      // Otherwise it would prove little.
      expect([...outcomes].sort()).toEqual(['created', 'review', 'updated']);
    });

    it('leaves out no firm that changes, whatever lists came before', async () => {
      const sources = ['leveranciersdatabank', 'impact-noord', 'self-registration'];
      let besides = 0;
      for (const next of [2, 9, 17].map(random))
        for (let turn = 0; turn < 7; turn++) {
          const { source, text } = someList(sources[Math.floor(next() * 3)] ?? '', next);
          const before = await published();
          const { id } = await test().importCsv(source, text, { dryRun: true, delivery: 'replace' });
          const promised = await toldBesides(id);
          await test().app.get(ImportService, { strict: false }).apply(id);
          await test().drainJobs();
          const done = changedFirms(before, await published(), await toldInRows(id));
          expect([turn, promised]).toEqual([turn, done]);
          expect(await toldBesides(id)).toEqual(promised);
          besides += done.gone.length + done.changed.length + done.back;
        }
      expect(besides).toBeGreaterThan(0);
    });
  });
}

/** Firms that changed and that no row tells of. */
function changedFirms(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  told: ReadonlySet<string | undefined>,
): { gone: string[]; changed: string[]; back: number } {
  const were = [...before.keys()].filter((id) => !told.has(id)).sort();
  return {
    gone: were.filter((id) => !after.has(id)),
    changed: were.filter((id) => after.has(id) && after.get(id) !== before.get(id)),
    back: [...after.keys()].filter((id) => !told.has(id) && !before.has(id)).length,
  };
}
