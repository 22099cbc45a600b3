import { type ComponentChildren } from 'preact';
import { Layout } from '../components/layout.tsx';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { MailLinkForm } from './firm-door-pages.tsx';
import { stepUrl } from './step-paths.ts';

interface Props {
  texts: SignUpTexts;
  page: PageContext;
}

function Plain(props: { page: PageContext; title: string; children: ComponentChildren }) {
  return (
    <Layout page={props.page} title={props.title} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{props.title}</h1>
        {props.children}
      </div>
    </Layout>
  );
}

/** After asking for a link to the address on file: the same whether there is one or not. */
export function ClaimSentPage({ id, texts, page }: Props & { id: string }) {
  return (
    <Plain page={page} title={texts.claimSent.title}>
      <p class="utrecht-paragraph">{texts.claimSent.text}</p>
      <p class="utrecht-paragraph">{texts.claimSent.otherwise}</p>
      <form class="register-claim__ways" method="post" action={localUrl(page.lang, '/aanmelden/claim')}>
        <input type="hidden" name="bedrijf" value={id} />
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          name="hoe"
          value="zonder-mail"
        >
          {texts.claimSent.without}
        </button>
        <button class="utrecht-button utrecht-button--subtle" type="submit">
          {texts.claimSent.again}
        </button>
      </form>
    </Plain>
  );
}

/**
 * Where a mailed link leads. Opening it changes nothing: programs that read mail do that too. The button does.
 * @param props `other` is who else is signed in to the browser: the button signs them out
 */
export function LinkPage(
  props: Props & { code: string; firm: string; confirms: boolean; other: string | undefined },
) {
  const { code, firm, confirms, other, texts, page } = props;
  const { title, text, confirmTitle, confirmText } = texts.link;
  return (
    <Plain page={page} title={confirms ? confirmTitle : title}>
      <p class="utrecht-paragraph">{confirms ? confirmText(firm) : text(firm)}</p>
      {other !== undefined && (
        <p class="register-notice register-notice--warning">{texts.link.signsOut(other)}</p>
      )}
      <form method="post" action={localUrl(page.lang, '/aanmelden/verder')}>
        <input type="hidden" name="code" value={code} />
        <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
          {texts.link.go}
        </button>
      </form>
    </Plain>
  );
}

/** A link that was used, or is too old. */
export function LinkGonePage({ texts, page }: Props) {
  return (
    <Plain page={page} title={texts.link.gone}>
      <p class="utrecht-paragraph">{texts.link.goneText}</p>
      <MailLinkForm faults={[]} texts={ownFirmTextsFor(page.lang)} page={page} />
      {/* Most often it is opened once more by who used it, and is still signed in here. */}
      <p>
        {texts.link.goneSignedIn}{' '}
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
          {texts.done.next}
        </a>
      </p>
    </Plain>
  );
}

/** After handing in. @param props `listed` of a firm that is on the list: it handed in a change */
export function DonePage(
  props: Props & { email: string; confirmed: boolean; listed: boolean; notice: string | undefined },
) {
  const { email, confirmed, listed, notice, texts, page } = props;
  const { done } = texts;
  const { title, text } = listed ? done.changed : done;
  return (
    <Plain page={page} title={title}>
      {notice !== undefined && (
        <p class="register-notice register-notice--good" role="status">
          {notice}
        </p>
      )}
      <p class="utrecht-paragraph">{text}</p>
      {!(listed && confirmed) && (
        <p class={`register-notice ${confirmed ? 'register-notice--good' : 'register-notice--warning'}`}>
          {confirmed ? done.confirmed : (listed ? done.changed : done).confirm(email)}
        </p>
      )}
      {!confirmed && (
        <form method="post" action={localUrl(page.lang, '/aanmelden/link')}>
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            {done.again}
          </button>
        </form>
      )}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={stepUrl('finish', page.lang)}>
          {done.change}
        </a>
      </p>
      {confirmed && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
            {done.next}
          </a>
        </p>
      )}
    </Plain>
  );
}
