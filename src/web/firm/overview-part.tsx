import { readDutchPostcode } from '../../common/postcode.ts';
import { countryName } from './country-options.ts';
import { THEMES } from '../../common/themes.ts';
import { type Answers, FIELDS_OF_STEP, type Step, STEPS } from '../../registration/answers.ts';
import { readAmount } from '../../intake/cleaning/clean-values.ts';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { named } from '../messages/messages.ts';
import { type PageContext } from '../site/page-context.ts';
import { EvidenceList } from './evidence-part.tsx';
import { isPrivate } from './private-answers.ts';
import { stepUrl } from './step-paths.ts';
import { type StepView } from './step-view.ts';

/** An answer as people read it; empty for none. Pure. */
export function showAnswer(
  field: keyof Answers,
  answers: Answers,
  texts: SignUpTexts,
  { names, lang, f }: Pick<PageContext, 'names' | 'lang' | 'f'>,
): string {
  if (field === 'radiusKm' && answers.reach !== 'radius') return '';
  if (field === 'places' && answers.reach !== 'places') return '';
  const value = answers[field];
  if (typeof value === 'boolean') return value ? texts.yes : '';
  if (field === 'country') return answers.country === '' ? '' : countryName(answers.country, lang);
  if (field === 'legalForm') return answers.legalForm === '' ? '' : texts.legalForms[answers.legalForm];
  if (field === 'reach') return answers.reach === '' ? '' : texts.reaches[answers.reach];
  if (field === 'radiusKm') return `${answers.radiusKm} km`;
  if (field === 'postcode') return postcode(answers.postcode);
  if (field === 'maxOrderValue' || field === 'room') return euros(answers[field], f);
  if (typeof value === 'string') return value;
  const nameOf: Partial<Record<keyof Answers, (code: string) => string>> = {
    categories: (code) => named(names.categories, code),
    labels: (code) => named(names.labels, code),
    themes: (code) => THEMES.find((theme) => theme.code === code)?.[lang] ?? code,
  };
  return value.map((code) => nameOf[field]?.(code) ?? code).join(', ');
}

/** `9724 VJ`, however it was typed; of another country as it was. */
function postcode(text: string): string {
  return readDutchPostcode(text)?.replace(/^(\d{4})/, '$1 ') ?? text;
}

/** What cannot be read as an amount is shown as it was typed. */
function euros(text: string, f: PageContext['f']): string {
  const amount = readAmount(text);
  return amount === undefined ? text : `€ ${f.number(amount)}`;
}

/** Everything that was filled in, page by page, each with the way back to it. */
export function Overview({ view }: { view: StepView }) {
  const { texts } = view;
  return (
    <section aria-labelledby="overview-title">
      <h2 class="utrecht-heading-3" id="overview-title">
        {texts.overview.title}
      </h2>
      {STEPS.filter((step) => step !== 'finish').map((step) => (
        <Part key={step} step={step} view={view} />
      ))}
    </section>
  );
}

function Part({ step, view }: { step: Step; view: StepView }) {
  const { texts, page, answers } = view;
  return (
    <div class="register-filledin">
      <h3 class="register-filledin__title">
        {texts.steps[step].title}{' '}
        <a
          class="utrecht-link utrecht-link--html-a"
          href={stepUrl(step, page.lang, { review: true })}
          aria-label={`${texts.steps[step].title} ${texts.overview.change}`}
        >
          {texts.overview.change}
        </a>
      </h3>
      <AnswerRows fields={FIELDS_OF_STEP[step]} answers={answers} texts={texts} page={page} />
      {step === 'labels' && (
        <EvidenceList files={view.files} path="/aanmelden/bewijs" removable={false} page={page} />
      )}
    </div>
  );
}

/** What was answered to some fields, each with its name. */
export function AnswerRows(props: {
  fields: readonly (keyof Answers)[];
  answers: Answers;
  texts: SignUpTexts;
  page: PageContext;
}) {
  const { fields, answers, texts, page } = props;
  const rows = fields
    .map((field) => ({ field, text: showAnswer(field, answers, texts, page) }))
    .filter(({ text }) => text !== '');
  if (rows.length === 0) return <p class="register-hint">{texts.overview.nothing}</p>;
  return (
    <dl class="register-filledin__list">
      {rows.map(({ field, text }) => (
        <div key={field}>
          <dt>
            {texts.fields[field].label}
            {isPrivate(field, answers) && ` (${texts.overview.public})`}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
