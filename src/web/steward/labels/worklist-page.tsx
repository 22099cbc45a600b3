import { type ComponentChildren } from 'preact';
import { PagingNav } from '../../components/paging.tsx';
import { labelsTextsFor } from '../../messages/labels.ts';
import { type Paging } from '../../search/paging.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type TickTexts, TickTogether } from '../components/tick-together.tsx';
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
  /** Rows have boxes: where the form leads that takes those which are ticked, and the values of all of them. */
  together?: { action: string; name: string; values: readonly string[]; texts: TickTexts };
  /** What was just done. */
  said?: string;
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
    <StewardLayout page={page} title={view.title} scripts={view.together ? ['questions'] : []}>
      <LabelsNav page={page} />
      <h1 class="utrecht-heading-1">{view.title}</h1>
      <p class="register-questions__intro">{view.text}</p>
      {view.said !== undefined && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      {children}
      {view.rows.length === 0 ? <p>{view.none}</p> : <Rows view={view} page={page} />}
      {view.paging && <PagingNav paging={view.paging} page={page} name={labelsTextsFor(page.lang).pages} />}
    </StewardLayout>
  );
}

/** The table, with a way to take several rows together where there is one. */
function Rows({ view, page }: { view: WorklistView; page: StewardContext }) {
  const table = <DataTable label={view.title} columns={view.columns} rows={view.rows} />;
  if (view.together === undefined) return table;
  return (
    <TickTogether {...view.together} page={page}>
      {table}
    </TickTogether>
  );
}
