import { type StewardContext } from '../steward-context.ts';

/** What the keys do. Only where they work: the script takes `hidden` away, and lets them be switched off. */
export function KeysPart({ page }: { page: StewardContext }) {
  const { keys } = page.s.questions;
  return (
    <details class="register-keys" data-keys-help hidden>
      <summary data-keys="?">{keys.title}</summary>
      <dl class="register-keys__list">
        {keys.list.map(([key, meaning]) => (
          <div key={key} class="register-keys__item">
            <dt>
              <kbd class="register-key">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div class="register-option">
        <input class="register-option__box" type="checkbox" id="use-keys" data-keys-use />
        <label class="register-option__label" for="use-keys">
          {keys.use}
        </label>
      </div>
    </details>
  );
}
