import { Layout } from '../components/layout.tsx';
import { type OwnFirmTexts } from '../messages/own-firm-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { EherkenningWay } from './eherkenning-way.tsx';
import { TextField } from './form-controls.tsx';

interface Props {
  texts: OwnFirmTexts;
  page: PageContext;
}

/** `/mijn-bedrijf/inloggen`: a link by mail instead of a password. @param props `ended` of a button that did nothing */
export function FirmSignInPage(
  props: Props & {
    faults: readonly FormFault[];
    title: string;
    said: string | null;
    ended: string | null;
    eherkenning: boolean;
  },
) {
  const { texts, page, faults, title, said, ended, eherkenning } = props;
  const { signIn } = texts;
  return (
    <Layout page={page} title={signIn.title} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{signIn.title}</h1>
        {said !== null && (
          <p class="register-notice register-notice--good" role="status">
            {said}
          </p>
        )}
        {ended !== null && (
          <p class="register-notice register-notice--warning" role="alert">
            {ended}
          </p>
        )}
        <FaultList title={title} faults={faults} />
        <p class="utrecht-paragraph">{signIn.intro}</p>
        <MailLinkForm faults={faults} texts={texts} page={page} />
        {eherkenning && <EherkenningWay page={page} />}
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

/** Asks for an address, to mail a link to. */
export function MailLinkForm({ texts, page, faults }: Props & { faults: readonly FormFault[] }) {
  const { signIn } = texts;
  return (
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
  );
}
