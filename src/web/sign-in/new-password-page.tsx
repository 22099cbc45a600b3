import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { UserNameField } from '../components/user-name-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';

interface Props {
  page: PageContext;
  t: PeopleTexts;
  token: string;
  /** Whose account it is. */
  email: string;
  faults: readonly FormFault[];
}

/** `/inloggen/wachtwoord`: for whoever holds a link to set a password. */
export function NewPasswordPage({ page, t, token, email, faults }: Props) {
  return (
    <Layout page={page} title={t.password.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.password.title}</h1>
        <FaultList title={t.password.faults} faults={faults} />
        <p class="utrecht-paragraph">{t.password.forAccount(email)}</p>
        <p class="utrecht-paragraph">{t.password.intro}</p>
        <form class="register-form" method="post" action="/inloggen/wachtwoord">
          <UserNameField email={email} />
          <TextField
            id="password"
            type="password"
            label={t.password.label}
            hint={t.password.hint}
            autocomplete="new-password"
            fault={faultOf(faults, 'password')}
          />
          <input type="hidden" name="token" value={token} />
          {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
          <SubmitButton text={t.password.submit} />
        </form>
      </div>
    </Layout>
  );
}
