import { searchTextsFor } from '../messages/search.ts';
import { distanceScale } from '../search/distance-scale.ts';
import { type SearchForm, WHOLE_COUNTRY_KM } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';
import { FilterOption } from './filter-choices.tsx';
import { SEARCH_FORM_ID } from './search-box.tsx';

/** How far from the place: a slider of the browser's own, which the keys move too, and a box for wherever in the country. */
export function DistanceFilter({ form, page }: { form: SearchForm; page: PageContext }) {
  const { m, f, lang } = page;
  const t = searchTextsFor(lang).filters;
  const { min, max, step, value, country } = distanceScale(form.radiusKm);
  // What counts then is the box; the slider only stands somewhere.
  const said = country ? m.form.radiusOption(WHOLE_COUNTRY_KM) : f.km(value);
  return (
    <fieldset
      class="register-fieldset register-distance"
      aria-describedby={form.near === '' ? 'radiusKm-hint' : undefined}
    >
      <legend class="register-fieldset__legend">{m.form.radius}</legend>
      <label class="register-distance__said" for="radiusKm">
        {t.atMost}{' '}
        <span aria-hidden="true" data-distance>
          {said}
        </span>
      </label>
      <input
        class="register-distance__slider"
        type="range"
        id="radiusKm"
        name="radiusKm"
        form={SEARCH_FORM_ID}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={said}
        data-in-words={f.km(0)}
      />
      <div class="register-distance__scale" aria-hidden="true">
        <span>{f.km(min)}</span>
        <span>{f.km(max)}</span>
      </div>
      <FilterOption
        name="radiusKm"
        choice={{ value: String(WHOLE_COUNTRY_KM), text: t.wholeCountry, chosen: country }}
        page={page}
      />
      {form.near === '' && (
        <p class="register-fieldset__hint" id="radiusKm-hint">
          {t.distanceHint(m.form.near)}
        </p>
      )}
    </fieldset>
  );
}
