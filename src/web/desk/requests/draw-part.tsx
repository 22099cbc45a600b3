import { FormToken } from '../../steward/components/form-token.tsx';
import { type DeskContext } from '../desk-context.ts';
import { storedPath } from './request-url.ts';
import { type DrawView, type StoredView } from './stored-presenter.ts';

/** The Gids Proportionaliteit has a buyer invite three to five (voorschrift 3.4 B). */
const USUAL_INVITATIONS = 3;

/** A draw with all that somebody needs to do it again. */
export function DrawDone({ draw, page }: { draw: DrawView; page: DeskContext }) {
  const t = page.d.request.draw;
  return (
    <details class="register-draw">
      <summary class="register-draw__summary">{draw.title}</summary>
      <p>
        <strong>{t.rule}</strong>: {draw.rule}
      </p>
      <p>
        <strong>{t.seed}</strong>: <code class="register-code">{draw.seed}</code>
      </p>
      <p>
        <strong>{t.order}</strong>
      </p>
      <ol class="register-draw__order">
        {draw.order.map(({ name, asked, drawn }) => (
          <li key={name}>
            {name} ({asked}){drawn && <strong> · {t.in}</strong>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Drawing whom to ask among equals, and the draws that were done. */
export function DrawPart({ view, page }: { view: StoredView; page: DeskContext }) {
  const t = page.d.request.draw;
  if (!view.canDraw && view.draws.length === 0) return null;
  return (
    <section class="register-market" aria-labelledby="draw-title">
      <h2 class="utrecht-heading-3" id="draw-title">
        {t.title}
      </h2>
      <p>{t.hint}</p>
      {view.draws.map((draw) => (
        <DrawDone key={draw.seed} draw={draw} page={page} />
      ))}
      {view.canDraw && (
        <form class="register-drawing" method="post" action={storedPath(view.request.id, 'loting')}>
          <FormToken page={page} />
          <input type="hidden" name="lot" value={String(view.lot)} />
          <label class="utrecht-form-label" for="invitations">
            {t.invitations}
          </label>
          <input
            class="utrecht-textbox utrecht-textbox--html-input register-drawing__number"
            id="invitations"
            name="invitations"
            type="text"
            value={String(USUAL_INVITATIONS)}
            inputMode="numeric"
            autocomplete="off"
          />
          <button
            class="utrecht-button utrecht-button--secondary-action utrecht-button--submit"
            type="submit"
          >
            {t.submit}
          </button>
        </form>
      )}
    </section>
  );
}
