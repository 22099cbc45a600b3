import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { grantOf } from '../../access/permission.ts';
import { Clock } from '../../common/clock.ts';
import { DomainError } from '../../common/errors.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { alertText } from './alert-text.ts';
import { FittingFirmFinder, type FittingFirms } from './fitting-firms.ts';
import { MOST_FIRMS, nextLook } from './saved-search.ts';
import { type DueSearch, dueSearches, moveOn, rememberFirms } from './saved-search-store.ts';

/** Tells people of firms that fit a search of theirs since the last look; every morning, for the searches that are due. */
@Injectable()
export class AlertSearchesHandler extends JobHandler<'requests.alert-searches'> {
  override readonly jobName = 'requests.alert-searches';
  private readonly log = new Logger(AlertSearchesHandler.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: FittingFirmFinder,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const today = this.clock.today();
    const due = await dueSearches(this.dataSource.manager, today, grantOf('requests:read').roles);
    // Each by itself: what fails for one must not keep another one's mail.
    const failed: unknown[] = [];
    for (const search of due)
      try {
        await this.look(search, today);
      } catch (error) {
        this.log.error(`Saved search ${search.id} was not looked at: ${String(error)}`);
        failed.push(error);
      }
    // So that the job is tried again, for those that failed: the others have moved on.
    if (failed.length > 0)
      throw new AggregateError(failed, `${failed.length} of ${due.length} saved searches failed`);
  }

  private async look(search: DueSearch, today: string): Promise<void> {
    const next = nextLook(search.frequency, today);
    if (next === null) return;
    // Searching is done before the transaction: it asks another service.
    const found = await this.find(search);
    // Without the search engine nobody knows: the same look is tried again tomorrow.
    if (found.kind === 'unsure') return;
    await this.dataSource.transaction(async (manager) => {
      if (!(await moveOn(manager, search, next))) return;
      // It grew too wide since it was saved: what is new among so many nobody can tell.
      if (found.total > MOST_FIRMS) return;
      const ids = found.firms.map(({ id }) => id);
      const fresh = new Set(await rememberFirms(manager, search.id, ids));
      const firms = found.firms.filter(({ id }) => fresh.has(id));
      if (firms.length === 0) return;
      const { id, email, name, lang } = search;
      const stopUrl = this.address('/zoekvragen/stoppen', lang, `code=${search.stopCode}`);
      const searchUrl = this.address('/', lang, search.params);
      await queueMail(manager, {
        key: `saved-search-${id}-${today}`,
        purpose: 'saved-search',
        about: id,
        to: email,
        unsubscribeUrl: stopUrl,
        content: alertText({ name, lang, firms, searchUrl, stopUrl }),
      });
    });
  }

  /** A place that is gone or a label that was taken off the list: such a search finds nothing, and its page says why. */
  private async find({ query }: DueSearch): Promise<FittingFirms> {
    try {
      return await this.finder.find(query);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid-input')
        return { kind: 'found', firms: [], total: 0 };
      throw error;
    }
  }

  private address(path: string, lang: 'nl' | 'en', query: string): string {
    const params = new URLSearchParams(query);
    if (lang !== 'nl') params.set('lang', lang);
    return `${this.config.baseUrl.replace(/\/$/, '')}${path}?${params.toString()}`;
  }
}
