import { type Contract } from '../../../discovery/contracts/contract.ts';
import { NEWS_WITHIN_KM } from '../../../requests/overview-store.ts';
import { type News, type Overview } from '../../../requests/overview.service.ts';
import { named } from '../../messages/messages.ts';
import { type Paging, pagingOf } from '../../search/paging.ts';
import { supplierUrl } from '../../search/result-card.ts';
import { localUrl } from '../../site/page-context.ts';
import { contractUrl } from '../../steward/contracts/contract-url.ts';
import { type DeskContext } from '../desk-context.ts';
import { presentRequest } from '../requests/request-item.ts';
import { type RequestItem } from '../requests/requests-page.tsx';
import { NEWS_PATH } from './overview-url.ts';

/** A line of a list: what it is about, with a link, and what is said of it. */
export interface OverviewLine {
  key: string;
  href: string;
  name: string;
  cells: string[];
}

/** The overview, ready to print. */
export interface OverviewView {
  title: string;
  requests: { items: RequestItem[]; total: number };
  contracts: { items: OverviewLine[]; total: number };
  news: NewsView;
  /** Null when there is nothing to count. */
  share: { percent: string; text: string; recognised: string | null } | null;
}

/** New firms, ready to print; `intro` is null when nothing was asked yet. */
export interface NewsView {
  items: OverviewLine[];
  total: number;
  intro: string | null;
  paging: Paging | null;
}

export function presentOverview(overview: Overview, page: DeskContext): OverviewView {
  const t = page.d.overview;
  const { open, contracts, news, share } = overview;
  return {
    title: t.title(named(page.names.municipalities, page.actor.municipality)),
    requests: { items: open.items.map((request) => presentRequest(request, page)), total: open.total },
    contracts: { items: contracts.items.map((one) => contractLine(one, page)), total: contracts.total },
    news: presentNews(news, page),
    share:
      share.requests === 0
        ? null
        : {
            percent: page.f.percent(share.withImpact / share.requests),
            text: t.shareText(share.withImpact, share.requests),
            // Of requests that were not judged by its rules nothing can be said.
            recognised: share.recognised?.requests
              ? t.recognised(share.recognised.with, share.recognised.requests)
              : null,
          },
  };
}

/** A page of the new firms; the links to the other pages lead through their own list. */
export function presentNews({ firms, groups }: News, page: DeskContext): NewsView {
  const { items, total } = firms;
  return {
    items: items.map(({ id, name, place, since }) => ({
      key: id,
      href: supplierUrl(id, null, page),
      name,
      cells: [place ?? page.m.results.placeUnknown, page.f.shortDate(since)],
    })),
    total,
    intro:
      groups.length === 0 ? null : page.d.overview.newsText(kindsOf(groups, page), page.f.km(NEWS_WITHIN_KM)),
    paging: pagingOf(firms.page, total, firms.pageSize, (to) =>
      localUrl(page.lang, NEWS_PATH, newsParams(to)),
    ),
  };
}

/** What the address of a page of the new firms has; the first one has nothing. */
export function newsParams(number: number): URLSearchParams {
  return new URLSearchParams(number > 1 ? { page: String(number) } : {});
}

/** `773` is the CPV code 77300000. */
function kindsOf(groups: readonly string[], { names }: DeskContext): string {
  return groups.map((group) => named(names.categories, group.padEnd(8, '0'))).join(', ');
}

function contractLine({ id, subject, endsOn, notice }: Contract, page: DeskContext): OverviewLine {
  const day = (iso: string | undefined) => (iso === undefined ? '–' : page.f.shortDate(iso));
  return { key: id, href: contractUrl(id, page), name: subject, cells: [day(endsOn), day(notice?.on)] };
}
