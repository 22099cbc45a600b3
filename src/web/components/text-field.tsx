import { Field } from './field.tsx';

interface TextFieldProps {
  /** Id, and name unless that is given. */
  id: string;
  /** For a form that stands on the page more than once. */
  name?: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'date';
  value?: string;
  /** What browsers and password safes fill in. */
  autocomplete?: string;
  inputmode?: 'numeric' | 'text';
  required?: boolean;
}

/** A box of one line with its label, hint and fault. */
export function TextField({
  id,
  name = id,
  label,
  hint,
  fault,
  type = 'text',
  required = true,
  ...rest
}: TextFieldProps) {
  const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  // The typings would know one type only.
  const typed: Record<string, unknown> = { ...rest, type };
  return (
    <Field id={id} label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        required={required}
        aria-describedby={described || undefined}
        aria-invalid={fault ? 'true' : undefined}
        {...typed}
      />
    </Field>
  );
}
