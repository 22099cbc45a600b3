import { DataList } from '../../components/data-list.tsx';
import { Field } from '../../components/field.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { RequestFaults, RequestFields } from '../../requests/request-form-part.tsx';
import { type RequestFormView } from '../../requests/request-presenter.ts';
import { FormToken } from '../../steward/components/form-token.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type DeskContext } from '../desk-context.ts';
import { type EditForm, type LotForm } from './edit-form.ts';
import { storedPath, storedUrl } from './request-url.ts';

/** The form of a stored request. */
export interface EditView {
  id: string;
  form: EditForm;
  fields: RequestFormView;
  /** With the empty ones. */
  lots: LotForm[];
  lotFaults: ReadonlyMap<number, string>;
  lotsFixed: boolean;
  /** What a colleague made of it meanwhile; null when nobody did. */
  now: { name: string; value: string }[] | null;
  proposal: { text: string; lots: LotForm[] } | null;
}

interface PartProps {
  view: EditView;
  page: DeskContext;
}

function Lot(props: { lot: LotForm; number: number; fault: string | undefined; page: DeskContext }) {
  const { lot, number, fault, page } = props;
  const t = page.d.edit;
  return (
    <fieldset class="register-fieldset register-lotform">
      <legend class="register-lotform__legend">{t.lot(number)}</legend>
      <TextField id={`lotTitle${number}`} label={t.lotTitle} value={lot.title} required={false} />
      <Field id={`lotText${number}`} label={t.lotText}>
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          id={`lotText${number}`}
          name={`lotText${number}`}
          rows={3}
        >
          {lot.text}
        </textarea>
      </Field>
      <TextField
        id={`lotValue${number}`}
        label={t.lotValue}
        value={lot.value}
        fault={fault}
        inputmode="numeric"
        required={false}
      />
    </fieldset>
  );
}

function Lots({ view, page }: PartProps) {
  const t = page.d.edit;
  return (
    <section aria-labelledby="lots-title">
      <h2 class="utrecht-heading-3" id="lots-title">
        {t.lots}
      </h2>
      <p class="register-request__hint">{view.lotsFixed ? t.lotsFixed : t.lotsHint}</p>
      {view.lots.map((lot, index) => (
        <Lot key={index} lot={lot} number={index + 1} fault={view.lotFaults.get(index + 1)} page={page} />
      ))}
    </section>
  );
}

/** Two people changed the same request: neither loses anything. */
function Stale({ view, page }: PartProps) {
  if (view.now === null) return null;
  const t = page.d.edit;
  return (
    <div class="register-notice register-notice--warning" role="alert">
      <h2 class="register-notice__title">{t.stale}</h2>
      <p>{t.staleText}</p>
      <h3 class="utrecht-heading-4">{t.now}</h3>
      <DataList rows={view.now} />
    </div>
  );
}

/** The division that the register proposes, as a form of its own: it fills in lots, and nothing is kept yet. */
function Proposal({ view, page }: PartProps) {
  if (view.proposal === null) return null;
  return (
    <form class="register-deed" method="get" action={storedPath(view.id, 'wijzigen')}>
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <input type="hidden" name="voorstel" value="1" />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {view.proposal.text}
      </button>
    </form>
  );
}

/** `/opdrachten/{id}/wijzigen`. */
export function EditPage({ view, page }: PartProps) {
  const t = page.d.edit;
  return (
    <StewardLayout page={page} title={t.title} scripts={['suggest']}>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <Stale view={view} page={page} />
      <RequestFaults view={view.fields} page={page} />
      <Proposal view={view} page={page} />
      <form class="register-request" method="post" action={storedPath(view.id, 'wijzigen')}>
        <FormToken page={page} />
        <input type="hidden" name="revision" value={view.form.revision} />
        {view.form.request.without.map((part) => (
          <input key={part} type="hidden" name="without" value={part} />
        ))}
        <TextField
          id="title"
          label={page.d.keep.name}
          hint={page.d.keep.nameHint}
          value={view.form.title}
          required={false}
        />
        <RequestFields view={view.fields} page={page} />
        <Lots view={view} page={page} />
        <SubmitButton text={t.submit} />
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={storedUrl(view.id, page)}>
            {t.cancel}
          </a>
        </p>
      </form>
    </StewardLayout>
  );
}
