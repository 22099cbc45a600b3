import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserService } from '../../access/accounts/user.service.ts';
import { PasswordService } from '../../access/passwords/password.service.ts';
import { SecondFactorService } from '../../access/second-factor/second-factor.service.ts';
import { totpAddress } from '../../access/second-factor/totp.ts';
import { type Session } from '../../access/session.ts';
import { SessionService } from '../../access/session.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { afterSignIn, keptBack } from '../sign-in/after-sign-in.ts';
import { formText } from '../sign-in/form-text.ts';
import { type SignInAnswer } from '../sign-in/people-sign-in.pages.tsx';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { RecoveryCodesPage, SecondStepPage } from './second-step-page.tsx';

/** Setting up an authenticator app. */
@Injectable()
export class SecondStepPages {
  constructor(
    private readonly contexts: StewardContexts,
    private readonly dataSource: DataSource,
    private readonly users: UserService,
    private readonly passwords: PasswordService,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionService,
  ) {}

  /** The QR code and the box for the first code; whoever has an app goes to their account. */
  async form(
    params: RawParams,
    session: Session,
    status: 200 | 400 | 429 = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    const { id } = session.caller;
    const secret = await this.factors.secretToSetUp(id);
    if (secret === null) return { status: 303, location: localUrl(langFrom(params['lang']), '/account') };
    const back = keptBack(params['back']);
    const page = await this.contexts.of(
      '/account/tweede-stap',
      params,
      session,
      new URLSearchParams({ back }),
    );
    const { email } = await this.users.require(this.dataSource.manager, id);
    const address = totpAddress(secret, email, page.m.siteName);
    const asksPassword = await this.asksPassword(session);
    const props = { page, t: peopleTextsFor(page.lang), address, secret, email, asksPassword, back, faults };
    return { status, html: renderPage(<SecondStepPage {...props} />) };
  }

  /** The password again, unless somebody signed in just now: an app that a stranger sets up keeps its owner out. */
  async setUp(params: RawParams, session: Session): Promise<SignInAnswer> {
    const known = (await this.asksPassword(session))
      ? await this.passwords.confirms(session.caller.id, formText(params, 'present'))
      : 'right';
    if (known !== 'right') {
      const text = peopleTextsFor(langFrom(params['lang'])).password[known];
      const status = known === 'too-many' ? 429 : 400;
      return { answer: await this.form(params, session, status, [{ field: 'present', text }]) };
    }
    const done = await this.factors.confirm(session.caller.id, formText(params, 'code'), session);
    if (done.kind === 'set-up') return this.recoveryCodes(params, done.token, done.recoveryCodes);
    const t = peopleTextsFor(langFrom(params['lang'])).code;
    const tooMany = done.kind === 'too-many';
    const fault = { field: 'code', text: tooMany ? t.tooMany : t.wrong };
    return { answer: await this.form(params, session, tooMany ? 429 : 400, [fault]) };
  }

  private async asksPassword(session: Session): Promise<boolean> {
    const { hasPassword } = await this.users.require(this.dataSource.manager, session.caller.id);
    return hasPassword && !(await this.sessions.isFresh(session));
  }

  private async recoveryCodes(
    params: RawParams,
    token: string,
    codes: readonly string[],
  ): Promise<SignInAnswer> {
    const session = await this.sessions.find(token);
    if (!session) throw new Error('the session ended while its second factor was set up');
    const page = await this.contexts.of('/account/tweede-stap', params, session);
    const to = afterSignIn(params['back'], session.caller, page.lang);
    const props = { page, t: peopleTextsFor(page.lang), codes, to };
    return { answer: { status: 200, html: renderPage(<RecoveryCodesPage {...props} />) }, token };
  }
}
