import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { UserNameField } from '../components/user-name-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { localUrl } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { type AccountView } from './account-view.ts';

interface Props {
  page: StewardContext;
  t: PeopleTexts;
  view: AccountView;
  /** What went well just before. */
  notice: string | null;
  faults: readonly FormFault[];
  /** What is wrong is about erasing the account, and not about its password. */
  erasing: boolean;
}

function Person({ page, t, view }: Props) {
  const { account } = t;
  return (
    <>
      <dl class="register-facts">
        <dt>{account.email}</dt>
        <dd>{view.email}</dd>
        <dt>{account.roles}</dt>
        <dd>{view.roles.length === 0 ? account.noRoles : view.roles.join('; ')}</dd>
      </dl>
      {view.secondFactor && (
        <section class="register-section">
          <h2 class="utrecht-heading-3">{account.secondFactor}</h2>
          <p>{view.secondFactor.text}</p>
          {view.secondFactor.canSetUp && (
            <a
              class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
              href={localUrl(page.lang, '/account/tweede-stap')}
            >
              {account.setUp}
            </a>
          )}
        </section>
      )}
    </>
  );
}

function PasswordPart({ page, t, view, faults }: Props) {
  const { account, password } = t;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{account.password}</h2>
      <form class="register-form" method="post" action="/account/wachtwoord">
        <UserNameField email={view.email} />
        {view.hasPassword && (
          <TextField
            id="present"
            type="password"
            label={account.present}
            autocomplete="current-password"
            fault={faultOf(faults, 'present')}
          />
        )}
        <TextField
          id="password"
          type="password"
          label={password.label}
          hint={password.hint}
          autocomplete="new-password"
          fault={faultOf(faults, 'password')}
        />
        <FormToken page={page} />
        <SubmitButton text={password.submit} />
      </form>
    </section>
  );
}

function Sessions({ page, t, view }: Props) {
  const { account } = t;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{account.sessions}</h2>
      <ul class="register-sessions">
        {view.sessions.map(({ id, browser, text, present }) => (
          <li key={id}>
            <p>
              {present && <strong>{account.thisOne}: </strong>}
              <span class="register-sessions__browser">{browser}</span>
            </p>
            <p class="register-hint">{text}</p>
            {!present && (
              <form method="post" action="/account/sessies">
                <FormToken page={page} />
                <input type="hidden" name="session" value={id} />
                <SubmitButton text={account.end} secondary />
              </form>
            )}
          </li>
        ))}
      </ul>
      {view.sessions.length > 1 && (
        <form method="post" action="/account/sessies">
          <FormToken page={page} />
          <input type="hidden" name="session" value="others" />
          <SubmitButton text={account.endAll} secondary />
        </form>
      )}
    </section>
  );
}

function OwnData({ t: { account } }: Props) {
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{account.data}</h2>
      <p>{account.dataText}</p>
      <a
        class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
        href="/account/gegevens"
        download
      >
        {account.download}
      </a>
    </section>
  );
}

function Erasing({ page, t, view, faults }: Props) {
  const { account } = t;
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-3">{account.erase}</h2>
      <p>{account.eraseText}</p>
      <form class="register-form" method="post" action="/account/wissen">
        <UserNameField email={view.email} />
        <label class="register-check">
          <input type="checkbox" id="sure" name="sure" value="1" required /> {account.eraseSure}
        </label>
        {view.hasPassword && (
          <TextField
            id="own-password"
            type="password"
            label={account.present}
            autocomplete="current-password"
            fault={faultOf(faults, 'own-password')}
          />
        )}
        <FormToken page={page} />
        <SubmitButton text={account.eraseDo} danger />
      </form>
    </section>
  );
}

/** `/account`: one's own roles, password, second step and sessions. */
export function AccountPage(props: Props) {
  const { page, t, view, notice, faults, erasing } = props;
  return (
    <StewardLayout page={page} title={t.account.title}>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.account.title}</h1>
        {notice !== null && (
          <p class="register-notice register-notice--good" role="status">
            {notice}
          </p>
        )}
        <FaultList title={erasing ? t.account.eraseFaults : t.password.faults} faults={faults} />
        <Person {...props} />
        {view.secondFactor ? <PasswordPart {...props} /> : <p>{t.account.atProvider}</p>}
        <Sessions {...props} />
        <OwnData {...props} />
        <Erasing {...props} />
      </div>
    </StewardLayout>
  );
}
