import { listsTextsFor } from '../../messages/lists.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';

export const CATEGORIES_PATH = '/beheer/categorieen';
export const REFERENCE_PATH = `${CATEGORIES_PATH}/naslag`;
export const NEW_CATEGORY_PATH = `${CATEGORIES_PATH}/nieuw`;

export function categoryPath(id: string): string {
  return `${CATEGORIES_PATH}/${encodeURIComponent(id)}`;
}

/** The pages about lists, one beside the other. */
export function ListsNav({ page }: { page: StewardContext }) {
  const t = listsTextsFor(page.lang);
  const parts: [string, string][] = [
    [CATEGORIES_PATH, t.categories.title],
    [REFERENCE_PATH, t.reference.title],
  ];
  return (
    <nav class="register-sort" aria-label={t.parts}>
      <ul class="register-sort__list">
        {parts.map(([path, text]) => (
          <li key={path}>
            <a
              class="register-sort__link"
              href={localUrl(page.lang, path)}
              aria-current={page.path === path ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
