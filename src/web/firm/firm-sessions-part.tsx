import { type OwnSession } from '../../access/own-sessions.service.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type FirmTools, Form } from './firm-form.tsx';

/** Where the firm is signed in, each with a button that ends it. */
export function FirmSessionsPart(props: FirmTools & { sessions: readonly OwnSession[] }) {
  const { sessions, page, session } = props;
  const t = peopleTextsFor(page.lang).account;
  return (
    <section class="register-section" aria-labelledby="sessions">
      <h2 class="utrecht-heading-2" id="sessions">
        {t.sessions}
      </h2>
      <ul class="register-sessions">
        {sessions.map(({ id, browser, openedAt, lastSeenAt }) => (
          <li key={id}>
            <p>
              {id === session.id && <strong>{t.thisOne}: </strong>}
              <span class="register-sessions__browser">{browser ?? t.unknownBrowser}</span>
            </p>
            <p class="register-hint">
              {t.session(page.f.moment(openedAt.toISOString()), page.f.moment(lastSeenAt.toISOString()))}
            </p>
            {id !== session.id && <End {...props} which={id} text={t.end} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <End {...props} which="others" text={t.endAll} />}
    </section>
  );
}

function End({ page, session, which, text }: FirmTools & { which: string; text: string }) {
  return (
    <Form action="/mijn-bedrijf/sessies" page={page} session={session}>
      <input type="hidden" name="session" value={which} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {text}
      </button>
    </Form>
  );
}
