import { Field } from '../../components/field.tsx';
import { FaultList, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ReadingChoice, type ReadingView } from './reading-presenter.ts';

function ChoiceField({ choice }: { choice: ReadingChoice }) {
  return (
    <Field id={`reading-${choice.name}`} label={choice.label}>
      <select
        class="utrecht-select utrecht-select--html-select"
        id={`reading-${choice.name}`}
        name={choice.name}
      >
        {choice.choices.map(({ value, text, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function HeaderField({ view, page }: { view: ReadingView; page: StewardContext }) {
  const { read } = page.s;
  const fault = faultOf(view.faults, 'reading-headerRow');
  return (
    <Field id="reading-headerRow" label={read.header} hint={read.headerHint} fault={fault}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="reading-headerRow"
        name="headerRow"
        type="text"
        inputMode="numeric"
        value={view.headerRow}
        aria-describedby={fault ? 'reading-headerRow-hint reading-headerRow-fault' : 'reading-headerRow-hint'}
        aria-invalid={fault ? 'true' : undefined}
      />
    </Field>
  );
}

interface ReadingProps {
  view: ReadingView;
  action: string;
  /** Unfolded, when something must be mended here. */
  open: boolean;
  page: StewardContext;
}

/** How the file was read, and the form to have it read otherwise. */
export function ReadingPart({ view, action, open, page }: ReadingProps) {
  const { read } = page.s;
  return (
    <details class="register-fold" open={open}>
      <summary class="register-fold__summary">
        <h2 class="register-fold__title">{read.title}</h2>
        <span class="register-fold__note">
          {view.facts.map(([key, value]) => `${key}: ${value}`).join(' · ')}
        </span>
      </summary>
      <form class="register-fold__body" method="post" action={action}>
        <FaultList title={read.faults} faults={view.faults} />
        <p>{read.intro}</p>
        <FormToken page={page} />
        <div class="register-readingfields">
          {view.choices.map((choice) => (
            <ChoiceField key={choice.name} choice={choice} />
          ))}
          <HeaderField view={view} page={page} />
        </div>
        <button
          class="utrecht-button utrecht-button--secondary-action utrecht-button--submit register-form__submit"
          type="submit"
        >
          {read.submit}
        </button>
      </form>
    </details>
  );
}
