import { type ComponentChildren } from 'preact';
import { Layout } from '../components/layout.tsx';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { Claim } from './begin-page.tsx';
import { stepPath } from './step-paths.ts';

interface Props {
  texts: SignUpTexts;
  page: PageContext;
}

function Plain(props: { page: PageContext; title: string; children: ComponentChildren }) {
  return (
    <Layout page={props.page} title={props.title} noIndex>
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
      <Claim id={id} name="" texts={texts} page={page} />
    </Plain>
  );
}

/** Where a mailed link leads. Opening it changes nothing: programs that read mail do that too. The button does. */
export function LinkPage({ code, firm, texts, page }: Props & { code: string; firm: string }) {
  return (
    <Plain page={page} title={texts.link.title}>
      <p class="utrecht-paragraph">{texts.link.text(firm)}</p>
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
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
          {texts.begin.haveAccountLink}
        </a>
      </p>
    </Plain>
  );
}

/** After handing in. */
export function DonePage({ confirmed, texts, page }: Props & { confirmed: boolean }) {
  const { done } = texts;
  return (
    <Plain page={page} title={done.title}>
      <p class="utrecht-paragraph">{done.text}</p>
      <p class={`register-notice ${confirmed ? 'register-notice--good' : 'register-notice--warning'}`}>
        {confirmed ? done.confirmed : done.confirm}
      </p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
          {done.next}
        </a>
      </p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, stepPath('who'))}>
          {done.change}
        </a>
      </p>
    </Plain>
  );
}
