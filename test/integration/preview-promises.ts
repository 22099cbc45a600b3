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
  });
}
