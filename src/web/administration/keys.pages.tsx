import { Injectable } from '@nestjs/common';
import { ApiKeyService } from '../../access/api-key.service.ts';
import { actorName } from '../../access/caller.ts';
import { mayIn } from '../../access/may.ts';
import { SCOPES } from '../../access/scope.ts';
import { type Session } from '../../access/session.ts';
import { KeyUsageService } from '../../access/usage/key-usage.service.ts';
import { Clock } from '../../common/clock.ts';
import { DomainError } from '../../common/errors.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { langFrom } from '../messages/lang.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { KeysPage } from './keys-page.tsx';
import { municipalitiesOf } from './own-user.ts';
import { placeFrom } from './place-options.tsx';

const PERMISSION = 'api-keys:manage';

/** API keys, for their administrator. */
@Injectable()
export class KeysPages {
  constructor(
    private readonly keys: ApiKeyService,
    private readonly usage: KeyUsageService,
    private readonly contexts: StewardContexts,
    private readonly clock: Clock,
  ) {}

  async list(
    params: RawParams,
    session: Session,
    more: { made?: string; faults?: FormFault[] } = {},
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/beheer/sleutels', params, session);
    const municipalities = municipalitiesOf(session.caller, PERMISSION);
    const { made = null, faults = [] } = more;
    const usage = await this.usage.lately(municipalities);
    const props = { page, municipalities, made, faults, usage, now: this.clock.now() };
    const keys = await this.keys.list(municipalities);
    return { status: faults.length > 0 ? 400 : 200, html: renderPage(<KeysPage keys={keys} {...props} />) };
  }

  /** The list, with the key above it. */
  async create(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const { keys: texts, users } = administrationTextsFor(langFrom(params['lang']));
    const { municipality } = placeFrom(formText(params, 'place'));
    if (!mayIn(session.caller, PERMISSION, municipality ?? null)) {
      return this.list(params, session, { faults: [{ text: users.forbidden }] });
    }
    try {
      const wanted = { ...keyFrom(params), ...(municipality === undefined ? {} : { municipality }) };
      const { key } = await this.keys.create(wanted, actorName(session.caller));
      return await this.list({ lang: params['lang'] }, session, { made: key });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid-input') throw error;
      return this.list(params, session, { faults: [{ text: texts.wrong }] });
    }
  }

  async revoke(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const lang = langFrom(params['lang']);
    try {
      const municipalities = municipalitiesOf(session.caller, PERMISSION);
      await this.keys.revoke(formText(params, 'key'), actorName(session.caller), municipalities);
      return { status: 303, location: localUrl(lang, '/beheer/sleutels') };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
      return this.list(params, session, { faults: [{ text: administrationTextsFor(lang).keys.gone }] });
    }
  }
}

/** Every key that is made on a page has a last day: people forget keys. */
function keyFrom(params: RawParams): { name: string; scopes: string[]; expiresAt: Date } {
  return {
    name: formText(params, 'name'),
    scopes: SCOPES.filter((scope) => params[`scope-${scope}`] === '1'),
    expiresAt: new Date(`${formText(params, 'expires')}T23:59:59Z`),
  };
}
