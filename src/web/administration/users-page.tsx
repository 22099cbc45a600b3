import { type UserView } from '../../access/accounts/user-view.ts';
import { ROLES } from '../../access/role.ts';
import { roleText } from '../account/account-view.ts';
import { SelectField } from '../components/select-field.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { administrationTextsFor } from '../messages/administration.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { localUrl } from '../site/page-context.ts';
import { FaultList, type FormFault } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { PlaceOptions } from './place-options.tsx';

interface Props {
  page: StewardContext;
  users: readonly UserView[];
  /** What the administrator may give roles in; null for everywhere. */
  municipalities: readonly string[] | null;
  faults: readonly FormFault[];
  /** What was typed, when it was not taken. */
  typed: { email: string; name: string };
}

/** Choosing a role and where it holds. */
export function RoleFields({ page, municipalities }: Pick<Props, 'page' | 'municipalities'>) {
  const { users } = administrationTextsFor(page.lang);
  const { roles } = peopleTextsFor(page.lang);
  return (
    <>
      <SelectField id="role" label={users.role}>
        {ROLES.filter((role) => municipalities === null || role !== 'moderator').map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </SelectField>
      <SelectField id="place" label={users.where}>
        <PlaceOptions page={page} municipalities={municipalities} />
      </SelectField>
    </>
  );
}

function Line({ user, page }: { user: UserView; page: StewardContext }) {
  const { users } = administrationTextsFor(page.lang);
  const t = peopleTextsFor(page.lang);
  const seen = user.lastSignInAt
    ? users.lastSeen(page.f.moment(user.lastSignInAt.toISOString()))
    : users.never;
  const roles = user.roles.map((role) => roleText(role, page, t)).join('; ') || users.noRole;
  return (
    <li>
      <a
        class="utrecht-link utrecht-link--html-a"
        href={localUrl(page.lang, `/beheer/gebruikers/${user.id}`)}
      >
        {user.name}
      </a>
      {user.name !== user.email && <p class="register-sessions__under">{user.email}</p>}
      <p>
        {roles}
        {user.disabledAt && ` (${users.closed})`}
      </p>
      <p class="register-hint">{seen}</p>
    </li>
  );
}

/** `/beheer/gebruikers`: who works in the register, and adding somebody. */
export function UsersPage({ page, users: found, municipalities, faults, typed }: Props) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={users.title}>
      <h1 class="utrecht-heading-1">{users.title}</h1>
      <p class="utrecht-paragraph">{users.intro}</p>
      {found.length === 0 && <p>{users.none}</p>}
      <ul class="register-sessions">
        {found.map((user) => (
          <Line key={user.id} user={user} page={page} />
        ))}
      </ul>
      <section class="register-section register-narrow">
        <h2 class="utrecht-heading-3">{users.add}</h2>
        <FaultList title={users.faults} faults={faults} />
        <form class="register-form" method="post" action="/beheer/gebruikers">
          <TextField id="email" type="email" label={users.email} value={typed.email} autocomplete="off" />
          <TextField id="name" label={users.name} value={typed.name} autocomplete="off" />
          <RoleFields page={page} municipalities={municipalities} />
          <FormToken page={page} />
          <SubmitButton text={users.create} />
        </form>
      </section>
    </StewardLayout>
  );
}
