import { Injectable } from '@nestjs/common';
import { UserDesk } from '../../access/accounts/user-desk.service.ts';
import { ReadingLog } from '../../access/audit/reading-log.ts';
import { actorName } from '../../access/caller.ts';
import { type Session } from '../../access/session.ts';
import { OfficerDataService } from '../../requests/privacy/officer-data.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { langFrom } from '../messages/lang.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { ErasedPage } from './erased-page.tsx';
import { ownUser } from './own-user.ts';
import { UsersPages } from './users.pages.tsx';

/** Handing out and erasing what is kept of an officer whose account is wholly the administrator's to decide about. */
@Injectable()
export class OfficerDataPages {
  constructor(
    private readonly desk: UserDesk,
    private readonly data: OfficerDataService,
    private readonly readings: ReadingLog,
    private readonly users: UsersPages,
    private readonly contexts: StewardContexts,
  ) {}

  /** Everything, as JSON; that somebody read it is noted. */
  async export(id: string, { caller }: Session): Promise<string> {
    await this.desk.requireWhole(ownUser(caller), id);
    await this.readings.note(caller, 'officer', id);
    return JSON.stringify(await this.data.export(id), null, 2);
  }

  /** Says what is left to do by hand; there is no page of that account any more. */
  async erase(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const { users } = administrationTextsFor(langFrom(params['lang']));
    const lang = { lang: params['lang'] };
    const refuse = (status: 400 | 409, text: string) =>
      this.users.show(id, lang, session, { status, faults: [{ text }] });
    if (!(await this.desk.mayDecideAbout(ownUser(session.caller), id))) return refuse(400, users.forbidden);
    if (params['sure'] !== '1') return refuse(400, users.eraseUnsure);
    if (await this.data.isLastAdministrator(id)) return refuse(409, users.eraseLast);
    const mentions = await this.data.erase(id, actorName(session.caller));
    const page = await this.contexts.of('/beheer/gebruikers', lang, session);
    return { status: 200, html: renderPage(<ErasedPage page={page} mentions={mentions} />) };
  }
}
