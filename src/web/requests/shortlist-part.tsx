import { lotsOfText } from '../../discovery/understanding/lots-of-text.ts';
import { Icon } from '../components/icon.tsx';
import { PlaceQuestion } from '../components/place-question.tsx';
import { deskTextsFor } from '../messages/desk.ts';
import { requestTexts } from '../messages/requests.ts';
import { searchTextsFor } from '../messages/search.ts';
import { type PageContext } from '../site/page-context.ts';
import { KEEP_PATH } from '../desk/requests/request-url.ts';
import { FirmFacts } from './firm-facts.tsx';
import { listUrl, RECORD_PATH, type RequestForm, requestParams } from './request-form.ts';
import { type ConditionView, type FirmView, type ShortlistView } from './request-presenter.ts';

function Condition({ condition, page }: { condition: ConditionView; page: PageContext }) {
  const t = requestTexts(page.lang).read;
  const { parts } = searchTextsFor(page.lang);
  return (
    <li class="register-chip register-chip--understood">
      <span>
        {condition.text}
        {condition.because !== undefined && (
          <span class="register-chip__because"> {t.because(condition.because)}</span>
        )}
      </span>
      {condition.require !== undefined && (
        <a
          class="register-chip__filter"
          href={condition.require.href}
          aria-label={parts.asFilterLong(condition.require.text)}
        >
          {parts.asFilter}
        </a>
      )}
      {condition.withoutHref !== undefined && (
        <a class="register-chip__remove" href={condition.withoutHref} aria-label={t.without(condition.text)}>
          <Icon name="cross" />
        </a>
      )}
    </li>
  );
}

function Conditions({ view, page }: { view: ShortlistView; page: PageContext }) {
  const t = requestTexts(page.lang).read;
  const removable = view.conditions.some(({ withoutHref }) => withoutHref !== undefined);
  return (
    <section class="register-request__read" aria-labelledby="read-title">
      <h2 class="register-request__read-title" id="read-title">
        {t.title}
      </h2>
      <ul class="register-chips">
        {view.conditions.map((condition) => (
          <Condition key={condition.text} condition={condition} page={page} />
        ))}
      </ul>
      {removable && <p class="register-request__hint">{t.hint}</p>}
      {view.unknown.length > 0 && (
        <p class="register-request__hint">
          <strong>{t.unknown}:</strong> {view.unknown.map((word) => `‘${word}’`).join(', ')}.
        </p>
      )}
      {view.unoffered !== null && <p class="register-notice register-notice--warning">{view.unoffered}</p>}
      {!view.judgedOnCategory && !view.limited && (
        <p class="register-notice register-notice--warning">{t.noCategory}</p>
      )}
      {view.notJudged.length > 0 && (
        <p class="register-request__hint">
          <strong>{t.notJudged}:</strong> {view.notJudged.map((words) => `‘${words}’`).join(', ')}.{' '}
          {t.notJudgedHint}
        </p>
      )}
    </section>
  );
}

function Pick({ firm, page }: { firm: FirmView; page: PageContext }) {
  const id = `pick-${firm.id}`;
  return (
    <div class="register-option register-pick">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input register-option__box"
        type="checkbox"
        id={id}
        name="pick"
        value={firm.id}
        checked={firm.picked}
      />
      <label class="register-unseen" for={id}>
        {requestTexts(page.lang).list.pick(firm.name)}
      </label>
    </div>
  );
}

function Firm({ firm, pickable, page }: { firm: FirmView; pickable: boolean; page: PageContext }) {
  return (
    <li class="register-firm">
      {pickable && <Pick firm={firm} page={page} />}
      <div class="register-firm__body">
        <FirmFacts firm={firm} page={page} />
      </div>
    </li>
  );
}

function NearMisses({ view, page }: { view: ShortlistView; page: PageContext }) {
  if (view.nearMisses.length === 0) return null;
  const t = requestTexts(page.lang).near;
  return (
    <section class="register-request__near" aria-labelledby="near-title">
      <h2 class="utrecht-heading-3" id="near-title">
        {t.heading(view.nearMisses.length)}
      </h2>
      <p class="register-request__hint">{t.hint}</p>
      <ol class="register-firms">
        {view.nearMisses.map((firm) => (
          <Firm key={firm.id} firm={firm} pickable={!view.limited} page={page} />
        ))}
      </ol>
    </section>
  );
}

/** The same request again, for the record of who is chosen. */
function Kept({ form, page }: { form: RequestForm; page: PageContext }) {
  const kept = [...requestParams({ ...form, picked: [], why: '' })];
  if (page.lang !== 'nl') kept.push(['lang', page.lang]);
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

interface ShortlistProps {
  form: RequestForm;
  view: ShortlistView;
  page: PageContext;
}

/** The lots of the text, each with a list of its own; a tick on one is no choice for another. */
function Lots({ form, page }: { form: RequestForm; page: PageContext }) {
  const divided = lotsOfText(form.text);
  if (!divided) return null;
  const t = requestTexts(page.lang).lots;
  const lots = [t.whole, ...divided.lots.map(({ name, title }) => t.lot(name, title))];
  return (
    <>
      <nav class="register-lots" aria-label={t.title}>
        <ul class="register-lots__list">
          {lots.map((text, lot) => (
            <li key={lot}>
              <a
                class="register-lots__link"
                href={listUrl(page.lang, form, { lot, picked: [], why: '' })}
                aria-current={lot === form.lot ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="register-request__hint">{form.lot === 0 ? t.wholeHint : t.lotHint}</p>
    </>
  );
}

/** Who meets everything, who nearly does, and a box before each to choose it. */
export function ShortlistPart({ form, view, page }: ShortlistProps) {
  const t = requestTexts(page.lang).list;
  const { keep } = deskTextsFor(page.lang);
  // A record of a part of the register would not show that the choice was fair.
  const some = !view.limited && view.firms.length + view.nearMisses.length > 0;
  return (
    <>
      <Lots form={form} page={page} />
      <h2 class="utrecht-heading-2 register-results__title" id="results-title">
        {view.heading}
      </h2>
      {view.limited && (
        <p class="register-notice register-notice--warning" role="status">
          {t.limited}
        </p>
      )}
      {view.placeQuestion !== null && <PlaceQuestion choice={view.placeQuestion} page={page} />}
      <Conditions view={view} page={page} />
      {!view.limited && (
        <p class="register-request__hint">
          {view.judged} {view.advice}
        </p>
      )}
      <form action={RECORD_PATH} method="get">
        <Kept form={form} page={page} />
        <ol class="register-firms">
          {view.firms.map((firm) => (
            <Firm key={firm.id} firm={firm} pickable={!view.limited} page={page} />
          ))}
        </ol>
        {view.more > 0 && !view.limited && <p class="register-request__hint">{t.more(view.more)}</p>}
        <NearMisses view={view} page={page} />
        {some && (
          <div class="register-request__record">
            <button
              class="utrecht-button utrecht-button--primary-action utrecht-button--submit"
              type="submit"
            >
              {t.record}
            </button>
            <button
              class="utrecht-button utrecht-button--secondary-action utrecht-button--submit"
              type="submit"
              formAction={KEEP_PATH}
            >
              {keep.action}
            </button>
            <p class="register-request__picked" hidden data-picks>
              {t.picked}: <strong>0</strong>
            </p>
          </div>
        )}
        {some && <p class="register-request__hint">{keep.hint}</p>}
      </form>
    </>
  );
}
