import { type Suspension } from '../../../registration/suspension/suspension.ts';
import { Field } from '../../components/field.tsx';
import { TextField } from '../../firm/form-controls.tsx';
import { suspensionTextsFor } from '../../messages/suspension.ts';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { BackToQueue } from '../queue/back-to-queue.tsx';
import { type StewardContext } from '../steward-context.ts';

export interface SuspensionView {
  name: string;
  /** Of the firm's page for stewards. */
  back: string;
  action: string;
  /** Holds now. */
  open: Suspension | null;
  earlier: readonly Suspension[];
  /** What was filled in and not taken. */
  filled: { reason: string; until: string };
  faults: readonly FormFault[];
  said: string | null;
}

interface Props {
  view: SuspensionView;
  page: StewardContext;
}

/** `/beheer/bedrijven/{id}/schorsing`: keeping a firm off the list, and putting it back. */
export function SuspensionPage({ view, page }: Props) {
  const texts = suspensionTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={texts.title(view.name)}>
      <h1 class="utrecht-heading-1">{texts.title(view.name)}</h1>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      <FaultList title={texts.faults.title} faults={view.faults} />
      <p class="utrecht-paragraph">{texts.intro}</p>
      {view.open === null ? (
        <Suspend view={view} page={page} />
      ) : (
        <Lift view={view} open={view.open} page={page} />
      )}
      <Earlier view={view} page={page} />
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={view.back}>
          {texts.back}
        </a>
      </p>
      <BackToQueue page={page} />
    </StewardLayout>
  );
}

function Suspend({ view, page }: Props) {
  const texts = suspensionTextsFor(page.lang);
  const fault = faultOf(view.faults, 'until');
  return (
    <form class="register-form register-signup" method="post" action={view.action}>
      <FormToken page={page} />
      <TextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        fault={faultOf(view.faults, 'reason')}
        value={view.filled.reason}
        rows={3}
        maxLength={2000}
      />
      <Field id="until" label={texts.until} hint={texts.untilHint} fault={fault}>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="until"
          name="until"
          type="date"
          value={view.filled.until}
          min={page.today}
          aria-describedby={fault ? 'until-hint until-fault' : 'until-hint'}
          aria-invalid={fault ? 'true' : undefined}
        />
      </Field>
      <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="suspend">
        {texts.submit}
      </button>
    </form>
  );
}

function Lift({ view, open, page }: Props & { open: Suspension }) {
  const texts = suspensionTextsFor(page.lang);
  return (
    <form class="register-form" method="post" action={view.action}>
      <FormToken page={page} />
      <p class="register-notice register-notice--warning">
        {texts.now(page.f.moment(open.suspendedAt), open.until && page.f.date(open.until))}
        <br />
        {texts.reason}: <q>{open.reason}</q>
      </p>
      <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="lift">
        {texts.lift}
      </button>
    </form>
  );
}

function Earlier({ view, page }: Props) {
  const texts = suspensionTextsFor(page.lang);
  if (view.earlier.length === 0) return null;
  return (
    <section class="register-section" aria-labelledby="earlier-title">
      <h2 class="utrecht-heading-2" id="earlier-title">
        {texts.earlier}
      </h2>
      <ul class="register-notice__list">
        {view.earlier.map(({ id, reason, suspendedAt, endedAt }) => (
          <li key={id}>
            {texts.was(page.f.moment(suspendedAt), page.f.moment(endedAt ?? ''))}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
