import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';

/** What somebody decided, and where that is undone. */
export interface DecidedView {
  text: string;
  by: string;
  action: string;
}

/** A decision that could not be undone just so. */
export interface DecisionPageView extends DecidedView {
  faults: FormFault[];
  /** Records that came after a merge, each with the firms that it may be about. */
  unclear: { name: string; label: string; firms: { id: string; name: string }[] }[];
  /** Decisions that would have to be undone first. */
  newer: DecidedView[];
  firm: { href: string; text: string } | null;
}

function Newer({ decided, page }: { decided: DecidedView; page: StewardContext }) {
  const { undo } = page.s.firms.decisions;
  return (
    <li class="register-decision">
      <div class="register-questionitem__text">
        <p>
          <strong>{decided.text}</strong>
        </p>
        <p class="register-questionitem__meta">{decided.by}</p>
      </div>
      <form method="post" action={decided.action}>
        <FormToken page={page} />
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          aria-label={`${undo}: ${decided.text}`}
        >
          {undo}
        </button>
      </form>
    </li>
  );
}

function Unclear({ record }: { record: DecisionPageView['unclear'][number] }) {
  return (
    <fieldset class="register-batch">
      <legend class="register-batch__title">{record.label}</legend>
      {record.firms.map(({ id, name }) => (
        <div key={id} class="register-option">
          <input
            class="register-option__box"
            type="radio"
            id={`${record.name}-${id}`}
            name={record.name}
            value={id}
            required
          />
          <label class="register-option__label" for={`${record.name}-${id}`}>
            {name}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** `/beheer/besluiten/{id}/ongedaan`: what has to be said before a decision can be undone, or why it cannot. */
export function DecisionPage({ view, page }: { view: DecisionPageView; page: StewardContext }) {
  const { decision } = page.s.firms;
  return (
    <StewardLayout page={page} title={decision.title}>
      <div class="register-settled">
        <h1 class="utrecht-heading-1">{view.text}</h1>
        <p>{view.by}</p>
        <FaultList title={decision.faults} faults={view.faults} />
        {view.unclear.length > 0 && (
          <form class="register-merge" method="post" action={view.action}>
            <FormToken page={page} />
            <p>{decision.unclear}</p>
            {view.unclear.map((record) => (
              <Unclear key={record.name} record={record} />
            ))}
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              {decision.submit}
            </button>
          </form>
        )}
        {view.newer.length > 0 && (
          <ul class="register-questionlist">
            {view.newer.map((decided) => (
              <Newer key={decided.action} decided={decided} page={page} />
            ))}
          </ul>
        )}
        {view.firm && (
          <p>
            <a class="utrecht-link utrecht-link--html-a" href={view.firm.href}>
              {view.firm.text}
            </a>
          </p>
        )}
      </div>
    </StewardLayout>
  );
}
