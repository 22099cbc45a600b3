import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { type Page } from '../common/page.ts';
import { type Contract } from '../discovery/contracts/contract.ts';
import { ContractService } from '../discovery/contracts/contract.service.ts';
import { groupsAsked, impactShare, type ImpactShare, type NewFirm, newFirms } from './overview-store.ts';
import { type PurchaseRequest } from './purchase-request.ts';
import { listRequests } from './request-store.ts';

/** What a buyer wants to know first. */
export interface Overview {
  open: Page<PurchaseRequest>;
  contracts: Page<Contract>;
  news: News;
  share: ImpactShare;
}

/** Firms that came lately and do what a municipality asks for. */
export interface News {
  firms: Page<NewFirm>;
  /** Kinds of work (CPV groups of three digits) that the municipality asked for; without any there is no news. */
  groups: string[];
}

/** Lines of each list. */
const MOST_LINES = 5;
/** A year: as long as a budget. Days. */
const SHARE_DAYS = 365;
/** A kind of work counts as one's own for two budget years, as turns of a draw do. Days. */
const OWN_DAYS = 730;
const NEWS_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Brings together what is going on in a municipality's buying. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contracts: ContractService,
    private readonly clock: Clock,
  ) {}

  /** @param municipality CBS code */
  async of(municipality: string): Promise<Overview> {
    const { manager } = this.dataSource;
    const { monthsBefore } = await this.contracts.settings(municipality);
    const lines = { page: 1, pageSize: MOST_LINES };
    return {
      open: await listRequests(manager, municipality, { ...lines, open: true }),
      contracts: await this.contracts.page(municipality, { ...lines, withinMonths: monthsBefore }),
      news: await this.news(municipality, lines),
      share: await impactShare(manager, municipality, this.daysAgo(SHARE_DAYS)),
    };
  }

  /** A page of the new firms. @param municipality CBS code */
  async news(municipality: string, lines: { page: number; pageSize: number }): Promise<News> {
    const { manager } = this.dataSource;
    const groups = await groupsAsked(manager, municipality, this.daysAgo(OWN_DAYS));
    const firms =
      groups.length === 0
        ? { items: [], total: 0, ...lines }
        : await newFirms(manager, { municipality, groups, since: this.daysAgo(NEWS_DAYS), ...lines });
    return { firms, groups };
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
