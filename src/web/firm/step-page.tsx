import { STEPS } from '../../registration/answers.ts';
import { Layout } from '../components/layout.tsx';
import { localUrl } from '../site/page-context.ts';
import { FaultList } from '../steward/components/fault-list.tsx';
import { EvidenceList } from './evidence-part.tsx';
import { STEP_PARTS } from './step-parts.tsx';
import { stepBefore, stepPath } from './step-paths.ts';
import { type StepView } from './step-view.ts';

/** One page of the sign-up: where one is, what is wrong, the fields, and the ways on. */
export function StepPage({ view }: { view: StepView }) {
  const { step, texts, page, faults, notice } = view;
  const { title, intro } = texts.steps[step];
  const Fields = STEP_PARTS[step];
  return (
    <Layout page={page} title={`${title} – ${texts.title}`} noIndex>
      <div class="register-narrow register-signup">
        <Progress view={view} />
        <h1 class="utrecht-heading-1">{title}</h1>
        {notice !== undefined && (
          <p class="register-notice register-notice--good" role="status">
            {notice}
          </p>
        )}
        {view.registration.status === 'asked' && (
          <p class="register-notice register-notice--warning">{view.registration.note}</p>
        )}
        <FaultList title={texts.faults} faults={faults} />
        <p class="utrecht-paragraph">{intro}</p>
        <EvidenceList files={view.files} path="/aanmelden/bewijs" removable page={page} />
        <form
          class="register-form"
          method="post"
          action={localUrl(page.lang, stepPath(step))}
          enctype={step === 'labels' ? 'multipart/form-data' : undefined}
          noValidate
        >
          {/* The first button is the one that the key Enter presses. */}
          <button class="register-signup__enter" type="submit" tabIndex={-1} aria-hidden="true">
            {texts.next}
          </button>
          <Fields view={view} />
          <Ways view={view} />
        </form>
        <Elsewhere view={view} />
      </div>
    </Layout>
  );
}

function Progress({ view: { step, texts } }: { view: StepView }) {
  const at = STEPS.indexOf(step);
  return (
    <nav class="register-progress-steps" aria-label={texts.progressLabel}>
      <p>{texts.progress(at + 1, STEPS.length)}</p>
      <progress class="register-signup__bar" max={STEPS.length} value={at + 1} aria-hidden="true" />
    </nav>
  );
}

function Ways({ view: { step, texts, page } }: { view: StepView }) {
  const before = stepBefore(step);
  return (
    <div class="register-signup__ways">
      <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
        {step === 'finish' ? texts.hand : texts.next}
      </button>
      {before !== null && (
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, stepPath(before))}>
          {texts.back}
        </a>
      )}
    </div>
  );
}

/** Everything is kept already; a link takes it along. */
function Elsewhere({ view: { texts, page, registration } }: { view: StepView }) {
  if (registration.email === null) return null;
  return (
    <form class="register-signup__elsewhere" method="post" action={localUrl(page.lang, '/aanmelden/link')}>
      <p>{texts.elsewhere}</p>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {texts.mailLink}
      </button>
    </form>
  );
}
