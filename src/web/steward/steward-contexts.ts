import { Injectable } from '@nestjs/common';
import { type Session } from '../../access/session.ts';
import { QueueService } from '../../registration/queue/queue.service.ts';
import { stewardTextsFor } from '../messages/steward.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { stewardContext, type StewardContext } from './steward-context.ts';

/** Makes the context of a steward's page from what the request says. */
@Injectable()
export class StewardContexts {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queue: QueueService,
  ) {}

  /** `kept` are the parameters that the page has in every language. */
  async of(
    path: string,
    params: RawParams,
    session: Session,
    kept?: URLSearchParams,
  ): Promise<StewardContext> {
    const page = await this.contexts.of(path, params, kept);
    const waiting = await this.queue.waitingFor(session.caller);
    return stewardContext(page, stewardTextsFor(page.lang), session, waiting);
  }
}
