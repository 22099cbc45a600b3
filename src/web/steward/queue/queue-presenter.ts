import { type WorkLine } from '../components/work-list.tsx';
import { type QueueItem, type QueueKind } from '../../../registration/queue/queue.ts';
import { queueTextsFor } from '../../messages/queue.ts';
import { reportTextsFor } from '../../messages/reports.ts';
import { signUpTextsFor } from '../../messages/sign-up.ts';
import { togetherTextsFor } from '../../messages/together.ts';
import { localUrl } from '../../site/page-context.ts';
import { firmPath } from '../firms/firm-url.ts';
import { reportPath } from '../reports/report-url.ts';
import { signUpPath } from '../sign-ups/sign-up-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { evidencePath } from './queue-url.ts';

/** What can be let through together with others: what a firm filled in. */
const TOGETHER: readonly QueueKind[] = ['sign-up', 'claim', 'sensitive', 'change'];

/** What waits as a line of the queue, with the way to where it is decided. */
export function presentItem(item: QueueItem, page: StewardContext): WorkLine {
  const texts = queueTextsFor(page.lang);
  const { kind, id, firm, number, since } = item;
  const name = firm || `${texts.one[kind]} ${number ?? ''}`.trim();
  const tick = { name: 'aanmelding', value: id, label: togetherTextsFor(page.lang).tick(name) };
  return {
    key: `${kind} ${id}`,
    name,
    ...(TOGETHER.includes(kind) ? { tick } : {}),
    href: localUrl(page.lang, pathOf(item)),
    meta: [
      `${texts.one[kind]} ${number ?? ''}`.trim(),
      aboutOf(item, page),
      texts.since(page.f.moment(since)),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function pathOf({ kind, id }: QueueItem): string {
  if (kind === 'evidence') return evidencePath(id);
  if (kind === 'report') return reportPath(id);
  return kind === 'suspension' ? firmPath(id, '/schorsing') : signUpPath(id);
}

function aboutOf({ kind, about }: QueueItem, page: StewardContext): string {
  const texts = queueTextsFor(page.lang);
  const [first = ''] = about;
  if (kind === 'evidence') return first;
  if (kind === 'report') {
    const { kinds } = reportTextsFor(page.lang);
    return first in kinds ? kinds[first as keyof typeof kinds] : '';
  }
  if (kind === 'suspension') return texts.until(first === '' ? null : page.f.date(first));
  const { fields } = signUpTextsFor(page.lang);
  const names = about.flatMap((field) => (field in fields ? fields[field as keyof typeof fields].label : []));
  return names.length > 0 ? texts.changed(names.join(', ')) : '';
}
