import {
  FREQUENCIES,
  type Frequency,
  type SavedSearch,
} from '../../../requests/saved-searches/saved-search.ts';
import { Field } from '../../components/field.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Layout } from '../../components/layout.tsx';
import { savedSearchTextsFor } from '../../messages/saved-searches.ts';
import { localUrl, type PageContext } from '../../site/page-context.ts';
import { FaultList, faultOf, type FormFault } from '../../steward/components/fault-list.tsx';
import { FormToken } from '../../steward/components/form-token.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type StewardContext } from '../../steward/steward-context.ts';
import { SEARCHES_PATH, STOP_PATH } from './search-urls.ts';

/** What the list tells was just done. */
export const SEARCH_NEWS = ['saved', 'changed', 'removed'] as const;
export type SearchNews = (typeof SEARCH_NEWS)[number];

function FrequencyOptions({ chosen, page }: { chosen: Frequency; page: PageContext }) {
  const t = savedSearchTextsFor(page.lang).frequencies;
  return (
    <>
      {FREQUENCIES.map((frequency) => (
        <option key={frequency} value={frequency} selected={frequency === chosen}>
          {t[frequency]}
        </option>
      ))}
    </>
  );
}

function Search({ search, page }: { search: SavedSearch; page: StewardContext }) {
  const t = savedSearchTextsFor(page.lang);
  const { id, name, params, frequency, nextOn } = search;
  return (
    <li class="register-savedsearch">
      <h2 class="register-firm__name">
        <a
          class="utrecht-link utrecht-link--html-a"
          href={localUrl(page.lang, '/', new URLSearchParams(params))}
        >
          {name}
        </a>
      </h2>
      <form class="register-listfilter" method="post" action={`${SEARCHES_PATH}/${id}`}>
        <FormToken page={page} />
        <label class="register-unseen" for={`mail-${id}`}>
          {t.frequencyOf(name)}
        </label>
        <select class="utrecht-select utrecht-select--html-select" id={`mail-${id}`} name="frequency">
          <FrequencyOptions chosen={frequency} page={page} />
        </select>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {t.change}
        </button>
        <button
          class="utrecht-button utrecht-button--subtle utrecht-button--danger"
          type="submit"
          name="weg"
          value="1"
          aria-label={t.removeNamed(name)}
        >
          {t.remove}
        </button>
      </form>
      {nextOn !== null && <p class="register-request__hint">{t.next(page.f.date(nextOn))}</p>}
    </li>
  );
}

/** `/zoekvragen`: the searches that somebody keeps. */
export function SearchesPage(props: {
  searches: readonly SavedSearch[];
  news: SearchNews | null;
  faults: readonly FormFault[];
  page: StewardContext;
}) {
  const { searches, news, faults, page } = props;
  const t = savedSearchTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.title}>
      {news !== null && (
        <p class="register-notice register-notice--good" role="status">
          {t[news]}
        </p>
      )}
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <FaultList title={t.faults} faults={faults} />
      {searches.length === 0 ? (
        <>
          <p>{t.none}</p>
          <p class="register-record__actions">
            <a
              class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
              href={localUrl(page.lang, '/')}
            >
              {t.search}
            </a>
          </p>
        </>
      ) : (
        <ul class="register-firms">
          {searches.map((search) => (
            <Search key={search.id} search={search} page={page} />
          ))}
        </ul>
      )}
    </StewardLayout>
  );
}

/** A search that is about to be saved. */
export interface SaveView {
  name: string;
  frequency: Frequency;
  /** Query string of the search. */
  params: string;
  faults: FormFault[];
}

/** `/zoekvragen/bewaren`. */
export function SaveSearchPage({ view, page }: { view: SaveView; page: StewardContext }) {
  const t = savedSearchTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.saveTitle}>
      <h1 class="utrecht-heading-1">{t.saveTitle}</h1>
      <p class="register-questions__intro">{t.saveIntro}</p>
      <FaultList title={t.faults} faults={view.faults} />
      <form class="register-form register-narrow" method="post" action={SEARCHES_PATH}>
        <FormToken page={page} />
        <input type="hidden" name="zoekvraag" value={view.params} />
        <TextField
          id="name"
          label={t.name}
          value={view.name}
          required={false}
          fault={faultOf(view.faults, 'name')}
        />
        <Field id="frequency" label={t.frequency} fault={faultOf(view.faults, 'frequency')}>
          <select class="utrecht-select utrecht-select--html-select" id="frequency" name="frequency">
            <FrequencyOptions chosen={view.frequency} page={page} />
          </select>
        </Field>
        <SubmitButton text={t.submit} />
      </form>
    </StewardLayout>
  );
}

/** `/zoekvragen/stoppen`: for whoever has the link of a mail, signed in or not. @param search null for a link that is none */
export function StopPage(props: {
  search: { name: string } | null;
  code: string;
  done: boolean;
  page: PageContext;
}) {
  const { search, code, done, page } = props;
  const t = savedSearchTextsFor(page.lang).stop;
  return (
    <Layout page={page} title={t.title} noIndex>
      <div class="register-message">
        <h1 class="utrecht-heading-1">{t.title}</h1>
        {done || search === null ? (
          <p class="utrecht-paragraph" role="status">
            {done ? t.done : t.unknown}
          </p>
        ) : (
          <form class="register-form" method="post" action={STOP_PATH}>
            <input type="hidden" name="code" value={code} />
            {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
            <p class="utrecht-paragraph">{t.ask(search.name)}</p>
            <SubmitButton text={t.submit} />
          </form>
        )}
      </div>
    </Layout>
  );
}
