import { type ComponentChildren } from 'preact';
import { Field } from '../components/field.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: string;
  /** What browsers fill in by themselves. */
  autocomplete?: string;
  inputmode?: 'text' | 'email' | 'numeric' | 'tel' | 'url';
  rows?: number;
  maxLength?: number;
}

/** Ids of what explains a field, for screen readers. */
function describedBy(
  name: string,
  { hint, fault }: { hint?: string | undefined; fault?: string | undefined },
) {
  const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A field of one line, or of several. What was typed stays, also when it is wrong. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, fault, value, autocomplete = 'off', inputmode, rows, maxLength = 5000 } = props;
  const shared = {
    id: name,
    name,
    maxLength,
    autocomplete,
    'aria-describedby': describedBy(name, props),
    'aria-invalid': fault ? ('true' as const) : undefined,
  };
  return (
    <Field id={name} label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      {rows === undefined ? (
        <input
          class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
          type="text"
          inputMode={inputmode}
          value={value}
          {...shared}
        />
      ) : (
        <textarea
          class={`utrecht-textarea utrecht-textarea--html-textarea ${fault ? 'utrecht-textarea--invalid' : ''}`}
          rows={rows}
          {...shared}
        >
          {value}
        </textarea>
      )}
    </Field>
  );
}

/** One thing that can be chosen. */
export interface Option {
  value: string;
  text: string;
  /** Stands behind it, smaller. */
  note?: string;
  chosen: boolean;
}

/** A list to choose one from. */
export function SelectField(props: {
  name: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  /** What the option says that chooses none. */
  first: string;
  options: readonly Option[];
}) {
  const { name, label, hint, fault, first, options } = props;
  return (
    <Field id={name} label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      <select
        class="utrecht-select utrecht-select--html-select register-signup__select"
        id={name}
        name={name}
        aria-describedby={describedBy(name, props)}
        aria-invalid={fault ? 'true' : undefined}
      >
        <option value="">{first}</option>
        {options.map(({ value, text, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A box or a button with its words; large enough for a thumb. */
export function Choice(props: {
  type: 'checkbox' | 'radio';
  name: string;
  option: Option;
  id?: string;
  describedBy?: string | undefined;
}) {
  const { type, name, option, id, describedBy: described } = props;
  return (
    <label class="register-choice">
      <input
        type={type}
        name={name}
        value={option.value}
        checked={option.chosen}
        id={id}
        aria-describedby={described}
      />
      <span>
        {option.text}
        {option.note !== undefined && <span class="register-choice__note"> {option.note}</span>}
      </span>
    </label>
  );
}

/** Choices that belong together. The first one has the group's name as its id, so that a fault can lead to it. */
export function ChoiceGroup(props: {
  type: 'checkbox' | 'radio';
  name: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  options: readonly Option[];
  children?: ComponentChildren;
}) {
  const { type, name, label, hint, fault, options, children } = props;
  return (
    <fieldset class="register-choices" aria-describedby={describedBy(name, props)}>
      <legend class="utrecht-form-label">{label}</legend>
      {hint !== undefined && (
        <p class="register-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message register-field__fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type={type}
          name={name}
          option={option}
          {...(index === 0 ? { id: name } : {})}
        />
      ))}
      {children}
    </fieldset>
  );
}
