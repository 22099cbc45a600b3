import { Injectable } from '@nestjs/common';
import { AddressProofs } from '../../access/oidc/address-proofs.service.ts';
import { ProvenAccountsService } from '../../access/oidc/proven-accounts.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { AddressPage } from './address-page.tsx';
import { formText } from './form-text.ts';
import { PeopleSignInPages, type SignInAnswer } from './people-sign-in.pages.tsx';

/** Showing that a mailbox is one's own, after a provider that does not vouch for it. */
@Injectable()
export class AddressPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly proofs: AddressProofs,
    private readonly accounts: ProvenAccountsService,
    private readonly signInPages: PeopleSignInPages,
  ) {}

  /** The box for the code; says that it is too late when this browser waits for none. */
  async form(
    params: RawParams,
    browserToken: string | undefined,
    status: 200 | 400 | 429 = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/inloggen/adres', params);
    const t = peopleTextsFor(page.lang);
    const waiting = this.proofs.look(browserToken);
    if (!waiting) {
      const { dead: title, deadText: text } = t.address;
      const onward = { href: localUrl(page.lang, '/inloggen'), text: t.address.again };
      const props = { page, title, text, onward };
      return { status: 404, html: renderPage(<MessagePage {...props} />) };
    }
    const props = { page, t, email: waiting.officer.email, faults };
    return { status, html: renderPage(<AddressPage {...props} />) };
  }

  async show(
    params: RawParams,
    browserToken: string | undefined,
    browser: string | undefined,
  ): Promise<SignInAnswer> {
    const lang = langFrom(params['lang']);
    const t = peopleTextsFor(lang);
    const shown = await this.proofs.show(browserToken, formText(params, 'code'));
    if (shown.kind === 'stale') return { answer: await this.form(params, undefined) };
    if (shown.kind !== 'proven') {
      const tooMany = shown.kind === 'too-many';
      const fault = { field: 'code', text: tooMany ? t.code.tooMany : t.address.wrong };
      return { answer: await this.form(params, browserToken, tooMany ? 429 : 400, [fault]) };
    }
    const whence = { lang, ...(browser ? { browser } : {}) };
    const found = await this.accounts.signInByMailbox(shown.officer, whence);
    const on = { back: shown.back, lang };
    if (found.kind === 'opened') return this.signInPages.opened(found.token, on);
    return { answer: await this.signInPages.form(on, 400, [{ text: t.signIn.provider[found.kind] }]) };
  }
}
