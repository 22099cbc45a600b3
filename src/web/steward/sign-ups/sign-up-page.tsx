import { type ComponentChildren } from 'preact';
import { evidenceTextsFor } from '../../messages/evidence.ts';
import { moderationTextsFor } from '../../messages/moderation.ts';
import { EvidenceList } from '../../firm/evidence-part.tsx';
import { TextField } from '../../firm/form-controls.tsx';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { BackToQueue } from '../queue/back-to-queue.tsx';
import { type StewardContext } from '../steward-context.ts';
import { AnswersList } from './answers-list.tsx';
import { type KnownLine, type SignUpView } from './sign-up-presenter.ts';

interface Props {
  view: SignUpView;
  page: StewardContext;
}

/** `/beheer/aanmeldingen/:id`: one sign-up, and what to do with it. */
export function SignUpPage(props: Props & { faults: readonly FormFault[]; said: string | null }) {
  const { view, page, faults, said } = props;
  const texts = moderationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={view.title}>
      <h1 class="utrecht-heading-1">{view.title}</h1>
      <p class="register-hint">
        <strong>{view.status}</strong> · {view.meta}
      </p>
      {said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {said}
        </p>
      )}
      <FaultList title={texts.faults.title} faults={faults} />
      {view.published !== null && <p class="utrecht-paragraph">{view.published}</p>}
      {view.open && <Blockers view={view} page={page} />}
      <Answers view={view} page={page} />
      {view.files.length > 0 && (
        <Section id="evidence" title={evidenceTextsFor(page.lang).list}>
          <EvidenceList files={view.files} path={view.filesPath} removable={false} page={page} />
        </Section>
      )}
      <Known view={view} page={page} />
      {view.open && <Decide view={view} page={page} />}
      <Section id="events" title={texts.events.title}>
        <ul class="register-notice__list">
          {view.events.map((event) => (
            <li key={event}>{event}</li>
          ))}
        </ul>
      </Section>
      <BackToQueue page={page} />
    </StewardLayout>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="register-section" aria-labelledby={`${id}-title`}>
      <h2 class="utrecht-heading-2" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Blockers({ view, page }: Props) {
  const { blockers } = moderationTextsFor(page.lang);
  if (view.blockers.length === 0) return <p class="register-notice register-notice--good">{blockers.none}</p>;
  return (
    <div class="register-notice register-notice--warning">
      <h2 class="register-notice__title">{blockers.title}</h2>
      <ul class="register-notice__list">
        {view.blockers.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

function Answers({ view, page }: Props) {
  const texts = moderationTextsFor(page.lang).answers;
  return (
    <Section id="answers" title={texts.title}>
      <AnswersList answers={view.answers} page={page} />
    </Section>
  );
}

function Known({ view, page }: Props) {
  const texts = moderationTextsFor(page.lang).known;
  const lines = [...(view.other ? [view.other] : []), ...view.alike];
  return (
    <Section id="known" title={texts.title}>
      {view.proven !== null && <p class="register-notice register-notice--good">{view.proven}</p>}
      {view.keeper !== null && <p class="register-notice register-notice--warning">{view.keeper}</p>}
      {view.renumbered !== null && <p class="register-notice register-notice--warning">{view.renumbered}</p>}
      {lines.length === 0 && <p>{texts.none}</p>}
      <ul class="register-claims">
        {lines.map((line) => (
          <li key={line.id} class="register-claim">
            <p>
              {line.id === view.other?.id ? texts.other : texts.alike}: <strong>{line.name}</strong>{' '}
              <span class="register-hint">{line.about}</span>{' '}
              <a
                class="utrecht-link utrecht-link--html-a"
                href={line.href}
                aria-label={`${line.name} ${texts.look}`}
              >
                {texts.look}
              </a>
            </p>
            {line.otherNumber !== null && (
              <p class="register-notice register-notice--warning">{line.otherNumber}</p>
            )}
            {view.open && view.proven === null && <Prove line={line} view={view} page={page} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Prove({ line, view, page }: Props & { line: KnownLine }) {
  const texts = moderationTextsFor(page.lang).known;
  return (
    <DecisionForm view={view} page={page}>
      <input type="hidden" name="bedrijf" value={line.id} />
      <details>
        <summary>{texts.proveOf(line.name)}</summary>
        <TextField name="how" label={texts.how} hint={texts.howHint} value="" maxLength={500} />
        <Submit choice="prove" text={texts.prove} kind="secondary-action" />
      </details>
    </DecisionForm>
  );
}

function DecisionForm({ view, page, children }: Props & { children: ComponentChildren }) {
  return (
    <form class="register-form register-signup" method="post" action={view.action}>
      <FormToken page={page} />
      <input type="hidden" name="version" value={String(view.version)} />
      {children}
    </form>
  );
}

function Submit({ choice, text, kind }: { choice: string; text: string; kind: string }) {
  return (
    <button class={`utrecht-button utrecht-button--${kind}`} type="submit" name="choice" value={choice}>
      {text}
    </button>
  );
}

function Decide({ view, page }: Props) {
  const texts = moderationTextsFor(page.lang).decide;
  return (
    <Section id="decide" title={texts.title}>
      {view.mayApprove && (
        <DecisionForm view={view} page={page}>
          <p>{texts.approveText}</p>
          <Submit choice="approve" text={texts.approve} kind="primary-action" />
        </DecisionForm>
      )}
      <DecisionForm view={view} page={page}>
        <h3 class="utrecht-heading-3">{texts.ask}</h3>
        <TextField
          name="question"
          label={texts.question}
          hint={texts.questionHint}
          value=""
          rows={3}
          maxLength={2000}
        />
        <Submit choice="ask" text={texts.ask} kind="secondary-action" />
      </DecisionForm>
      <DecisionForm view={view} page={page}>
        <h3 class="utrecht-heading-3">{texts.refuse}</h3>
        <TextField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value=""
          rows={3}
          maxLength={2000}
        />
        <Submit choice="refuse" text={texts.refuse} kind="secondary-action" />
      </DecisionForm>
    </Section>
  );
}
