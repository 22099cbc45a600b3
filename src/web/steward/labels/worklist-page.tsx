import { type ComponentChildren } from 'preact';
import { PagingNav } from '../../components/paging.tsx';
import { labelsTextsFor } from '../../messages/labels.ts';
import { type Paging } from '../../search/paging.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { LabelsNav } from './labels-nav.tsx';

/** A list of work about labels, ready to print. */
export interface WorklistView {
  title: string;
  text: string;
  none: string;
  columns: string[];
  rows: { key: string; cells: ComponentChildren[] }[];
  paging: Paging | null;
}

/** A page with one list of work about labels. */
export function WorklistPage(props: {
  view: WorklistView;
  page: StewardContext;
  /** Stands above the list, such as a filter. */
  children?: ComponentChildren;
}) {
  const { view, page, children } = props;
  return (
    <StewardLayout page={page} title={view.title}>
      <LabelsNav page={page} />
      <h1 class="utrecht-heading-1">{view.title}</h1>
      <p class="register-questions__intro">{view.text}</p>
      {children}
      {view.rows.length === 0 ? (
        <p>{view.none}</p>
      ) : (
        <DataTable label={view.title} columns={view.columns} rows={view.rows} />
      )}
      {view.paging && <PagingNav paging={view.paging} page={page} name={labelsTextsFor(page.lang).pages} />}
    </StewardLayout>
  );
}
