import { Injectable } from '@nestjs/common';
import { actorName } from '../../access/caller.ts';
import { PasswordService } from '../../access/passwords/password.service.ts';
import { type Session } from '../../access/session.ts';
import { OfficerDataService } from '../../requests/privacy/officer-data.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { AccountPages } from './account.pages.tsx';

/** What somebody does with the data that are kept of them: take them along, or have them erased. */
@Injectable()
export class OwnDataPages {
  constructor(
    private readonly data: OfficerDataService,
    private readonly passwords: PasswordService,
    private readonly account: AccountPages,
  ) {}

  /** Everything, as JSON. */
  async export({ caller }: Session): Promise<string> {
    return JSON.stringify(await this.data.export(caller.id), null, 2);
  }

  /** Asks for the password once more: it cannot be undone, and somebody may have left their computer for a moment. */
  async erase(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const fault = await this.faultOf(params, session);
    if (fault) {
      const { tooMany = false, ...said } = fault;
      return this.account.show({ lang: params['lang'] }, session, { faults: [said], erasing: true, tooMany });
    }
    await this.data.erase(session.caller.id, actorName(session.caller));
    const erased = new URLSearchParams({ erased: '1' });
    return { status: 303, location: localUrl(langFrom(params['lang']), '/inloggen', erased) };
  }

  private async faultOf(
    params: RawParams,
    { caller }: Session,
  ): Promise<(FormFault & { tooMany?: boolean }) | null> {
    const t = peopleTextsFor(langFrom(params['lang']));
    if (params['sure'] !== '1') return { field: 'sure', text: t.account.eraseUnsure };
    const known = await this.passwords.confirms(caller.id, formText(params, 'own-password'));
    if (known !== 'right')
      return { field: 'own-password', text: t.password[known], tooMany: known === 'too-many' };
    return (await this.data.isLastAdministrator(caller.id)) ? { text: t.account.eraseLast } : null;
  }
}
