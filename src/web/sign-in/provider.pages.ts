import { Injectable } from '@nestjs/common';
import { AddressProofs, type WaitingAddress } from '../../access/oidc/address-proofs.service.ts';
import { ProvenAccountsService } from '../../access/oidc/proven-accounts.service.ts';
import { ProviderSignInService } from '../../access/oidc/provider-sign-in.service.ts';
import { type ProviderKind } from '../../access/oidc/sign-in-providers.ts';
import { DomainError } from '../../common/errors.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { keptBack } from './after-sign-in.ts';
import { PeopleSignInPages, type SignInAnswer } from './people-sign-in.pages.tsx';

/** What to answer, and what the browser is to hold when a code was mailed. */
interface ProviderAnswer extends SignInAnswer {
  addressToken?: string;
}

/** Signing in at a provider: on the way there, and what became of it. */
@Injectable()
export class ProviderPages {
  constructor(
    private readonly flow: ProviderSignInService,
    private readonly accounts: ProvenAccountsService,
    private readonly proofs: AddressProofs,
    private readonly signInPages: PeopleSignInPages,
  ) {}

  /** Throws `not-found` when this installation has no such provider. */
  async start(
    provider: ProviderKind,
    params: RawParams,
  ): Promise<{ answer: HtmlAnswer; browserToken?: string }> {
    const started = await this.flow.start(provider, keptBack(params['back']), langFrom(params['lang']));
    if (started.kind === 'none') throw new DomainError('not-found', 'There is no such way to sign in here.');
    if (started.kind === 'unavailable') return { answer: await this.fault(params, 'unavailable') };
    return { answer: { status: 303, location: started.url }, browserToken: started.browserToken };
  }

  async end(
    provider: ProviderKind,
    browserTokens: readonly string[],
    query: string,
    browser: string | undefined,
  ): Promise<ProviderAnswer> {
    const ended = await this.flow.end(provider, browserTokens, query);
    if (ended.kind === 'stale') return { answer: await this.fault({}, 'stale') };
    const { back } = ended.started;
    const lang = langFrom(ended.started.lang);
    const params = { back, lang };
    if (ended.kind !== 'proven') return { answer: await this.fault(params, ended.kind) };
    const found = await this.accounts.signIn(provider, ended.claims, {
      lang,
      ...(browser ? { browser } : {}),
    });
    if (found.kind === 'opened') return this.signInPages.opened(found.token, params);
    if (found.kind === 'address-unproven') return this.askAddress({ officer: found.officer, back, lang });
    return { answer: await this.fault(params, found.kind) };
  }

  private async askAddress(waiting: WaitingAddress): Promise<ProviderAnswer> {
    const asked = await this.proofs.ask(waiting);
    const { back, lang } = waiting;
    if (asked.kind === 'mailed') {
      const answer = { status: 303 as const, location: localUrl(lang, '/inloggen/adres') };
      return { answer, addressToken: asked.browserToken };
    }
    const text = peopleTextsFor(lang).signIn.tooMany(asked.waitMinutes);
    return { answer: await this.signInPages.form({ back, lang }, 429, [{ text }]) };
  }

  private fault(params: RawParams, what: keyof PeopleTexts['signIn']['provider']): Promise<HtmlAnswer> {
    const text = peopleTextsFor(langFrom(params['lang'])).signIn.provider[what];
    return this.signInPages.form(params, what === 'unavailable' ? 503 : 400, [{ text }]);
  }
}
