import { type ArgumentsHost, applyDecorators, Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isReading } from '../../access/form-origin.ts';
import { RequiresSession } from '../../access/requires-session.decorator.ts';
import { ScopeNeeded } from '../../access/scope-needed.ts';
import { SecondFactorNeeded } from '../../access/second-factor-needed.ts';
import { SignInNeeded } from '../../access/sign-in-needed.ts';
import { langFrom } from '../messages/lang.ts';
import { localUrl } from '../site/page-context.ts';

/** Leads whoever is not signed in for a firm, as an officer or not at all, to where a link is mailed. */
@Catch(SignInNeeded, ScopeNeeded, SecondFactorNeeded)
class FirmSignInRedirect implements ExceptionFilter<SignInNeeded | ScopeNeeded | SecondFactorNeeded> {
  catch(_error: SignInNeeded | ScopeNeeded | SecondFactorNeeded, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const lang = langFrom((request.query as Record<string, unknown> | undefined)?.['lang']);
    // Whoever pressed a button is told that it did nothing.
    const said = new URLSearchParams(isReading(request) ? {} : { gedaan: 'niets' });
    void reply
      .status(303)
      .header('cache-control', 'no-store')
      .header('location', localUrl(lang, '/mijn-bedrijf/inloggen', said))
      .send();
  }
}

/** A page or form for the people of a firm, about their own entry. */
export const FirmRoute = () =>
  applyDecorators(RequiresSession('own-firm:edit'), UseFilters(FirmSignInRedirect));
