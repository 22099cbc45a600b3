import { sourcesTextsFor } from '../../messages/sources.ts';
import { DataTable } from '../components/data-table.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StatusView } from '../imports/describe-import.ts';
import { type StewardContext } from '../steward-context.ts';

/** A source in the list. */
export interface SourceItem {
  code: string;
  name: string;
  /** Its imports. */
  href: string;
  listed: string;
  age: string;
  rows: string;
  state: StatusView;
  waiting: string;
}

/** `/beheer/bronnen`: of when the word of each source is. */
export function SourcesPage({ items, page }: { items: readonly SourceItem[]; page: StewardContext }) {
  const t = sourcesTextsFor(page.lang);
  const { columns } = t;
  return (
    <StewardLayout page={page} title={t.title}>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <DataTable
        label={t.title}
        columns={[columns.source, columns.state, columns.listed, columns.age, columns.rows, columns.waiting]}
        rows={items.map(({ code, name, href, listed, age, rows, state, waiting }) => ({
          key: code,
          cells: [
            <a key={code} class="utrecht-link utrecht-link--html-a" href={href}>
              {name}
            </a>,
            <StatusBadge key={code} status={state} />,
            listed,
            age,
            rows,
            waiting,
          ],
        }))}
      />
    </StewardLayout>
  );
}
