import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { recordAudit } from '../audit.ts';
import { OneTimeLinkService } from '../one-time-link.service.ts';
import { passwordLinkMail, providerMail } from './password-mail.ts';
import { passwordPath } from './password-path.ts';

interface Payload {
  userId: string | null;
  lang: 'nl' | 'en';
}

interface Account {
  id: string;
  email: string;
  /** Signs in at the organisation's own provider, and has no password here to forget. */
  elsewhere: boolean;
}

/** Mails the owner of an account a link to set a new password, or where they sign in instead. */
@Injectable()
export class PasswordLinkHandler extends JobHandler<'access.mail-password-link'> {
  override readonly jobName = 'access.mail-password-link';

  constructor(
    private readonly dataSource: DataSource,
    private readonly links: OneTimeLinkService,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle({ userId, lang }: Payload): Promise<void> {
    if (userId === null) return;
    await this.dataSource.transaction(async (manager) => {
      const [account]: Account[] = await manager.query(
        `select id, email, oidc_subject is not null and password_hash is null as elsewhere
           from app_user where id = $1 and disabled_at is null`,
        [userId],
      );
      if (!account) return;
      // Mailing it ends the link before: of two messages only the last one works.
      const token = await this.links.issue(manager, { kind: 'user', id: userId }, 'reset-password');
      const content = account.elsewhere
        ? providerMail(lang, this.hrefOf('/inloggen', lang))
        : passwordLinkMail(lang, this.hrefOf(passwordPath(token), lang));
      await queueMail(manager, {
        key: `password-link-${userId}-${token.slice(0, 8)}`,
        purpose: 'password-link',
        about: userId,
        to: account.email,
        content,
      });
      await recordAudit(manager, { actor: 'public', action: 'password.link-mailed', subject: userId });
    });
  }

  private hrefOf(path: string, lang: 'nl' | 'en'): string {
    const address = new URL(this.config.baseUrl.replace(/\/$/, '') + path);
    if (lang !== 'nl') address.searchParams.set('lang', lang);
    return address.href;
  }
}
