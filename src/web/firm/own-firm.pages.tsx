import { Injectable } from '@nestjs/common';
import { type FirmCaller } from '../../access/caller.ts';
import { OwnSessionsService } from '../../access/own-sessions.service.ts';
import { type Session } from '../../access/session.ts';
import { DomainError } from '../../common/errors.ts';
import { OwnFirmService } from '../../registration/own-firm.service.ts';
import { ProvenEntryService } from '../../registration/proven-entry.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FirmAnswer } from './begin.pages.tsx';
import { OwnFirmPage, StopPage } from './own-firm-page.tsx';
import { roomIn, type RoomSaid } from './room-field.tsx';
import { stepUrl } from './step-paths.ts';

/** What was done, by the word of the address. */
const DONE = {
  klopt: 'right',
  gestopt: 'stopped',
  gewist: 'erased',
  beeindigd: 'sessionEnded',
  bevestigd: 'confirmed',
} as const;

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

/** A firm's own entry, for who is signed in for it. */
@Injectable()
export class OwnFirmPages {
  constructor(
    private readonly firms: OwnFirmService,
    private readonly provenEntries: ProvenEntryService,
    private readonly sessions: OwnSessionsService,
    private readonly contexts: PageContexts,
  ) {}

  show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.page(params, session, null);
  }

  private async page(
    params: RawParams,
    session: Session,
    wrong: { id: string; said: RoomSaid } | null,
  ): Promise<HtmlAnswer> {
    const own = ofFirm(session);
    const page = await this.contexts.of('/mijn-bedrijf', params);
    const texts = ownFirmTextsFor(page.lang);
    const done = DONE[params['gedaan'] as keyof typeof DONE];
    const said = done === undefined ? null : texts.said[done];
    const firms = await this.firms.of(own.caller);
    const proven = await this.provenEntries.of(own.caller);
    const sessions = await this.sessions.list(own.caller);
    const view = { firms, proven, sessions, said, wrong };
    return {
      status: wrong === null ? 200 : 400,
      html: renderPage(<OwnFirmPage {...view} texts={texts} page={page} session={own} />),
    };
  }

  /** Opens the sign-up for this browser, with all that is there and a way to each page of it. */
  async edit(body: RawParams, params: RawParams, session: Session): Promise<FirmAnswer> {
    const token = await this.firms.edit(ofFirm(session).caller, idIn(body));
    return { answer: { status: 303, location: stepUrl('finish', langFrom(params['lang'])) }, token };
  }

  /** Takes over the entry that eHerkenning proves to be theirs, and goes on with what is known of it. */
  async takeOver(params: RawParams, session: Session): Promise<FirmAnswer> {
    const lang = langFrom(params['lang']);
    const token = await this.provenEntries.take(ofFirm(session).caller, lang);
    return { answer: { status: 303, location: stepUrl('who', lang) }, token };
  }

  /** What is open in the browsers that are ended closes too. @param token of what this browser has open */
  async endSession(body: RawParams, params: RawParams, session: Session, token: string): Promise<HtmlAnswer> {
    const which = typeof body['session'] === 'string' ? body['session'] : '';
    await this.sessions.end(ofFirm(session), which === 'others' ? null : which);
    await this.firms.closeElsewhere(ofFirm(session).caller, token);
    return this.back(params, 'beeindigd');
  }

  async confirm(body: RawParams, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const said = roomIn(body);
    const id = idIn(body);
    if (!said.right) return this.page(params, session, { id, said });
    await this.firms.confirm(ofFirm(session).caller, id, said.text);
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
    const suspended = firm.suspension !== null;
    const texts = ownFirmTextsFor(page.lang);
    return {
      status: 200,
      html: renderPage(
        <StopPage
          id={id}
          name={answers.name}
          suspended={suspended}
          texts={texts}
          page={page}
          session={own}
        />,
      ),
    };
  }

  async stop(body: RawParams, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const { caller } = ofFirm(session);
    const done = await this.firms.stop(caller, idIn(body), body['wissen'] !== undefined);
    if (done === 'stopped') return this.back(params, 'gestopt');
    // With its last firm the account is gone, and nobody is signed in any more.
    const some = (await this.firms.of(caller)).length > 0;
    const path = some ? '/mijn-bedrijf' : '/mijn-bedrijf/inloggen';
    const said = new URLSearchParams({ gedaan: 'gewist' });
    return { status: 303, location: localUrl(langFrom(params['lang']), path, said) };
  }

  /** Everything that the register has of an entry, as JSON. */
  async export(params: RawParams, session: Session): Promise<string> {
    return JSON.stringify(await this.firms.export(ofFirm(session).caller, idIn(params)), null, 2);
  }

  /** Whoever comes to this browser next is not to go on with what it had open. @param token of that */
  async signedOut(params: RawParams, token: string): Promise<HtmlAnswer> {
    await this.firms.closeHere(token);
    const { lang } = await this.contexts.of('/mijn-bedrijf', params);
    return { status: 303, location: localUrl(lang, '/') };
  }

  private async back(params: RawParams, done: string): Promise<HtmlAnswer> {
    const { lang } = await this.contexts.of('/mijn-bedrijf', params);
    return { status: 303, location: localUrl(lang, '/mijn-bedrijf', new URLSearchParams({ gedaan: done })) };
  }
}
