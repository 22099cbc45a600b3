import { type PageContext } from '../site/page-context.ts';
import { SUGGEST_PATHS } from '../suggest/suggest-paths.ts';
import { type Choice } from '../search/facets.ts';
import { type SearchBoxView } from '../search/search-presenter.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { SuggestInput } from './suggest-input.tsx';

/** Filters that stand elsewhere on the page belong to this form by its id. */
export const SEARCH_FORM_ID = 'zoekformulier';

function Radius({ radii }: { radii: Choice[] }) {
  return (
    <select class="utrecht-select utrecht-select--html-select" id="radiusKm" name="radiusKm">
      {radii.map((option) => (
        <option key={option.value} value={option.value} selected={option.chosen}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

/** What a new search keeps although it has no visible field: the filters too, where the page does not show them. */
function kept({ form }: SearchBoxView, filtersShown: boolean, lang: string): [string, string][] {
  const filters: [string, string][] = [
    ...form.label.map((label): [string, string] => ['label', label]),
    ['impact', form.impact ? 'true' : ''],
    ['municipality', form.municipality],
    ['recognisedBy', form.recognisedBy],
    ['labelOn', form.labelOn],
    ['category', form.category],
    ...form.theme.map((theme): [string, string] => ['theme', theme]),
    ...form.size.map((size): [string, string] => ['size', size]),
    ['orderValue', form.orderValue],
    ['source', form.source],
  ];
  const all: [string, string][] = [
    ...(filtersShown ? [] : filters),
    ...form.without.map((id): [string, string] => ['without', id]),
    ['sort', form.sort === 'relevance' ? '' : form.sort],
    ['map', form.map],
    ['mapAt', form.mapAt],
    ['lang', lang === 'nl' ? '' : lang],
  ];
  return all.filter(([, value]) => value !== '');
}

interface SearchBoxProps {
  box: SearchBoxView;
  page: PageContext;
  /** True when the filters stand elsewhere on the page. */
  filtersShown?: boolean;
}

/** The one box: what, where, how far. A plain GET form, so its answer has an address. */
export function SearchBox({ box, page, filtersShown = false }: SearchBoxProps) {
  const { m } = page;
  const { form, qFault, nearFault } = box;
  return (
    <form
      id={SEARCH_FORM_ID}
      class={`register-search ${filtersShown ? 'register-search--short' : ''}`}
      role="search"
      action="/"
      method="get"
      aria-label={m.form.name}
    >
      <Field id="q" label={m.form.q} hint={m.form.qHint} fault={qFault} class="register-search__what">
        <SuggestInput
          id="q"
          name="q"
          value={form.q}
          fault={qFault}
          suggest={SUGGEST_PATHS.anything}
          lang={page.lang}
        />
      </Field>
      <Field
        id="near"
        label={m.form.near}
        hint={m.form.nearHint}
        fault={nearFault}
        class="register-search__where"
      >
        <SuggestInput
          id="near"
          name="near"
          value={form.near}
          fault={nearFault}
          suggest={SUGGEST_PATHS.places}
          lang={page.lang}
        />
      </Field>
      {!filtersShown && (
        <Field id="radiusKm" label={m.form.radius} class="register-search__radius">
          <Radius radii={box.radii} />
        </Field>
      )}
      {kept(box, filtersShown, page.lang).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button
        class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-search__submit"
        type="submit"
      >
        <Icon name="search" />
        {m.form.submit}
      </button>
    </form>
  );
}

/** Plain links: choosing needs no script, and the answer has an address of its own. */
function PlaceChoices({ choices }: { choices: SearchBoxView['nearChoices'] }) {
  if (choices.length === 0) return null;
  return (
    <ul class="register-notice__list">
      {choices.map(({ href, text }) => (
        <li key={href}>
          <a class="utrecht-link utrecht-link--html-a" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What went wrong, at the top, with a way to each field: a fault beside a field is easily missed. */
export function FaultSummary({ box, page }: { box: SearchBoxView; page: PageContext }) {
  const faults = [
    ...(box.qFault === undefined ? [] : [{ href: '#q', text: box.qFault }]),
    ...(box.nearFault === undefined ? [] : [{ href: '#near', text: box.nearFault }]),
    ...box.otherFaults.map((text) => ({ href: undefined, text })),
  ];
  return (
    <div class="register-notice register-notice--error" role="alert">
      <h2 class="register-notice__title">{page.m.faults.summary}</h2>
      <ul class="register-notice__list">
        {faults.map(({ href, text }) => (
          <li key={text}>
            {href === undefined ? (
              text
            ) : (
              <a class="utrecht-link utrecht-link--html-a" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      <PlaceChoices choices={box.nearChoices} />
    </div>
  );
}
