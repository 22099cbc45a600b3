import { Icon } from '../components/icon.tsx';
import { type Person } from '../../access/accounts/new-user.ts';
import { type Say } from '../../access/accounts/user-desk.service.ts';
import { type UserView } from '../../access/accounts/user-view.ts';
import { type Membership } from '../../access/role.ts';
import { roleText } from '../account/account-view.ts';
import { SubmitButton } from '../components/submit-button.tsx';
import { administrationTextsFor } from '../messages/administration.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { localUrl } from '../site/page-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { FaultList, type FormFault } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { type LeftAddress, PersonPart, StillMailed } from './person-part.tsx';
import { RoleFields } from './users-page.tsx';

interface Props {
  page: StewardContext;
  user: UserView;
  /** What whoever looks at it has to say over it: no more is offered than that. */
  say: Say;
  municipalities: readonly string[] | null;
  /** The link to set a password, shown this once. */
  link: string | null;
  notice: string | null;
  faults: readonly FormFault[];
  /** Name and address as they were typed, when they were not taken. */
  typed: Person | null;
  /** The address that was left just now. */
  left: LeftAddress | null;
}

/** What the one form of the page can be told to do. */
export const USER_CHOICES = ['correct', 'grant', 'withdraw', 'renew', 'close', 'reopen'] as const;

export type UserChoice = (typeof USER_CHOICES)[number];

function Choice({ page, user, choice }: { page: StewardContext; user: UserView; choice: UserChoice }) {
  return (
    <>
      <FormToken page={page} />
      <input type="hidden" name="choice" value={choice} />
      <input type="hidden" name="user" value={user.id} />
    </>
  );
}

function Roles(props: Props) {
  const { page, user, say, municipalities } = props;
  const { users } = administrationTextsFor(page.lang);
  const mayTake = ({ municipality }: Membership) =>
    say !== 'own' &&
    (municipalities === null || (municipality !== null && municipalities.includes(municipality)));
  const t = peopleTextsFor(page.lang);
  const action = `/beheer/gebruikers/${user.id}`;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.roles}</h2>
      {user.roles.length === 0 && <p>{users.noRole}</p>}
      <ul class="register-sessions">
        {user.roles.map((role) => (
          <li key={role.id}>
            {mayTake(role) ? (
              <form class="register-decision" method="post" action={action}>
                <Choice page={page} user={user} choice="withdraw" />
                <input type="hidden" name="held" value={role.id} />
                <span>{roleText(role, page, t)}</span>
                <SubmitButton text={users.withdraw} secondary />
              </form>
            ) : (
              roleText(role, page, t)
            )}
          </li>
        ))}
      </ul>
      <form class="register-form" method="post" action={action}>
        <Choice page={page} user={user} choice="grant" />
        <RoleFields {...props} />
        <SubmitButton text={users.grant} />
      </form>
    </section>
  );
}

function Access({ page, user }: Props) {
  const { users } = administrationTextsFor(page.lang);
  const action = `/beheer/gebruikers/${user.id}`;
  const open = user.disabledAt === null;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.access}</h2>
      {open && (
        <form class="register-form" method="post" action={action}>
          <Choice page={page} user={user} choice="renew" />
          {user.hasSecondFactor && (
            <label class="register-check">
              <input type="checkbox" name="lostPhone" value="1" /> {users.lostPhone}
            </label>
          )}
          <SubmitButton text={users.renew} secondary />
        </form>
      )}
      <form class="register-form" method="post" action={action}>
        <Choice page={page} user={user} choice={open ? 'close' : 'reopen'} />
        <SubmitButton text={open ? users.close : users.reopen} secondary />
      </form>
    </section>
  );
}

function OwnData({ page, user }: Props) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.data}</h2>
      <p>{users.dataText}</p>
      <a
        class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
        href={`/beheer/gebruikers/${user.id}/gegevens`}
        download
      >
        {users.download}
      </a>
    </section>
  );
}

function Erasing({ page, user }: Props) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.eraseTitle}</h2>
      <p>{users.eraseText}</p>
      <form class="register-form" method="post" action={`/beheer/gebruikers/${user.id}/wissen`}>
        <FormToken page={page} />
        <label class="register-check">
          <input type="checkbox" name="sure" value="1" required /> {users.eraseSure}
        </label>
        <SubmitButton text={users.erase} danger />
      </form>
    </section>
  );
}

/** Why there is less to do here than with other accounts, and who can do the rest. */
function Elsewhere({ page, say }: Props) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.access}</h2>
      <p>{say === 'own' ? users.ownAccount : users.partly}</p>
      {say === 'own' && (
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
          href={localUrl(page.lang, '/account')}
        >
          {peopleTextsFor(page.lang).account.title}
        </a>
      )}
    </section>
  );
}

/** `/beheer/gebruikers/{id}`: one account. */
export function UserPage(props: Props) {
  const { page, user, say, link, notice, faults, typed, left } = props;
  const { users } = administrationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={user.name} scripts={link === null ? [] : ['copy']}>
      <div class="register-narrow">
        <p>
          <a
            class="utrecht-link utrecht-link--html-a register-back"
            href={localUrl(page.lang, '/beheer/gebruikers')}
          >
            <Icon name="back" />
            {users.back}
          </a>
        </p>
        <h1 class="utrecht-heading-1">{user.name}</h1>
        <p>{user.email}</p>
        {notice !== null && (
          <p class="register-notice register-notice--good" role="status">
            {notice}
          </p>
        )}
        {link !== null && (
          <div class="register-notice register-notice--good" role="status">
            <h2 class="register-notice__title">{users.link}</h2>
            <p>{users.linkText}</p>
            <p class="register-copied">
              <code class="register-secret" id="koppeling">
                {link}
              </code>
              <CopyButton of="koppeling" page={page} secondary />
            </p>
          </div>
        )}
        {left !== null && <StillMailed page={page} left={left} />}
        <FaultList title={users.faults} faults={faults} />
        {say === 'whole' && <PersonPart page={page} user={user} typed={typed} />}
        <Roles {...props} />
        {say === 'whole' ? (
          <>
            <Access {...props} />
            <OwnData {...props} />
            <Erasing {...props} />
          </>
        ) : (
          <Elsewhere {...props} />
        )}
      </div>
    </StewardLayout>
  );
}
