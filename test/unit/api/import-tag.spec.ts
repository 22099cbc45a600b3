import { describe, expect, it } from '@jest/globals';

import { decidedParts, decidedTag, importTag } from '../../../src/api/v1/imports/import-tag.ts';
import { type ImportView } from '../../../src/intake/import-view.ts';
import { seenState } from '../../../src/platform/http/if-match.ts';
import { anImport } from '../web/support/steward-fixtures.ts';

const running = anImport({ status: 'running', searchable: false, finishedAt: null });
const { rows } = running;

/** Whether who read `read` may decide when it has become `now`. */
function passes(read: ImportView, now: ImportView): boolean {
  const seen = seenState(decidedParts(`W/"other.part", ${importTag(read)}`), decidedTag);
  try {
    seen(now);
    return true;
  } catch {
    return false;
  }
}

describe('the tag of an import', () => {
  it.each<[string, ImportView]>([
    ['it can be searched', { ...running, searchable: true }],
    ['it ends', { ...running, status: 'completed', finishedAt: '2026-11-26T10:00:00.000Z' }],
    ['the worker went away', { ...running, problem: { code: 'worker-away', message: 'Gone.', since: null } }],
    ['it gets on', { ...running, progress: { ...running.progress, rowsDecided: 1_234_567 } as never }],
  ])('is another one for who polls, and the same one for who decides, when %s', (_what, now) => {
    expect(importTag(now)).not.toBe(importTag(running));
    expect(passes(running, now)).toBe(true);
  });

  it.each<[string, ImportView]>([
    ['somebody takes it back', { ...running, reversing: true }],
    ['it was taken back', { ...running, status: 'reverted' }],
    ['a preview is made again', { ...running, rows: { ...rows, created: rows.created + 1 } }],
    ['it is read with other columns', { ...running, mapping: { name: 'Bedrijfsnaam' } }],
  ])('is another one for who decides when %s', (_what, now) => expect(passes(running, now)).toBe(false));

  it('may be a list, the tag that a refusal names, or any', () => {
    expect(passes(running, running)).toBe(true);
    for (const header of [decidedTag(running), '*', importTag(running).replace('W/', '')])
      expect(() => seenState(decidedParts(header), decidedTag)(running)).not.toThrow();
  });
});
