import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ColumnsView, type ColumnView } from './columns-presenter.ts';

function Meaning({ column, page }: { column: ColumnView; page: StewardContext }) {
  return (
    <>
      <select
        class="utrecht-select utrecht-select--html-select"
        id={column.id}
        name={column.id}
        aria-label={page.s.columns.meaningOf(column.header)}
        aria-invalid={column.fault ? 'true' : undefined}
        aria-describedby={column.fault ? `${column.id}-fault` : undefined}
      >
        {column.choices.map(({ value, text, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {text}
          </option>
        ))}
      </select>
      {column.fault && (
        <p class="register-field__fault" id={`${column.id}-fault`}>
          {column.fault}
        </p>
      )}
    </>
  );
}

function Column({ column, page }: { column: ColumnView; page: StewardContext }) {
  return (
    <li class="register-column">
      <div class="register-column__what">
        <h3 class="register-column__header">{column.header}</h3>
        <p class="register-column__notes">{column.notes.join(' · ')}</p>
      </div>
      <ul class="register-column__samples" aria-label={page.s.columns.samples}>
        {column.samples.map((sample) => (
          <li key={sample}>{sample}</li>
        ))}
      </ul>
      <div class="register-column__meaning register-field">
        <Meaning column={column} page={page} />
      </div>
    </li>
  );
}

function Meanings({ view, page }: { view: ColumnsView; page: StewardContext }) {
  return (
    <details class="register-cells">
      <summary>{page.s.columns.meanings}</summary>
      <dl class="register-cells__list">
        {view.meanings.map(([field, meaning]) => (
          <div key={field} class="register-cells__item">
            <dt>{field}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface ColumnsProps {
  view: ColumnsView;
  action: string;
  /** Unfolded, when something must be mended here. */
  open: boolean;
  page: StewardContext;
}

/** What every column of the file holds, with sample values, and the form to correct it. */
export function ColumnsPart({ view, action, open, page }: ColumnsProps) {
  const { columns } = page.s;
  return (
    <details class="register-fold" id="columns" open={open}>
      <summary class="register-fold__summary">
        <h2 class="register-fold__title">{columns.title}</h2>
        <span class="register-fold__note">{view.summary}</span>
      </summary>
      <form class="register-fold__body" method="post" action={action}>
        <FaultList title={columns.faults} faults={view.faults} />
        <p>{columns.intro}</p>
        <Meanings view={view} page={page} />
        <FormToken page={page} />
        <ul class="register-columnlist">
          {view.columns.map((column) => (
            <Column key={column.id} column={column} page={page} />
          ))}
        </ul>
        <button
          class="utrecht-button utrecht-button--secondary-action utrecht-button--submit register-form__submit"
          type="submit"
        >
          {columns.submit}
        </button>
      </form>
    </details>
  );
}
