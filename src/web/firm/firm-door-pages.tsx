import { Layout } from '../components/layout.tsx';
import { type OwnFirmTexts } from '../messages/own-firm-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { TextField } from './form-controls.tsx';
import { RoomField } from './room-field.tsx';

interface Props {
  texts: OwnFirmTexts;
  page: PageContext;
}

/** `/mijn-bedrijf/inloggen`: a link by mail instead of a password. */
export function FirmSignInPage(
  props: Props & { faults: readonly FormFault[]; title: string; sent: boolean },
) {
  const { texts, page, faults, title, sent } = props;
  const { signIn } = texts;
  return (
    <Layout page={page} title={signIn.title} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{signIn.title}</h1>
        {sent && (
          <p class="register-notice register-notice--good" role="status">
            {signIn.sent}
          </p>
        )}
        <FaultList title={title} faults={faults} />
        <p class="utrecht-paragraph">{signIn.intro}</p>
        <form
          class="register-form"
          method="post"
          action={localUrl(page.lang, '/mijn-bedrijf/inloggen')}
          noValidate
        >
          <TextField
            name="email"
            label={signIn.email}
            value=""
            fault={faultOf(faults, 'email')}
            autocomplete="email"
            inputmode="email"
            maxLength={300}
          />
          <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
            {signIn.submit}
          </button>
        </form>
        <p>
          {signIn.newHere}{' '}
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/aanmelden')}>
            {signIn.newHereLink}
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** Where the yearly mail leads: opening it changes nothing, each button does one thing. */
export function YearlyPage({ texts, page, code, firm }: Props & { code: string; firm: string }) {
  const { yearly } = texts;
  const answer = (value: string, text: string, kind: string) => (
    <button class={`utrecht-button utrecht-button--${kind}`} type="submit" name="antwoord" value={value}>
      {text}
    </button>
  );
  return (
    <Layout page={page} title={yearly.title} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{yearly.title}</h1>
        <p class="utrecht-paragraph">{yearly.intro(firm)}</p>
        <form class="register-form" method="post" action={localUrl(page.lang, '/mijn-bedrijf/jaarlijks')}>
          <input type="hidden" name="code" value={code} />
          <RoomField page={page} />
          {answer('klopt', yearly.right, 'primary-action')}
          {answer('wijzigen', yearly.change, 'secondary-action')}
          {answer('stoppen', yearly.stop, 'subtle')}
        </form>
      </div>
    </Layout>
  );
}

/** What an answer did. */
export function YearlyDonePage({ texts, page, text }: Props & { text: string }) {
  return (
    <Layout page={page} title={texts.yearly.title} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.yearly.title}</h1>
        <p class="register-notice register-notice--good" role="status">
          {text}
        </p>
      </div>
    </Layout>
  );
}
