import { searchTextsFor } from '../messages/search.ts';
import { type Chip } from '../search/chips.ts';
import { type ResultsView } from '../search/search-presenter.ts';
import { type Understood } from '../search/understood.ts';
import { type PageContext } from '../site/page-context.ts';
import { Icon } from './icon.tsx';

function ActiveChip({ chip, page }: { chip: Chip; page: PageContext }) {
  return (
    <li>
      <a class="register-chip" href={chip.removeHref} aria-label={page.m.results.remove(chip.text)}>
        {chip.text}
        <Icon name="cross" />
      </a>
    </li>
  );
}

const BECAUSE: Record<Understood['explained'], string> = {
  always: 'register-chip__because',
  roomy: 'register-chip__because register-chip__because--roomy',
  heard: 'register-hidden',
};

function UnderstoodChip({ item, page }: { item: Understood; page: PageContext }) {
  const { m } = page;
  const t = searchTextsFor(page.lang).parts;
  return (
    <li class="register-chip register-chip--understood">
      <span>
        <span>{item.text}</span>{' '}
        <span class={BECAUSE[item.explained]}>{m.results.because(item.because)}</span>
      </span>
      {item.asFilterHref !== undefined && (
        <a class="register-chip__filter" href={item.asFilterHref} aria-label={t.filterOnLong(item.text)}>
          {t.filterOn}
        </a>
      )}
      <a class="register-chip__remove" href={item.withoutHref} aria-label={m.results.without(item.because)}>
        <Icon name="cross" />
      </a>
    </li>
  );
}

/** Chips of a long text that are shown at once; one more takes no more room than the fold. */
const SHOWN = 4;

function UnderstoodChips({ items, page }: { items: readonly Understood[]; page: PageContext }) {
  const chips = items.map((item) => (
    <UnderstoodChip key={`${item.text} ${item.because}`} item={item} page={page} />
  ));
  if (items.length <= SHOWN + 1) return <ul class="register-chips">{chips}</ul>;
  return (
    <>
      <ul class="register-chips">{chips.slice(0, SHOWN)}</ul>
      <details class="register-chips__rest">
        <summary class="register-chip register-chip--more">
          {searchTextsFor(page.lang).parts.more(items.length - SHOWN)}
        </summary>
        <ul class="register-chips">{chips.slice(SHOWN)}</ul>
      </details>
    </>
  );
}

/** What is set and what was understood: the buyer sees what the list rests on, and can take each part away. */
export function Conditions({ view, page }: { view: ResultsView; page: PageContext }) {
  const { m } = page;
  return (
    <div class="register-conditions">
      {view.understood.length > 0 && (
        <div class="register-conditions__row">
          <h2 class="register-conditions__title">{m.results.understood}</h2>
          <UnderstoodChips items={view.understood} page={page} />
          {view.understood.some(({ asFilterHref }) => asFilterHref !== undefined) && (
            <p class="register-conditions__hint">{searchTextsFor(page.lang).parts.raises}</p>
          )}
        </div>
      )}
      {view.chips.length > 0 && (
        <div class="register-conditions__row">
          <h2 class="register-conditions__title">{m.results.active}</h2>
          <ul class="register-chips">
            {view.chips.map((chip) => (
              <ActiveChip key={chip.text} chip={chip} page={page} />
            ))}
            {view.chips.length > 1 && (
              <li>
                <a class="utrecht-link utrecht-link--html-a register-chips__clear" href={view.clearHref}>
                  {m.results.clear}
                </a>
              </li>
            )}
          </ul>
        </div>
      )}
    </div>
  );
}
