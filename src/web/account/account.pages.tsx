import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserService } from '../../access/accounts/user.service.ts';
import { OwnSessionsService } from '../../access/own-sessions.service.ts';
import { PasswordService } from '../../access/passwords/password.service.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { AccountPage } from './account-page.tsx';
import { accountView } from './account-view.ts';

/** What is wrong with what somebody sent. */
export interface AccountFaults {
  faults: FormFault[];
  /** It is about erasing the account. */
  erasing: boolean;
  /** The password was guessed at too often: nobody is told for a while. */
  tooMany: boolean;
}

const NO_FAULTS: AccountFaults = { faults: [], erasing: false, tooMany: false };

/** One's own account. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly contexts: StewardContexts,
    private readonly dataSource: DataSource,
    private readonly users: UserService,
    private readonly sessions: OwnSessionsService,
    private readonly passwords: PasswordService,
  ) {}

  async show(params: RawParams, session: Session, wrong: AccountFaults = NO_FAULTS): Promise<HtmlAnswer> {
    const { faults, erasing, tooMany } = wrong;
    const page = await this.contexts.of('/account', params, session);
    const t = peopleTextsFor(page.lang);
    const user = await this.users.require(this.dataSource.manager, session.caller.id);
    const view = accountView(user, await this.sessions.list(session.caller), session, page, t);
    const props = { page, t, view, notice: noticeOf(params, t), faults, erasing };
    const status = tooMany ? 429 : faults.length > 0 ? 400 : 200;
    return { status, html: renderPage(<AccountPage {...props} />) };
  }

  async changePassword(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const [present, wanted] = [formText(params, 'present'), formText(params, 'password')];
    const done = await this.passwords.change(session.caller.id, present, wanted, session.id);
    if (done === 'changed') return back(params, 'changed');
    if (done === 'dead-link') throw new Error('no link was used');
    const field = done === 'wrong-password' || done === 'too-many' ? 'present' : 'password';
    const text = peopleTextsFor(langFrom(params['lang'])).password[done];
    const tooMany = done === 'too-many';
    return this.show(params, session, { faults: [{ field, text }], erasing: false, tooMany });
  }

  async endSession(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const which = formText(params, 'session');
    await this.sessions.end(session, which === 'others' ? null : which);
    return back(params, 'ended');
  }
}

const NOTICES = ['changed', 'ended'] as const;

function noticeOf(params: RawParams, { account }: PeopleTexts): string | null {
  const done = NOTICES.find((notice) => params['done'] === notice);
  return done ? account[done] : null;
}

function back(params: RawParams, done: (typeof NOTICES)[number]): HtmlAnswer {
  const location = localUrl(langFrom(params['lang']), '/account', new URLSearchParams({ done }));
  return { status: 303, location };
}
