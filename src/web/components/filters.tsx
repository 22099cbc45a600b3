import { type Choice } from '../search/facets.ts';
import { type SearchForm } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';
import { Icon } from './icon.tsx';
import { SEARCH_FORM_ID } from './search-box.tsx';

interface CheckboxProps {
  name: string;
  choice: Choice;
  count?: string | undefined;
  describedBy?: string;
}

function Checkbox({ name, choice, count, describedBy }: CheckboxProps) {
  const id = `${name}-${choice.value.replace(':', '-')}`;
  return (
    <div class="register-option">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input register-option__box"
        type="checkbox"
        form={SEARCH_FORM_ID}
        id={id}
        name={name}
        value={choice.value}
        checked={choice.chosen}
        aria-describedby={describedBy}
      />
      <label class="utrecht-form-label utrecht-form-label--checkbox register-option__label" for={id}>
        {choice.text}
        {count !== undefined && <span class="register-option__count"> ({count})</span>}
      </label>
    </div>
  );
}

function Labels({ labels, page }: { labels: Choice[]; page: PageContext }) {
  if (labels.length === 0) return null;
  return (
    <fieldset class="register-fieldset">
      <legend class="register-fieldset__legend">{page.m.filters.label}</legend>
      {labels.map((choice) => (
        <Checkbox
          key={choice.value}
          name="label"
          choice={choice}
          count={choice.count === undefined ? undefined : page.f.number(choice.count)}
        />
      ))}
    </fieldset>
  );
}

function Municipalities({ choices, page }: { choices: Choice[]; page: PageContext }) {
  // One municipality is no choice.
  if (choices.length < 3 && choices[0]?.chosen !== false) return null;
  return (
    <div class="register-fieldset register-field">
      <label class="register-fieldset__legend" for="municipality">
        {page.m.filters.municipality}
      </label>
      <select
        class="utrecht-select utrecht-select--html-select"
        id="municipality"
        name="municipality"
        form={SEARCH_FORM_ID}
      >
        {choices.map(({ value, text, count, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {count === undefined ? text : `${text} (${page.f.number(count)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

function RecognisedBy({ choices, page }: { choices: Choice[]; page: PageContext }) {
  if (choices.length === 0) return null;
  const { m } = page;
  return (
    <div class="register-fieldset register-field">
      <label class="register-fieldset__legend" for="recognisedBy">
        {m.filters.recognisedBy}
      </label>
      <select
        class="utrecht-select utrecht-select--html-select"
        id="recognisedBy"
        name="recognisedBy"
        form={SEARCH_FORM_ID}
        aria-describedby="recognisedBy-hint"
      >
        {choices.map(({ value, text, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {text}
          </option>
        ))}
      </select>
      <p class="register-fieldset__hint" id="recognisedBy-hint">
        {m.filters.recognisedByHint}
      </p>
    </div>
  );
}

function LabelOn({ form, page }: { form: SearchForm; page: PageContext }) {
  const { m } = page;
  return (
    <div class="register-fieldset register-field">
      <label class="register-fieldset__legend" for="labelOn">
        {m.filters.labelOn}
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="date"
        id="labelOn"
        name="labelOn"
        form={SEARCH_FORM_ID}
        value={form.labelOn}
        min="1990-01-01"
        aria-describedby="labelOn-hint"
      />
      <p class="register-fieldset__hint" id="labelOn-hint">
        {m.filters.labelOnHint}
      </p>
    </div>
  );
}

function Proof({ form, page }: { form: SearchForm; page: PageContext }) {
  const { m } = page;
  return (
    <fieldset class="register-fieldset">
      <legend class="register-fieldset__legend">{m.filters.proof}</legend>
      <Checkbox
        name="impact"
        choice={{ value: 'true', text: m.filters.impact, chosen: form.impact }}
        describedBy="impact-hint"
      />
      <p class="register-fieldset__hint" id="impact-hint">
        {m.filters.impactHint}
      </p>
    </fieldset>
  );
}

interface FiltersProps {
  form: SearchForm;
  labels: Choice[];
  municipalities: Choice[];
  recognisers: Choice[];
  page: PageContext;
}

/** Beside the list on a wide screen, folded above it on a phone; works without script in both. */
export function Filters({ form, labels, municipalities, recognisers, page }: FiltersProps) {
  const { m } = page;
  const single = [form.municipality, form.recognisedBy, form.labelOn, form.impact ? 'true' : ''];
  const set = form.label.length + single.filter((value) => value !== '').length;
  return (
    <details class="register-filters">
      <summary class="register-filters__summary">
        <Icon name="filter" />
        {m.filters.title}
        {set > 0 && <span class="register-filters__set"> ({page.f.number(set)})</span>}
      </summary>
      <div class="register-filters__body">
        <h2 class="register-filters__title">{m.filters.title}</h2>
        <Labels labels={labels} page={page} />
        <Municipalities choices={municipalities} page={page} />
        <Proof form={form} page={page} />
        <RecognisedBy choices={recognisers} page={page} />
        <LabelOn form={form} page={page} />
        <button
          class="utrecht-button utrecht-button--secondary-action register-filters__apply"
          type="submit"
          form={SEARCH_FORM_ID}
        >
          {m.filters.apply}
        </button>
      </div>
    </details>
  );
}
