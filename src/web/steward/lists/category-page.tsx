import { Icon } from '../../components/icon.tsx';
import { listsTextsFor } from '../../messages/lists.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormField, TextField } from '../components/form-field.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type CategoryForm } from './category-form.ts';
import { CATEGORIES_PATH } from './lists-nav.tsx';

/** A category of our own list to change, or a new one. */
export interface CategoryView {
  title: string;
  form: CategoryForm;
  faults: FormFault[];
  /** Whether stewards made something of it that can be taken back. */
  own: boolean;
  said: string | null;
  action: string;
}

function Words(props: {
  name: 'wordsNl' | 'wordsEn';
  label: string;
  hint: string;
  view: CategoryView;
  lang: string;
}) {
  const { name, label, hint, view, lang } = props;
  return (
    <FormField id={`category-${name}`} name={name} label={label} hint={hint} faults={view.faults}>
      {(shared) => (
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          rows={Math.min(16, Math.max(4, view.form[name].split('\n').length + 1))}
          lang={lang}
          {...shared}
        >
          {view.form[name]}
        </textarea>
      )}
    </FormField>
  );
}

/** `/beheer/categorieen/{id}` and `/beheer/categorieen/nieuw`. */
export function CategoryPage({ view, page }: { view: CategoryView; page: StewardContext }) {
  const t = listsTextsFor(page.lang).form;
  const field = (name: 'labelNl' | 'labelEn' | 'codes') => ({
    id: `category-${name}`,
    name,
    value: view.form[name],
    faults: view.faults,
  });
  return (
    <StewardLayout page={page} title={view.title}>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      <p>
        <a
          class="utrecht-link utrecht-link--html-a register-back"
          href={localUrl(page.lang, CATEGORIES_PATH)}
        >
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{view.title}</h1>
      <FaultList title={t.faults} faults={view.faults} />
      <form class="register-form register-narrow" method="post" action={view.action}>
        <FormToken page={page} />
        <TextField {...field('labelNl')} label={t.labelNl} />
        <TextField {...field('labelEn')} label={t.labelEn} />
        <TextField {...field('codes')} label={t.codes} hint={t.codesHint} />
        <Words name="wordsNl" label={t.wordsNl} hint={t.wordsHint} view={view} lang="nl" />
        <Words name="wordsEn" label={t.wordsEn} hint={t.wordsHint} view={view} lang="en" />
        <div class="register-option">
          <input
            class="register-option__box"
            type="checkbox"
            id="category-closed"
            name="closed"
            value="yes"
            checked={view.form.closed}
          />
          <label class="register-option__label" for="category-closed">
            {t.closed}
          </label>
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit" name="do" value="save">
          {t.submit}
        </button>
        {view.own && (
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="do"
            value="take-back"
          >
            {t.takeBack}
          </button>
        )}
      </form>
    </StewardLayout>
  );
}
