import { type ImportView } from '../../../intake/import-view.ts';
import { type StewardContext } from '../steward-context.ts';
import { importPath, importUrl } from './describe-import.ts';

export interface ReversalView {
  title: string;
  effects: string;
  action: string;
  /** The way back without doing it. */
  cancel: string;
}

export function presentReversal(view: ImportView, page: StewardContext): ReversalView {
  const { reversal } = page.s;
  return {
    title: reversal.title(view.fileName),
    effects: reversal.effects(view.rows.created, view.rows.updated, view.recordsEnded),
    action: importPath(view.id, '/terugdraaien'),
    cancel: importUrl(view.id, page),
  };
}
