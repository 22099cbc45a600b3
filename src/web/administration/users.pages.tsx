import { Injectable } from '@nestjs/common';
import { UserDesk } from '../../access/accounts/user-desk.service.ts';
import { passwordPath } from '../../access/passwords/password-path.ts';
import { type Session } from '../../access/session.ts';
import { DomainError } from '../../common/errors.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { langFrom } from '../messages/lang.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { Site } from '../site/site.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { municipalitiesOf, ownUser } from './own-user.ts';
import { placeFrom } from './place-options.tsx';
import { USER_CHOICES, type UserChoice, UserPage } from './user-page.tsx';
import { UsersPage } from './users-page.tsx';

type Status = 200 | 400 | 409;

/** Accounts, for their administrator. */
@Injectable()
export class UsersPages {
  constructor(
    private readonly desk: UserDesk,
    private readonly contexts: StewardContexts,
    private readonly site: Site,
  ) {}

  async list(
    params: RawParams,
    session: Session,
    status: Status = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/beheer/gebruikers', params, session);
    const props = {
      page,
      faults,
      users: await this.desk.list(ownUser(session.caller)),
      municipalities: municipalitiesOf(session.caller, 'members:manage'),
      typed: { email: formText(params, 'email'), name: formText(params, 'name') },
    };
    return { status, html: renderPage(<UsersPage {...props} />) };
  }

  async show(
    id: string,
    params: RawParams,
    session: Session,
    more: { status?: Status; link?: string; faults?: FormFault[] } = {},
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of(`/beheer/gebruikers/${id}`, params, session);
    const props = {
      page,
      user: await this.desk.find(ownUser(session.caller), id),
      municipalities: municipalitiesOf(session.caller, 'members:manage'),
      link: more.link ?? null,
      notice: params['done'] === undefined ? null : administrationTextsFor(page.lang).users.done,
      faults: more.faults ?? [],
    };
    return { status: more.status ?? 200, html: renderPage(<UserPage {...props} />) };
  }

  /** The page of the new account, with the link to hand over. */
  async create(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const [email, name, role] = [
      formText(params, 'email'),
      formText(params, 'name'),
      formText(params, 'role'),
    ];
    const wanted = { email, name, role, ...placeFrom(formText(params, 'place')) };
    try {
      const { id, token } = await this.desk.create(ownUser(session.caller), wanted);
      return await this.show(id, { lang: params['lang'] }, session, { link: this.linkFor(token) });
    } catch (error) {
      const refused = refusalOf(error, params, 'conflict');
      return this.list(params, session, refused.status, refused.faults);
    }
  }

  /** Does what a button of the page of an account says. */
  async change(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const choice = USER_CHOICES.find((one) => one === params['choice']);
    try {
      const link = choice && (await this.follow(choice, id, params, session));
      if (link) return await this.show(id, { lang: params['lang'] }, session, { link });
    } catch (error) {
      return this.show(id, { lang: params['lang'] }, session, refusalOf(error, params, 'closedAlready'));
    }
    const done = new URLSearchParams(choice ? { done: '1' } : {});
    return { status: 303, location: localUrl(langFrom(params['lang']), `/beheer/gebruikers/${id}`, done) };
  }

  /** Answers a link to hand over, where there is one. */
  private async follow(
    choice: UserChoice,
    id: string,
    params: RawParams,
    session: Session,
  ): Promise<string | void> {
    const by = ownUser(session.caller);
    switch (choice) {
      case 'grant':
        return this.desk.grant(by, id, {
          role: formText(params, 'role'),
          ...placeFrom(formText(params, 'place')),
        });
      case 'withdraw':
        return this.desk.withdraw(by, id, formText(params, 'held'));
      case 'renew':
        return this.linkFor(await this.desk.renew(by, id, params['lostPhone'] === '1'));
      case 'close':
        return this.desk.close(by, id);
      case 'reopen':
        return this.desk.reopen(by, id);
    }
  }

  private linkFor(token: string): string {
    return this.site.view().baseUrl + passwordPath(token);
  }
}

/**
 * What to say about a change that was not made; what is no refusal goes on as the error that it is.
 * @param conflict what there is already: an account of that address, or an end of the one that was to be changed
 */
function refusalOf(
  error: unknown,
  params: RawParams,
  conflict: 'conflict' | 'closedAlready',
): { status: Status; faults: FormFault[] } {
  const { users } = administrationTextsFor(langFrom(params['lang']));
  if (!(error instanceof DomainError)) throw error;
  if (error.kind === 'conflict') return { status: 409, faults: [{ text: users[conflict] }] };
  if (error.kind === 'invalid-input') return { status: 400, faults: [{ text: users.wrong }] };
  if (error.kind === 'forbidden') return { status: 400, faults: [{ text: users.forbidden }] };
  throw error;
}
