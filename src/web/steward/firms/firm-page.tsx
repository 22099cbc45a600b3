import { Field } from '../../components/field.tsx';
import { suspensionTextsFor } from '../../messages/suspension.ts';
import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { NoticePart } from '../questions/notice-part.tsx';
import { type StewardContext } from '../steward-context.ts';
import { CategoriesPart } from './categories-part.tsx';
import { LabelsPart } from './labels-part.tsx';
import {
  type CorrectedFieldView,
  type DecisionView,
  type FirmView,
  type RecordView,
} from './firm-presenter.ts';

interface FirmProps {
  view: FirmView;
  page: StewardContext;
}

function RecordItem({
  record,
  splittable,
  page,
}: {
  record: RecordView;
  splittable: boolean;
  page: StewardContext;
}) {
  return (
    <li class="register-questionitem">
      {splittable && record.tick !== null && (
        <input
          class="register-option__box"
          type="checkbox"
          name="recordId"
          value={record.id}
          aria-label={record.tick}
        />
      )}
      <div class="register-questionitem__text">
        <h3 class="register-questionitem__name">{record.name}</h3>
        <p>{record.said}</p>
        <p class="register-questionitem__meta">{record.why}</p>
        {record.line && (
          <p class="register-questionitem__meta">
            {record.line.href === null ? (
              record.line.text
            ) : (
              <a class="utrecht-link utrecht-link--html-a" href={record.line.href}>
                {record.line.text}
              </a>
            )}
          </p>
        )}
        <details class="register-cells">
          <summary>{page.s.firms.all}</summary>
          <dl class="register-cells__list">
            {record.fields.map(({ name, value }) => (
              <div key={name} class="register-cells__item">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </li>
  );
}

function RecordList({ view, page }: FirmProps) {
  return (
    <ul class="register-questionlist">
      {view.records.map((record) => (
        <RecordItem key={record.id} record={record} splittable={view.splittable} page={page} />
      ))}
    </ul>
  );
}

/** What sources say; with several statements some can be split off. */
function Records({ view, page }: FirmProps) {
  const { firms } = page.s;
  return (
    <section class="register-section" aria-labelledby="records-title">
      <h2 class="utrecht-heading-2" id="records-title">
        {firms.records}
      </h2>
      {view.records.length === 0 && <p>{firms.noRecords}</p>}
      <FaultList title={firms.split.title} faults={view.faults.split} />
      {view.splittable ? (
        <form method="post" action={view.actions.split}>
          <FormToken page={page} />
          <RecordList view={view} page={page} />
          <div class="register-firmpart">
            <p>{firms.split.text}</p>
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              {firms.split.submit}
            </button>
          </div>
        </form>
      ) : (
        <RecordList view={view} page={page} />
      )}
    </section>
  );
}

function Decision({ decision, view, page }: { decision: DecisionView } & FirmProps) {
  return (
    <li class="register-decision">
      <div class="register-questionitem__text">
        <p>
          <strong>{decision.text}</strong>
        </p>
        <p class="register-questionitem__meta">
          {decision.by} {decision.undone}
        </p>
      </div>
      {decision.undone === null && (
        <form method="post" action="/beheer/vragen/ongedaan">
          <FormToken page={page} />
          <input type="hidden" name="operation" value={decision.id} />
          <input type="hidden" name="firm" value={view.id} />
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            aria-label={`${page.s.firms.decisions.undo}: ${decision.text}`}
          >
            {page.s.firms.decisions.undo}
          </button>
        </form>
      )}
    </li>
  );
}

function Decisions({ view, page }: FirmProps) {
  const { decisions } = page.s.firms;
  return (
    <section class="register-section" aria-labelledby="decisions-title">
      <h2 class="utrecht-heading-2" id="decisions-title">
        {decisions.title}
      </h2>
      {view.decisions.length === 0 ? (
        <p>{decisions.none}</p>
      ) : (
        <ul class="register-questionlist">
          {view.decisions.map((decision) => (
            <Decision key={decision.id} decision={decision} view={view} page={page} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CorrectedField({ field }: { field: CorrectedFieldView }) {
  const id = `correct-${field.field}`;
  const described = [field.fault ? `${id}-fault` : '', field.hint === '' ? '' : `${id}-hint`]
    .join(' ')
    .trim();
  const shared = {
    id,
    name: field.field,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': field.fault ? ('true' as const) : undefined,
  };
  return (
    <Field
      id={id}
      label={field.label}
      {...(field.hint === '' ? {} : { hint: field.hint })}
      fault={field.fault}
      class={`register-correct__field register-correct__field--${field.field}`}
    >
      {field.field === 'description' ? (
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={4} {...shared}>
          {field.value}
        </textarea>
      ) : (
        <input
          type="text"
          class="utrecht-textbox utrecht-textbox--html-input"
          value={field.value}
          {...shared}
        />
      )}
    </Field>
  );
}

function Correct({ view, page }: FirmProps) {
  const { correct } = page.s.firms;
  return (
    <section class="register-section" aria-labelledby="correct-title">
      <h2 class="utrecht-heading-2" id="correct-title">
        {correct.title}
      </h2>
      <p class="register-questions__intro">{correct.text}</p>
      <FaultList title={correct.faults} faults={view.faults.correct} />
      <form class="register-correct" method="post" action={view.actions.correct}>
        <FormToken page={page} />
        {view.fields.map((field) => (
          <CorrectedField key={field.field} field={field} />
        ))}
        <button class="utrecht-button utrecht-button--primary-action register-correct__submit" type="submit">
          {correct.submit}
        </button>
      </form>
    </section>
  );
}

function Merge({ view, page }: FirmProps) {
  const { merge } = page.s.firms;
  const fault = view.faults.merge[0]?.text;
  return (
    <section class="register-section" aria-labelledby="merge-title">
      <h2 class="utrecht-heading-2" id="merge-title">
        {merge.title}
      </h2>
      <p class="register-questions__intro">{merge.text}</p>
      <FaultList title={merge.faults} faults={view.faults.merge} />
      <form class="register-mergewith" method="get" action={view.actions.merge}>
        <Field id="met" label={merge.other} fault={fault}>
          <input
            type="text"
            class="utrecht-textbox utrecht-textbox--html-input"
            id="met"
            name="met"
            required
            aria-describedby={fault ? 'met-fault' : undefined}
            aria-invalid={fault ? 'true' : undefined}
          />
        </Field>
        {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {merge.look}
        </button>
      </form>
    </section>
  );
}

/** `/beheer/bedrijven/{id}`: what is said about a firm and why, what people decided, and putting it right. */
export function FirmPage({ view, page }: FirmProps) {
  const { firms } = page.s;
  return (
    <StewardLayout page={page} title={view.name} scripts={['questions']}>
      <NoticePart notice={view.notice} kept={[['firm', view.id]]} page={page} />
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      {view.told !== null && (
        <p class="register-notice register-notice--warning" role="alert">
          {view.told}
        </p>
      )}
      <h1 class="utrecht-heading-1 register-importhead__name">{view.name}</h1>
      <p class="register-importhead__meta">
        <span>{view.meta}</span>
        {view.public !== null && (
          <a class="utrecht-link utrecht-link--html-a" href={view.public}>
            {firms.public}
          </a>
        )}
        <a class="utrecht-link utrecht-link--html-a" href={view.suspension}>
          {suspensionTextsFor(page.lang).link}
        </a>
      </p>
      <Records view={view} page={page} />
      <Decisions view={view} page={page} />
      <CategoriesPart
        categories={view.categories}
        faults={view.faults.categories}
        action={view.actions.categories}
        page={page}
      />
      <LabelsPart
        view={view.labels}
        values={view.check}
        faults={view.faults.labels}
        action={view.actions.labels}
        page={page}
      />
      <Correct view={view} page={page} />
      <Merge view={view} page={page} />
    </StewardLayout>
  );
}
