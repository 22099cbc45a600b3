import { type Contract } from '../../../discovery/contracts/contract.ts';
import { NEWS_WITHIN_KM } from '../../../requests/overview-store.ts';
import { type Overview } from '../../../requests/overview.service.ts';
import { named } from '../../messages/messages.ts';
import { supplierUrl } from '../../search/result-card.ts';
import { contractUrl } from '../../steward/contracts/contract-url.ts';
import { type DeskContext } from '../desk-context.ts';
import { presentRequest } from '../requests/request-item.ts';
import { type RequestItem } from '../requests/requests-page.tsx';

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
  /** `intro` is null when nothing was asked yet. */
  news: { items: OverviewLine[]; more: number; intro: string | null };
  /** Null when there is nothing to count. */
  share: { percent: string; text: string; recognised: string | null } | null;
}

export function presentOverview(overview: Overview, page: DeskContext): OverviewView {
  const t = page.d.overview;
  const { open, contracts, news, share } = overview;
  return {
    title: t.title(named(page.names.municipalities, page.actor.municipality)),
    requests: { items: open.items.map((request) => presentRequest(request, page)), total: open.total },
    contracts: { items: contracts.items.map((one) => contractLine(one, page)), total: contracts.total },
    news: {
      items: news.firms.items.map(({ id, name, place, since }) => ({
        key: id,
        href: supplierUrl(id, null, page),
        name,
        cells: [place ?? page.m.results.placeUnknown, page.f.shortDate(since)],
      })),
      more: Math.max(0, news.firms.total - news.firms.items.length),
      intro:
        news.groups.length === 0 ? null : t.newsText(kindsOf(news.groups, page), page.f.km(NEWS_WITHIN_KM)),
    },
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

/** `773` is the CPV code 77300000. */
function kindsOf(groups: readonly string[], { names }: DeskContext): string {
  return groups.map((group) => named(names.categories, group.padEnd(8, '0'))).join(', ');
}

function contractLine({ id, subject, endsOn, notice }: Contract, page: DeskContext): OverviewLine {
  const day = (iso: string | undefined) => (iso === undefined ? '–' : page.f.shortDate(iso));
  return { key: id, href: contractUrl(id, page), name: subject, cells: [day(endsOn), day(notice?.on)] };
}
