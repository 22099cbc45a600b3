import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SignInNeeded } from '../../access/sign-in-needed.ts';
import { langFrom } from '../messages/lang.ts';
import { localUrl } from '../site/page-context.ts';

/** Leads whoever is not signed in to the sign-in page, and from there back to the page that they asked for. */
@Catch(SignInNeeded)
export class SignInRedirect implements ExceptionFilter<SignInNeeded> {
  catch(_error: SignInNeeded, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const lang = langFrom((request.query as Record<string, unknown> | undefined)?.['lang']);
    // A form cannot be sent again from there: then back to the start.
    const back = new URLSearchParams(request.method === 'GET' ? { back: request.url } : {});
    void reply
      .status(303)
      .header('cache-control', 'no-store')
      .header('location', localUrl(lang, '/beheer', back))
      .send();
  }
}
