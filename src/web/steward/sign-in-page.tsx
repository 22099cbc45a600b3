import { Layout } from '../components/layout.tsx';
import { Field } from '../components/field.tsx';
import { type StewardTexts } from '../messages/steward-nl.ts';
import { type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from './components/fault-list.tsx';

interface SignInProps {
  page: PageContext;
  s: StewardTexts;
  /** Where to go afterwards; a path of ours. */
  back: string;
  faults: readonly FormFault[];
  /** True just after signing out. */
  signedOut: boolean;
}

function KeyField({ s, fault }: { s: StewardTexts; fault: string | undefined }) {
  return (
    <Field id="key" label={s.signIn.key} hint={s.signIn.keyHint} fault={fault}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id="key"
        name="key"
        type="password"
        autocomplete="current-password"
        required
        aria-describedby={fault ? 'key-hint key-fault' : 'key-hint'}
        aria-invalid={fault ? 'true' : undefined}
      />
    </Field>
  );
}

/** `/beheer` for whoever is not signed in. */
export function SignInPage({ page, s, back, faults, signedOut }: SignInProps) {
  return (
    <Layout page={page} title={s.signIn.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{s.signIn.title}</h1>
        {signedOut && (
          <p class="register-notice register-notice--good" role="status">
            {s.signIn.signedOut}
          </p>
        )}
        <FaultList title={s.signIn.faults} faults={faults} />
        <p class="utrecht-paragraph">{s.signIn.intro}</p>
        <form class="register-form" method="post" action="/beheer">
          {/* Tells programs that keep passwords what this key is for. */}
          <input
            type="text"
            name="username"
            value={page.m.siteName}
            autocomplete="username"
            hidden
            readOnly
          />
          <KeyField s={s} fault={faultOf(faults, 'key')} />
          <input type="hidden" name="back" value={back} />
          {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
          <button
            class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-form__submit"
            type="submit"
          >
            {s.signIn.submit}
          </button>
        </form>
      </div>
    </Layout>
  );
}
