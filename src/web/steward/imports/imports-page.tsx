import { ListFilter } from '../../components/list-filter.tsx';
import { PagingNav } from '../../components/paging.tsx';
import { type FormFault } from '../components/fault-list.tsx';
import { SourceOptions } from '../components/source-options.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type DeliveryForm } from './delivery-form.ts';
import { DeliveryPart } from './delivery-part.tsx';
import { type ImportItem, type ImportListView, type SourceChoices } from './list-presenter.ts';

interface ImportsProps {
  view: ImportListView;
  /** The delivery that was not taken in, or an empty one. */
  form: DeliveryForm;
  /** Sources with the one that was chosen for a delivery that failed. */
  sources: SourceChoices;
  faults: readonly FormFault[];
  page: StewardContext;
}

function Item({ item }: { item: ImportItem }) {
  return (
    <li class="register-import">
      <h3 class="register-import__name">
        <a class="utrecht-link utrecht-link--html-a" href={item.href}>
          {item.fileName}
        </a>
      </h3>
      <StatusBadge status={item.status} />
      <p class="register-import__meta">{item.meta}</p>
      <p class="register-import__counts">{item.counts}</p>
    </li>
  );
}

function Filter({ view, page }: Pick<ImportsProps, 'view' | 'page'>) {
  const { list } = page.s;
  return (
    <ListFilter
      action="/beheer/imports"
      id="filter-source"
      name="source"
      label={list.filter}
      submit={list.apply}
      page={page}
    >
      <SourceOptions choices={view.filter} first={list.allSources} page={page} />
    </ListFilter>
  );
}

function Earlier({ view, page }: Pick<ImportsProps, 'view' | 'page'>) {
  const { list } = page.s;
  return (
    <section class="register-section" aria-labelledby="earlier-title">
      <div class="register-listhead">
        <h2 class="utrecht-heading-2" id="earlier-title">
          {list.earlier}
        </h2>
        <Filter view={view} page={page} />
      </div>
      {view.items.length === 0 && <p>{view.filtered ? list.noneOfSource : list.none}</p>}
      <ul class="register-imports">
        {view.items.map((item) => (
          <Item key={item.href} item={item} />
        ))}
      </ul>
      {view.paging && <PagingNav paging={view.paging} page={page} name={list.pages} />}
    </section>
  );
}

/** `/beheer/imports`: deliver a file, and what was delivered before. */
export function ImportsPage({ view, form, sources, faults, page }: ImportsProps) {
  return (
    <StewardLayout page={page} title={page.s.list.title}>
      <h1 class="utrecht-heading-1">{page.s.list.title}</h1>
      <DeliveryPart form={form} sources={sources} faults={faults} page={page} />
      <Earlier view={view} page={page} />
    </StewardLayout>
  );
}
