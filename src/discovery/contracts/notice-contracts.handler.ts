import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { readerLanguages } from '../../access/accounts/reader-languages.ts';
import { Clock } from '../../common/clock.ts';
import { addDays } from '../../common/day.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { type Contract, type ContractStatement, toContract } from './contract.ts';
import { type ContractSettings, loadContractSettings, USUAL_SETTINGS } from './contract-settings.ts';
import { loadRunningContracts } from './contract-store.ts';
import { OpeningFinder } from './find-openings.ts';
import { handOverNotices } from './hand-over-notices.ts';
import { cancelOutdated, type DueNotice, LATE_DAYS, loadTold, storeNotices } from './notice-outbox.ts';
import { noticeText } from './notice-text.ts';

interface DueContract {
  statement: ContractStatement;
  contract: Contract & { endsOn: string; notice: NonNullable<Contract['notice']> };
  settings: ContractSettings;
}

/** Decides once a day of which contracts a municipality is to be told that notice is due. */
@Injectable()
export class NoticeContractsHandler extends JobHandler<'discovery.notice-contracts'> {
  override readonly jobName = 'discovery.notice-contracts';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly openings: OpeningFinder,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const today = this.clock.today();
    const contracts = await this.dueOn(today);
    const languageOf = await readerLanguages(
      this.dataSource.manager,
      contracts.flatMap(({ settings }) => settings.mailTo ?? []),
    );
    const due: DueNotice[] = [];
    // Searching is done before the transaction: it asks another service.
    for (const one of contracts)
      due.push(await this.write(one, languageOf(one.settings.mailTo ?? ''), today));
    await this.dataSource.transaction(async (manager) => {
      await cancelOutdated(manager);
      await storeNotices(manager, due, today);
      await handOverNotices(manager);
    });
  }

  private async dueOn(today: string): Promise<DueContract[]> {
    const { manager } = this.dataSource;
    const settings = await loadContractSettings(manager);
    const told = await loadTold(manager);
    return (await loadRunningContracts(manager, today)).flatMap((statement) => {
      const own = settings.get(statement.municipality) ?? USUAL_SETTINGS;
      const contract = toContract(statement, own, today);
      const { endsOn, notice } = contract;
      if (endsOn === undefined || notice === undefined || !isDue(notice.on, today)) return [];
      if (told.has(`${statement.municipality} ${statement.key} ${endsOn}`)) return [];
      return [{ statement, contract: { ...contract, endsOn, notice }, settings: own }];
    });
  }

  private async write(
    { statement, contract, settings }: DueContract,
    lang: MailLang,
    today: string,
  ): Promise<DueNotice> {
    const { municipality, key } = statement;
    const openings = await this.openings.find(contract, municipality);
    const url = `${this.config.baseUrl.replace(/\/$/, '')}/beheer/contracten/${contract.id}`;
    return {
      municipality,
      contractKey: key,
      endsOn: contract.endsOn,
      noticeOn: contract.notice.on,
      recipient: settings.mailTo ?? null,
      ...noticeText(contract, openings, { url, lang, today }),
    };
  }
}

function isDue(noticeOn: string, today: string): boolean {
  return noticeOn <= today && noticeOn >= addDays(today, -LATE_DAYS);
}
