import { Conditions } from '../components/conditions.tsx';
import { Filters } from '../components/filters.tsx';
import { Layout } from '../components/layout.tsx';
import { MapButton, ResultMap } from '../components/result-map.tsx';
import { SAVE_SEARCH_PATH } from '../desk/searches/search-urls.ts';
import { savedSearchTextsFor } from '../messages/saved-searches.ts';
import { searchTextsFor } from '../messages/search.ts';
import { PagingNav } from '../components/paging.tsx';
import { PlaceQuestion } from '../components/place-question.tsx';
import { SupplierCard } from '../components/result-card.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { type ResultsView, type SearchBoxView, type SortLink } from '../search/search-presenter.ts';
import { type SearchForm, searchParams } from '../search/search-form.ts';
import { requestUrlOf } from '../requests/request-of-search.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

interface ResultsProps {
  box: SearchBoxView;
  view: ResultsView;
  page: PageContext;
}

function SortNav({ sorts, page }: { sorts: SortLink[]; page: PageContext }) {
  return (
    <nav class="register-sort" aria-labelledby="sort-title">
      <span class="register-sort__title" id="sort-title">
        {page.m.results.sort}
      </span>
      <ul class="register-sort__list">
        {sorts.map((sort) => (
          <li key={sort.href}>
            <a class="register-sort__link" href={sort.href} aria-current={sort.current ? 'true' : undefined}>
              {sort.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Loosenings({ view }: { view: ResultsView }) {
  return (
    <ul class="register-nothing__list">
      {view.loosen.map(({ href, text }) => (
        <li key={href}>
          <a class="utrecht-link utrecht-link--html-a" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ view, page }: { view: ResultsView; page: PageContext }) {
  const { m } = page;
  return (
    <div class="register-nothing">
      <p>{m.results.noneText}</p>
      <Loosenings view={view} />
      <p>{m.results.loosen.words}</p>
    </div>
  );
}

function List({ view, page }: { view: ResultsView; page: PageContext }) {
  if (view.cards.length === 0) return <Nothing view={view} page={page} />;
  return (
    <>
      <div class="register-toolbar">
        <SortNav sorts={view.sorts} page={page} />
        {view.range !== undefined && <p class="register-toolbar__range">{view.range}</p>}
      </div>
      <ol class="register-cards">
        {view.cards.map((card, at) => (
          <SupplierCard key={card.href} card={card} number={view.first + at} page={page} />
        ))}
      </ol>
      {view.paging !== null && <PagingNav paging={view.paging} page={page} />}
    </>
  );
}

/** What to do with the list: choose firms from it, be told of new ones, or see where they are. */
function GoOn({ form, view, page }: { form: SearchForm; view: ResultsView; page: PageContext }) {
  const some = view.cards.length > 0;
  const requestUrl = some ? requestUrlOf(page.lang, form) : null;
  return (
    <div class="register-keepsearch">
      {requestUrl !== null && (
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          href={requestUrl}
        >
          {searchTextsFor(page.lang).choose}
        </a>
      )}
      <a
        class="utrecht-link utrecht-link--html-a"
        href={localUrl(page.lang, SAVE_SEARCH_PATH, searchParams({ ...form, page: 1 }))}
      >
        {savedSearchTextsFor(page.lang).save}
      </a>
      {some && <MapButton page={page} />}
    </div>
  );
}

/** The answer to a search. */
export function ResultsPage({ box, view, page }: ResultsProps) {
  const { m } = page;
  const band = (
    <div class="register-band">
      <div class="register-band__content">
        <SearchBox box={box} page={page} filtersShown />
      </div>
    </div>
  );
  return (
    <Layout
      page={page}
      title={view.heading}
      noIndex
      skipTo={{ id: 'results', text: m.skipToResults }}
      band={band}
      scripts={view.cards.length === 0 ? ['search', 'suggest'] : ['search', 'suggest', 'map']}
    >
      <div class={view.cards.length === 0 ? 'register-columns' : 'register-columns register-columns--map'}>
        <div class="register-columns__filters">
          <Filters form={box.form} view={view.filters} page={page} />
        </div>
        <p class="register-hidden" role="status" data-said />
        <section class="register-columns__results" id="results" tabIndex={-1} aria-labelledby="results-title">
          <h1 class="utrecht-heading-2 register-results__title" id="results-title">
            {view.heading}
          </h1>
          {view.limited && (
            <p class="register-notice register-notice--warning" role="status">
              {m.results.limited}
            </p>
          )}
          {view.unknown !== null && (
            <p class="register-notice register-notice--warning" role="status">
              {view.unknown}
            </p>
          )}
          {view.cards.length > 0 && view.loosen.length > 0 && <Loosenings view={view} />}
          {view.placeQuestions.map((choice) => (
            <PlaceQuestion key={choice.name} choice={choice} page={page} />
          ))}
          <Conditions view={view} page={page} />
          <GoOn form={box.form} view={view} page={page} />
          <List view={view} page={page} />
        </section>
        {view.cards.length > 0 && <ResultMap pointsUrl={view.pointsUrl} page={page} />}
      </div>
    </Layout>
  );
}
