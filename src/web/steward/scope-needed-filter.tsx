import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isScope } from '../../access/scope.ts';
import { ScopeNeeded } from '../../access/scope-needed.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { stewardTextsFor } from '../messages/steward.ts';

/** Tells somebody which right their key or account lacks, and how to get it. */
@Catch(ScopeNeeded)
export class ScopeNeededFilter implements ExceptionFilter<ScopeNeeded> {
  constructor(private readonly contexts: PageContexts) {}

  async catch({ permission, as }: ScopeNeeded, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const page = await this.contexts.of('/beheer', (request.query ?? {}) as RawParams);
    const { lacksScope } = stewardTextsFor(page.lang).questions;
    const html = renderPage(
      <MessagePage
        page={page}
        title={lacksScope.title}
        text={as === 'api-key' && isScope(permission) ? lacksScope.text(permission) : lacksScope.ofAccount}
      />,
    );
    void reply.status(403).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }
}
