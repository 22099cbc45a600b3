import { Injectable } from '@nestjs/common';
import { SignInProviders } from '../../access/oidc/sign-in-providers.ts';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { OwnFirmService } from '../../registration/own-firm.service.ts';
import { SignUpService } from '../../registration/sign-up.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FirmAnswer } from './begin.pages.tsx';
import { FirmSignInPage } from './firm-door-pages.tsx';
import { roomIn, type RoomSaid } from './room-field.tsx';
import { YearlyDonePage, YearlyGonePage, YearlyPage } from './yearly-pages.tsx';
import { stepUrl } from './step-paths.ts';

const YEARLY_PATH = '/mijn-bedrijf/jaarlijks';

/** What was done, by the word of the address: a page that is loaded again asks nothing twice. */
const DONE = { klopt: 'right', gestopt: 'stopped' } as const;

/** Ways into a firm's own pages, for who is not signed in. */
@Injectable()
export class FirmDoorPages {
  constructor(
    private readonly firms: OwnFirmService,
    private readonly signUps: SignUpService,
    private readonly contexts: PageContexts,
    private readonly providers: SignInProviders,
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
    const eherkenning = this.providers.nameOf('eherkenning') !== null;
    // Who had its last firm erased is not signed in any more.
    const said = sent ? texts.signIn.sent : params['gedaan'] === 'gewist' ? texts.said.erased : null;
    const ended = said === null && params['gedaan'] === 'niets' ? texts.signIn.ended : null;
    const props = { faults, title, said, ended, eherkenning, texts, page };
    return { status, html: renderPage(<FirmSignInPage {...props} />) };
  }

  /** The yearly question, or what an answer did: shows, and changes nothing. */
  async yearly(params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(YEARLY_PATH, params);
    const texts = ownFirmTextsFor(page.lang);
    const done = DONE[params['gedaan'] as keyof typeof DONE];
    if (done === undefined) return this.ask(params, codeIn(params));
    const html = renderPage(<YearlyDonePage text={texts.said[done]} texts={texts} page={page} />);
    return { status: 200, html };
  }

  private async ask(params: RawParams, code: string, said?: RoomSaid): Promise<HtmlAnswer> {
    const page = await this.contexts.of(YEARLY_PATH, params, new URLSearchParams({ code }));
    const found = await this.signUps.lookAtLink(code);
    if (found?.link.purpose !== 'yearly') return this.gone(params);
    const { registration } = found;
    const texts = ownFirmTextsFor(page.lang);
    const html = renderPage(
      <YearlyPage code={code} registration={registration} said={said} texts={texts} page={page} />,
    );
    return { status: said === undefined ? 200 : 400, html };
  }

  /** One tap: all is right, change, or stop. */
  async answerYearly(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const code = codeIn(body);
    const lang = langFrom(params['lang']);
    if (body['antwoord'] === 'wijzigen') return this.change(code, params);
    const answer = body['antwoord'] === 'stoppen' ? 'stop' : 'right';
    const room = roomIn(body);
    if (answer === 'right' && !room.right) return { answer: await this.ask(params, code, room) };
    if (!(await this.firms.answerYearly(code, answer, room.text))) return { answer: await this.gone(params) };
    const said = new URLSearchParams({ gedaan: answer === 'stop' ? 'gestopt' : 'klopt' });
    return { answer: { status: 303, location: localUrl(lang, YEARLY_PATH, said) } };
  }

  private async change(code: string, params: RawParams): Promise<FirmAnswer> {
    const opened = await this.signUps.openLink(code);
    if (opened === null) return { answer: await this.gone(params) };
    const { token, sessionToken } = opened;
    const location = stepUrl('finish', langFrom(params['lang']));
    return { answer: { status: 303, location }, token, ...(sessionToken && { sessionToken }) };
  }

  private async gone(params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(YEARLY_PATH, params);
    const html = renderPage(<YearlyGonePage texts={ownFirmTextsFor(page.lang)} page={page} />);
    return { status: 404, html };
  }
}

function codeIn(params: RawParams): string {
  return typeof params['code'] === 'string' ? params['code'] : '';
}
