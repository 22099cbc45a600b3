import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { type StewardContext } from '../steward/steward-context.ts';

interface Props {
  page: StewardContext;
  t: PeopleTexts;
  back: string;
  faults: readonly FormFault[];
}

/** `/inloggen/code`: for whoever showed the password of an account that an app protects. */
export function CodePage({ page, t, back, faults }: Props) {
  return (
    <Layout page={page} title={t.code.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.code.title}</h1>
        <FaultList title={t.code.faults} faults={faults} />
        <p class="utrecht-paragraph">{t.code.intro}</p>
        <form class="register-form" method="post" action="/inloggen/code">
          <TextField
            id="code"
            label={t.code.label}
            hint={t.code.hint}
            autocomplete="one-time-code"
            fault={faultOf(faults, 'code')}
          />
          <input type="hidden" name="back" value={back} />
          <FormToken page={page} />
          <SubmitButton text={t.code.submit} />
        </form>
        <form method="post" action="/beheer/afmelden">
          <FormToken page={page} />
          <button class="register-steward__out" type="submit">
            {t.code.signOut}
          </button>
        </form>
      </div>
    </Layout>
  );
}
