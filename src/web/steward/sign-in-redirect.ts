import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SecondFactorNeeded } from '../../access/second-factor-needed.ts';
import { SignInNeeded } from '../../access/sign-in-needed.ts';
import { langFrom } from '../messages/lang.ts';
import { localUrl } from '../site/page-context.ts';

/** Leads whoever is not (wholly) signed in to the page where that is done, and from there back to the one they asked for. */
@Catch(SignInNeeded, SecondFactorNeeded)
export class SignInRedirect implements ExceptionFilter<SignInNeeded | SecondFactorNeeded> {
  catch(error: SignInNeeded | SecondFactorNeeded, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const lang = langFrom((request.query as Record<string, unknown> | undefined)?.['lang']);
    // A form cannot be sent again from there: then back to the start.
    const back = new URLSearchParams(request.method === 'GET' ? { back: request.url } : {});
    void reply
      .status(303)
      .header('cache-control', 'no-store')
      .header('location', localUrl(lang, whereFor(error), back))
      .send();
  }
}

function whereFor(error: SignInNeeded | SecondFactorNeeded): string {
  if (error instanceof SignInNeeded) return '/inloggen';
  return error.due === 'code' ? '/inloggen/code' : '/account/tweede-stap';
}
