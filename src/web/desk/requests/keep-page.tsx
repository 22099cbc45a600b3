import { lotsOfText } from '../../../discovery/understanding/lots-of-text.ts';
import { TextField } from '../../components/text-field.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { requestTexts } from '../../messages/requests.ts';
import { type RequestForm, requestParams, requestUrl } from '../../requests/request-form.ts';
import { FaultList, type FormFault } from '../../steward/components/fault-list.tsx';
import { FormField } from '../../steward/components/form-field.tsx';
import { FormToken } from '../../steward/components/form-token.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type DeskContext } from '../desk-context.ts';
import { REQUESTS_PATH } from './request-url.ts';

/** A request that is about to be kept. */
export interface KeepView {
  form: RequestForm;
  title: string;
  /** Sent along, so that a form that is sent twice keeps one request. */
  key: string;
  faults: FormFault[];
}

interface PartProps {
  view: KeepView;
  page: DeskContext;
}

/** The request as `/opdracht` had it; the reason has a field of its own. */
function Kept({ view }: PartProps) {
  return (
    <>
      {[...requestParams({ ...view.form, why: '' })].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="key" value={view.key} />
    </>
  );
}

/** The lots that are kept with it, as they were read from the text. */
function Lots({ view, page }: PartProps) {
  const t = requestTexts(page.lang).lots;
  const lots = lotsOfText(view.form.text)?.lots ?? [];
  if (lots.length === 0) return null;
  return (
    <>
      <p>{t.kept}</p>
      <ul class="utrecht-unordered-list">
        {lots.map(({ name, title }) => (
          <li key={name}>{t.lot(name, title)}</li>
        ))}
      </ul>
    </>
  );
}

function Picked({ view, page }: PartProps) {
  const t = page.d.keep;
  if (view.form.picked.length === 0) return null;
  return (
    <>
      <p>{t.picked(view.form.picked.length)}</p>
      <FormField id="why" name="why" label={t.why} hint={t.whyHint} faults={view.faults}>
        {(shared) => (
          <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={3} {...shared}>
            {view.form.why}
          </textarea>
        )}
      </FormField>
    </>
  );
}

/** `/opdrachten/bewaren`: the last look before a request is kept. */
export function KeepPage({ view, page }: PartProps) {
  const t = page.d.keep;
  return (
    <StewardLayout page={page} title={t.title}>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <FaultList title={t.faults} faults={view.faults} />
      <form class="register-form register-narrow" method="post" action={REQUESTS_PATH}>
        <FormToken page={page} />
        <Kept view={view} page={page} />
        <p class="register-record__text">
          <strong>{t.text}</strong>
          <br />
          {view.form.text}
        </p>
        <Lots view={view} page={page} />
        <TextField id="title" label={t.name} hint={t.nameHint} value={view.title} required={false} />
        <Picked view={view} page={page} />
        <SubmitButton text={t.submit} />
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={requestUrl(page.lang, view.form)}>
            {t.cancel}
          </a>
        </p>
      </form>
    </StewardLayout>
  );
}
