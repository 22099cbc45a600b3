import { Icon } from '../../components/icon.tsx';
import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { CompareTable } from './compare-table.tsx';
import { KeysPart } from './keys-part.tsx';
import { NoticePart } from './notice-part.tsx';
import { type AnswerView, type QuestionView, type SideView } from './question-presenter.ts';

interface QuestionProps {
  view: QuestionView;
  page: StewardContext;
}

const FORM = 'answer';

function Choice({ choice }: { choice: NonNullable<SideView['choice']> }) {
  const id = `firm-${choice.key}`;
  return (
    <div class="register-option">
      <input
        class="register-option__box"
        type="radio"
        id={id}
        name="supplierId"
        value={choice.supplierId}
        form={FORM}
        data-keys={choice.key}
        checked={choice.chosen}
      />
      <label class="register-option__label" for={id}>
        {choice.text} <kbd class="register-key">{choice.key}</kbd>
      </label>
    </div>
  );
}

function Side({ side, page }: { side: SideView; page: StewardContext }) {
  return (
    <li class="register-side">
      <p class="register-side__title">{side.title}</p>
      <h2 class="register-side__name">{side.name}</h2>
      <ul class="register-side__facts" aria-label={page.s.questions.statements}>
        {[...side.statements, ...side.facts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {side.href && (
        <a class="utrecht-link utrecht-link--html-a register-side__link" href={side.href.url}>
          {side.href.text}
        </a>
      )}
      {side.choice && <Choice choice={side.choice} />}
    </li>
  );
}

function Answer({ answer }: { answer: AnswerView }) {
  const looks = answer.decision === 'same' ? 'primary-action' : 'secondary-action';
  const id = `effect-${answer.decision}`;
  return (
    <div class="register-answer">
      <button
        class={`utrecht-button utrecht-button--${looks} register-answer__button`}
        type="submit"
        name="decision"
        value={answer.decision}
        aria-describedby={id}
        data-keys={answer.keys.join(' ')}
      >
        {answer.text} <kbd class="register-key">{answer.keys[0]}</kbd>
      </button>
      <p class="register-answer__effect" id={id}>
        {answer.effect}
      </p>
    </div>
  );
}

function Answers({ view, page }: QuestionProps) {
  const { questions } = page.s;
  return (
    <section class="register-answers" aria-labelledby="answer-title">
      <h2 class="utrecht-heading-3" id="answer-title">
        {questions.answer}
      </h2>
      <form id={FORM} method="post" action={view.action}>
        <FormToken page={page} />
        <KeptFields kept={[...view.kept, ['before', view.notice?.run.join(',') ?? '']]} />
        {view.only !== null && <input type="hidden" name="supplierId" value={view.only} />}
        {view.answers.map((answer) => (
          <Answer key={answer.decision} answer={answer} />
        ))}
      </form>
      <p class="register-answers__hint">{questions.effectHint}</p>
      <KeysPart page={page} />
    </section>
  );
}

function Head({ view, page }: QuestionProps) {
  const { questions } = page.s;
  return (
    <>
      <div class="register-questionhead">
        <a class="utrecht-link utrecht-link--html-a register-back" href={view.back}>
          <Icon name="back" />
          {questions.back}
        </a>
        <span class="register-questionhead__left">{view.left}</span>
      </div>
      <NoticePart notice={view.notice} kept={view.kept} page={page} />
      <FaultList title={questions.faults} faults={view.fault === null ? [] : [{ text: view.fault }]} />
      <h1 class="utrecht-heading-1 register-questionhead__title">{view.title}</h1>
      <div class="register-asked">
        <strong>{questions.why}</strong> {view.why.join(' ')}
      </div>
    </>
  );
}

/** `/beheer/vragen/{id}`: one question with everything that is known, and one answer to give. */
export function QuestionPage({ view, page }: QuestionProps) {
  const wide = view.others.length > 2;
  return (
    <StewardLayout page={page} title={`${view.name}: ${view.title}`} scripts={['questions']}>
      <Head view={view} page={page} />
      <div class={`register-question ${wide ? 'register-question--wide' : ''}`}>
        <div class="register-question__facts">
          <ol class="register-sides" aria-label={page.s.questions.sides}>
            {[view.own, ...view.others].map((side) => (
              <Side key={side.title} side={side} page={page} />
            ))}
          </ol>
          <CompareTable fields={view.fields} columns={view.columns} page={page} />
        </div>
        <Answers view={view} page={page} />
      </div>
    </StewardLayout>
  );
}
