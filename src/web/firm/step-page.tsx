import { STEPS } from '../../registration/answers.ts';
import { seenAnswers } from '../../registration/beside-others.ts';
import { statedOn } from '../../registration/registration-row.ts';
import { type RegistrationStatus } from '../../registration/registration.ts';
import { Layout } from '../components/layout.tsx';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { localUrl } from '../site/page-context.ts';
import { FaultList } from '../steward/components/fault-list.tsx';
import { EvidenceList } from './evidence-part.tsx';
import { Overview } from './overview-part.tsx';
import { STEP_PARTS } from './step-parts.tsx';
import { stepBefore, stepUrl } from './step-paths.ts';
import { SIGN_UP_FIELD, type StepView } from './step-view.ts';

/** One page of the sign-up: where one is, what is wrong, the fields, and the ways on. */
export function StepPage({ view }: { view: StepView }) {
  const { step, texts, page, faults, notice, review } = view;
  const { title, intro } = texts.steps[step];
  const Fields = STEP_PARTS[step];
  return (
    <Layout page={page} title={`${title} – ${texts.title}`} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        {!review && view.registration.approved === null && <Progress view={view} />}
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
        {step === 'labels' && (
          <EvidenceList files={view.files} path="/aanmelden/bewijs" review={review} removable page={page} />
        )}
        <form
          class="register-form"
          method="post"
          action={stepUrl(step, page.lang, { review })}
          enctype={step === 'labels' ? 'multipart/form-data' : undefined}
          noValidate
        >
          {/* The first button is the one that the key Enter presses. */}
          <button class="register-signup__enter" type="submit" tabIndex={-1} aria-hidden="true">
            {texts.next}
          </button>
          <input type="hidden" name={SIGN_UP_FIELD} value={view.registration.id} />
          <input type="hidden" name="seen" value={seenAnswers(step, view.registration.answers)} />
          <Fields view={view} />
          <Ways view={view} />
          <Elsewhere view={view} />
        </form>
      </div>
    </Layout>
  );
}

/** Nothing of it is new since it was handed in, or let through. */
export function isAsHandedIn(status: RegistrationStatus): status is 'submitted' | 'approved' {
  return status === 'submitted' || status === 'approved';
}

/** All that was filled in, of a sign-up with nothing to hand in: to look at, and to change. */
export function LookPage({ view, status }: { view: StepView; status: 'submitted' | 'approved' }) {
  const { texts, page } = view;
  const { title } = texts.look;
  // As buyers see it: how much room there was in a quarter that is over is not said any more.
  const now = statedOn(view.answers, view.registration.roomSaidOn, page.today);
  return (
    <Layout page={page} title={`${title} – ${texts.title}`} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{title}</h1>
        {view.notice !== undefined && (
          <p class="register-notice register-notice--good" role="status">
            {view.notice}
          </p>
        )}
        <p class="utrecht-paragraph">{texts.look[status]}</p>
        {status === 'approved' && (
          <form method="post" action={localUrl(page.lang, '/aanmelden/klopt')}>
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              {ownFirmTextsFor(page.lang).right}
            </button>
          </form>
        )}
        <Overview view={{ ...view, answers: now }} />
        <div class="register-filledin">
          <h2 class="register-filledin__title">
            {texts.look.mail}{' '}
            <a
              class="utrecht-link utrecht-link--html-a"
              href={stepUrl('finish', page.lang, { review: true })}
              aria-label={`${texts.look.mail} ${texts.overview.change}`}
            >
              {texts.overview.change}
            </a>
          </h2>
          <p>{view.answers.noMail ? texts.look.noMail : texts.look.mailed}</p>
        </div>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
            {texts.begin.haveAccountLink}
          </a>
        </p>
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

function Ways({ view: { step, texts, page, review } }: { view: StepView }) {
  const before = review ? 'finish' : stepBefore(step);
  return (
    <div class="register-signup__ways">
      <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
        {step === 'finish' ? texts.hand : review ? texts.keep : texts.next}
      </button>
      {before !== null && (
        <a class="utrecht-link utrecht-link--html-a" href={stepUrl(before, page.lang)}>
          {review ? texts.toOverview : texts.back}
        </a>
      )}
    </div>
  );
}

/** A link takes all of it along; what stands on this page is kept first. */
function Elsewhere({ view: { texts, registration } }: { view: StepView }) {
  if (registration.email === null) return null;
  return (
    <div class="register-signup__elsewhere">
      <p>{texts.elsewhere}</p>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="next" value="mail">
        {texts.mailLink}
      </button>
    </div>
  );
}
