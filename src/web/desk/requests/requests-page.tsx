import { ListFilter } from '../../components/list-filter.tsx';
import { ListHead } from '../../components/list-head.tsx';
import { PagingNav } from '../../components/paging.tsx';
import { type Paging } from '../../search/paging.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../../steward/components/data-table.tsx';
import { StatusBadge } from '../../steward/components/status-badge.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type StatusView } from '../../steward/imports/describe-import.ts';
import { REQUEST_PATH } from '../../requests/request-form.ts';
import { type DeskContext } from '../desk-context.ts';
import { REQUESTS_PATH } from './request-url.ts';

/** A request in the list. */
export interface RequestItem {
  id: string;
  href: string;
  title: string;
  able: string;
  near: string;
  made: string;
  state: StatusView;
}

/** The requests of a municipality, ready to print. */
export interface RequestsView {
  municipality: string;
  range: 'open' | 'all';
  items: RequestItem[];
  paging: Paging | null;
}

interface PartProps {
  view: RequestsView;
  page: DeskContext;
}

function RangeForm({ view, page }: PartProps) {
  const t = page.d.requests;
  return (
    <ListFilter action={REQUESTS_PATH} id="stand" label={t.show} submit={t.apply} page={page}>
      {(['open', 'all'] as const).map((range) => (
        <option key={range} value={range} selected={range === view.range}>
          {t.ranges[range]}
        </option>
      ))}
    </ListFilter>
  );
}

/** Requests with how they stand. */
export function RequestTable({ items, page }: { items: readonly RequestItem[]; page: DeskContext }) {
  const t = page.d.requests;
  return (
    <DataTable
      label={t.navigation}
      columns={[t.columns.title, t.columns.firms, t.columns.near, t.columns.made, t.columns.state]}
      rows={items.map(({ id, href, title, able, near, made, state }) => ({
        key: id,
        cells: [
          <a key={id} class="utrecht-link utrecht-link--html-a" href={href}>
            {title}
          </a>,
          able,
          near,
          made,
          <StatusBadge key={id} status={state} />,
        ],
      }))}
    />
  );
}

/** `/opdrachten`. */
export function RequestsPage({ view, page }: PartProps) {
  const t = page.d.requests;
  return (
    <StewardLayout page={page} title={t.navigation}>
      <ListHead title={t.title(view.municipality)} intro={t.intro}>
        <RangeForm view={view} page={page} />
      </ListHead>
      <p class="register-record__actions">
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
          href={localUrl(page.lang, REQUEST_PATH)}
        >
          {t.make}
        </a>
      </p>
      {view.items.length === 0 ? (
        <p>{view.range === 'open' ? t.noneOpen : t.none}</p>
      ) : (
        <RequestTable items={view.items} page={page} />
      )}
      {view.paging && <PagingNav paging={view.paging} page={page} name={t.pages} />}
    </StewardLayout>
  );
}
