import { type Invitation } from '../../../registration/outreach/invitation.ts';
import { outreachTextsFor } from '../../messages/outreach.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { firmUrl } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { becameOf, becameText } from './outreach-log.ts';
import { OUTREACH_PATH } from './outreach-url.ts';

interface Props {
  items: readonly Invitation[];
  /** Address of the first ones; null when these are. */
  newest: string | null;
  /** Address of the next ones; null when these are the last. */
  next: string | null;
  page: StewardContext;
}

/** `/beheer/uitnodigingen/logboek`: who was written to when, and what came of it. */
export function OutreachLogPage({ items, newest, next, page }: Props) {
  const { log, preview } = outreachTextsFor(page.lang);
  const link = (href: string, text: string) => (
    <p>
      <a class="utrecht-link utrecht-link--html-a" href={href}>
        {text}
      </a>
    </p>
  );
  return (
    <StewardLayout page={page} title={log.title}>
      <h1 class="utrecht-heading-1">{log.title}</h1>
      {items.length === 0 ? (
        <p>{log.none}</p>
      ) : (
        <>
          {link(localUrl(page.lang, `${OUTREACH_PATH}/logboek.csv`), log.download)}
          <DataTable
            label={log.title}
            columns={log.columns}
            rows={items.map((item) => ({ key: item.id, cells: cellsOf(item, page) }))}
          />
        </>
      )}
      {newest !== null && link(newest, log.newest)}
      {next !== null && link(next, log.older)}
      {link(localUrl(page.lang, OUTREACH_PATH), preview.back)}
    </StewardLayout>
  );
}

function cellsOf(item: Invitation, page: StewardContext) {
  const { log, batches } = outreachTextsFor(page.lang);
  const { at } = becameOf(item);
  return [
    <a class="utrecht-link utrecht-link--html-a" href={firmUrl(item.supplierId, page)}>
      {item.firm}
    </a>,
    `${item.batch} (${batches.kinds[item.kind]})`,
    item.email ?? log.erased,
    item.writtenAt ? page.f.moment(item.writtenAt) : '',
    `${becameText(item, page.lang)}${at ? `, ${page.f.moment(at)}` : ''}`,
  ];
}
