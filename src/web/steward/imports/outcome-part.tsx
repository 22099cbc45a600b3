import { Fragment } from 'preact';

import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { FormToken } from '../components/form-token.tsx';
import { type ImportPageView } from './import-presenter.ts';
import { type Tile } from './rows-presenter.ts';

interface OutcomeProps {
  view: ImportPageView;
  page: StewardContext;
}

function TileLink({ tile }: { tile: Tile }) {
  return (
    <li class={`register-count register-count--${tile.tone}`}>
      <a class="register-count__link" href={tile.href} aria-current={tile.current ? 'true' : undefined}>
        <span class="register-count__number">{tile.count}</span>
        <span class="register-count__text">{tile.text}</span>
        <span class="register-count__hint">{tile.hint}</span>
      </a>
    </li>
  );
}

/** The counts, each the way to its rows. */
function Tiles({ view, page }: OutcomeProps) {
  return (
    <>
      <ul class="register-counts">
        {view.tiles.map((tile) => (
          <TileLink key={tile.href} tile={tile} />
        ))}
      </ul>
      <p>
        {view.total}
        {!view.all.current && (
          <>
            {' · '}
            <a class="utrecht-link utrecht-link--html-a" href={view.all.href}>
              {page.s.rowsPart.all}
            </a>
          </>
        )}
      </p>
    </>
  );
}

function Apply({ view, page }: OutcomeProps) {
  const { detail } = page.s;
  return (
    <form class="register-apply" method="post" action={view.actions.apply}>
      <FormToken page={page} />
      <button
        class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-form__submit"
        type="submit"
      >
        {detail.apply}
      </button>
      <span class="register-apply__hint">{view.idle ? detail.nothingToApply : detail.applyHint}</span>
    </form>
  );
}

function Done({ view, page }: OutcomeProps) {
  const { detail } = page.s;
  return (
    <p class="register-notice register-notice--good" role="status">
      {view.done}
      {view.lagging && ` ${detail.notSearchable}`}
    </p>
  );
}

function Reports({ view, page }: OutcomeProps) {
  const { detail } = page.s;
  if (view.reports.length === 0) return null;
  return (
    <p class="register-reports">
      <strong>{detail.reports}:</strong>{' '}
      {view.reports.map(({ text, href }, at) => (
        <Fragment key={href}>
          {at > 0 && ' · '}
          <a class="utrecht-link utrecht-link--html-a" href={href} download>
            {text}
          </a>
        </Fragment>
      ))}
      <br />
      <span class="register-apply__hint">{detail.reportHint}</span>
    </p>
  );
}

function Reverse({ view, page }: OutcomeProps) {
  return (
    <p>
      <a
        class="utrecht-link utrecht-link--html-a register-outcome__undo"
        href={localUrl(page.lang, view.actions.reverse)}
      >
        {page.s.detail.reverse}
      </a>
    </p>
  );
}

/** What an import would change or has changed, and what can be done with it now. */
export function OutcomePart({ view, page }: OutcomeProps) {
  const { detail } = page.s;
  if (view.tiles.length === 0)
    return view.phase === 'done' || view.phase === 'reversed' ? <Done view={view} page={page} /> : null;
  const preview = view.phase === 'preview';
  return (
    <section class="register-outcome" aria-labelledby="outcome-title">
      {preview ? (
        <p class="register-outcome__note">{detail.previewText}</p>
      ) : (
        <Done view={view} page={page} />
      )}
      <h2 class="utrecht-heading-2 register-section__title" id="outcome-title">
        {preview ? detail.previewTitle : detail.resultTitle}
      </h2>
      <Tiles view={view} page={page} />
      {preview && <Apply view={view} page={page} />}
      {view.questions && (
        <p class="register-reports">
          <a class="utrecht-link utrecht-link--html-a" href={view.questions.href}>
            {view.questions.text}
          </a>
        </p>
      )}
      <Reports view={view} page={page} />
      {view.phase === 'done' && <Reverse view={view} page={page} />}
    </section>
  );
}
