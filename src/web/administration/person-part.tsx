import { type Person } from '../../access/accounts/new-user.ts';
import { type UserView } from '../../access/accounts/user-view.ts';
import { type Mention } from '../../requests/privacy/mentions.ts';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { administrationTextsFor } from '../messages/administration.ts';
import { FormToken } from '../steward/components/form-token.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { MentionList } from './mention-list.tsx';

/** Correcting the name and the address of somebody. @param typed what was not taken, when that is so */
export function PersonPart({
  page,
  user,
  typed,
}: {
  page: StewardContext;
  user: UserView;
  typed: Person | null;
}) {
  const { users } = administrationTextsFor(page.lang);
  const { email, name } = typed ?? user;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{users.person}</h2>
      <p>{user.atProvider ? users.personAtProvider : users.personText}</p>
      <form class="register-form" method="post" action={`/beheer/gebruikers/${user.id}`}>
        <FormToken page={page} />
        <input type="hidden" name="choice" value="correct" />
        <TextField id="email" type="email" label={users.email} value={email} autocomplete="off" />
        <TextField id="name" label={users.name} value={name} autocomplete="off" />
        <SubmitButton text={users.correct} secondary />
      </form>
    </section>
  );
}

/** An address that nobody works at any more, and where it still stands so that mail goes there. */
export interface LeftAddress {
  email: string;
  mailedAt: readonly Mention[];
}

/** Asks to put right where an address was typed. Nothing when it was nowhere. */
export function StillMailed({ page, left }: { page: StewardContext; left: LeftAddress }) {
  const { users } = administrationTextsFor(page.lang);
  if (left.mailedAt.length === 0) return null;
  return (
    <div class="register-notice" role="status">
      <p>{users.stillMailed(left.email)}</p>
      <MentionList page={page} mentions={left.mailedAt} />
    </div>
  );
}
