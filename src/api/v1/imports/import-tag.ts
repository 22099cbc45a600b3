import { type ImportView } from '../../../intake/import-view.ts';
import { entityTag } from '../entity-tag.ts';

/**
 * The tag of an import as it is read, in two parts: what people decide about, and the whole answer. Progress, the search index and the
 * worker change the second by themselves, and whoever polls hears of it; a decision (`If-Match`) asks for the first only. Pure.
 */
export function importTag(view: ImportView): string {
  return `${decidedTag(view).slice(0, -1)}.${entityTag(view).slice(OPENING.length)}`;
}

/** The first part alone. An import that only comes to its end is not another one to decide about. Pure. */
export function decidedTag(view: ImportView): string {
  const status = view.status === 'running' ? 'completed' : view.status;
  return entityTag({ ...view, ...BY_ITSELF, status });
}

/** Of an `If-Match` with tags of imports: their first parts. Pure. */
export function decidedParts(header: string): string {
  return header.replace(/\.[\w-]+"/g, '"');
}

const OPENING = 'W/"';

/** What changes without anybody deciding. */
const BY_ITSELF: { [Field in keyof ImportView]?: null } = {
  progress: null,
  searchable: null,
  problem: null,
  startedAt: null,
  finishedAt: null,
};
