import { Injectable } from '@nestjs/common';
import { SignInProviders } from '../../access/oidc/sign-in-providers.ts';
import { PasswordSignInService, type Whence } from '../../access/passwords/password-sign-in.service.ts';
import { SessionService } from '../../access/session.service.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { afterSignIn, keptBack, nextStep } from './after-sign-in.ts';
import { formText } from './form-text.ts';
import { OtherAccountPage } from './other-account-page.tsx';
import { PeopleSignInPage, type SignInView } from './people-sign-in-page.tsx';

/** What to answer, and the token for the browser when a session was opened. */
export interface SignInAnswer {
  answer: HtmlAnswer;
  token?: string;
}

/** Signing in with mail address and password, and being told why not. */
@Injectable()
export class PeopleSignInPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly signedInContexts: StewardContexts,
    private readonly signIns: PasswordSignInService,
    private readonly sessions: SessionService,
    private readonly providers: SignInProviders,
  ) {}

  /** The form, empty or with what was wrong. */
  async form(
    params: RawParams,
    status: 200 | 400 | 429 | 503 = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    const back = keptBack(params['back']);
    const page = await this.contexts.of(
      '/inloggen',
      params,
      new URLSearchParams(back === '' ? {} : { back }),
    );
    const t = peopleTextsFor(page.lang);
    const view: SignInView = {
      back,
      email: formText(params, 'email'),
      notice: noticeOf(params, t.signIn),
      provider: this.providers.nameOf('officers'),
      eherkenning: this.providers.nameOf('eherkenning') !== null,
    };
    return { status, html: renderPage(<PeopleSignInPage page={page} t={t} view={view} faults={faults} />) };
  }

  /**
   * For a browser in which somebody set a password while another account is signed in: a new password ends every session of
   * its own account, so this one is of somebody else.
   */
  async otherAccount(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const kept = new URLSearchParams({ passwordSet: '1' });
    const page = await this.signedInContexts.of('/inloggen', params, session, kept);
    return { status: 200, html: renderPage(<OtherAccountPage page={page} t={peopleTextsFor(page.lang)} />) };
  }

  /** @param params the form @param whence where it comes from */
  async signIn(params: RawParams, whence: Whence): Promise<SignInAnswer> {
    const lang = langFrom(params['lang']);
    const found = await this.signIns.signIn(formText(params, 'email'), formText(params, 'password'), {
      ...whence,
      lang,
    });
    if (found.kind === 'opened') return this.opened(found.token, params);
    const t = peopleTextsFor(lang);
    if (found.kind === 'too-many') {
      return { answer: await this.form(params, 429, [{ text: t.signIn.tooMany(found.waitMinutes) }]) };
    }
    return { answer: await this.form(params, 400, [{ field: 'email', text: t.signIn.unknown }]) };
  }

  /** On to where they wanted; the page there asks for the second factor when it is due. */
  async opened(token: string, params: RawParams): Promise<SignInAnswer> {
    const caller = (await this.sessions.find(token))?.caller;
    const lang = langFrom(params['lang']);
    if (!caller) return { answer: await this.form(params, 400) };
    return {
      answer: { status: 303, location: nextStep(caller, afterSignIn(params['back'], caller, lang), lang) },
      token,
    };
  }
}

/** What went well on the page before, by the parameter that it came with. */
function noticeOf(params: RawParams, t: PeopleTexts['signIn']): string | null {
  if (params['signedOut'] !== undefined) return t.signedOut;
  if (params['erased'] !== undefined) return t.erased;
  return params['passwordSet'] === undefined ? null : t.passwordSet;
}
