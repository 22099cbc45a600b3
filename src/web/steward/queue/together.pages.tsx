import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { type Session } from '../../../access/session.ts';
import { ApproveSeveral } from '../../../registration/approve-several.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { langFrom } from '../../messages/lang.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { TogetherPage } from './together-page.tsx';
import { presentTogether } from './together-presenter.ts';
import { seenIn, signUpsIn, type Together, TOGETHER_PATH, togetherParams } from './together-state.ts';

/** Several sign-ups at once: seeing what they make public, and letting them through. */
@Injectable()
export class TogetherPages {
  constructor(
    private readonly several: ApproveSeveral,
    private readonly readings: ReadingLog,
    private readonly contexts: StewardContexts,
  ) {}

  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const asked: Together = {
      ids: signUpsIn(params['aanmelding']),
      done: signUpsIn(params['gedaan']),
      leftOut: params['over'] === '1',
    };
    const page = await this.contexts.of(TOGETHER_PATH, params, session, togetherParams(asked));
    const found = await this.several.look(session.caller, asked.ids);
    for (const { registration } of found)
      await this.readings.note(session.caller, 'sign-up', registration.id);
    const done = await this.several.look(session.caller, asked.done);
    const view = presentTogether(found, { ...asked, done }, page);
    const status = view.fault === null ? 200 : 400;
    return { status, html: renderPage(<TogetherPage view={view} page={page} />) };
  }

  /** Leads to a page that names what was let through, and shows the others as they are now. */
  async approve(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const seen = seenIn(body['besluit']);
    if (seen.length === 0) return this.show({ lang: body['lang'] }, session);
    const outcomes = await this.several.approve(session.caller, seen);
    const idsOf = (wanted: string) => outcomes.filter((one) => one.outcome === wanted).map(({ id }) => id);
    const ids = idsOf('left-out');
    const params = togetherParams({ ids, done: idsOf('approved'), leftOut: ids.length > 0 });
    return { status: 303, location: localUrl(langFrom(body['lang']), TOGETHER_PATH, params) };
  }
}
