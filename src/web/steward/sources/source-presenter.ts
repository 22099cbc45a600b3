import { ageOf, isOld, type SourceAge } from '../../../intake/source-ages.ts';
import { sourcesTextsFor } from '../../messages/sources.ts';
import { listUrl } from '../imports/list-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { type SourceItem } from './sources-page.tsx';

/** Old ones first, the oldest at the top; then those in time; then those that never delivered. */
export function presentSources(sources: readonly SourceAge[], page: StewardContext): SourceItem[] {
  const rank = (source: SourceAge) => (source.last === null ? 2 : isOld(source, page.today) ? 0 : 1);
  return [...sources]
    .sort((a, b) => rank(a) - rank(b) || (ageOf(b, page.today) ?? 0) - (ageOf(a, page.today) ?? 0))
    .map((source) => presentSource(source, page));
}

function presentSource(source: SourceAge, page: StewardContext): SourceItem {
  const t = sourcesTextsFor(page.lang);
  const { code, name, last, waiting } = source;
  const age = ageOf(source, page.today);
  return {
    code,
    name,
    href: listUrl(code, 1, page),
    listed: last === null ? t.never : page.f.shortDate(last.listedOn),
    age: age === null ? '' : t.days(age),
    rows: last === null ? '' : page.f.number(last.rows),
    state:
      last === null
        ? { text: t.state.never, tone: 'plain' }
        : isOld(source, page.today)
          ? { text: t.state.old, tone: 'warn' }
          : { text: t.state.fine, tone: 'good' },
    waiting: waiting === 0 ? '' : t.waiting(waiting),
  };
}
