import { Injectable } from '@nestjs/common';
import { AnsweredInvitations } from '../../registration/outreach/answered-invitations.service.ts';
import { type FirmAnswer } from '../firm/begin.pages.tsx';
import { stepPath } from '../firm/step-paths.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import {
  INVITATION_PATH,
  InvitationGonePage,
  InvitationPage,
  REFUSAL_PATH,
  RefusalPage,
  RefusedPage,
} from './invitation-page.tsx';

/** What a firm makes of an invitation: takes its entry over, or wants no more mail. */
@Injectable()
export class InvitationPages {
  constructor(
    private readonly invitations: AnsweredInvitations,
    private readonly contexts: PageContexts,
  ) {}

  async show(params: RawParams): Promise<HtmlAnswer> {
    const code = codeIn(params);
    const page = await this.contexts.of(INVITATION_PATH, params, new URLSearchParams({ code }));
    const shown = await this.invitations.look(code);
    if (shown === null) return this.gone(params);
    return { status: 200, html: renderPage(<InvitationPage page={page} shown={shown} code={code} />) };
  }

  async claim(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const opened = await this.invitations.claim(codeIn(body));
    if (opened === null) return { answer: await this.gone(params) };
    const page = await this.contexts.of(INVITATION_PATH, params);
    const { token, sessionToken } = opened;
    const answer = { status: 303 as const, location: localUrl(page.lang, stepPath('who')) };
    return { answer, token, ...(sessionToken && { sessionToken }) };
  }

  async showRefusal(params: RawParams): Promise<HtmlAnswer> {
    const code = codeIn(params);
    const page = await this.contexts.of(REFUSAL_PATH, params, new URLSearchParams({ code }));
    const firm = await this.invitations.firmOfRefusal(code);
    if (firm === null) return this.gone(params);
    return { status: 200, html: renderPage(<RefusalPage page={page} firm={firm} code={code} />) };
  }

  /** By the button of our page, with the code in its form; or by a mail program, with the code in the address (RFC 8058). */
  async refuse(body: RawParams, params: RawParams): Promise<HtmlAnswer> {
    const way = body['knop'] === 'pagina' ? 'page' : 'mail-program';
    const code = way === 'page' ? codeIn(body) : codeIn(params);
    const page = await this.contexts.of(REFUSAL_PATH, params);
    if (!(await this.invitations.refuse(code, way))) return this.gone(params);
    return { status: 200, html: renderPage(<RefusedPage page={page} />) };
  }

  private async gone(params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(INVITATION_PATH, params);
    return { status: 404, html: renderPage(<InvitationGonePage page={page} />) };
  }
}

function codeIn(params: RawParams): string {
  return typeof params['code'] === 'string' ? params['code'].slice(0, 200) : '';
}
