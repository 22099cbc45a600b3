import { Injectable } from '@nestjs/common';
import { actorName } from '../../access/caller.ts';
import { type Session } from '../../access/session.ts';
import { DomainError, type DomainErrorKind } from '../../common/errors.ts';
import { WebhookDesk } from '../../webhooks/webhook-desk.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { type WebhooksTexts } from '../messages/webhooks-nl.ts';
import { webhooksTextsFor } from '../messages/webhooks.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { municipalitiesOf } from './own-user.ts';
import { DONE, type Done, WebhooksPage } from './webhooks-page.tsx';

const PATH = '/beheer/webhooks';
const PERMISSION = 'api-keys:manage';

/** As `/v1/changes` gives them out. */
const CURSOR = /^\d{1,18}$/;

/** Webhooks, for the administrator of their keys. */
@Injectable()
export class WebhooksPages {
  constructor(
    private readonly desk: WebhookDesk,
    private readonly contexts: StewardContexts,
  ) {}

  async list(params: RawParams, session: Session, faults: FormFault[] = []): Promise<HtmlAnswer> {
    const page = await this.contexts.of(PATH, params, session);
    const webhooks = await this.desk.list(municipalitiesOf(session.caller, PERMISSION));
    const done = faults.length > 0 ? null : doneFrom(formText(params, 'gedaan'));
    const html = renderPage(<WebhooksPage page={page} webhooks={webhooks} done={done} faults={faults} />);
    return { status: faults.length > 0 ? 400 : 200, html };
  }

  test(params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.doing('proef', params, session, (id, municipalities) => this.desk.test(id, municipalities));
  }

  async resume(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const since = formText(params, 'since');
    if (since !== '' && !CURSOR.test(since))
      return this.list(params, session, [{ text: webhooksTextsFor(langFrom(params['lang'])).wrongCursor }]);
    return this.doing('hervat', params, session, (id, municipalities) =>
      this.desk.resume(id, since === '' ? undefined : since, municipalities, actorName(session.caller)),
    );
  }

  remove(params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.doing('weg', params, session, (id, municipalities) =>
      this.desk.remove(id, municipalities, actorName(session.caller)),
    );
  }

  /** Leads back to the list, which says that it was done, or why not. */
  private async doing(
    done: Done,
    params: RawParams,
    session: Session,
    work: (id: string, municipalities: readonly string[] | null) => Promise<unknown>,
  ): Promise<HtmlAnswer> {
    const lang = langFrom(params['lang']);
    try {
      await work(formText(params, 'webhook'), municipalitiesOf(session.caller, PERMISSION));
      return { status: 303, location: localUrl(lang, `${PATH}?gedaan=${done}`) };
    } catch (error) {
      const text = faultOf(error, done, webhooksTextsFor(lang));
      if (text === null) throw error;
      return this.list(params, session, [{ text }]);
    }
  }
}

function doneFrom(text: string): Done | null {
  return DONE.find((done) => done === text) ?? null;
}

function faultOf(error: unknown, done: Done, texts: WebhooksTexts): string | null {
  if (!(error instanceof DomainError)) return null;
  const told: Partial<Record<DomainErrorKind, string>> = {
    'not-found': texts.gone,
    conflict: done === 'weg' ? texts.keyLives : texts.keyEnded,
    'invalid-input': texts.wrongCursor,
  };
  return told[error.kind] ?? null;
}
