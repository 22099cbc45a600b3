import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';

/** What the page says and keeps. */
export interface ForgottenView {
  /** As typed. */
  email: string;
  /** The wish was taken; whether a mail goes is not told. */
  sent: boolean;
  faults: readonly FormFault[];
}

interface Props {
  page: PageContext;
  t: PeopleTexts['forgotten'];
  view: ForgottenView;
}

/** `/inloggen/vergeten`: for whoever forgot their password. */
export function ForgottenPasswordPage({ page, t, view }: Props) {
  return (
    <Layout page={page} title={t.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.title}</h1>
        {view.sent && (
          <p class="register-notice register-notice--good" role="status">
            {t.sent}
          </p>
        )}
        <FaultList title={t.faults} faults={view.faults} />
        <p class="utrecht-paragraph">{t.intro}</p>
        <form class="register-form" method="post" action="/inloggen/vergeten">
          <TextField
            id="email"
            type="email"
            label={t.email}
            value={view.email}
            autocomplete="username"
            fault={faultOf(view.faults, 'email')}
          />
          {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
          <SubmitButton text={t.submit} />
        </form>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/inloggen')}>
            {t.back}
          </a>
        </p>
      </div>
    </Layout>
  );
}
