import { Injectable } from '@nestjs/common';
import { SignInProviders } from '../../access/oidc/sign-in-providers.ts';
import { FirmLookup, PUBLIC_SIGHT } from '../../discovery/firm-lookup.ts';
import { isWholeKvkNumber } from '../../registration/check-answers.ts';
import { ClaimService } from '../../registration/claim.service.ts';
import { SignUpService } from '../../registration/sign-up.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { presentKnownFirms } from '../known-firms/known-firms-presenter.ts';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { BeginPage, type BeginView } from './begin-page.tsx';
import { ClaimSentPage } from './plain-pages.tsx';
import { stepPath } from './step-paths.ts';

/** An answer, with the tokens that the browser gets to go on with. */
export interface FirmAnswer {
  answer: HtmlAnswer;
  /** Opens a sign-up. */
  token?: string;
  /** Of a session for the firm's own pages. */
  sessionToken?: string;
}

const MOST = 200;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, MOST) : '';
}

/** What is wrong with the name and number that were looked for. */
function faultsOf(name: string, kvkNumber: string, texts: SignUpTexts): FormFault[] {
  if (name === '' && kvkNumber === '') return [{ field: 'naam', text: texts.begin.missing }];
  return kvkNumber === '' || isWholeKvkNumber(kvkNumber)
    ? []
    : [{ field: 'kvk', text: texts.faultTexts['kvkNumber.kvk'] ?? texts.begin.kvkHint }];
}

/** Before a sign-up: is the firm on the list already? */
@Injectable()
export class BeginPages {
  constructor(
    private readonly lookup: FirmLookup,
    private readonly signUps: SignUpService,
    private readonly claims: ClaimService,
    private readonly contexts: PageContexts,
    private readonly providers: SignInProviders,
  ) {}

  async begin(params: RawParams): Promise<HtmlAnswer> {
    const [name, kvkNumber] = [textOf(params['naam']), textOf(params['kvk'])];
    const kept = new URLSearchParams({ ...(name && { naam: name }), ...(kvkNumber && { kvk: kvkNumber }) });
    const page = await this.contexts.of('/aanmelden', params, kept);
    const texts = signUpTextsFor(page.lang);
    const asked = 'naam' in params || 'kvk' in params;
    const faults = asked ? faultsOf(name, kvkNumber, texts) : [];
    const looked = asked && faults.length === 0;
    const view: BeginView = {
      name,
      kvkNumber,
      looked,
      known: looked ? await this.known({ name, kvkNumber }, page) : null,
      faults,
      eherkenning: this.providers.nameOf('eherkenning') !== null,
      ...(params['verlopen'] === undefined ? {} : { notice: texts.begin.expired }),
    };
    return { status: 200, html: renderPage(<BeginPage view={view} texts={texts} page={page} />) };
  }

  private async known(
    asked: { name: string; kvkNumber: string },
    page: PageContext,
  ): Promise<BeginView['known']> {
    const described = Object.fromEntries(Object.entries(asked).filter(([, text]) => text !== ''));
    const [found] = await this.lookup.find([described], PUBLIC_SIGHT);
    const view = found ? presentKnownFirms(found, page) : null;
    return view && found ? { ...view, ids: found.firms.map(({ id }) => id) } : null;
  }

  /** A new sign-up, with what was typed already. */
  async start(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const page = await this.contexts.of('/aanmelden', params);
    const onward = { status: 303 as const, location: localUrl(page.lang, stepPath('who')) };
    // A program that filled in what no person sees goes on to a page that knows nothing of it.
    if (textOf(body['fax']) !== '') return { answer: onward };
    const { token } = await this.signUps.start({
      lang: page.lang,
      answers: { name: textOf(body['naam']), kvkNumber: textOf(body['kvk']) },
    });
    return { answer: onward, token };
  }

  /** Taking over an entry: by mail to an address on file, or by a steward who looks into it. */
  async claim(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const page = await this.contexts.of('/aanmelden/claim', params);
    const id = textOf(body['bedrijf']).toLowerCase();
    if (body['hoe'] === 'zonder-mail') {
      const opened = await this.claims.withoutMail(id, page.lang);
      if (opened === null) return { answer: { status: 303, location: localUrl(page.lang, '/aanmelden') } };
      const location = localUrl(page.lang, stepPath('who'));
      return { answer: { status: 303, location }, token: opened.token };
    }
    await this.claims.byMail(id, page.lang);
    const texts = signUpTextsFor(page.lang);
    return {
      answer: { status: 200, html: renderPage(<ClaimSentPage id={id} texts={texts} page={page} />) },
    };
  }
}
