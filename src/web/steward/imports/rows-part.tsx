import { PagingNav } from '../../components/paging.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ChangeView, type RowsView, type RowView } from './rows-presenter.ts';

function Change({ change, page }: { change: ChangeView; page: StewardContext }) {
  const { rowsPart } = page.s;
  const nothing = <span class="register-change__nothing">{rowsPart.empty}</span>;
  return (
    <li class="register-change">
      <span class="register-change__field">{change.field}</span>
      <span class="register-change__values">
        <span class="register-unseen">{rowsPart.was} </span>
        {change.before === null ? nothing : <del>{change.before}</del>} <span aria-hidden="true">→</span>
        <span class="register-unseen"> {rowsPart.becomes} </span>{' '}
        {change.after === null ? nothing : <ins>{change.after}</ins>}
      </span>
    </li>
  );
}

function Cells({ row, page }: { row: RowView; page: StewardContext }) {
  return (
    <details class="register-cells">
      <summary>{page.s.rowsPart.cells}</summary>
      <dl class="register-cells__list">
        {row.cells.map(([header, cell]) => (
          <div key={header} class="register-cells__item">
            <dt>{header}</dt>
            <dd>{cell}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Row({ row, page }: { row: RowView; page: StewardContext }) {
  const { rowsPart } = page.s;
  return (
    <li class="register-row">
      <div class="register-row__head">
        {row.line !== '' && <span class="register-row__line">{row.line}</span>}
        <h3 class="register-row__name">{row.name === '' ? `(${rowsPart.empty})` : row.name}</h3>
        {row.outcome && <StatusBadge status={row.outcome} />}
      </div>
      {row.reasons.length > 0 && (
        <ul class="register-row__reasons">
          {row.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {row.changes.length > 0 && (
        <ul class="register-row__changes" aria-label={rowsPart.changes}>
          {row.changes.map((change) => (
            <Change key={change.field} change={change} page={page} />
          ))}
        </ul>
      )}
      <div class="register-row__more">
        {row.cells.length > 0 && <Cells row={row} page={page} />}
        {row.firm !== undefined && (
          <a class="utrecht-link utrecht-link--html-a" href={row.firm}>
            {rowsPart.firm}
          </a>
        )}
      </div>
    </li>
  );
}

/** One page of rows, each with what becomes of it and why. */
export function RowsPart({ view, page }: { view: RowsView; page: StewardContext }) {
  const { rowsPart } = page.s;
  return (
    <>
      {view.items.length === 0 && <p>{rowsPart.none}</p>}
      <ul class="register-rows">
        {view.items.map((row) => (
          <Row key={row.line + row.name} row={row} page={page} />
        ))}
      </ul>
      {view.paging && <PagingNav paging={view.paging} page={page} name={rowsPart.pages} />}
    </>
  );
}
