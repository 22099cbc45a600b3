import { type WorkLine } from '../components/work-list.tsx';
import { readKvkNumber } from '../../../common/kvk-number.ts';
import { may } from '../../../access/may.ts';
import { type Answers, STEPS, FIELDS_OF_STEP } from '../../../registration/answers.ts';
import { type EvidenceFile } from '../../../registration/evidence/evidence.service.ts';
import { type ModerationView } from '../../../registration/moderation.service.ts';
import { type Registration, standingAnswers } from '../../../registration/registration.ts';
import { changedAnswers } from '../../../registration/publication-blockers.ts';
import { showAnswer } from '../../firm/overview-part.tsx';
import { faultText } from '../../firm/step-view.ts';
import { moderationTextsFor } from '../../messages/moderation.ts';
import { signUpTextsFor } from '../../messages/sign-up.ts';
import { localUrl } from '../../site/page-context.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';

/** Names of keys and accounts by actor. */
export type ActorNames = ReadonlyMap<string, string>;

/** A sign-up with all that there is to decide about. */
export interface SignUpView {
  title: string;
  status: string;
  meta: string;
  blockers: string[];
  /** Said when an older version is public. */
  published: string | null;
  answers: { label: string; value: string; before: string | null }[];
  files: readonly EvidenceFile[];
  filesPath: string;
  proven: string | null;
  other: KnownLine | null;
  /** Who keeps the entry until now. */
  keeper: string | null;
  /** What becomes of its own entry when it now says another KvK number. */
  renumbered: string | null;
  alike: KnownLine[];
  events: string[];
  /** Whether a steward can decide about it now. */
  open: boolean;
  mayApprove: boolean;
  action: string;
  version: number;
}

export interface KnownLine {
  id: string;
  name: string;
  about: string;
  href: string;
  /** What comes of it when it has another number than the sign-up that claims it; null when it has not. */
  otherNumber: string | null;
}

export function signUpPath(id: string): string {
  return `/beheer/aanmeldingen/${id}`;
}

function kindOf(registration: Registration): 'new' | 'claim' | 'change' {
  return standingAnswers(registration) === null ? registration.kind : 'change';
}

