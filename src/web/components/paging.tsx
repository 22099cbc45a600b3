import { type Paging } from '../search/paging.ts';
import { type PageContext } from '../site/page-context.ts';

interface PagingProps {
  paging: Paging;
  page: PageContext;
  /** What the list is called, for who hears the page. */
  name?: string;
}

/** Links to the other pages of the list; the state of the search goes along. */
export function PagingNav({ paging, page, name }: PagingProps) {
  const { m } = page;
  return (
    <nav class="register-paging" aria-label={name ?? m.results.pages}>
      {paging.previous !== undefined && (
        <a class="register-paging__link" rel="prev" href={paging.previous}>
          ‹ {m.results.previous}
        </a>
      )}
      <ol class="register-paging__pages">
        {paging.pages.map((link, i) =>
          link === 'gap' ? (
            <li key={`gap-${i}`} aria-hidden="true" class="register-paging__gap">
              …
            </li>
          ) : (
            <li key={link.page}>
              <a
                class="register-paging__link"
                href={link.href}
                aria-label={m.results.page(link.page)}
                aria-current={link.current ? 'page' : undefined}
              >
                {page.f.number(link.page)}
              </a>
            </li>
          ),
        )}
      </ol>
      {paging.next !== undefined && (
        <a class="register-paging__link" rel="next" href={paging.next}>
          {m.results.next} ›
        </a>
      )}
    </nav>
  );
}
