import { type ComponentChildren } from 'preact';
import { type ShownInvitation } from '../../registration/outreach/answered-invitations.service.ts';
import { Layout } from '../components/layout.tsx';
import { invitationTextsFor } from '../messages/invitation.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

export const INVITATION_PATH = '/uitnodiging';
export const REFUSAL_PATH = '/uitnodiging/niet-meer';

interface Props {
  page: PageContext;
}

function Narrow({ page, title, children }: Props & { title: string; children: ComponentChildren }) {
  return (
    <Layout page={page} title={title} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{title}</h1>
        {children}
      </div>
    </Layout>
  );
}

/** A form of one button: opening the page changes nothing, for programs that look at mail open pages too. */
function OneButton({ page, path, code, text }: Props & { path: string; code: string; text: string }) {
  return (
    <form class="register-form" method="post" action={localUrl(page.lang, path)}>
      <input type="hidden" name="code" value={code} />
      <button
        class="utrecht-button utrecht-button--primary-action register-form__submit"
        type="submit"
        name="knop"
        value="pagina"
      >
        {text}
      </button>
    </form>
  );
}

function Link({ page, path, text }: Props & { path: string; text: string }) {
  return (
    <p>
      <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, path)}>
        {text}
      </a>
    </p>
  );
}

/** `/uitnodiging`: where the link of an invitation leads. */
export function InvitationPage({ page, shown, code }: Props & { shown: ShownInvitation; code: string }) {
  const texts = invitationTextsFor(page.lang);
  return (
    <Narrow page={page} title={texts.title(shown.firm)}>
      <p class="utrecht-paragraph">{texts.text(shown.firm)}</p>
      <OneButton page={page} path={INVITATION_PATH} code={code} text={texts.go} />
      <Link page={page} path={`/leveranciers/${shown.supplierId}`} text={texts.entry} />
      <p class="register-hint">{texts.refuse}</p>
    </Narrow>
  );
}

/** `/uitnodiging/niet-meer`: saying that no more mail is wanted. */
export function RefusalPage({ page, firm, code }: Props & { firm: string; code: string }) {
  const texts = invitationTextsFor(page.lang);
  return (
    <Narrow page={page} title={texts.refuseTitle}>
      <p class="utrecht-paragraph">{texts.refuseText(firm)}</p>
      <OneButton page={page} path={REFUSAL_PATH} code={code} text={texts.refuseGo} />
    </Narrow>
  );
}

/** After that. */
export function RefusedPage({ page }: Props) {
  const texts = invitationTextsFor(page.lang);
  return (
    <Narrow page={page} title={texts.refuseTitle}>
      <p class="register-notice register-notice--good" role="status">
        {texts.refused}
      </p>
      <p class="utrecht-paragraph">{texts.off}</p>
      <Link page={page} path="/privacy" text={texts.privacy} />
    </Narrow>
  );
}

/** A link that does not work any more. */
export function InvitationGonePage({ page }: Props) {
  const texts = invitationTextsFor(page.lang);
  return (
    <Narrow page={page} title={texts.gone}>
      <p class="utrecht-paragraph">{texts.goneText}</p>
      <Link page={page} path="/aanmelden" text={texts.signUp} />
    </Narrow>
  );
}
