import { type OwnSession } from '../../access/own-sessions.service.ts';
import { type Improvement } from '../../registration/improvements.ts';
import { type OwnFirm } from '../../registration/own-firm.service.ts';
import { type ProvenEntry } from '../../registration/proven-entry.service.ts';
import { Layout } from '../components/layout.tsx';
import { statedOn } from '../../registration/registration-row.ts';
import { type Registration, standingAnswers } from '../../registration/registration.ts';
import { moderationTextsFor } from '../messages/moderation.ts';
import { type OwnFirmTexts } from '../messages/own-firm-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { type FirmTools, Form } from './firm-form.tsx';
import { FirmSessionsPart } from './firm-sessions-part.tsx';
import { Choice } from './form-controls.tsx';
import { showAnswer } from './overview-part.tsx';
import { ProvenEntryPart } from './proven-entry-part.tsx';
import { RoomField, type RoomSaid } from './room-field.tsx';
import { SuspensionNotice } from './suspension-notice.tsx';

type Props = FirmTools;

/** `/mijn-bedrijf`: a firm's entries, what buyers see of them, and what to do. */
export function OwnFirmPage(
  props: Props & {
    firms: readonly OwnFirm[];
    /** What eHerkenning proves to be theirs, and nobody keeps yet. */
    proven: ProvenEntry | null;
    sessions: readonly OwnSession[];
    said: string | null;
    /** Room for orders that could not be read, and of which entry. */
    wrong: { id: string; said: RoomSaid } | null;
  },
) {
  const { texts, page, session, firms, proven, sessions, said, wrong } = props;
  return (
    <Layout page={page} title={texts.title} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.title}</h1>
        <Form action="/mijn-bedrijf/afmelden" page={page} session={session}>
          <p class="register-signedin">
            {texts.signedInAs} <strong>{session.caller.name}</strong>{' '}
            <button class="utrecht-button utrecht-button--subtle" type="submit">
              {texts.signOut}
            </button>
          </p>
        </Form>
        {said !== null && (
          <p class="register-notice register-notice--good" role="status">
            {said}
          </p>
        )}
        {proven !== null && <ProvenEntryPart entry={proven} texts={texts} page={page} session={session} />}
        {firms.length === 0 && proven === null && <p>{texts.none}</p>}
        {firms.map((firm) => (
          <Entry
            key={firm.registration.id}
            firm={firm}
            room={wrong?.id === firm.registration.id ? wrong.said : undefined}
            texts={texts}
            page={page}
            session={session}
          />
        ))}
        <FirmSessionsPart sessions={sessions} texts={texts} page={page} session={session} />
      </div>
    </Layout>
  );
}

/** Something of it is not on the list yet. */
const CHANGING: readonly Registration['status'][] = ['draft', 'submitted', 'asked', 'refused'];

function Entry({ firm, room, texts, page, session }: Props & { firm: OwnFirm; room: RoomSaid | undefined }) {
  const { registration, profile } = firm;
  const { id, number, answers, status, note, confirmedOn, approved } = registration;
  return (
    <section class="register-section" aria-labelledby={`entry-${number}`}>
      <h2 class="utrecht-heading-2" id={`entry-${number}`}>
        {answers.name || texts.number(number)}
      </h2>
      <p class="register-notice">
        {texts.statuses[status]}
        {note !== null && (
          <>
            <br />
            <q>{note}</q>
          </>
        )}
      </p>
      <SuspensionNotice suspension={firm.suspension} page={page} />
      {registration.email !== null && !registration.emailConfirmed && (
        <p class="register-notice register-notice--warning">{texts.unconfirmed(registration.email)}</p>
      )}
      {firm.stale && <p class="register-notice register-notice--warning">{texts.stale}</p>}
      {profile === null ? (
        <p>{texts.notPublished}</p>
      ) : (
        <p>
          <strong>{texts.published}.</strong>{' '}
          <a
            class="utrecht-link utrecht-link--html-a"
            href={localUrl(page.lang, `/leveranciers/${profile.supplierId}`)}
          >
            {texts.asBuyers}
          </a>
          {standingAnswers(registration) !== null && CHANGING.includes(status) && ` ${texts.asBefore}`}
        </p>
      )}
      {confirmedOn !== null && <p class="register-hint">{texts.confirmedOn(page.f.date(confirmedOn))}</p>}
      <div class="register-signup__ways register-signup__ways--own">
        <Form action="/mijn-bedrijf/wijzigen" id={id} page={page} session={session}>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {texts.edit}
          </button>
        </Form>
        {approved !== null && status === 'approved' && (
          <Form action="/mijn-bedrijf/klopt" id={id} page={page} session={session}>
            <RoomNow registration={registration} texts={texts} page={page} />
            <RoomField page={page} id={`room-${number}`} said={room} />
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              {texts.right}
            </button>
          </Form>
        )}
      </div>
      {profile !== null && <Seen firm={firm} texts={texts} page={page} />}
      {profile !== null && <Improve list={firm.improvements} texts={texts} page={page} />}
      <h3 class="utrecht-heading-3">{texts.dataTitle}</h3>
      <p>
        <a
          class="utrecht-link utrecht-link--html-a"
          href={`/mijn-bedrijf/gegevens?${new URLSearchParams({ id }).toString()}`}
        >
          {texts.download}
        </a>
      </p>
      {approved !== null && status !== 'stopped' && (
        <p>
          <a
            class="utrecht-link utrecht-link--html-a"
            href={localUrl(page.lang, '/mijn-bedrijf/stoppen', new URLSearchParams({ id }))}
          >
            {texts.stop}
          </a>
        </p>
      )}
      <History firm={firm} texts={texts} page={page} />
    </section>
  );
}

