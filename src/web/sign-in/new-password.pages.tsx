import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserService } from '../../access/accounts/user.service.ts';
import { OneTimeLinkService, PASSWORD_LINKS } from '../../access/one-time-link.service.ts';
import { PASSWORD_PATH } from '../../access/passwords/password-path.ts';
import { PasswordService } from '../../access/passwords/password.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { peopleTextsFor } from '../messages/people.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { formText } from './form-text.ts';
import { NewPasswordPage } from './new-password-page.tsx';

/** Setting a password with a link. */
@Injectable()
export class NewPasswordPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly dataSource: DataSource,
    private readonly users: UserService,
    private readonly links: OneTimeLinkService,
    private readonly passwords: PasswordService,
  ) {}

  /** The form, for as long as the link works. Opening it uses nothing up: mail scanners open links too. */
  async form(params: RawParams, faults: FormFault[] = []): Promise<HtmlAnswer> {
    const token = formText(params, 'token');
    const page = await this.contexts.of(PASSWORD_PATH, params, new URLSearchParams({ token }));
    const t = peopleTextsFor(page.lang);
    const owner = await this.links.look(token, ...PASSWORD_LINKS);
    if (owner === null) {
      const { dead: title, deadText: text } = t.password;
      const onward = { href: localUrl(page.lang, '/inloggen/vergeten'), text: t.signIn.forgotten };
      const props = { page, title, text, onward };
      return { status: 404, html: renderPage(<MessagePage {...props} />) };
    }
    const { email } = await this.users.require(this.dataSource.manager, owner.id);
    const props = { page, t, token, email, faults };
    return { status: faults.length > 0 ? 400 : 200, html: renderPage(<NewPasswordPage {...props} />) };
  }

  async save(params: RawParams): Promise<HtmlAnswer> {
    const lang = langFrom(params['lang']);
    const done = await this.passwords.setByLink(formText(params, 'token'), formText(params, 'password'));
    if (done === 'changed') {
      return {
        status: 303,
        location: localUrl(lang, '/inloggen', new URLSearchParams({ passwordSet: '1' })),
      };
    }
    if (done === 'dead-link') return this.form(params);
    return this.form(params, [{ field: 'password', text: peopleTextsFor(lang).password[done] }]);
  }
}
