import { type UserView } from '../../access/accounts/user-view.ts';
import { type OwnSession } from '../../access/own-sessions.service.ts';
import { type Membership } from '../../access/role.ts';
import { type Session } from '../../access/session.ts';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { named } from '../messages/messages.ts';
import { type PageContext } from '../site/page-context.ts';

/** `/account`, ready to show. */
export interface AccountView {
  email: string;
  roles: string[];
  /** What to say about the second step; null for who signs in at a provider, where it is kept. */
  secondFactor: { text: string; canSetUp: boolean } | null;
  /** Whether there is a present password to ask for. */
  hasPassword: boolean;
  sessions: { id: string; browser: string; text: string; present: boolean }[];
}

export function accountView(
  user: UserView,
  sessions: readonly OwnSession[],
  present: Session,
  page: PageContext,
  t: PeopleTexts,
): AccountView {
  return {
    email: user.email,
    roles: user.roles.map((role) => roleText(role, page, t)),
    secondFactor: present.method === 'oidc' ? null : factorOf(user, present, t),
    hasPassword: user.hasPassword,
    sessions: sessions.map(({ id, browser, openedAt, lastSeenAt }) => ({
      id,
      browser: browser ?? t.account.unknownBrowser,
      text: t.account.session(page.f.moment(openedAt.toISOString()), page.f.moment(lastSeenAt.toISOString())),
      present: id === present.id,
    })),
  };
}

/** `registerbeheerder, Groningen`. */
export function roleText(
  { role, municipality, network }: Membership,
  page: PageContext,
  t: PeopleTexts,
): string {
  const where =
    municipality === null
      ? (network ?? t.account.everywhere)
      : named(page.names.municipalities, municipality);
  return `${t.roles[role]}, ${where}`;
}

function factorOf(
  user: UserView,
  { caller }: Session,
  { account }: PeopleTexts,
): AccountView['secondFactor'] {
  if (user.hasSecondFactor) return { text: account.secondFactorOn, canSetUp: false };
  const due = caller.kind === 'user' && caller.secondFactorDue === 'set-up';
  return { text: due ? account.secondFactorNeeded : account.secondFactorOff, canSetUp: true };
}
