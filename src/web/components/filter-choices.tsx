import { type ComponentChildren } from 'preact';

import { type Choice } from '../search/facets.ts';
import { type PageContext } from '../site/page-context.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

interface OptionProps {
  name: string;
  choice: Choice;
  page: PageContext;
  type?: 'checkbox' | 'radio';
  describedBy?: string;
  /** A step of the one above it. */
  within?: boolean;
}

/** A box to tick, or one of several to choose, with how many results it leaves. */
export function FilterOption({ name, choice, page, type = 'checkbox', describedBy, within }: OptionProps) {
  const id = `${name}-${choice.value.replace(':', '-') || 'any'}`;
  return (
    <div class={`register-option${within ? ' register-option--within' : ''}`}>
      <input
        class={`utrecht-${type === 'radio' ? 'radio-button' : 'checkbox'} utrecht-${type === 'radio' ? 'radio-button' : 'checkbox'}--html-input register-option__box`}
        type={type}
        form={SEARCH_FORM_ID}
        id={id}
        name={name}
        value={choice.value}
        checked={choice.chosen}
        aria-describedby={describedBy}
      />
      <label class={`utrecht-form-label utrecht-form-label--${type} register-option__label`} for={id}>
        {choice.text}
        {choice.count !== undefined && (
          <span class="register-option__count"> ({page.f.number(choice.count)})</span>
        )}
      </label>
    </div>
  );
}

interface SelectProps {
  name: string;
  title: string;
  hint?: string;
  choices: readonly Choice[];
  page: PageContext;
}

/** A list to choose one from. */
export function FilterSelect({ name, title, hint, choices, page }: SelectProps) {
  return (
    <div class="register-fieldset register-field">
      <label class="register-fieldset__legend" for={name}>
        {title}
      </label>
      <select
        class="utrecht-select utrecht-select--html-select"
        id={name}
        name={name}
        form={SEARCH_FORM_ID}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      >
        {choices.map(({ value, text, count, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {count === undefined ? text : `${text} (${page.f.number(count)})`}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="register-fieldset__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface FoldProps {
  title: string;
  /** Open from the start: something in it is chosen. */
  open: boolean;
  children: ComponentChildren;
}

/** Filters that not everybody needs, folded away; works without script. */
export function FilterFold({ title, open, children }: FoldProps) {
  return (
    <details class="register-facet" open={open}>
      <summary class="register-facet__summary">{title}</summary>
      {children}
    </details>
  );
}
