import { Field } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { SuggestInput } from '../components/suggest-input.tsx';
import { requestTexts } from '../messages/requests.ts';
import { RADII } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';
import { SUGGEST_PATHS } from '../suggest/suggest-paths.ts';
import { LIST_ANCHOR, REQUEST_PATH } from './request-form.ts';
import { type RequestFormView } from './request-presenter.ts';

interface PartProps {
  view: RequestFormView;
  page: PageContext;
}

function describedBy(id: string, fault: string | undefined): string {
  return fault ? `${id}-fault ${id}-hint` : `${id}-hint`;
}

interface BoxProps {
  id: string;
  value: string;
  fault?: string | undefined;
  inputMode?: 'decimal';
}

function TextBox({ id, value, fault, inputMode }: BoxProps) {
  return (
    <input
      class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
      type="text"
      id={id}
      name={id}
      value={value}
      inputMode={inputMode}
      autocomplete="off"
      aria-describedby={describedBy(id, fault)}
      aria-invalid={fault ? 'true' : undefined}
    />
  );
}

function What({ view, page }: PartProps) {
  const t = requestTexts(page.lang).form;
  const { form, textFault } = view;
  return (
    <Field id="text" label={t.text} hint={t.textHint} fault={textFault}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea ${textFault ? 'utrecht-textarea--invalid' : ''}`}
        id="text"
        name="text"
        rows={4}
        aria-describedby={describedBy('text', textFault)}
        aria-invalid={textFault ? 'true' : undefined}
      >
        {form.text}
      </textarea>
    </Field>
  );
}

function Where({ view, page }: PartProps) {
  const t = requestTexts(page.lang).form;
  const { form, nearFault } = view;
  return (
    <>
      <Field id="near" label={t.near} hint={t.nearHint} fault={nearFault}>
        <SuggestInput
          id="near"
          name="near"
          value={form.near}
          fault={nearFault}
          suggest={SUGGEST_PATHS.places}
          lang={page.lang}
        />
      </Field>
      <Field id="radiusKm" label={t.radius}>
        <select class="utrecht-select utrecht-select--html-select" id="radiusKm" name="radiusKm">
          {[...new Set([...RADII, form.radiusKm])]
            .sort((a, b) => a - b)
            .map((km) => (
              <option key={km} value={String(km)} selected={km === form.radiusKm}>
                {page.f.km(km)}
              </option>
            ))}
        </select>
      </Field>
    </>
  );
}

function HowMuch({ view, page }: PartProps) {
  const t = requestTexts(page.lang).form;
  const { form, valueFault } = view;
  return (
    <>
      <Field id="value" label={t.value} hint={t.valueHint} fault={valueFault}>
        <TextBox id="value" value={form.value} fault={valueFault} inputMode="decimal" />
      </Field>
      <Field id="on" label={t.on} hint={t.onHint}>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="date"
          id="on"
          name="on"
          value={form.on}
          aria-describedby="on-hint"
        />
      </Field>
    </>
  );
}

function Labels({ view, page }: PartProps) {
  const t = requestTexts(page.lang).form;
  const chosen = view.labels.filter((label) => label.chosen).length;
  return (
    <details class="register-request__labels" open={chosen > 0}>
      <summary class="register-request__labels-title">
        {t.labels}
        {chosen > 0 && ` (${page.f.number(chosen)})`}
      </summary>
      <fieldset class="register-fieldset">
        <legend class="register-unseen">{t.labels}</legend>
        <div class="register-request__options">
          {view.labels.map(({ value, text, chosen: on }) => (
            <div class="register-option" key={value}>
              <input
                class="utrecht-checkbox utrecht-checkbox--html-input register-option__box"
                type="checkbox"
                id={`label-${value.replace(':', '-')}`}
                name="label"
                value={value}
                checked={on}
              />
              <label
                class="utrecht-form-label utrecht-form-label--checkbox register-option__label"
                for={`label-${value.replace(':', '-')}`}
              >
                {text}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  );
}

/** What is wrong with the form, with a way to each field. */
export function RequestFaults({ view, page }: PartProps) {
  const faults = [
    ...(view.textFault === undefined ? [] : [{ href: '#text', text: view.textFault }]),
    ...(view.nearFault === undefined ? [] : [{ href: '#near', text: view.nearFault }]),
    ...(view.valueFault === undefined ? [] : [{ href: '#value', text: view.valueFault }]),
    ...view.otherFaults.map((text) => ({ href: '#text', text })),
  ];
  if (faults.length === 0) return null;
  return (
    <div class="register-notice register-notice--error" role="alert">
      <h2 class="register-notice__title">{requestTexts(page.lang).faults.summary}</h2>
      <ul class="register-notice__list">
        {[...faults, ...view.nearChoices].map(({ href, text }) => (
          <li key={`${href} ${text}`}>
            <a class="utrecht-link utrecht-link--html-a" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is bought, where, how much, and which labels. */
export function RequestFields({ view, page }: PartProps) {
  return (
    <>
      <div class="register-request__ask">
        <What view={view} page={page} />
        <div class="register-request__row">
          <Where view={view} page={page} />
          <HowMuch view={view} page={page} />
        </div>
      </div>
      <Labels view={view} page={page} />
    </>
  );
}

/** A plain GET form, so its answer has an address. */
export function RequestFormPart({ view, page }: PartProps) {
  const t = requestTexts(page.lang).form;
  return (
    <>
      <RequestFaults view={view} page={page} />
      <form class="register-request" action={`${REQUEST_PATH}${LIST_ANCHOR}`} method="get">
        {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
        {view.form.without.map((part) => (
          <input key={part} type="hidden" name="without" value={part} />
        ))}
        <RequestFields view={view} page={page} />
        <button
          class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-request__submit"
          type="submit"
        >
          <Icon name="search" />
          {t.submit}
        </button>
      </form>
    </>
  );
}
