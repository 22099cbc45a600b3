import { type ComponentChildren } from 'preact';
import { Field } from '../../components/field.tsx';
import { listsTextsFor } from '../../messages/lists.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { CATEGORIES_PATH, ListsNav, NEW_CATEGORY_PATH } from './lists-nav.tsx';

type Rows = { key: string; cells: ComponentChildren[] }[];

/** `/beheer/categorieen`: our own list. */
export function CategoriesPage(props: { q: string; rows: Rows; total: number; page: StewardContext }) {
  const { q, rows, total, page } = props;
  const t = listsTextsFor(page.lang).categories;
  return (
    <StewardLayout page={page} title={t.title}>
      <ListsNav page={page} />
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.text}</p>
      <form class="register-mergewith" method="get" action={CATEGORIES_PATH}>
        <Field id="q" label={t.q}>
          <input
            type="text"
            class="utrecht-textbox utrecht-textbox--html-input"
            id="q"
            name="q"
            value={q}
            maxLength={100}
          />
        </Field>
        {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {t.search}
        </button>
      </form>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, NEW_CATEGORY_PATH)}>
          {t.add}
        </a>
      </p>
      {rows.length === 0 ? (
        <p role="status">{t.none}</p>
      ) : (
        <DataTable label={t.title} columns={[t.name, t.codes, t.words, t.origin]} rows={rows} />
      )}
      {total > rows.length && <p>{t.more(rows.length, total)}</p>}
    </StewardLayout>
  );
}

/** `/beheer/categorieen/naslag`: which lists the register goes by. */
export function ReferencePage({ rows, page }: { rows: Rows; page: StewardContext }) {
  const t = listsTextsFor(page.lang).reference;
  return (
    <StewardLayout page={page} title={t.title}>
      <ListsNav page={page} />
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.text}</p>
      <DataTable label={t.title} columns={[t.list, t.entries, t.own, t.since]} rows={rows} />
    </StewardLayout>
  );
}
