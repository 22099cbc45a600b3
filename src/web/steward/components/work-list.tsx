interface Tab {
  text: string;
  href: string;
  current: boolean;
}

/** Parts of a list, of which one is shown. */
export function WorkTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="register-tabs" aria-label={label}>
      {tabs.map(({ text, href, current }) => (
        <a
          key={href}
          class="utrecht-link utrecht-link--html-a"
          href={href}
          aria-current={current ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

/** One thing that waits, with the way to it. */
export interface WorkLine {
  key: string;
  name: string;
  href: string;
  meta: string;
  /** Its box, where several can be taken at once. */
  tick?: { name: string; value: string; label: string };
}

interface WorkListProps {
  lines: readonly WorkLine[];
  none: string;
  /** Address of the next ones; null when these are the last. */
  next: string | null;
  older: string;
}

/** What waits for a steward, the oldest first, and the way to the rest. */
export function WorkList({ lines, none, next, older }: WorkListProps) {
  return (
    <>
      {lines.length === 0 && <p role="status">{none}</p>}
      <ul class="register-questionlist">
        {lines.map(({ key, name, href, meta, tick }) => (
          <li key={key} class={tick ? 'register-questionitem' : 'register-decision'}>
            {tick && (
              <input
                class="register-option__box"
                type="checkbox"
                name={tick.name}
                value={tick.value}
                aria-label={tick.label}
              />
            )}
            <span class="register-questionitem__text">
              <a class="utrecht-link utrecht-link--html-a" href={href}>
                {name}
              </a>
              <br />
              <span class="register-hint">{meta}</span>
            </span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={next}>
            {older}
          </a>
        </p>
      )}
    </>
  );
}
