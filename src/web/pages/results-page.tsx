import { Conditions } from '../components/conditions.tsx';
import { Filters } from '../components/filters.tsx';
import { Layout } from '../components/layout.tsx';
import { MapLinks, ResultMap } from '../components/result-map.tsx';
import { SAVE_SEARCH_PATH } from '../desk/searches/search-urls.ts';
import { savedSearchTextsFor } from '../messages/saved-searches.ts';
import { searchTextsFor } from '../messages/search.ts';
import { PagingNav } from '../components/paging.tsx';
import { PlaceQuestion } from '../components/place-question.tsx';
import { SupplierCard } from '../components/result-card.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { type ResultsView, type SearchBoxView, type SortLink } from '../search/search-presenter.ts';
import { searchParams } from '../search/search-form.ts';
import { requestUrlOf } from '../requests/request-of-search.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

interface ResultsProps {
  box: SearchBoxView;
  view: ResultsView;
  page: PageContext;
  /** Whether keeping the search is offered. */
  saving: boolean;
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

/** Words of a link of which a phone shows the first; the whole is its name for whoever hears it. */
function ActionText({ text: { action, rest } }: { text: { action: string; rest: string } }) {
  return (
    <>
      {action} <span class="register-actions__rest">{rest}</span>
    </>
  );
}

/** What to do with the list: choose firms from it, be told of new ones, or see where they are. */
function GoOn({ box: { form }, view, page, saving }: ResultsProps) {
  const some = view.cards.length > 0;
  const requestUrl = some ? requestUrlOf(page.lang, form) : null;
  const kept = searchParams({ ...form, page: 1, map: '', mapAt: '' });
  return (
    <div class="register-actions">
      {requestUrl !== null && (
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          href={requestUrl}
        >
          <ActionText text={searchTextsFor(page.lang).choose} />
        </a>
      )}
      {saving && (
        <a
          class="utrecht-link utrecht-link--html-a register-actions__link"
          href={localUrl(page.lang, SAVE_SEARCH_PATH, kept)}
        >
          <ActionText text={savedSearchTextsFor(page.lang).save} />
        </a>
      )}
      {some && <MapLinks form={form} page={page} />}
    </div>
  );
}

/** What stands above the list: how many, what was understood, and what to do with it. Short, for the first firm is what one came for. */
function Head({ box, view, page, saving }: ResultsProps) {
  const { m } = page;
  return (
    <div class="register-results__head">
      <div class="register-results__lead">
        <h1 class="utrecht-heading-2 register-results__title" id="results-title">
          {view.headingFor === undefined ? (
            view.heading
          ) : (
            <>
              {view.count} <span class="register-results__of">{view.headingFor}</span>
            </>
          )}
        </h1>
        <GoOn box={box} view={view} page={page} saving={saving} />
      </div>
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
    </div>
  );
}

/** The answer to a search. */
export function ResultsPage({ box, view, page, saving }: ResultsProps) {
  const { m } = page;
  const mapped = view.cards.length > 0 && box.form.map !== 'closed';
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
      scripts={mapped ? ['search', 'suggest', 'map'] : ['search', 'suggest']}
    >
      <div class={mapped ? 'register-columns register-columns--map' : 'register-columns'}>
        <div class="register-columns__filters">
          <Filters form={box.form} view={view.filters} page={page} />
        </div>
        <p class="register-hidden" role="status" data-said />
        <section class="register-columns__results" id="results" tabIndex={-1} aria-labelledby="results-title">
          <Head box={box} view={view} page={page} saving={saving} />
          <div class="register-results__list">
            <List view={view} page={page} />
          </div>
        </section>
        {mapped && <ResultMap pointsUrl={view.pointsUrl} open={box.form.map === 'open'} page={page} />}
      </div>
    </Layout>
  );
}
