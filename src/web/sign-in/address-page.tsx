import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';

interface Props {
  page: PageContext;
  t: PeopleTexts;
  /** Where the code went. */
  email: string;
  faults: readonly FormFault[];
}

/** `/inloggen/adres`: for whoever came from a provider that does not vouch for their mail address. */
export function AddressPage({ page, t, email, faults }: Props) {
  return (
    <Layout page={page} title={t.address.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.address.title}</h1>
        <FaultList title={t.code.faults} faults={faults} />
        <p class="utrecht-paragraph">{t.address.intro(email)}</p>
        <form class="register-form" method="post" action="/inloggen/adres">
          <TextField
            id="code"
            label={t.code.label}
            hint={t.address.hint}
            autocomplete="one-time-code"
            inputmode="numeric"
            fault={faultOf(faults, 'code')}
          />
          {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
          <SubmitButton text={t.code.submit} />
        </form>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/inloggen')}>
            {t.address.again}
          </a>
        </p>
      </div>
    </Layout>
  );
}
