import { type PurchaseRequest } from '../../../requests/purchase-request.ts';
import { type DeskContext } from '../desk-context.ts';
import { storedUrl } from './request-url.ts';
import { type RequestItem } from './requests-page.tsx';

/** A request as a list shows it. */
export function presentRequest(request: PurchaseRequest, page: DeskContext): RequestItem {
  const { id, title, shortlist, used, closedAt } = request;
  const t = page.d.requests.state;
  return {
    id,
    href: storedUrl(id, page),
    title,
    able: page.f.number(shortlist.able),
    near: page.f.number(shortlist.nearMisses),
    made: page.f.shortDate(shortlist.madeAt),
    state:
      closedAt !== null
        ? { text: t.closed, tone: 'plain' }
        : used
          ? { text: t.used, tone: 'busy' }
          : { text: t.open, tone: 'good' },
  };
}
