import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { UserNameField } from '../components/user-name-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { QrCode } from './qr-code.tsx';

interface SetUpProps {
  page: StewardContext;
  t: PeopleTexts;
  /** What the QR code says. */
  address: string;
  /** The same for who types, base32. */
  secret: string;
  /** Whose account it is, for password safes. */
  email: string;
  /** The sign-in is longer ago. */
  asksPassword: boolean;
  back: string;
  faults: readonly FormFault[];
}

/** `/account/tweede-stap`: setting up an authenticator app. */
export function SecondStepPage(props: SetUpProps) {
  const { page, t, address, secret, back, faults } = props;
  const { factor } = t;
  return (
    <StewardLayout page={page} title={factor.title}>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{factor.title}</h1>
        <FaultList title={t.code.faults} faults={faults} />
        <p class="utrecht-paragraph">{factor.intro}</p>
        <ol class="register-numbered">
          <li>{factor.install}</li>
          <li>
            {factor.scan}
            <QrCode text={address} label={factor.picture} />
            {factor.typed} <code class="register-secret">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
          </li>
          <li>{factor.enter}</li>
        </ol>
        <form class="register-form" method="post" action="/account/tweede-stap">
          <TextField
            id="code"
            label={t.code.label}
            autocomplete="one-time-code"
            fault={faultOf(faults, 'code')}
          />
          {props.asksPassword && <OwnPassword {...props} />}
          <input type="hidden" name="back" value={back} />
          <FormToken page={page} />
          <SubmitButton text={factor.submit} />
        </form>
      </div>
    </StewardLayout>
  );
}

function OwnPassword({ t, email, faults }: SetUpProps) {
  return (
    <>
      <UserNameField email={email} />
      <TextField
        id="present"
        type="password"
        label={t.account.present}
        hint={t.factor.passwordHint}
        autocomplete="current-password"
        fault={faultOf(faults, 'present')}
      />
    </>
  );
}

/** The recovery codes, shown this once. */
export function RecoveryCodesPage(props: {
  page: StewardContext;
  t: PeopleTexts;
  codes: readonly string[];
  to: string;
}) {
  const { page, t, codes, to } = props;
  return (
    <StewardLayout page={page} title={t.factor.done}>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.factor.done}</h1>
        <h2 class="utrecht-heading-3">{t.factor.recovery}</h2>
        <p class="utrecht-paragraph">{t.factor.recoveryText}</p>
        <ul class="register-recovery">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
          href={to}
        >
          {t.factor.goOn}
        </a>
      </div>
    </StewardLayout>
  );
}
