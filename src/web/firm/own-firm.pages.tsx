import { Injectable } from '@nestjs/common';
import { type FirmCaller } from '../../access/caller.ts';
import { type Session } from '../../access/session.ts';
import { DomainError } from '../../common/errors.ts';
import { OwnFirmService } from '../../registration/own-firm.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FirmAnswer } from './begin.pages.tsx';
import { OwnFirmPage, StopPage } from './own-firm-page.tsx';
import { stepPath } from './step-paths.ts';

type FirmSession = Session & { caller: FirmCaller };

/** The guard let nobody else through. */
function ofFirm(session: Session): FirmSession {
  if (session.caller.kind !== 'firm')
    throw new DomainError('forbidden', 'This page is for the people of a firm.');
  return session as FirmSession;
}

function idIn(params: RawParams): string {
  return typeof params['id'] === 'string' ? params['id'] : '';
}

/** How much room for orders a firm says that it has, as typed. */
export function roomIn(body: RawParams): string {
  return typeof body['room'] === 'string' ? body['room'].trim().slice(0, 40) : '';
}

/** A firm's own entry, for who is signed in for it. */
@Injectable()
export class OwnFirmPages {
  constructor(
    private readonly firms: OwnFirmService,
    private readonly contexts: PageContexts,
  ) {}

  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const own = ofFirm(session);
    const page = await this.contexts.of('/mijn-bedrijf', params);
    const texts = ownFirmTextsFor(page.lang);
    const said = { klopt: texts.said.right, gestopt: texts.said.stopped }[String(params['gedaan'])] ?? null;
    const firms = await this.firms.of(own.caller);
    return {
      status: 200,
      html: renderPage(<OwnFirmPage firms={firms} said={said} texts={texts} page={page} session={own} />),
    };
  }

  /** Opens the pages of the sign-up for this browser, with what is there. */
  async edit(body: RawParams, params: RawParams, session: Session): Promise<FirmAnswer> {
    const token = await this.firms.edit(ofFirm(session).caller, idIn(body));
    const { lang } = await this.contexts.of('/mijn-bedrijf', params);
    return { answer: { status: 303, location: localUrl(lang, stepPath('who')) }, token };
  }

  async confirm(body: RawParams, params: RawParams, session: Session): Promise<HtmlAnswer> {
    await this.firms.confirm(ofFirm(session).caller, idIn(body), roomIn(body));
    return this.back(params, 'klopt');
  }

  async askToStop(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const own = ofFirm(session);
    const page = await this.contexts.of('/mijn-bedrijf/stoppen', params);
    const firm = (await this.firms.of(own.caller)).find(
      ({ registration }) => registration.id === idIn(params),
    );
    if (!firm) throw new DomainError('not-found', 'This account has no such entry.');
    const { id, answers } = firm.registration;
    const texts = ownFirmTextsFor(page.lang);
    return {
      status: 200,
      html: renderPage(<StopPage id={id} name={answers.name} texts={texts} page={page} session={own} />),
    };
  }

  async stop(body: RawParams, params: RawParams, session: Session): Promise<HtmlAnswer> {
    await this.firms.stop(ofFirm(session).caller, idIn(body), body['wissen'] !== undefined);
    return this.back(params, 'gestopt');
  }

  /** Everything that the register has of an entry, as JSON. */
  async export(params: RawParams, session: Session): Promise<string> {
    return JSON.stringify(await this.firms.export(ofFirm(session).caller, idIn(params)), null, 2);
  }

  async signedOut(params: RawParams): Promise<HtmlAnswer> {
    const { lang } = await this.contexts.of('/mijn-bedrijf', params);
    return { status: 303, location: localUrl(lang, '/') };
  }

  private async back(params: RawParams, done: string): Promise<HtmlAnswer> {
    const { lang } = await this.contexts.of('/mijn-bedrijf', params);
    return { status: 303, location: localUrl(lang, '/mijn-bedrijf', new URLSearchParams({ gedaan: done })) };
  }
}
