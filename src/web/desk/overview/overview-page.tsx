import { type ComponentChildren } from 'preact';
import { Icon } from '../../components/icon.tsx';
import { PagingNav } from '../../components/paging.tsx';
import { REQUEST_PATH } from '../../requests/request-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../../steward/components/data-table.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { CONTRACTS_PATH } from '../../steward/contracts/contract-url.ts';
import { type DeskContext } from '../desk-context.ts';
import { REQUESTS_PATH } from '../requests/request-url.ts';
import { RequestTable } from '../requests/requests-page.tsx';
import { type NewsView, type OverviewLine, type OverviewView } from './overview-presenter.ts';
import { NEWS_PATH, OVERVIEW_PATH } from './overview-url.ts';

interface PartProps {
  view: OverviewView;
  page: DeskContext;
}

function Part(props: { id: string; title: string; children: ComponentChildren }) {
  const { id, title, children } = props;
  return (
    <section class="register-overview__part" aria-labelledby={id}>
      <h2 class="utrecht-heading-3" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Lines(props: { label: string; columns: string[]; lines: readonly OverviewLine[] }) {
  return (
    <DataTable
      label={props.label}
      columns={props.columns}
      rows={props.lines.map(({ key, href, name, cells }) => ({
        key,
        cells: [
          <a key={key} class="utrecht-link utrecht-link--html-a" href={href}>
            {name}
          </a>,
          ...cells,
        ],
      }))}
    />
  );
}

function All({ href, text }: { href: string; text: string }) {
  return (
    <p>
      <a class="utrecht-link utrecht-link--html-a" href={href}>
        {text}
      </a>
    </p>
  );
}

function Requests({ view, page }: PartProps) {
  const t = page.d.overview;
  const { items, total } = view.requests;
  return (
    <Part id="open-title" title={t.open}>
      {items.length === 0 ? <p>{page.d.requests.noneOpen}</p> : <RequestTable items={items} page={page} />}
      {total > items.length && <All href={localUrl(page.lang, REQUESTS_PATH)} text={t.allRequests(total)} />}
    </Part>
  );
}

function Contracts({ view, page }: PartProps) {
  const t = page.d.overview;
  const { items, total } = view.contracts;
  return (
    <Part id="contracts-title" title={t.contracts}>
      {items.length === 0 ? (
        <p>{t.noContracts}</p>
      ) : (
        <Lines label={t.contracts} columns={[t.contract, t.endsOn, t.notice]} lines={items} />
      )}
      {total > items.length && (
        <All href={localUrl(page.lang, CONTRACTS_PATH)} text={t.allContracts(total)} />
      )}
    </Part>
  );
}

function News({ view, page }: PartProps) {
  const t = page.d.overview;
  const { items, total } = view.news;
  return (
    <Part id="news-title" title={t.news}>
      <NewFirms view={view.news} page={page} />
      {total > items.length && <All href={localUrl(page.lang, NEWS_PATH)} text={t.allNews(total)} />}
    </Part>
  );
}

function NewFirms({ view, page }: { view: NewsView; page: DeskContext }) {
  const t = page.d.overview;
  const { items, intro } = view;
  return (
    <>
      <p>{intro ?? t.noGroups}</p>
      {intro !== null && items.length === 0 && <p>{t.noNews}</p>}
      {items.length > 0 && <Lines label={t.news} columns={[t.firm, t.place, t.since]} lines={items} />}
    </>
  );
}

function Share({ view, page }: PartProps) {
  const t = page.d.overview;
  return (
    <Part id="share-title" title={t.share}>
      {view.share === null ? (
        <p>{t.noShare}</p>
      ) : (
        <>
          <p class="register-overview__figure">{view.share.percent}</p>
          <p>{view.share.text}</p>
          {view.share.recognised !== null && <p>{view.share.recognised}</p>}
        </>
      )}
    </Part>
  );
}

/** `/overzicht`: what a buyer wants to know first. */
export function OverviewPage({ view, page }: PartProps) {
  return (
    <StewardLayout page={page} title={page.d.overview.navigation}>
      <div class="register-listhead">
        <h1 class="utrecht-heading-1">{view.title}</h1>
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
          href={localUrl(page.lang, REQUEST_PATH)}
        >
          {page.d.requests.make}
        </a>
      </div>
      <div class="register-overview">
        <Requests view={view} page={page} />
        <Share view={view} page={page} />
        <News view={view} page={page} />
        <Contracts view={view} page={page} />
      </div>
    </StewardLayout>
  );
}

/** `/overzicht/nieuwe-bedrijven`: all of them, of which the overview shows the first. */
export function NewsPage({ view, page }: { view: NewsView; page: DeskContext }) {
  const t = page.d.overview;
  return (
    <StewardLayout page={page} title={t.news}>
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={localUrl(page.lang, OVERVIEW_PATH)}>
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{t.news}</h1>
      <NewFirms view={view} page={page} />
      {view.paging && <PagingNav paging={view.paging} page={page} name={t.newsPages} />}
    </StewardLayout>
  );
}
