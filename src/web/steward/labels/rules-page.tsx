import { ListFilter } from '../../components/list-filter.tsx';
import { ListHead } from '../../components/list-head.tsx';
import { labelsTextsFor } from '../../messages/labels.ts';
import { type Choice } from '../../search/facets.ts';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormField, TextField } from '../components/form-field.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type LabelChoice } from './label-choices.ts';
import { LabelSelect } from './label-select.tsx';
import { LabelsNav, RULES_PATH } from './labels-nav.tsx';

/** A rule, ready to print. */
export interface RuleView {
  id: string;
  title: string;
  meta: string;
  note: string;
  quote: string;
  /** How many firms fulfil it today; null for a rule that is not in force. */
  firms: string | null;
  /** Whether it can still be given an end. */
  open: boolean;
}

/** The rules of a municipality, ready to print. */
export interface RulesView {
  municipality: { code: string; name: string } | null;
  municipalities: Choice[];
  rules: RuleView[];
  /** How many firms fulfil any of them today, and where these are listed; null without a municipality. */
  reach: { text: string; searchHref: string; csvHref: string } | null;
  /** Null for who may only look. */
  form: {
    values: Readonly<Record<string, string>>;
    labels: { name: string; choices: LabelChoice[] }[];
  } | null;
  faults: FormFault[];
  said: string | null;
}

interface RulesProps {
  view: RulesView;
  page: StewardContext;
}

function ChooseMunicipality({ view, page }: RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  return (
    <ListFilter action={RULES_PATH} id="gemeente" label={t.municipality} submit={t.open} page={page}>
      {view.municipalities.map(({ value, text, chosen }) => (
        <option key={value} value={value} selected={chosen}>
          {text}
        </option>
      ))}
    </ListFilter>
  );
}

function RuleForms({ rule, view, page }: { rule: RuleView } & RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  const kept = (
    <>
      <FormToken page={page} />
      <input type="hidden" name="gemeente" value={view.municipality?.code} />
      <input type="hidden" name="rule" value={rule.id} />
    </>
  );
  return (
    <div class="register-ruleforms">
      {rule.open && (
        <form class="register-mergewith" method="post" action={RULES_PATH}>
          {kept}
          <TextField
            id={`end-${rule.id}`}
            name="until"
            label={t.endOn}
            value=""
            type="date"
            faults={view.faults}
          />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="do" value="end">
            {t.endRule}
          </button>
        </form>
      )}
      <form method="post" action={RULES_PATH}>
        {kept}
        <button
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          type="submit"
          name="do"
          value="remove"
          aria-label={t.removeOf(rule.title)}
        >
          {t.remove}
        </button>
      </form>
    </div>
  );
}

function Rules({ view, page }: RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  if (view.rules.length === 0) return <p>{t.none}</p>;
  return (
    <ul class="register-questionlist">
      {view.rules.map((rule) => (
        <li key={rule.id} class="register-decision">
          <div class="register-questionitem__text">
            <p>
              <strong>{rule.title}</strong>
            </p>
            <p lang="nl">{rule.note}</p>
            <p class="register-questionitem__meta">{rule.meta}</p>
            <p class="register-questionitem__meta">
              <q lang="nl">{rule.quote}</q>
            </p>
            {rule.firms !== null && <p class="register-questionitem__meta">{rule.firms}</p>}
          </div>
          {view.form && <RuleForms rule={rule} view={view} page={page} />}
        </li>
      ))}
    </ul>
  );
}

function Reach({ view, page }: RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  if (view.reach === null || view.rules.length === 0) return null;
  return (
    <p>
      {view.reach.text}{' '}
      <a class="utrecht-link utrecht-link--html-a" href={view.reach.searchHref}>
        {t.reachList}
      </a>
      {' · '}
      <a class="utrecht-link utrecht-link--html-a" href={view.reach.csvHref} download>
        {t.reachCsv}
      </a>
    </p>
  );
}

function AddRule({ view, page }: RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  if (view.form === null) return null;
  const { values, labels } = view.form;
  const field = (name: string) => ({
    id: `rule-${name}`,
    name,
    value: values[name] ?? '',
    faults: view.faults,
  });
  return (
    <section class="register-section" aria-labelledby="add-title">
      <h2 class="utrecht-heading-2" id="add-title">
        {t.add}
      </h2>
      <FaultList title={t.faults} faults={view.faults} />
      <form class="register-form register-narrow" method="post" action={RULES_PATH}>
        <FormToken page={page} />
        <input type="hidden" name="gemeente" value={view.municipality?.code} />
        <FormField id="rule-label" name="held" label={t.label} faults={view.faults}>
          {(shared) => (
            <LabelSelect
              id={shared.id}
              name={shared.name}
              groups={labels}
              chosen={values['held'] ?? ''}
              first={t.chooseLabel}
              describedBy={shared['aria-describedby']}
            />
          )}
        </FormField>
        <TextField {...field('criterion')} label={t.criterion} hint={t.criterionHint} />
        <TextField {...field('countsPercent')} label={t.percent} hint={t.percentHint} />
        <TextField {...field('note')} label={t.note} hint={t.noteHint} />
        <TextField {...field('from')} label={t.start} type="date" />
        <TextField {...field('until')} label={t.end} hint={t.endHint} type="date" />
        <FormField id="rule-sourceText" name="sourceText" label={t.source} faults={view.faults}>
          {(shared) => (
            <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={3} {...shared}>
              {values['sourceText'] ?? ''}
            </textarea>
          )}
        </FormField>
        <TextField {...field('sourceUrl')} label={t.sourceUrl} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="add">
          {t.add}
        </button>
      </form>
    </section>
  );
}

/** `/beheer/keurmerken/erkenning`: which labels a municipality recognises, for what. */
export function RulesPage({ view, page }: RulesProps) {
  const t = labelsTextsFor(page.lang).rules;
  return (
    <StewardLayout page={page} title={t.title}>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      <LabelsNav page={page} />
      <ListHead
        title={view.municipality === null ? t.title : t.heading(view.municipality.name)}
        intro={view.municipality === null ? t.noMunicipality : t.text}
      >
        <ChooseMunicipality view={view} page={page} />
      </ListHead>
      <Reach view={view} page={page} />
      {view.municipality !== null && <Rules view={view} page={page} />}
      <AddRule view={view} page={page} />
    </StewardLayout>
  );
}
