import { SETTABLE_THRESHOLDS, type Threshold } from '../../discovery/shortlist/thresholds.ts';
import { named } from '../messages/messages.ts';
import { requestTexts } from '../messages/requests.ts';
import { thresholdTextsFor } from '../messages/thresholds.ts';
import { amountOf } from '../requests/threshold-amount.ts';
import { DataTable } from '../steward/components/data-table.tsx';
import { FaultList, type FormFault } from '../steward/components/fault-list.tsx';
import { FormField, TextField } from '../steward/components/form-field.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { type ThresholdForm } from './thresholds-form.ts';
import { THRESHOLDS_PATH } from './thresholds-url.ts';

/** The figures of a municipality, ready to print. */
export interface ThresholdsView {
  municipality: string;
  /** Those of the law and its own that hold today. */
  today: readonly Threshold[];
  /** Its own of other days. */
  other: readonly Threshold[];
  form: ThresholdForm;
  faults: readonly FormFault[];
  /** What was just done. */
  said: string | null;
}

interface Props {
  view: ThresholdsView;
  page: StewardContext;
}

function nameOf({ code }: Threshold, { lang }: StewardContext): string {
  return named(requestTexts(lang).market.threshold, code);
}

function periodOf({ from, until }: Threshold, { lang, f }: StewardContext): string {
  return thresholdTextsFor(lang).period(f.shortDate(from), until === null ? null : f.shortDate(until));
}

function sourceOf({ source, readOn }: Threshold, { lang, f }: StewardContext): string {
  const t = requestTexts(lang).market;
  return readOn === null ? t.unchecked(source) : t.source(source, f.shortDate(readOn));
}

function Remove({ figure, page }: { figure: Threshold; page: StewardContext }) {
  const t = thresholdTextsFor(page.lang);
  return (
    <form class="register-tickedcell" method="post" action={`${THRESHOLDS_PATH}/weghalen`}>
      <FormToken page={page} />
      <span>{t.own}</span>
      <input type="hidden" name="code" value={figure.code} />
      <input type="hidden" name="from" value={figure.from} />
      <button
        class="utrecht-button utrecht-button--secondary-action"
        type="submit"
        aria-label={t.removeLong(nameOf(figure, page), periodOf(figure, page))}
      >
        {t.remove}
      </button>
    </form>
  );
}

function Figures({
  label,
  figures,
  page,
}: {
  label: string;
  figures: readonly Threshold[];
  page: StewardContext;
}) {
  const t = thresholdTextsFor(page.lang);
  const { firms } = requestTexts(page.lang).market;
  return (
    <DataTable
      label={label}
      columns={t.columns}
      rows={figures.map((figure) => ({
        key: `${figure.code} ${figure.from}`,
        cells: [
          nameOf(figure, page),
          amountOf(figure, page, firms),
          periodOf(figure, page),
          sourceOf(figure, page),
          figure.municipality === undefined ? t.law : <Remove figure={figure} page={page} />,
        ],
      }))}
    />
  );
}

function NewFigure({ view, page }: Props) {
  const t = thresholdTextsFor(page.lang);
  const { form, faults } = view;
  const { threshold } = requestTexts(page.lang).market;
  const text = (name: keyof ThresholdForm) => ({ id: name, name, value: form[name], faults });
  return (
    <section class="register-section" aria-labelledby="add-title">
      <h2 class="utrecht-heading-2" id="add-title">
        {t.add}
      </h2>
      <FaultList title={t.faults.summary} faults={faults} />
      <form class="register-form register-narrow" method="post" action={THRESHOLDS_PATH}>
        <FormToken page={page} />
        <p class="register-hint">{t.addHint}</p>
        <FormField id="code" name="code" label={t.form.code} faults={faults}>
          {(shared) => (
            <select class="utrecht-select utrecht-select--html-select" {...shared}>
              <option value="">{t.form.choose}</option>
              {SETTABLE_THRESHOLDS.map((code) => (
                <option key={code} value={code} selected={code === form.code}>
                  {named(threshold, code)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <TextField label={t.form.value} hint={t.form.valueHint} {...text('value')} />
        <TextField label={t.form.from} type="date" {...text('from')} />
        <TextField label={t.form.until} hint={t.form.untilHint} type="date" {...text('until')} />
        <TextField label={t.form.source} hint={t.form.sourceHint} {...text('source')} />
        <TextField label={t.form.readOn} type="date" {...text('readOn')} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {t.form.submit}
        </button>
      </form>
    </section>
  );
}

/** `/beheer/drempels`: what purchase requests of the municipality are held against, and where that stands. */
export function ThresholdsPage({ view, page }: Props) {
  const t = thresholdTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.navigation}>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      <h1 class="utrecht-heading-1">{t.title(view.municipality)}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <section class="register-section">
        <h2 class="utrecht-heading-2">{t.holds}</h2>
        <Figures label={t.holds} figures={view.today} page={page} />
      </section>
      {view.other.length > 0 && (
        <section class="register-section">
          <h2 class="utrecht-heading-2">{t.other}</h2>
          <Figures label={t.other} figures={view.other} page={page} />
        </section>
      )}
      <NewFigure view={view} page={page} />
    </StewardLayout>
  );
}
