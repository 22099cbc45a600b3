import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { schemesTextsFor } from '../../../messages/schemes.ts';
import { localUrl } from '../../../site/page-context.ts';
import { FaultList, type FormFault } from '../../components/fault-list.tsx';
import { FormField, TextField } from '../../components/form-field.tsx';
import { FormToken } from '../../components/form-token.tsx';
import { StewardLayout } from '../../components/steward-layout.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { SCHEME_PREFIX } from './scheme-fault-texts.ts';
import { type LevelChoice } from './implied-levels.ts';
import { type SchemeForm } from './scheme-form.ts';
import { SchemeVersions } from './scheme-versions.tsx';
import { SCHEMES_PATH } from '../labels-nav.tsx';
import { NEW_SCHEME_PATH, schemePath } from './schemes-url.ts';

/** A scheme with its form, ready to print. */
export interface SchemePageView {
  /** Null for a new one. */
  scheme: SchemeView | null;
  revision: string;
  form: SchemeForm;
  /** Levels of other labels that may come with this one, and labels that bring this one along. */
  impliable: LevelChoice[];
  broughtBy: { name: string; level: string }[];
  faults: FormFault[];
  said: string | null;
}

interface Props {
  view: SchemePageView;
  page: StewardContext;
}

/** `/beheer/keurmerken/soorten/{code}` and `.../nieuw`. */
export function SchemePage({ view, page }: Props) {
  const t = schemesTextsFor(page.lang);
  const title = view.scheme?.name ?? t.add;
  return (
    <StewardLayout page={page} title={title}>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={localUrl(page.lang, SCHEMES_PATH)}>
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p>{view.scheme === null ? t.newText : sourceText(view.scheme.code, page)}</p>
      {view.broughtBy.map(({ name, level }) => (
        <p key={name}>{t.broughtBy(name, level)}</p>
      ))}
      <FaultList title={t.faults} faults={view.faults} />
      {view.scheme !== null && <SchemeVersions scheme={view.scheme} page={page} />}
      <Facts view={view} page={page} />
    </StewardLayout>
  );
}

/** Labels that the register starts with have a source only where their register hands out a list. */
function sourceText(code: string, page: StewardContext): string {
  const t = schemesTextsFor(page.lang);
  const source = `register-${code}`;
  const calledSo = t.calledSo(code);
  return Object.hasOwn(page.names.sources, source) ? `${calledSo} ${t.registerSource(source)}` : calledSo;
}

function Facts({ view, page }: Props) {
  const t = schemesTextsFor(page.lang);
  const { form, faults, scheme } = view;
  const field = (name: keyof SchemeForm) => ({
    id: SCHEME_PREFIX + name,
    name,
    value: form[name],
    label: t.form[name],
    faults,
  });
  return (
    <section class="register-section" aria-labelledby="facts-title">
      <h2 class="utrecht-heading-2" id="facts-title">
        {t.facts}
      </h2>
      <form
        class="register-form register-narrow"
        method="post"
        action={scheme === null ? NEW_SCHEME_PATH : schemePath(scheme.code)}
      >
        <FormToken page={page} />
        <input type="hidden" name="revision" value={view.revision} />
        <TextField {...field('name')} />
        {scheme === null && <TextField {...field('code')} hint={t.hints.code} />}
        <TextField {...field('issuer')} />
        <TextField {...field('registerUrl')} hint={t.hints.registerUrl} />
        <Lines {...field('proves')} hint={t.hints.proves} />
        <Choose {...field('covers')} options={t.covers} />
        <Choose {...field('kind')} options={t.kinds} />
        <TextField {...field('usualValidityMonths')} hint={t.hints.usualValidityMonths} />
        <TextField {...field('graceDays')} hint={t.hints.graceDays} />
        <Choose
          {...field('implies')}
          hint={t.hints.implies}
          options={{
            '': t.impliesNone,
            ...Object.fromEntries(view.impliable.map(({ value, text }) => [value, text])),
          }}
        />
        <Lines {...field('aliases')} hint={t.hints.aliases} />
        {scheme !== null && <TextField {...field('closedOn')} hint={t.hints.closedOn} type="date" />}
        <p class="register-schemebuttons">
          <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="save">
            {t.save}
          </button>
          {scheme !== null && (
            <button
              class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
              type="submit"
              name="do"
              value="remove"
            >
              {t.remove}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}

interface OneField {
  id: string;
  name: string;
  label: string;
  value: string;
  faults: readonly FormFault[];
}

/** Several lines of Dutch. */
function Lines({ value, ...field }: OneField & { hint: string }) {
  return (
    <FormField {...field}>
      {(shared) => (
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={3} lang="nl" {...shared}>
          {value}
        </textarea>
      )}
    </FormField>
  );
}

function Choose({
  value,
  options,
  ...field
}: OneField & { hint?: string; options: Readonly<Record<string, string>> }) {
  return (
    <FormField {...field}>
      {(shared) => (
        <select class="utrecht-select utrecht-select--html-select" {...shared}>
          {Object.entries(options).map(([code, text]) => (
            <option key={code} value={code} selected={code === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
