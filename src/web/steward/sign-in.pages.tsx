import { Injectable } from '@nestjs/common';
import { type Session } from '../../access/session.ts';
import { type SignIn, SignInService } from '../../access/sign-in.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { stewardTextsFor } from '../messages/steward.ts';
import { type StewardTexts } from '../messages/steward-nl.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from './components/fault-list.tsx';
import { returnPath } from './return-path.ts';
import { SignInPage } from './sign-in-page.tsx';
import { STEWARD_SCOPE } from './steward-route.decorator.ts';

/** What happened, and the token for the browser when it was good. */
export interface SignInAnswer {
  answer: HtmlAnswer;
  token?: string;
}

/** Signing in, and being told why not. */
@Injectable()
export class SignInPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly signIns: SignInService,
  ) {}

  /** The form, empty or with what was wrong. */
  async form(
    params: RawParams,
    status: 200 | 400 | 429 = 200,
    faults: FormFault[] = [],
  ): Promise<HtmlAnswer> {
    const back = returnPath(params['back'], langFrom(params['lang']));
    const page = await this.contexts.of('/beheer', params, new URLSearchParams({ back }));
    const signedOut = params['signedOut'] !== undefined;
    const props = { page, s: stewardTextsFor(page.lang), back, faults, signedOut };
    return { status, html: renderPage(<SignInPage {...props} />) };
  }

  /** @param params the form @param ip where it comes from */
  async signIn(params: RawParams, ip: string): Promise<SignInAnswer> {
    const lang = langFrom(params['lang']);
    const key = typeof params['key'] === 'string' ? params['key'] : '';
    const found = await this.signIns.signIn(key, STEWARD_SCOPE, ip);
    if (found.kind === 'opened') {
      return { answer: { status: 303, location: returnPath(params['back'], lang) }, token: found.token };
    }
    const s = stewardTextsFor(lang);
    const status = found.kind === 'too-many' ? 429 : 400;
    return { answer: await this.form(params, status, [{ field: 'key', text: faultText(found, s) }]) };
  }

  /** To the form that they came in by, with a word of goodbye. */
  signedOut(params: RawParams, { method }: Session): HtmlAnswer {
    const said = new URLSearchParams({ signedOut: '1' });
    const path = method === 'api-key' ? '/beheer' : '/inloggen';
    return { status: 303, location: localUrl(langFrom(params['lang']), path, said) };
  }
}

function faultText(found: Exclude<SignIn, { kind: 'opened' }>, { signIn }: StewardTexts): string {
  switch (found.kind) {
    case 'unknown':
      return signIn.unknown;
    case 'lacks-scope':
      return signIn.lacksScope;
    case 'too-many':
      return signIn.tooMany(found.waitMinutes);
  }
}
