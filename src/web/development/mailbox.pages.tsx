import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/errors.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { Mailbox } from '../../platform/mail/mailbox.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { MailboxPage } from './mailbox-page.tsx';

/** The development mailbox. */
@Injectable()
export class MailboxPages {
  constructor(
    private readonly config: AppConfig,
    private readonly mailbox: Mailbox,
    private readonly contexts: PageContexts,
  ) {}

  /** The newest messages, each with its text. */
  async list(params: RawParams): Promise<HtmlAnswer> {
    this.refuseInProduction();
    const page = await this.contexts.of('/dev/mail', params);
    return { status: 200, html: renderPage(<MailboxPage mails={await this.mailbox.list()} page={page} />) };
  }

  /** One message as a mail program shows it. */
  async message(id: string): Promise<HtmlAnswer> {
    this.refuseInProduction();
    const [mail] = /^\d{1,18}$/.test(id) ? await this.mailbox.list(id) : [];
    if (!mail) throw new DomainError('not-found', 'There is no such message any more.');
    return { status: 200, html: mail.html };
  }

  private refuseInProduction(): void {
    if (this.config.production)
      throw new DomainError('not-found', 'There is nothing at this address for this method.');
  }
}
