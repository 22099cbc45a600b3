import { Injectable } from '@nestjs/common';
import { ProvenAccountsService } from '../../access/oidc/proven-accounts.service.ts';
import { ProviderSignInService } from '../../access/oidc/provider-sign-in.service.ts';
import { type ProviderKind } from '../../access/oidc/sign-in-providers.ts';
import { DomainError } from '../../common/errors.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { type RawParams } from '../search/search-form.ts';
import { keptBack } from './after-sign-in.ts';
import { PeopleSignInPages, type SignInAnswer } from './people-sign-in.pages.tsx';

/** Signing in at a provider: on the way there, and what became of it. */
@Injectable()
export class ProviderPages {
  constructor(
    private readonly flow: ProviderSignInService,
    private readonly accounts: ProvenAccountsService,
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
    browserToken: string | undefined,
    query: string,
    browser: string | undefined,
  ): Promise<SignInAnswer> {
    const ended = await this.flow.end(provider, browserToken, query);
    if (ended.kind === 'stale') return { answer: await this.fault({}, 'stale') };
    const { back, lang } = ended.started;
    const params = { back, lang };
    if (ended.kind === 'failed') return { answer: await this.fault(params, 'failed') };
    const found = await this.accounts.signIn(provider, ended.claims, {
      lang: langFrom(lang),
      ...(browser ? { browser } : {}),
    });
    if (found.kind === 'opened') return this.signInPages.opened(found.token, params);
    return { answer: await this.fault(params, found.kind) };
  }

  private fault(params: RawParams, what: keyof PeopleTexts['signIn']['provider']): Promise<HtmlAnswer> {
    const text = peopleTextsFor(langFrom(params['lang'])).signIn.provider[what];
    return this.signInPages.form(params, 400, [{ text }]);
  }
}
