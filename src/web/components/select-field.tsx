import { type ComponentChildren } from 'preact';
import { Field } from './field.tsx';

/** A list to choose one from, with its label. */
export function SelectField({
  id,
  label,
  children,
}: {
  id: string;
  label: string;
  children: ComponentChildren;
}) {
  return (
    <Field id={id} label={label}>
      <select class="utrecht-select utrecht-select--html-select" id={id} name={id}>
        {children}
      </select>
    </Field>
  );
}
