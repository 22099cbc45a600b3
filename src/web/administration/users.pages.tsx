import { Injectable } from '@nestjs/common';
import { type Person } from '../../access/accounts/new-user.ts';
import { UserDesk } from '../../access/accounts/user-desk.service.ts';
import { passwordPath } from '../../access/passwords/password-path.ts';
import { type Session } from '../../access/session.ts';
import { DomainError } from '../../common/errors.ts';
import { OfficerDataService } from '../../requests/privacy/officer-data.service.ts';
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
import { type LeftAddress } from './person-part.tsx';
import { USER_CHOICES, type UserChoice, UserPage } from './user-page.tsx';
import { UsersPage } from './users-page.tsx';

type Status = 200 | 400 | 409;

/** What a page of an account shows of what was done just now. */
interface Done {
  /** To hand over. */
  link?: string;
  /** What went well, when that takes more than a word. */
  notice?: string;
  /** Of somebody who has another one now, or whose account was closed. */
  left?: LeftAddress;
}

interface Refused {
  status: Status;
  faults: FormFault[];
  typed?: Person;
}

/** Accounts, for their administrator. */
@Injectable()
export class UsersPages {
  constructor(
    private readonly desk: UserDesk,
    private readonly data: OfficerDataService,
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
    more: Done & Partial<Refused> = {},
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of(`/beheer/gebruikers/${id}`, params, session);
    const by = ownUser(session.caller);
    const user = await this.desk.find(by, id);
    const props = {
      page,
      user,
      say: this.desk.sayOver(by, user),
      municipalities: municipalitiesOf(session.caller, 'members:manage'),
      link: more.link ?? null,
      notice:
        more.notice ?? (params['done'] === undefined ? null : administrationTextsFor(page.lang).users.done),
      faults: more.faults ?? [],
      typed: more.typed ?? null,
      left: more.left ?? null,
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
      const refused = refusalOf(error, params, null);
      return this.list(params, session, refused.status, refused.faults);
    }
  }

  /** Does what a button of the page of an account says. */
  async change(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const choice = USER_CHOICES.find((one) => one === params['choice']);
    try {
      const done = choice && (await this.follow(choice, id, params, session));
      if (done) return await this.show(id, { lang: params['lang'] }, session, done);
    } catch (error) {
      return this.show(id, { lang: params['lang'] }, session, refusalOf(error, params, choice ?? null));
    }
    const done = new URLSearchParams(choice ? { done: '1' } : {});
    return { status: 303, location: localUrl(langFrom(params['lang']), `/beheer/gebruikers/${id}`, done) };
  }

  /** Answers what to show that the page of the account does not, where there is something. */
  private async follow(
    choice: UserChoice,
    id: string,
    params: RawParams,
    session: Session,
  ): Promise<Done | void> {
    const by = ownUser(session.caller);
    switch (choice) {
      case 'correct':
        return this.correct(id, params, session);
      case 'grant':
        return this.desk.grant(by, id, {
          role: formText(params, 'role'),
          ...placeFrom(formText(params, 'place')),
        });
      case 'withdraw':
        return this.desk.withdraw(by, id, formText(params, 'held'));
      case 'renew':
        return { link: this.linkFor(await this.desk.renew(by, id, params['lostPhone'] === '1')) };
      case 'close':
        return this.close(id, params, session);
      case 'reopen':
        return this.desk.reopen(by, id);
    }
  }

  private async correct(id: string, params: RawParams, session: Session): Promise<Done | void> {
    const former = await this.desk.correct(ownUser(session.caller), id, personIn(params));
    const { moved: notice } = administrationTextsFor(langFrom(params['lang'])).users;
    if (former !== null) return { notice, left: await this.leftAt(former) };
  }

  private async close(id: string, params: RawParams, session: Session): Promise<Done | void> {
    const by = ownUser(session.caller);
    await this.desk.close(by, id);
    const left = await this.leftAt((await this.desk.find(by, id)).email);
    const { done: notice } = administrationTextsFor(langFrom(params['lang'])).users;
    if (left.mailedAt.length > 0) return { notice, left };
  }

  private async leftAt(email: string): Promise<LeftAddress> {
    return { email, mailedAt: await this.data.mailedAt(email) };
  }

  private linkFor(token: string): string {
    return this.site.view().baseUrl + passwordPath(token);
  }
}

function personIn(params: RawParams): Person {
  return { email: formText(params, 'email'), name: formText(params, 'name') };
}

/**
 * What to say about a change that was not made; what is no refusal goes on as the error that it is.
 * @param choice what was to be done to an account; null when it was to be made
 */
function refusalOf(error: unknown, params: RawParams, choice: UserChoice | null): Refused {
  const { users } = administrationTextsFor(langFrom(params['lang']));
  if (!(error instanceof DomainError)) throw error;
  const correcting = choice === 'correct';
  const typed = correcting ? { typed: personIn(params) } : {};
  const conflict = choice === null || correcting ? users.conflict : users.closedAlready;
  const wrong = correcting ? users.wrongPerson : users.wrong;
  if (error.kind === 'conflict') return { status: 409, faults: [{ text: conflict }], ...typed };
  if (error.kind === 'invalid-input') return { status: 400, faults: [{ text: wrong }], ...typed };
  if (error.kind === 'forbidden') return { status: 400, faults: [{ text: users.forbidden }] };
  throw error;
}
