import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';

/** What the page says and keeps. */
export interface SignInView {
  /** Where to go afterwards; a path of ours, or empty. */
  back: string;
  email: string;
  /** What went well just before. */
  notice: string | null;
  /** What the button for the organisation's own provider calls it; null when there is none. */
  provider: string | null;
  eherkenning: boolean;
}

interface Props {
  page: PageContext;
  t: PeopleTexts;
  view: SignInView;
  faults: readonly FormFault[];
}

function Way({ page, path, back, text }: { page: PageContext; path: string; back: string; text: string }) {
  const params = new URLSearchParams(back === '' ? {} : { back });
  return (
    <a
      class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
      href={localUrl(page.lang, path, params)}
    >
      {text}
    </a>
  );
}

function TextLink({ page, path, text }: { page: PageContext; path: string; text: string }) {
  return (
    <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, path)}>
      {text}
    </a>
  );
}

function PasswordForm({ page, t, view, faults }: Props) {
  return (
    <form class="register-form" method="post" action="/inloggen">
      <TextField
        id="email"
        type="email"
        label={t.signIn.email}
        value={view.email}
        autocomplete="username"
        fault={faultOf(faults, 'email')}
      />
      <TextField id="password" type="password" label={t.signIn.password} autocomplete="current-password" />
      <input type="hidden" name="back" value={view.back} />
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <SubmitButton text={t.signIn.submit} />
      <p>
        <TextLink page={page} path="/inloggen/vergeten" text={t.signIn.forgotten} />
      </p>
    </form>
  );
}

/** `/inloggen`: every way in, that of officers first. */
export function PeopleSignInPage(props: Props) {
  const { page, t, view, faults } = props;
  return (
    <Layout page={page} title={t.signIn.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{t.signIn.title}</h1>
        {view.notice !== null && (
          <p class="register-notice register-notice--good" role="status">
            {view.notice}
          </p>
        )}
        <FaultList title={t.signIn.faults} faults={faults} />
        <h2 class="utrecht-heading-3">{t.signIn.officers}</h2>
        {view.provider !== null && (
          <>
            <Way
              page={page}
              path="/inloggen/organisatie"
              back={view.back}
              text={t.signIn.atProvider(view.provider)}
            />
            <p>{t.signIn.orPassword}</p>
          </>
        )}
        <PasswordForm {...props} />
        <h2 class="utrecht-heading-3">{t.signIn.firms}</h2>
        {view.eherkenning && (
          <Way page={page} path="/inloggen/eherkenning" back={view.back} text={t.signIn.eherkenning} />
        )}
        <p>
          <TextLink page={page} path="/mijn-bedrijf/inloggen" text={t.signIn.firmLink} />
        </p>
        <p>
          <TextLink page={page} path="/aanmelden" text={t.signIn.signUp} />
        </p>
        <h2 class="utrecht-heading-3">{t.signIn.keys}</h2>
        <p>
          <a
            class="utrecht-link utrecht-link--html-a"
            href={localUrl(
              page.lang,
              '/beheer',
              new URLSearchParams(view.back === '' ? {} : { back: view.back }),
            )}
          >
            {t.signIn.withKey}
          </a>
        </p>
      </div>
    </Layout>
  );
}