/** What it said before in this quarter, so that nobody wonders whether it was heard. */
function RoomNow(props: { registration: Registration; texts: OwnFirmTexts; page: PageContext }) {
  const { registration, texts, page } = props;
  const { approved, roomSaidOn } = registration;
  if (approved === null) return null;
  const now = statedOn(approved, roomSaidOn, page.today);
  if (now.room === '') return null;
  return <p>{texts.roomNow(showAnswer('room', now, signUpTextsFor(page.lang), page))}</p>;
}

/** Counts by month, of nobody in particular. */
function Seen({ firm, texts, page }: { firm: OwnFirm; texts: OwnFirmTexts; page: PageContext }) {
  const { seen } = texts;
  return (
    <>
      <h3 class="utrecht-heading-3">{seen.title}</h3>
      <p class="register-hint">{firm.sightings.length === 0 ? seen.none : seen.intro}</p>
      {firm.sightings.length > 0 && (
        <table class="register-table">
          <thead>
            <tr>
              {[seen.month, seen.found, seen.shortlisted].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firm.sightings.map(({ month, found, shortlisted }) => (
              <tr key={month}>
                <th scope="row">{page.f.month(month)}</th>
                <td>{page.f.number(found)}</td>
                <td>{page.f.number(shortlisted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Improve({
  list,
  texts,
  page,
}: {
  list: readonly Improvement[];
  texts: OwnFirmTexts;
  page: PageContext;
}) {
  const textOf = (one: Improvement): string => {
    if (one.code === 'unproven') return texts.unproven(one.label);
    if (one.code === 'ends' || one.code === 'ended') {
      const day = page.f.date(one.until);
      const { untilBasis } = one;
      return texts[one.code](one.label, untilBasis === undefined ? day : page.m.assumedEnd[untilBasis](day));
    }
    return texts.improve.texts[one.code];
  };
  return (
    <>
      <h3 class="utrecht-heading-3">{texts.improve.title}</h3>
      {list.length === 0 && <p>{texts.improve.none}</p>}
      <ul class="register-notice__list">
        {list.map((one) => (
          <li key={textOf(one)}>{textOf(one)}</li>
        ))}
      </ul>
    </>
  );
}

/** What happened, without who of the register did it. */
function History({ firm, texts, page }: { firm: OwnFirm; texts: OwnFirmTexts; page: PageContext }) {
  const { kinds } = moderationTextsFor(page.lang).events;
  return (
    <details>
      <summary>{texts.history}</summary>
      <ul class="register-notice__list">
        {firm.events.map(({ at, kind }) => (
          <li key={`${at} ${kind}`}>
            {page.f.moment(at)}: {kinds[kind]}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Asks once more before an entry goes off the list. */
export function StopPage(props: Props & { id: string; name: string; suspended: boolean }) {
  const { texts, page, session, id, name, suspended } = props;
  return (
    <Layout page={page} title={texts.stopTitle} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.stopTitle}</h1>
        <p class="utrecht-paragraph">
          <strong>{name}</strong>. {texts.stopText}
        </p>
        {suspended && <p class="register-notice register-notice--warning">{texts.eraseSuspended}</p>}
        <Form action="/mijn-bedrijf/stoppen" id={id} page={page} session={session}>
          <Choice
            type="checkbox"
            name="wissen"
            option={{ value: 'ja', text: texts.erase, note: texts.eraseNote, chosen: false }}
          />
          <div class="register-signup__ways">
            <button
              class="utrecht-button utrecht-button--primary-action utrecht-button--danger"
              type="submit"
            >
              {texts.stopYes}
            </button>
            <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
              {texts.keep}
            </a>
          </div>
        </Form>
      </div>
    </Layout>
  );
}
