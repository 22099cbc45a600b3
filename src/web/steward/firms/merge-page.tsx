import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { CompareTable } from '../questions/compare-table.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type MergeView } from './merge-presenter.ts';

interface MergeProps {
  view: MergeView;
  page: StewardContext;
}

function Option(props: { name: string; value: string; text: string; chosen: boolean }) {
  const { name, value, text, chosen } = props;
  const id = `${name}-${value === '' ? 'none' : value}`;
  return (
    <div class="register-option">
      <input class="register-option__box" type="radio" id={id} name={name} value={value} checked={chosen} />
      <label class="register-option__label" for={id}>
        {text}
      </label>
    </div>
  );
}

function Survivor({ view, page }: MergeProps) {
  const { merge } = page.s.firms;
  return (
    <fieldset class="register-batch">
      <legend class="register-batch__title">{merge.survivor}</legend>
      {view.sides.map(({ id }, index) => (
        <Option key={id} name="keep" value={id} text={view.columns[index] ?? ''} chosen={index === 0} />
      ))}
      <p class="register-batch__hint">{merge.survivorHint}</p>
    </fieldset>
  );
}

function Values({ view, page }: MergeProps) {
  const { merge } = page.s.firms;
  if (view.choices.length === 0) return null;
  return (
    <>
      <h2 class="utrecht-heading-2 register-section__title">{merge.values}</h2>
      <p>{merge.valuesHint}</p>
      {view.choices.map(({ name, label, options }) => (
        <fieldset key={name} class="register-batch">
          <legend class="register-batch__title">{label}</legend>
          {options.map(({ value, text }) => (
            <Option key={value} name={name} value={value} text={text} chosen={value === ''} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** `/beheer/bedrijven/{id}/samenvoegen`: two firms side by side, which one lives on, and with which values. */
export function MergePage({ view, page }: MergeProps) {
  const { merge } = page.s.firms;
  return (
    <StewardLayout page={page} title={merge.heading}>
      <h1 class="utrecht-heading-1">{merge.heading}</h1>
      <FaultList title={merge.faults} faults={view.fault === null ? [] : [{ text: view.fault }]} />
      {view.warnings.map((warning) => (
        <p key={warning} class="register-notice register-notice--warning">
          {warning}
        </p>
      ))}
      <p>
        <strong>{merge.distance}</strong> {view.distance}
      </p>
      <CompareTable
        fields={view.fields}
        columns={view.columns}
        sides={view.sides.map(({ name }, index) => `${index + 1}. ${name}`)}
        page={page}
      />
      <form class="register-merge" method="post" action={view.action}>
        <FormToken page={page} />
        <input type="hidden" name="met" value={view.sides[1].id} />
        <Survivor view={view} page={page} />
        <Values view={view} page={page} />
        <div class="register-apply">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {merge.submit}
          </button>
          <a class="utrecht-link utrecht-link--html-a" href={view.cancel}>
            {merge.cancel}
          </a>
        </div>
        <p class="register-batch__hint">{merge.undoable}</p>
      </form>
    </StewardLayout>
  );
}
