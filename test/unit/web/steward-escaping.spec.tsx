import { describe, expect, it } from '@jest/globals';

import { renderPage } from '../../../src/web/render-page.ts';
import { ImportPage } from '../../../src/web/steward/imports/import-page.tsx';
import { presentImport } from '../../../src/web/steward/imports/import-presenter.ts';
import { presentRows } from '../../../src/web/steward/imports/rows-presenter.ts';
import { QuestionPage } from '../../../src/web/steward/questions/question-page.tsx';
import { presentQuestion } from '../../../src/web/steward/questions/question-presenter.ts';
import { aCandidate, anOperation, aQuestion, aStatement } from './support/question-fixtures.ts';
import { presentNotice } from '../../../src/web/steward/questions/notice-presenter.ts';
import { NOTHING_HAPPENED } from '../../../src/web/steward/questions/question-state.ts';
import { aColumn, anImport, aPageOf, aRow, aStewardPage } from './support/steward-fixtures.ts';

const EVIL = `<script>alert(1)</script>" onfocus="alert(2)' <img src=x onerror=alert(3)>`;
const page = aStewardPage();

function pageOf(over: Parameters<typeof anImport>[0]): string {
  const view = anImport({
    columns: [aColumn(EVIL, 'name', { samples: [EVIL] })],
    mapping: { name: EVIL },
    ...over,
  });
  const change = { field: EVIL, before: EVIL, after: [EVIL] };
  const row = aRow({ raw: { [EVIL]: EVIL }, reasons: [{ code: EVIL, message: EVIL }], changes: [change] });
  const filter = { page: 1 };
  const facts = {
    view,
    requester: { actor: 'api-key:1', keyName: EVIL },
    kind: 'supplier-database' as const,
    rows: presentRows(view, aPageOf([row]), filter, page),
    filter,
  };
  return renderPage(<ImportPage view={presentImport(facts, page)} page={page} />);
}

describe('a delivered file', () => {
  it.each([
    ['of a preview', {}],
    ['that was refused', { status: 'refused', refusal: { code: 'x', message: EVIL } }],
    [
      'with an evil name, sheet and warning',
      {
        fileName: EVIL,
        sheet: EVIL,
        sheets: [EVIL, 'b'],
        encoding: 'xlsx',
        warnings: [{ code: 'x', message: EVIL }],
      },
    ],
  ] as const)('%s stays text on the page', (_what, over) => {
    const html = pageOf(over as Parameters<typeof anImport>[0]);
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
    expect(/<script>|<img|" onfocus=|\sstyle=|<style|\son[a-z]+="/.exec(html)).toBeNull();
  });
});

it('says how to mend a refused file only where there is something to mend it with', () => {
  const refused = { status: 'refused', refusal: { code: 'zip-path', message: '' } } as const;
  expect(pageOf({ ...refused, encoding: null, columns: [] })).not.toContain('Pas hieronder aan');
  expect(pageOf({ ...refused, encoding: 'utf-8' })).toContain('Pas hieronder aan');
});

describe('what sources say about two firms', () => {
  it('stays text on the page of a question', () => {
    const { record } = aQuestion();
    const evil = { name: EVIL, description: EVIL, website: EVIL, place: EVIL };
    const item = aQuestion({
      reason: EVIL,
      record: { ...record, source: EVIL, cleaned: { ...record.cleaned, ...evil } },
      candidates: [aCandidate({ statements: [aStatement(evil, EVIL)] })],
    });
    const done = [anOperation({ recordName: EVIL, supplierName: EVIL })];
    const notice = presentNotice(NOTHING_HAPPENED, done, { reason: EVIL }, page);
    const view = presentQuestion({ item, filter: { reason: EVIL }, left: 1, notice, fault: EVIL }, page);
    const html = renderPage(<QuestionPage view={view} page={page} />);
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
    expect(/<script>|<img|" onfocus=|\sstyle=|<style|\son[a-z]+="/.exec(html)).toBeNull();
  });
});
