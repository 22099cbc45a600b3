import { LEGAL_FORM_WORDS } from '../../../common/legal-forms.ts';
import { countryName, countryOptions } from '../../firm/country-options.ts';
import { SelectField, TextField } from '../../firm/form-controls.tsx';
import { KnownFirmsPart } from '../../known-firms/known-firms-part.tsx';
import { type KnownFirmsView } from '../../known-firms/known-firms-presenter.ts';
import { type EntryFieldName, type FirmEntryTexts } from '../../messages/firm-entry.ts';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type EntryForm } from './entry-form.ts';

export interface EntryView {
  form: EntryForm;
  /** Names what is entered, so that the same form sent twice enters one firm. */
  number: string;
  /** Firms that it may be; null when there is none, or nobody looked yet. */
  known: KnownFirmsView | null;
  faults: FormFault[];
  faultsTitle: string;
}

interface Props {
  view: EntryView;
  texts: FirmEntryTexts;
  page: StewardContext;
}

/** `/beheer/bedrijven/nieuw`: a firm that no list has, typed in. */
export function EntryPage({ view, texts, page }: Props) {
  const { known } = view;
  return (
    <StewardLayout page={page} title={texts.title}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.title}</h1>
        <FaultList title={view.faultsTitle} faults={view.faults} />
        {known !== null && (
          <div id="bekend" role="status">
            <KnownFirmsPart view={known} />
            <p class="utrecht-paragraph">{texts.anyway}</p>
          </div>
        )}
        {known === null && <p class="utrecht-paragraph">{texts.intro}</p>}
        <form class="register-form" method="post" action="/beheer/bedrijven/nieuw" noValidate>
          <FormToken page={page} />
          <input type="hidden" name="nummer" value={view.number} />
          {known !== null && <input type="hidden" name="gezien" value={seenKey(view.form)} />}
          <Fields view={view} texts={texts} page={page} />
          <button
            class="utrecht-button utrecht-button--primary-action register-form__submit"
            type="submit"
            data-sending={known === null ? texts.submit : texts.submitAnyway}
          >
            {known === null ? texts.submit : texts.submitAnyway}
          </button>
        </form>
      </div>
    </StewardLayout>
  );
}

/** Of which firm the warning was: who then changes the name or the number is warned anew. */
export function seenKey({ name, kvkNumber }: Pick<EntryForm, 'name' | 'kvkNumber'>): string {
  return `${name}|${kvkNumber}`;
}

function Fields({ view, texts, page }: Props) {
  const field = (name: EntryFieldName) => ({
    name,
    label: name === 'name' ? texts.fields[name].label : `${texts.fields[name].label} (${texts.optional})`,
    hint: texts.fields[name].hint,
    value: view.form[name],
    fault: faultOf(view.faults, name),
  });
  const legalForms = LEGAL_FORM_WORDS.map((value) => ({
    value,
    text: page.m.legalForms[value] ?? value,
    chosen: view.form.legalForm === value,
  }));
  return (
    <>
      <TextField {...field('name')} />
      <TextField {...field('kvkNumber')} inputmode="numeric" />
      <SelectField {...field('legalForm')} first={texts.chooseForm} options={legalForms} />
      <TextField {...field('street')} />
      <TextField {...field('houseNumber')} />
      <TextField {...field('postcode')} />
      <TextField {...field('place')} />
      <SelectField
        {...field('country')}
        label={texts.fields.country.label}
        first={countryName('NL', page.lang)}
        options={countryOptions(view.form.country, page.lang)}
      />
      <TextField {...field('website')} inputmode="url" />
      <TextField {...field('email')} inputmode="email" />
      <TextField {...field('phone')} inputmode="tel" />
      <TextField {...field('description')} rows={4} />
      <TextField {...field('employees')} inputmode="numeric" />
    </>
  );
}
