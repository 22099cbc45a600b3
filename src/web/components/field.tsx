import { type ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  class?: string;
  children: ComponentChildren;
}

/** A field of a form with its label, what is wrong with it, and a hint; the ids are `ID-fault` and `ID-hint`. */
export function Field({ id, label, hint, fault, class: extra = '', children }: FieldProps) {
  return (
    <div class={`utrecht-form-field register-field ${fault ? 'register-field--invalid' : ''} ${extra}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {children}
      {fault && (
        <span class="utrecht-form-field-error-message register-field__fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      {hint && (
        <span class="utrecht-form-field-description register-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
