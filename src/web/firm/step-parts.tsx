import { LEGAL_FORM_WORDS } from '../../common/legal-forms.ts';
import { THEMES } from '../../common/themes.ts';
import { type Step } from '../../registration/answers.ts';
import { EvidenceFields } from './evidence-part.tsx';
import { Choice, ChoiceGroup, SelectField, TextField } from './form-controls.tsx';
import { countryName, countryOptions } from './country-options.ts';
import { Overview } from './overview-part.tsx';
import { fieldOf, type StepView } from './step-view.ts';

/** The fields of each page. */
export const STEP_PARTS: Record<Step, (props: { view: StepView }) => preact.VNode> = {
  who: Who,
  what: What,
  where: Where,
  capacity: Capacity,
  labels: Labels,
  themes: Themes,
  finish: Finish,
};

function Who({ view }: { view: StepView }) {
  const { texts, answers, page } = view;
  const legalForms = LEGAL_FORM_WORDS.map((value) => ({
    value,
    text: texts.legalForms[value],
    chosen: answers.legalForm === value,
  }));
  return (
    <>
      <TextField {...fieldOf('name', view)} autocomplete="organization" />
      <TextField {...fieldOf('kvkNumber', view)} inputmode="numeric" />
      <SelectField {...fieldOf('legalForm', view)} first={texts.choose} options={legalForms} />
      <TextField {...fieldOf('street', view)} />
      <TextField {...fieldOf('houseNumber', view)} />
      <TextField {...fieldOf('postcode', view)} autocomplete="postal-code" />
      <TextField {...fieldOf('place', view)} autocomplete="address-level2" />
      <SelectField
        {...fieldOf('country', view)}
        first={countryName('NL', page.lang)}
        options={countryOptions(answers.country, page.lang)}
      />
      <TextField {...fieldOf('website', view)} autocomplete="url" inputmode="url" />
      <TextField {...fieldOf('contactPerson', view)} autocomplete="name" />
      <TextField {...fieldOf('email', view)} autocomplete="email" inputmode="email" />
      <TextField {...fieldOf('phone', view)} autocomplete="tel" inputmode="tel" />
    </>
  );
}

function What({ view }: { view: StepView }) {
  const { texts, categories, answers } = view;
  return (
    <>
      <TextField {...fieldOf('description', view)} rows={6} />
      {answers.description !== '' && (
        <section class="register-proposed" id="voorstel" aria-labelledby="proposed-title">
          <h2 class="utrecht-heading-3" id="proposed-title">
            {texts.proposed.title}
          </h2>
          {categories.length === 0 ? (
            <p>{texts.proposed.none}</p>
          ) : (
            <ChoiceGroup
              type="checkbox"
              name="categories"
              label={texts.fields.categories.label}
              hint={texts.proposed.text}
              options={categories}
            />
          )}
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="next"
            value="propose"
          >
            {texts.proposed.again}
          </button>
        </section>
      )}
    </>
  );
}

function Where({ view }: { view: StepView }) {
  const { texts, answers } = view;
  const options = (['radius', 'places', 'country'] as const).map((value) => ({
    value,
    text: texts.reaches[value],
    chosen: answers.reach === value,
  }));
  return (
    <>
      <ChoiceGroup {...fieldOf('reach', view)} type="radio" options={options} />
      <div class="register-signup__radius">
        <TextField {...fieldOf('radiusKm', view)} inputmode="numeric" />
      </div>
      <div class="register-signup__places">
        <TextField {...fieldOf('places', view)} rows={3} />
      </div>
    </>
  );
}

function Capacity({ view }: { view: StepView }) {
  return (
    <>
      <TextField {...fieldOf('maxOrderValue', view)} inputmode="numeric" />
      <TextField {...fieldOf('room', view)} inputmode="numeric" />
      <TextField {...fieldOf('employees', view)} inputmode="numeric" />
    </>
  );
}

function Labels({ view }: { view: StepView }) {
  const { texts, labels, faults, page } = view;
  return (
    <>
      <ChoiceGroup type="checkbox" name="labels" label={texts.fields.labels.label} options={labels} />
      <EvidenceFields
        labels={labels}
        fault={faults.find(({ field }) => field === 'file')?.text}
        page={page}
      />
    </>
  );
}

function Themes({ view }: { view: StepView }) {
  const { texts, page, answers } = view;
  const all = THEMES.map((theme) => ({
    value: theme.code,
    text: theme[page.lang],
    chosen: answers.themes.includes(theme.code),
  }));
  const isGoal = ({ value }: { value: string }) => value.startsWith('sdg-');
  const goals = all.filter(isGoal);
  return (
    <ChoiceGroup
      type="checkbox"
      name="themes"
      label={texts.fields.themes.label}
      options={all.filter((theme) => !isGoal(theme))}
    >
      <details open={goals.some(({ chosen }) => chosen)}>
        <summary>{texts.goals}</summary>
        {goals.map((option) => (
          <Choice key={option.value} type="checkbox" name="themes" option={option} />
        ))}
      </details>
    </ChoiceGroup>
  );
}

function Finish({ view }: { view: StepView }) {
  const { texts, answers } = view;
  const yes = (field: 'noMail' | 'consent') => ({
    value: 'ja',
    text: texts.fields[field].label,
    chosen: answers[field],
  });
  const { fault } = fieldOf('consent', view);
  return (
    <>
      <Overview view={view} />
      <div class="register-choices">
        {fault !== undefined && (
          <p class="utrecht-form-field-error-message register-field__fault" id="consent-fault">
            {fault}
          </p>
        )}
        <Choice
          type="checkbox"
          name="consent"
          id="consent"
          option={yes('consent')}
          describedBy="consent-hint"
        />
        <p class="register-hint" id="consent-hint">
          {texts.fields.consent.hint}
        </p>
        <Choice type="checkbox" name="noMail" id="noMail" option={yes('noMail')} describedBy="noMail-hint" />
        <p class="register-hint" id="noMail-hint">
          {texts.fields.noMail.hint}
        </p>
      </div>
    </>
  );
}
