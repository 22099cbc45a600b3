import { type ComponentChildren } from 'preact';
import { type StewardContext } from '../steward-context.ts';

/** What the form says that takes several things of a list at once. */
export interface TickTexts {
  legend: string;
  tickAll: (count: number) => string;
  look: string;
  hint: string;
}

interface TickTogetherProps {
  /** Page that shows what was ticked, before anything is done. */
  action: string;
  /** Of the boxes in the list. */
  name: string;
  /** What the boxes in the list say. */
  values: readonly string[];
  texts: TickTexts;
  page: StewardContext;
  /** The list. */
  children: ComponentChildren;
}

/**
 * A list with boxes and a button that leads to all that is ticked: a GET form, for nothing is done yet. One box stands for all of them;
 * without the script `questions` it is sent as it is, so its value holds theirs.
 */
export function TickTogether({ action, name, values, texts, page, children }: TickTogetherProps) {
  return (
    <form method="get" action={action}>
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <fieldset class="register-batch">
        <legend class="register-batch__title">{texts.legend}</legend>
        <p class="register-batch__hint">{texts.hint}</p>
        {values.length > 1 && (
          <div class="register-option">
            <input
              class="register-option__box"
              type="checkbox"
              id="tick-all"
              name={name}
              value={values.join(',')}
              data-ticks-all
            />
            <label class="register-option__label" for="tick-all">
              {texts.tickAll(values.length)}
            </label>
          </div>
        )}
        <div class="register-batch__buttons">
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            {texts.look}
          </button>
        </div>
      </fieldset>
      {children}
    </form>
  );
}
