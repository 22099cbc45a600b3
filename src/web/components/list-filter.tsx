import { type ComponentChildren } from 'preact';

import { type PageContext } from '../site/page-context.ts';

interface ListFilterProps {
  /** Path of the page, which asks for itself again. */
  action: string;
  /** Of the list to choose from; `name` is its parameter where that is another. */
  id: string;
  name?: string;
  label: string;
  submit: string;
  page: Pick<PageContext, 'lang'>;
  /** The options. */
  children: ComponentChildren;
}

/** One list to choose from that says which part of a page's list is shown. */
export function ListFilter({ action, id, name = id, label, submit, page, children }: ListFilterProps) {
  return (
    <form class="register-listfilter" method="get" action={action}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name={name}>
        {children}
      </select>
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {submit}
      </button>
    </form>
  );
}