/** A sign-up as a line of the list. */
export function presentLine(registration: Registration, page: StewardContext): WorkLine {
  const texts = moderationTextsFor(page.lang);
  const { id, number, answers, submittedAt } = registration;
  const fields = signUpTextsFor(page.lang).fields;
  const isFirst = standingAnswers(registration) === null;
  const changed = isFirst ? [] : changedAnswers(registration).map((field) => fields[field].label);
  return {
    key: id,
    name: answers.name || texts.one(number),
    href: localUrl(page.lang, signUpPath(id)),
    meta: [
      texts.one(number),
      texts.kinds[kindOf(registration)],
      submittedAt && texts.since(page.f.moment(submittedAt)),
      changed.length > 0 && texts.changedFields(changed.join(', ')),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

export function presentSignUp(
  found: ModerationView,
  { files, actors }: { files: readonly EvidenceFile[]; actors: ActorNames },
  page: StewardContext,
): SignUpView {
  const texts = moderationTextsFor(page.lang);
  const { registration, known, blockers } = found;
  const { id, answers, number, status, version } = registration;
  const open = status === 'submitted' || status === 'asked';
  return {
    title: answers.name || texts.one(number),
    status: texts.statuses[status],
    meta: presentLine(registration, page).meta,
    blockers: blockers.map((blocker) =>
      blocker.code === 'answers'
        ? `${texts.blockers.texts.answers}: ${blocker.faults.map((fault) => faultText(fault, signUpTextsFor(page.lang)).text).join(' ')}`
        : texts.blockers.texts[blocker.code],
    ),
    published: standingAnswers(registration) !== null && status !== 'approved' ? texts.published : null,
    answers: presentAnswers(found, page),
    files,
    filesPath: `${signUpPath(id)}/bewijs`,
    proven: provenText(found, page),
    keeper:
      known.keeper &&
      texts.known.keeper(
        known.keeper.email ?? texts.one(known.keeper.number),
        known.keeper.confirmedOn && page.f.date(known.keeper.confirmedOn),
      ),
    renumbered:
      known.renumbered && texts.known.renumbered[known.renumbered.entry](known.renumbered.kvkNumber),
    other: known.other === null ? null : knownLine(known.other, found, page),
    alike: known.alike
      .filter(({ id: other }) => other !== known.other)
      .map(({ id: other }) => knownLine(other, found, page)),
    events: found.events.map(({ at, by, kind, note }) =>
      [
        `${page.f.moment(at)}: ${texts.events.kinds[kind]} (${texts.events.by(actorOf(by, actors, page))})`,
        note,
      ]
        .filter(Boolean)
        .join(' – '),
    ),
    open,
    mayApprove: open && blockers.length === 0,
    action: localUrl(page.lang, signUpPath(id)),
    version,
  };
}

function actorOf(by: string, actors: ActorNames, page: StewardContext): string {
  const { events } = moderationTextsFor(page.lang);
  if (by === 'firm' || by === 'system') return events[by];
  return actors.get(by) ?? by;
}

/** Every answer that is there or was; of one that changed, what it was. */
function presentAnswers(
  { registration, changed }: ModerationView,
  page: StewardContext,
): SignUpView['answers'] {
  const texts = signUpTextsFor(page.lang);
  const { empty } = moderationTextsFor(page.lang).answers;
  const { answers } = registration;
  const standing = standingAnswers(registration);
  const show = (field: keyof Answers, from: Answers) => showAnswer(field, from, texts, page);
  return STEPS.flatMap((step) => FIELDS_OF_STEP[step] as readonly (keyof Answers)[]).flatMap((field) => {
    const value = show(field, answers);
    const before = standing !== null && changed.includes(field) ? show(field, standing) || empty : null;
    if (value === '' && before === null) return [];
    return [{ label: texts.fields[field].label, value: value || empty, before }];
  });
}

function knownLine(id: string, { known, registration }: ModerationView, page: StewardContext): KnownLine {
  const firm = known.alike.find((one) => one.id === id);
  // Of an entry that its firm ended, and that has no number, nothing is left to look it up by.
  const isEnded = firm === undefined && known.keptBefore && id === known.other;
  const number = firm?.kvkNumber;
  const said = readKvkNumber(registration.answers.kvkNumber);
  const differs = id === known.other && said.kind === 'number' && said.value !== number;
  return {
    id,
    name: firm?.name ?? (isEnded ? registration.answers.name : id),
    otherNumber: differs && number ? moderationTextsFor(page.lang).known.otherNumber(number) : null,
    about: [
      firm?.place,
      firm?.kvkNumber && `KvK ${firm.kvkNumber}`,
      (isEnded || firm?.published === false) && moderationTextsFor(page.lang).known.unlisted,
    ]
      .filter(Boolean)
      .join(' · '),
    // Who may not open the steward's page of a firm sees what buyers see.
    href: may(page.caller, 'suppliers:write')
      ? firmUrl(id, page)
      : localUrl(page.lang, `/leveranciers/${id}`),
  };
}

/** What shows that whoever signs up speaks for the firm that the register knows; null while nothing does. */
function provenText({ registration, known }: ModerationView, page: StewardContext): string | null {
  const { provenBy } = moderationTextsFor(page.lang);
  if (registration.claimProvenBy !== null) return provenBy[wayOf(registration.claimProvenBy)];
  return known.keptBefore ? provenBy.keptBefore : null;
}

/** Whoever is named beside the ways that need no person is a steward. */
function wayOf(provenBy: string): 'mail' | 'eherkenning' | 'steward' {
  return provenBy === 'mail' || provenBy === 'eherkenning' ? provenBy : 'steward';
}
