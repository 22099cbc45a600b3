import { searchTextsFor } from '../messages/search.ts';
import { type Choice } from '../search/facets.ts';
import { type SearchForm } from '../search/search-form.ts';
import { type FilterView } from '../search/filter-view.ts';
import { type PageContext } from '../site/page-context.ts';
import { DistanceFilter } from './distance-filter.tsx';
import { FilterOption, FilterSelect } from './filter-choices.tsx';
import { CategoryFilter, FilterTicks } from './firm-filters.tsx';
import { Icon } from './icon.tsx';
import { SEARCH_FORM_ID } from './search-box.tsx';

function Labels({ labels, page }: { labels: Choice[]; page: PageContext }) {
  if (labels.length === 0) return null;
  return (
    <fieldset class="register-fieldset">
      <legend class="register-fieldset__legend">{page.m.filters.label}</legend>
      {labels.map((choice) => (
        <FilterOption
          key={choice.value}
          name="label"
          choice={choice}
          page={page}
          within={choice.value.includes(':')}
        />
      ))}
    </fieldset>
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

function Proof({ choice, page }: { choice: Choice; page: PageContext }) {
  const { m } = page;
  return (
    <fieldset class="register-fieldset">
      <legend class="register-fieldset__legend">{m.filters.proof}</legend>
      <FilterOption name="impact" choice={choice} describedBy="impact-hint" page={page} />
      <p class="register-fieldset__hint" id="impact-hint">
        {m.filters.impactHint}
      </p>
    </fieldset>
  );
}

/** One municipality is no choice. */
function isChoice(choices: readonly Choice[]): boolean {
  return choices.length >= 3 || choices[0]?.chosen === false;
}

function Choices({ view, page }: { view: FilterView; page: PageContext }) {
  const { m } = page;
  const t = searchTextsFor(page.lang).filters;
  return (
    <>
      {isChoice(view.municipalities) && (
        <FilterSelect
          name="municipality"
          title={m.filters.municipality}
          choices={view.municipalities}
          page={page}
        />
      )}
      <CategoryFilter tree={view.categories} page={page} />
      <FilterTicks name="theme" title={t.theme} hint={t.themeHint} choices={view.themes} page={page} />
      <FilterTicks name="size" title={t.size} choices={view.sizes} page={page} />
      {isChoice(view.orderValues) && (
        <FilterSelect
          name="orderValue"
          title={t.orderValue}
          hint={t.orderValueHint}
          choices={view.orderValues}
          page={page}
        />
      )}
      {isChoice(view.sources) && (
        <FilterSelect name="source" title={t.source} choices={view.sources} page={page} />
      )}
      {view.recognisers.length > 0 && (
        <FilterSelect
          name="recognisedBy"
          title={m.filters.recognisedBy}
          hint={m.filters.recognisedByHint}
          choices={view.recognisers}
          page={page}
        />
      )}
    </>
  );
}

interface FiltersProps {
  form: SearchForm;
  view: FilterView;
  page: PageContext;
}

/** Beside the list on a wide screen, folded above it on a phone; works without script in both. */
export function Filters({ form, view, page }: FiltersProps) {
  const { m } = page;
  return (
    <details class="register-filters">
      <summary class="register-filters__summary">
        <Icon name="filter" />
        {m.filters.title}
        {view.set > 0 && <span class="register-filters__set"> ({page.f.number(view.set)})</span>}
      </summary>
      <div class="register-filters__body" data-filters>
        <h2 class="register-filters__title">{m.filters.title}</h2>
        <DistanceFilter form={form} page={page} />
        <Labels labels={view.labels} page={page} />
        <Proof choice={view.impact} page={page} />
        <Choices view={view} page={page} />
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
