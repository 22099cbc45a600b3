import { PagingNav } from '../../components/paging.tsx';
import { type Choice } from '../../search/facets.ts';
import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type QuestionItem, type QuestionsView } from './list-presenter.ts';
import { NoticePart } from './notice-part.tsx';
import { QUESTIONS } from './question-state.ts';

interface QuestionsProps {
  view: QuestionsView;
  page: StewardContext;
}

function Select(props: { name: string; label: string; first: string; choices: readonly Choice[] }) {
  const { name, label, first, choices } = props;
  return (
    <div class="register-questionfilter__field">
      <label class="utrecht-form-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={`filter-${name}`} name={name}>
        <option value="">{first}</option>
        {choices.map(({ value, text, chosen }) => (
          <option key={value} value={value} selected={chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Filter({ view, page }: QuestionsProps) {
  const { questions } = page.s;
  return (
    <form
      class="register-listfilter register-questionfilter"
      method="get"
      action={QUESTIONS}
      aria-label={questions.filter}
    >
      <Select name="reason" label={questions.reason} first={questions.allReasons} choices={view.reasons} />
      <Select name="source" label={questions.source} first={questions.allSources} choices={view.sources} />
      <KeptFields kept={view.keptImport} />
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {questions.apply}
      </button>
    </form>
  );
}

function Item({ item }: { item: QuestionItem }) {
  return (
    <li class="register-questionitem">
      <input
        class="register-option__box"
        type="checkbox"
        name="reviewId"
        value={item.id}
        aria-label={item.tick}
      />
      <div class="register-questionitem__text">
        <h3 class="register-questionitem__name">
          <a class="utrecht-link utrecht-link--html-a" href={item.href}>
            {item.name}
          </a>
          {item.place !== '' && <span class="register-questionitem__place">, {item.place}</span>}
        </h3>
        <p>
          <strong>{item.candidate}</strong> {item.more}
        </p>
        <p class="register-questionitem__facts">{[item.reason, ...item.facts].join(' · ')}</p>
        <p class="register-questionitem__meta">{item.meta}</p>
      </div>
    </li>
  );
}

function Batch({ view, page }: QuestionsProps) {
  const { questions } = page.s;
  return (
    <fieldset class="register-batch">
      <legend class="register-batch__title">{questions.batch}</legend>
      {view.tickAlls.map(({ text, value }, index) => (
        <div key={value} class="register-option">
          <input
            class="register-option__box"
            type="checkbox"
            id={`tick-all-${index}`}
            name="reviewId"
            value={value}
            data-ticks-all
          />
          <label class="register-option__label" for={`tick-all-${index}`}>
            {text}
          </label>
        </div>
      ))}
      <div class="register-batch__buttons">
        {(['same', 'different', 'later'] as const).map((decision) => (
          <button
            key={decision}
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="decision"
            value={decision}
          >
            {questions.answers[decision]}
          </button>
        ))}
      </div>
      <p class="register-batch__hint">{questions.batchHint}</p>
    </fieldset>
  );
}

function List({ view, page }: QuestionsProps) {
  const { questions } = page.s;
  if (view.items.length === 0) return <p>{view.filtered ? questions.noneOfFilter : questions.none}</p>;
  return (
    <form method="post" action={`${QUESTIONS}/antwoorden`}>
      <FormToken page={page} />
      <KeptFields kept={view.kept} />
      <Batch view={view} page={page} />
      <ul class="register-questionlist">
        {view.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </form>
  );
}

/** `/beheer/vragen`: what waits for a person; plain ones can be answered together from here. */
export function QuestionsPage({ view, page }: QuestionsProps) {
  const { questions } = page.s;
  return (
    <StewardLayout page={page} title={questions.title} scripts={['questions']}>
      <NoticePart notice={view.notice} kept={view.kept} page={page} />
      <FaultList title={questions.faults} faults={view.fault === null ? [] : [{ text: view.fault }]} />
      <h1 class="utrecht-heading-1">{questions.title}</h1>
      <p class="register-questions__intro">{questions.intro}</p>
      <div class="register-listhead">
        <h2 class="utrecht-heading-2">{view.open}</h2>
        <Filter view={view} page={page} />
      </div>
      {view.ofImport && (
        <p>
          {questions.ofImport}{' '}
          <a class="utrecht-link utrecht-link--html-a" href={view.everything}>
            {questions.everyImport}
          </a>
        </p>
      )}
      {view.begin !== null && (
        <p class="register-questions__begin">
          <a
            class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
            href={view.begin}
          >
            {questions.begin}
          </a>
        </p>
      )}
      <List view={view} page={page} />
      {view.paging && <PagingNav paging={view.paging} page={page} name={questions.pages} />}
    </StewardLayout>
  );
}
