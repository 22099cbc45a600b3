import { FormToken } from '../../steward/components/form-token.tsx';
import { StatusBadge } from '../../steward/components/status-badge.tsx';
import { type DeskContext } from '../desk-context.ts';
import { storedPath } from './request-url.ts';
import { type StandingView, type StepView } from './step-view.ts';

interface PartProps {
  standing: StandingView;
  page: DeskContext;
}

function Step({ step, page }: { step: StepView; page: DeskContext }) {
  return (
    <li class="register-standing__step">
      <StatusBadge status={step.status} /> <span class="register-standing__by">{step.by}</span>
      {step.drawn && <span class="register-standing__by"> · {page.d.request.step.drawnBy}</span>}
      {step.reason !== null && <span class="register-standing__why">{step.reason}</span>}
    </li>
  );
}

/** What was noted of a firm, the newest first: that is what a buyer looks for. */
export function Steps({ standing, page }: PartProps) {
  if (standing.steps.length === 0) return null;
  return (
    <ul class="register-standing" aria-label={`${page.d.request.earlier}: ${standing.name}`}>
      {[...standing.steps].reverse().map((step) => (
        <Step key={`${step.status.text} ${step.by}`} step={step} page={page} />
      ))}
    </ul>
  );
}

function StatusField({ standing, page }: PartProps) {
  const t = page.d.request.step;
  const id = `stand-${standing.supplierId}`;
  return (
    <div class="utrecht-form-field register-field">
      <label class="utrecht-form-label" for={id}>
        {t.status}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name="status">
        <option value="">{standing.now === null ? t.choose : t.stays(standing.now.status.text)}</option>
        {standing.statuses.map(({ value, text }) => (
          <option key={value} value={value} selected={value === standing.draft?.status}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function ReasonField({ standing, page }: PartProps) {
  const t = page.d.request.step;
  const id = `reden-${standing.supplierId}`;
  return (
    <div class="utrecht-form-field register-field">
      <label class="utrecht-form-label" for={id}>
        {t.reason}
      </label>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id={id}
        name="reason"
        rows={2}
        aria-describedby={`${id}-hint`}
      >
        {standing.draft?.reason ?? ''}
      </textarea>
      <span class="utrecht-form-field-description register-field__hint" id={`${id}-hint`}>
        {t.reasonHint}
      </span>
    </div>
  );
}

/**
 * The next step of a firm, folded away until somebody has one. It says how many steps the buyer saw, so that nobody notes
 * something over what a colleague noted meanwhile.
 */
export function StepForm({ standing, page, requestId, lot }: PartProps & { requestId: string; lot: number }) {
  const t = page.d.request.step;
  return (
    <details class="register-noting" open={standing.draft !== null}>
      <summary class="register-noting__summary" aria-label={t.open(standing.name)}>
        {t.short}
      </summary>
      <form class="register-noting__form" method="post" action={storedPath(requestId, 'stappen')}>
        <FormToken page={page} />
        <input type="hidden" name="lot" value={String(lot)} />
        <input type="hidden" name="supplierId" value={standing.supplierId} />
        <input type="hidden" name="seen" value={String(standing.steps.length)} />
        <StatusField standing={standing} page={page} />
        <ReasonField standing={standing} page={page} />
        <button class="utrecht-button utrecht-button--secondary-action utrecht-button--submit" type="submit">
          {t.submit}
        </button>
      </form>
    </details>
  );
}
