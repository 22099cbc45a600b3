import { Injectable } from '@nestjs/common';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { deskTextsFor } from '../messages/desk.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { actorOf, type DeskContext } from './desk-context.ts';

/** A request for a page of the desk. */
export interface DeskVisit {
  path: string;
  /** Query or form. */
  params: RawParams;
  session: Session;
  /** The parameters that the page has in every language. */
  kept?: URLSearchParams;
}

/** Makes the context of a page of the desk. */
@Injectable()
export class DeskContexts {
  constructor(private readonly contexts: StewardContexts) {}

  /** Answers with a page for somebody of a municipality; who is of none is told so. */
  async answer(
    { path, params, session, kept }: DeskVisit,
    make: (page: DeskContext) => Promise<HtmlAnswer> | HtmlAnswer,
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of(path, params, session, kept);
    const d = deskTextsFor(page.lang);
    const actor = actorOf(session);
    if (actor !== null) return make({ ...page, d, actor });
    return {
      status: 404,
      html: renderPage(<MessagePage page={page} title={d.noMunicipality} text={d.noMunicipalityText} />),
    };
  }
}
