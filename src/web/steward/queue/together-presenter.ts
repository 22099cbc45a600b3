import { type ModerationView } from '../../../registration/moderation.service.ts';
import { standingAnswers } from '../../../registration/registration.ts';
import { moderationTextsFor } from '../../messages/moderation.ts';
import { togetherTextsFor } from '../../messages/together.ts';
import { localUrl } from '../../site/page-context.ts';
import { presentSignUp, signUpPath, type SignUpView } from '../sign-ups/sign-up-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { seenText, type Together } from './together-state.ts';

/** One sign-up among several. */
export interface TogetherItem {
  id: string;
  name: string;
  href: string;
  meta: string;
  /** What its box says: the sign-up in the version that is shown. */
  value: string;
  answers: SignUpView['answers'];
  /** What letting it through does to other entries and sign-ups, and which entries look like it. */
  notes: string[];
  /** What stands in the way; of one that is decided, that. */
  reasons: string[];
}

export interface TogetherView {
  ready: TogetherItem[];
  blocked: TogetherItem[];
  /** What was just done; null when nothing was. */
  approved: string | null;
  warnings: string[];
  fault: string | null;
}

/** Several sign-ups: what can be let through, what cannot, and what just was. Pure. */
export function presentTogether(
  found: readonly ModerationView[],
  { done, ...asked }: Omit<Together, 'done'> & { done: readonly ModerationView[] },
  page: StewardContext,
): TogetherView {
  const t = togetherTextsFor(page.lang);
  const items = found.map((view) => presentItem(view, page));
  const names = done
    .filter(({ registration }) => registration.status === 'approved')
    .map(({ registration }) => nameOf(registration, page));
  const gone = asked.ids.length - found.length;
  return {
    ready: items.filter(({ reasons }) => reasons.length === 0),
    blocked: items.filter(({ reasons }) => reasons.length > 0),
    approved: names.length === 0 ? null : t.approved(names.join(', ')),
    warnings: [
      ...(asked.leftOut && found.length > 0 ? [t.leftOut(found.length)] : []),
      ...(gone > 0 ? [t.gone(gone)] : []),
    ],
    fault: asked.ids.length === 0 && done.length === 0 ? t.nothing : null,
  };
}

function nameOf({ answers, number }: ModerationView['registration'], page: StewardContext): string {
  return answers.name || moderationTextsFor(page.lang).one(number);
}

function presentItem(found: ModerationView, page: StewardContext): TogetherItem {
  const t = togetherTextsFor(page.lang);
  const { registration } = found;
  const { id, version } = registration;
  const isFirst = standingAnswers(registration) === null;
  const view = presentSignUp(found, { files: [], actors: new Map() }, page);
  const { alike, other, keeper, renumbered, open, blockers } = view;
  const alikes = [...(other ? [other] : []), ...alike].map(({ name, about }) =>
    about === '' ? name : `${name} (${about})`,
  );
  return {
    id,
    name: nameOf(registration, page),
    href: localUrl(page.lang, signUpPath(id)),
    meta: [view.meta, t.version(page.f.number(version))].join(' · '),
    value: seenText({ id, version }),
    // Of a change only what becomes another: the rest is public already.
    answers: view.answers.filter(({ before }) => isFirst || before !== null),
    notes: [keeper, renumbered, alikes.length === 0 ? null : t.alike(alikes.join('; '))].filter(
      (note) => note !== null,
    ),
    reasons: open ? blockers : [t.decided(view.status)],
  };
}
