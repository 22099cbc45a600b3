import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { Clock } from '../../common/clock.ts';
import { DomainError } from '../../common/errors.ts';
import { type Page } from '../../common/page.ts';
import { addMonths } from '../../common/day.ts';
import { ANY_STATE, type SeenState } from '../../platform/http/if-match.ts';
import { type Contract, toContract } from './contract.ts';
import {
  type ContractSettings,
  loadContractSettings,
  lockContractSettings,
  storeContractSettings,
  USUAL_SETTINGS,
} from './contract-settings.ts';
import { countEndless, loadContract, loadContracts } from './contract-store.ts';
import { OpeningFinder } from './find-openings.ts';
import { type ContractNotice, loadNotices, readdress } from './notice-outbox.ts';
import { type Opening } from './openings.ts';

/** Which contracts are listed: all, or those that end within the set time, or within so many months. */
export interface ContractFilter {
  /** Only those that end within so many months, and have not ended. */
  withinMonths?: number;
  page: number;
  pageSize: number;
}

/** The contracts of a municipality, and who could take part in what they are about. */
@Injectable()
export class ContractService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly openings: OpeningFinder,
  ) {}

  /** The first to end first. @param municipality CBS code: nobody sees another's */
  async page(municipality: string, filter: ContractFilter): Promise<Page<Contract>> {
    const today = this.clock.today();
    const { withinMonths, page, pageSize } = filter;
    const range =
      withinMonths === undefined ? {} : { endsFrom: today, endsUntil: addMonths(today, withinMonths) };
    const { manager } = this.dataSource;
    const { statements, total } = await loadContracts(manager, municipality, range, { page, pageSize });
    const settings = await this.settings(municipality);
    return {
      items: statements.map((statement) => toContract(statement, settings, today)),
      total,
      page,
      pageSize,
    };
  }

  /** How many contracts have no last day, by what the list says: they never end soon. */
  countEndless(municipality: string): Promise<number> {
    return countEndless(this.dataSource.manager, municipality);
  }

  /** @throws DomainError not-found, also for what is another municipality's */
  async find(
    municipality: string,
    id: string,
    lang: 'nl' | 'en' = 'nl',
  ): Promise<{ contract: Contract; openings: Opening[] }> {
    const statement = await loadContract(this.dataSource.manager, municipality, id);
    if (!statement) throw new DomainError('not-found', `There is no contract '${id}' of ${municipality}.`);
    const contract = toContract(statement, await this.settings(municipality), this.clock.today());
    return { contract, openings: await this.openings.find(contract, municipality, lang) };
  }

  /** How many local impact firms could take part in each of these, by id of the contract. */
  async countOpenings(municipality: string, contracts: readonly Contract[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const contract of contracts)
      counts.set(contract.id, (await this.openings.find(contract, municipality)).length);
    return counts;
  }

  async settings(municipality: string): Promise<ContractSettings> {
    return (await loadContractSettings(this.dataSource.manager)).get(municipality) ?? USUAL_SETTINGS;
  }

  /**
   * Messages that wait for an address go there. @param by who changes it @param seen asked of the settings as they are
   * @throws what `seen` throws
   */
  async changeSettings(
    municipality: string,
    settings: ContractSettings,
    by: string,
    seen: SeenState<ContractSettings> = ANY_STATE,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      seen(await lockContractSettings(manager, municipality));
      await storeContractSettings(manager, municipality, settings, by);
      await readdress(manager, municipality, {
        mailTo: settings.mailTo ?? null,
        today: this.clock.today(),
      });
      const { monthsBefore, noticeMonths } = settings;
      await recordAudit(manager, {
        actor: by,
        action: 'contracts.settings-changed',
        subject: municipality,
        details: { monthsBefore, noticeMonths, mail: settings.mailTo !== undefined },
      });
    });
  }

  /** Messages about contracts whose notice date came, the newest first. */
  notices(municipality: string, page: { page: number; pageSize: number }): Promise<Page<ContractNotice>> {
    return loadNotices(this.dataSource.manager, municipality, page);
  }
}
