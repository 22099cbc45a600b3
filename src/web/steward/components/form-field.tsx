import { type ComponentChildren } from 'preact';
import { Field } from '../../components/field.tsx';
import { faultOf, type FormFault } from './fault-list.tsx';

/** What an input needs to belong to its label, hint and fault. */
export interface FieldProps {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** A field whose input is told what describes it. @param id of the input, by which faults find it */
export function FormField(props: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  faults: readonly FormFault[];
  children: (shared: FieldProps) => ComponentChildren;
}) {
  const { id, name, label, hint, faults, children } = props;
  const fault = faultOf(faults, id);
  const described = [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].join(' ').trim();
  return (
    <Field id={id} label={label} fault={fault} {...(hint ? { hint } : {})}>
      {children({
        id,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault ? 'true' : undefined,
      })}
    </Field>
  );
}

/** One line of text, or a day. */
export function TextField(props: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  type?: 'text' | 'date';
  faults: readonly FormFault[];
}) {
  const { value, type = 'text', ...field } = props;
  const look = 'utrecht-textbox utrecht-textbox--html-input';
  return (
    <FormField {...field}>
      {(shared) =>
        type === 'date' ? (
          <input class={look} type="date" value={value} {...shared} />
        ) : (
          <input class={look} type="text" value={value} {...shared} />
        )
      }
    </FormField>
  );
}
