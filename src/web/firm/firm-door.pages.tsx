import { Injectable } from '@nestjs/common';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { OwnFirmService } from '../../registration/own-firm.service.ts';
import { SignUpService } from '../../registration/sign-up.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FirmAnswer } from './begin.pages.tsx';
import { FirmSignInPage, YearlyDonePage, YearlyPage } from './firm-door-pages.tsx';
import { roomIn } from './own-firm.pages.tsx';
import { LinkGonePage } from './plain-pages.tsx';
import { stepPath } from './step-paths.ts';

/** Ways into a firm's own pages, for who is not signed in. */
@Injectable()
export class FirmDoorPages {
  constructor(
    private readonly firms: OwnFirmService,
    private readonly signUps: SignUpService,
    private readonly contexts: PageContexts,
  ) {}

  signIn(params: RawParams): Promise<HtmlAnswer> {
    return this.signInPage(params, { status: 200, sent: false, wrong: false });
  }

  /** Says the same whether the register knows the address or not. */
  async mailLink(body: RawParams, params: RawParams): Promise<HtmlAnswer> {
    const email = typeof body['email'] === 'string' ? body['email'].trim() : '';
    if (!isMailAddress(email)) return this.signInPage(params, { status: 400, sent: false, wrong: true });
    await this.firms.mailLinks(email);
    return this.signInPage(params, { status: 200, sent: true, wrong: false });
  }

  private async signInPage(
    params: RawParams,
    { status, sent, wrong }: { status: 200 | 400; sent: boolean; wrong: boolean },
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/mijn-bedrijf/inloggen', params);
    const texts = ownFirmTextsFor(page.lang);
    const faults = wrong ? [{ field: 'email', text: texts.signIn.missing }] : [];
    const title = signUpTextsFor(page.lang).faults;
    return {
      status,
      html: renderPage(
        <FirmSignInPage faults={faults} title={title} sent={sent} texts={texts} page={page} />,
      ),
    };
  }

  /** The yearly question: shows, and changes nothing. */
  async yearly(params: RawParams): Promise<HtmlAnswer> {
    const code = typeof params['code'] === 'string' ? params['code'] : '';
    const page = await this.contexts.of('/mijn-bedrijf/jaarlijks', params);
    const found = await this.signUps.lookAtLink(code);
    if (found?.link.purpose !== 'yearly') return this.gone(params);
    const firm = found.registration.answers.name;
    const texts = ownFirmTextsFor(page.lang);
    return {
      status: 200,
      html: renderPage(<YearlyPage code={code} firm={firm} texts={texts} page={page} />),
    };
  }

  /** One tap: all is right, change, or stop. */
  async answerYearly(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const code = typeof body['code'] === 'string' ? body['code'] : '';
    const page = await this.contexts.of('/mijn-bedrijf/jaarlijks', params);
    const texts = ownFirmTextsFor(page.lang);
    if (body['antwoord'] === 'wijzigen') {
      const opened = await this.signUps.openLink(code);
      if (opened === null) return { answer: await this.gone(params) };
      const { token, sessionToken } = opened;
      const location = localUrl(page.lang, stepPath('who'));
      return { answer: { status: 303, location }, token, ...(sessionToken && { sessionToken }) };
    }
    const answer = body['antwoord'] === 'stoppen' ? 'stop' : 'right';
    if (!(await this.firms.answerYearly(code, answer, roomIn(body))))
      return { answer: await this.gone(params) };
    const text = answer === 'stop' ? texts.said.stopped : texts.said.right;
    return {
      answer: { status: 200, html: renderPage(<YearlyDonePage text={text} texts={texts} page={page} />) },
    };
  }

  private async gone(params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/mijn-bedrijf/jaarlijks', params);
    return { status: 404, html: renderPage(<LinkGonePage texts={signUpTextsFor(page.lang)} page={page} />) };
  }
}
