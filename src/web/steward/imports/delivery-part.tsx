import { Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { SourceOptions } from '../components/source-options.tsx';
import { type StewardContext } from '../steward-context.ts';
import { DELIVERY_KINDS, type DeliveryForm } from './delivery-form.ts';
import { type SourceChoices } from './list-presenter.ts';

interface DeliveryProps {
  form: DeliveryForm;
  sources: SourceChoices;
  faults: readonly FormFault[];
  page: StewardContext;
}

function describedBy(id: string, fault: string | undefined): string {
  return fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`;
}

/** A place to drop a file on; without script, the file input that it holds does the same. */
function FileField({ faults, page }: Pick<DeliveryProps, 'faults' | 'page'>) {
  const { list } = page.s;
  const fault = faultOf(faults, 'file');
  return (
    <Field id="file" label={list.file} hint={list.fileHint} fault={fault} class="register-deliver__file">
      <div class="register-drop" data-drop-for="file" data-one-file={list.oneFile}>
        <span class="register-drop__text" aria-hidden="true">
          {list.drop}
        </span>
        <input
          class="register-drop__input"
          id="file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          required
          aria-describedby={describedBy('file', fault)}
          aria-invalid={fault ? 'true' : undefined}
        />
      </div>
    </Field>
  );
}

function SourceField({ sources, faults, page }: Omit<DeliveryProps, 'form'>) {
  const { list } = page.s;
  const fault = faultOf(faults, 'source');
  return (
    <Field id="source" label={list.source} hint={list.sourceHint} fault={fault}>
      <select
        class="utrecht-select utrecht-select--html-select"
        id="source"
        name="source"
        required
        aria-describedby={describedBy('source', fault)}
        aria-invalid={fault ? 'true' : undefined}
      >
        <SourceOptions choices={sources} first={list.chooseSource} page={page} />
      </select>
    </Field>
  );
}

function KindField({ form, page }: Pick<DeliveryProps, 'form' | 'page'>) {
  const { list } = page.s;
  return (
    <fieldset class="register-fieldset">
      <legend class="register-fieldset__legend">{list.delivery}</legend>
      {DELIVERY_KINDS.map((kind) => (
        <div key={kind} class="register-option">
          <input
            class="register-option__box"
            type="radio"
            id={`delivery-${kind}`}
            name="delivery"
            value={kind}
            checked={kind === form.delivery}
          />
          <label class="utrecht-form-label register-option__label" for={`delivery-${kind}`}>
            {list.deliveries[kind]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The form that delivers a file. It always makes a preview first. */
export function DeliveryPart({ form, sources, faults, page }: DeliveryProps) {
  const { list } = page.s;
  return (
    <section class="register-deliver" aria-labelledby="deliver-title">
      <h2 class="utrecht-heading-2 register-section__title" id="deliver-title">
        {list.deliver}
      </h2>
      <FaultList title={list.faults} faults={faults} />
      <p>{list.deliverText}</p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={page.site.exampleList} download>
          {list.example}
        </a>
      </p>
      <form
        class="register-deliver__form"
        method="post"
        action="/beheer/imports"
        encType="multipart/form-data"
      >
        <FormToken page={page} />
        <SourceField sources={sources} faults={faults} page={page} />
        <FileField faults={faults} page={page} />
        <KindField form={form} page={page} />
        <TextField
          id="listedOn"
          type="date"
          label={list.listedOn}
          hint={list.listedOnHint}
          fault={faultOf(faults, 'listedOn')}
          value={form.listedOn}
          required={false}
        />
        <button
          class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-form__submit"
          type="submit"
          data-sending={list.sending}
          data-cut-off={list.cutOff}
        >
          {list.submit}
        </button>
      </form>
    </section>
  );
}
