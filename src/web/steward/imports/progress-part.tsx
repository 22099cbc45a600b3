import { type StewardContext } from '../steward-context.ts';
import { type ProgressStep, type ProgressView } from './progress-presenter.ts';

function Step({ step, page }: { step: ProgressStep; page: StewardContext }) {
  const { progress } = page.s;
  const said = { done: progress.done, now: progress.now, later: undefined }[step.state];
  return (
    <li
      class={`register-step-line register-step-line--${step.state}`}
      aria-current={step.state === 'now' ? 'step' : undefined}
    >
      {step.text}
      {said !== undefined && <span class="register-step-line__state"> ({said})</span>}
    </li>
  );
}

/** How far an import is: the part of the page that its script fetches anew. */
export function ProgressNow({ view, page }: { view: ProgressView; page: StewardContext }) {
  return (
    <div class="register-progress__now" data-progress-now={view.problem ?? view.now}>
      {view.problem !== null && (
        <p class="register-notice register-notice--warning">
          <strong>{page.s.progress.stopped}</strong> {view.problem}
        </p>
      )}
      <ol class="register-step-lines">
        {view.steps.map((step) => (
          <Step key={step.text} step={step} page={page} />
        ))}
      </ol>
      {view.bar && (
        <progress
          class="register-progress__bar"
          value={view.bar.done}
          max={view.bar.total}
          aria-label={view.now}
        />
      )}
      <p class="register-progress__details">{view.details.join(' · ')}</p>
    </div>
  );
}

/** Progress with a way to look again: by itself with script, by a link without. */
export function ProgressPart(props: {
  view: ProgressView;
  href: string;
  here: string;
  page: StewardContext;
}) {
  const { view, href, here, page } = props;
  const { progress } = page.s;
  return (
    <section class="register-progress" aria-labelledby="progress-title" data-progress={href}>
      <h2 class="utrecht-heading-2 register-section__title" id="progress-title">
        {progress.title}
      </h2>
      <ProgressNow view={view} page={page} />
      <p class="register-unseen" role="status" data-progress-said />
      <p data-progress-link>
        <a class="utrecht-link utrecht-link--html-a" href={here}>
          {progress.refresh}
        </a>
      </p>
    </section>
  );
}
