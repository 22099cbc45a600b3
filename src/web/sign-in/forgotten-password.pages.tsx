import { Injectable } from '@nestjs/common';
import { ForgottenPasswordService } from '../../access/passwords/forgotten-password.service.ts';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { ForgottenPasswordPage, type ForgottenView } from './forgotten-password-page.tsx';
import { formText } from './form-text.ts';

/** Asking for a new password. */
@Injectable()
export class ForgottenPasswordPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly forgotten: ForgottenPasswordService,
  ) {}

  form(params: RawParams): Promise<HtmlAnswer> {
    return this.page(params, 200, { email: '', sent: false, faults: [] });
  }

  /** Says the same for every address that could be one. */
  async ask(params: RawParams, ip: string): Promise<HtmlAnswer> {
    const lang = langFrom(params['lang']);
    const t = peopleTextsFor(lang).forgotten;
    const email = formText(params, 'email').trim();
    if (!isMailAddress(email)) {
      return this.page(params, 400, { email, sent: false, faults: [{ field: 'email', text: t.missing }] });
    }
    const asked = await this.forgotten.ask(email, { ip, lang });
    if (asked.kind === 'taken') return this.page(params, 200, { email: '', sent: true, faults: [] });
    return this.page(params, 429, { email, sent: false, faults: [{ text: t.tooMany(asked.waitMinutes) }] });
  }

  private async page(params: RawParams, status: 200 | 400 | 429, view: ForgottenView): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/inloggen/vergeten', params);
    const t = peopleTextsFor(page.lang).forgotten;
    return { status, html: renderPage(<ForgottenPasswordPage page={page} t={t} view={view} />) };
  }
}
