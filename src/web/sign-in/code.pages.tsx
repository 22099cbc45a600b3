import { Injectable } from '@nestjs/common';
import { SecondFactorService } from '../../access/second-factor/second-factor.service.ts';
import { type Session } from '../../access/session.ts';
import { SessionService } from '../../access/session.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { afterSignIn, keptBack } from './after-sign-in.ts';
import { CodePage } from './code-page.tsx';
import { formText } from './form-text.ts';
import { type SignInAnswer } from './people-sign-in.pages.tsx';

/** Showing the second factor. */
@Injectable()
export class CodePages {
  constructor(
    private readonly contexts: StewardContexts,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionService,
  ) {}

  /** The form; whoever is not asked for a code goes on. */
  async form(
    params: RawParams,
    session: Session,
    status: 200 | 400 | 429 = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    if (!isWaiting(session)) return on(params, session);
    const back = keptBack(params['back']);
    const page = await this.contexts.of('/inloggen/code', params, session, new URLSearchParams({ back }));
    const t = peopleTextsFor(page.lang);
    return { status, html: renderPage(<CodePage page={page} t={t} back={back} faults={faults} />) };
  }

  async show(params: RawParams, session: Session): Promise<SignInAnswer> {
    if (!isWaiting(session)) return { answer: on(params, session) };
    const shown = await this.factors.show(session.caller.id, formText(params, 'code'), session);
    if (shown.kind === 'given') {
      const full = await this.sessions.find(shown.token);
      return { answer: on(params, full ?? session), token: shown.token };
    }
    const t = peopleTextsFor(langFrom(params['lang'])).code;
    const tooMany = shown.kind === 'too-many';
    const fault = { field: 'code', text: tooMany ? t.tooMany : t.wrong };
    return { answer: await this.form(params, session, tooMany ? 429 : 400, [fault]) };
  }
}

function isWaiting({ caller }: Session): boolean {
  return caller.kind === 'user' && caller.secondFactorDue === 'code';
}

function on(params: RawParams, { caller }: Session): HtmlAnswer {
  return { status: 303, location: afterSignIn(params['back'], caller, langFrom(params['lang'])) };
}
