import { labelsTextsFor } from '../../messages/labels.ts';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormField, TextField } from '../components/form-field.tsx';
import { FormToken } from '../components/form-token.tsx';
import { LabelSelect } from '../labels/label-select.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type FirmLabelsView, type FirmLabelView } from './firm-labels-presenter.ts';

interface LabelsProps {
  view: FirmLabelsView;
  /** What was filled in when it was not taken. */
  values: Readonly<Record<string, string>>;
  faults: readonly FormFault[];
  /** Where the forms post to. */
  action: string;
  page: StewardContext;
}

function ActionForm({
  label,
  action,
  page,
}: { label: FirmLabelView } & Pick<LabelsProps, 'action' | 'page'>) {
  const t = labelsTextsFor(page.lang).firm;
  const wanted = label.action;
  if (wanted === null) return null;
  const kept = (
    <>
      <FormToken page={page} />
      <input type="hidden" name="do" value={wanted.do} />
      <input type="hidden" name="subject" value={wanted.do === 'withdraw' ? wanted.check : wanted.label} />
    </>
  );
  if (wanted.do === 'undo')
    return (
      <form method="post" action={action}>
        {kept}
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {t.undo}
        </button>
      </form>
    );
  const withdraws = wanted.do === 'withdraw';
  const title = withdraws ? t.withdrawOf(label.name) : t.refuseOf(label.name);
  return (
    <details class="register-history">
      <summary class="register-history__summary" aria-label={title}>
        {withdraws ? t.withdraw : t.refuse}
      </summary>
      <form class="register-form" method="post" action={action}>
        {kept}
        {withdraws && (
          <TextField
            id={`withdrawnOn-${label.key}`}
            name="withdrawnOn"
            label={t.lastDay}
            value={page.today}
            type="date"
            faults={[]}
          />
        )}
        <TextField id={`reason-${label.key}`} name="reason" label={t.reason} value="" faults={[]} />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {withdraws ? t.withdraw : t.refuse}
        </button>
      </form>
    </details>
  );
}

function AddCheck({ view, values, faults, action, page }: LabelsProps) {
  const t = labelsTextsFor(page.lang).firm;
  const field = (name: string) => ({ id: `check-${name}`, name, value: values[name] ?? '', faults });
  return (
    <details class="register-history" open={faults.length > 0}>
      <summary class="register-history__summary">{t.add}</summary>
      <form class="register-form register-narrow" method="post" action={action}>
        <FormToken page={page} />
        <input type="hidden" name="do" value="check" />
        <FormField id="check-label" name="held" label={t.level} faults={faults}>
          {(shared) => (
            <LabelSelect
              id={shared.id}
              name={shared.name}
              groups={view.choices}
              chosen={values['held'] ?? ''}
              first={t.choose}
              describedBy={shared['aria-describedby']}
            />
          )}
        </FormField>
        <TextField {...field('validFrom')} label={t.from} type="date" />
        <TextField {...field('validUntil')} label={t.until} type="date" />
        <TextField {...field('certificateNumber')} label={t.number} />
        <TextField {...field('evidenceUrl')} label={t.evidenceUrl} />
        <TextField {...field('evidenceFile')} label={t.evidenceFile} hint={t.evidenceHint} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {t.submit}
        </button>
      </form>
    </details>
  );
}

/** All that was ever said of a firm's labels, and what a steward makes of it. */
export function LabelsPart(props: LabelsProps) {
  const { view, faults, action, page } = props;
  const t = labelsTextsFor(page.lang).firm;
  return (
    <section class="register-section" aria-labelledby="labels-title">
      <h2 class="utrecht-heading-2" id="labels-title">
        {t.title}
      </h2>
      <p class="register-questions__intro">{t.text}</p>
      <FaultList title={t.faults} faults={faults} />
      {view.labels.length === 0 && <p>{t.none}</p>}
      <ul class="register-questionlist">
        {view.labels.map((label) => (
          <li key={label.key} class="register-decision">
            <div class="register-questionitem__text">
              <p>
                <strong>{label.name}</strong> {label.status}
              </p>
              <p class="register-questionitem__meta">
                {label.period} · {label.basis}
              </p>
              {label.note !== '' && <p class="register-questionitem__meta">{label.note}</p>}
            </div>
            <ActionForm label={label} action={action} page={page} />
          </li>
        ))}
      </ul>
      <AddCheck {...props} />
    </section>
  );
}
