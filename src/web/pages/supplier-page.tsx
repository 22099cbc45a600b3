import { type ComponentChildren } from 'preact';
import { DataList } from '../components/data-list.tsx';
import { Icon } from '../components/icon.tsx';
import { JsonLd } from '../components/json-ld.tsx';
import { Badge } from '../components/label-badge.tsx';
import { Layout } from '../components/layout.tsx';
import { RecognitionList } from '../components/recognition.tsx';
import { SmallCard } from '../components/small-card.tsx';
import { shortAddress } from '../safe-url.ts';
import { contactTextsFor } from '../messages/contacts.ts';
import { firmHistoryTextsFor } from '../messages/firm-history.ts';
import { reportTextsFor } from '../messages/reports.ts';
import { searchTextsFor } from '../messages/search.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FirmHistoryPart } from '../supplier/firm-history-part.tsx';
import { LabelHistoryPart } from '../supplier/history-part.tsx';
import { type LabelView, type SupplierView } from '../supplier/supplier-presenter.ts';

interface SupplierProps {
  view: SupplierView;
  page: PageContext;
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="register-section" aria-labelledby={id}>
      <h2 class="utrecht-heading-3 register-section__title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Out({ href, text }: { href: string; text: string }) {
  return (
    <a class="utrecht-link utrecht-link--html-a register-out" href={href} rel="noopener noreferrer nofollow">
      {text}
      <Icon name="out" />
    </a>
  );
}

function Intro({ view, page }: SupplierProps) {
  return (
    <div class="register-supplier__intro">
      <h1 class="utrecht-heading-1 register-supplier__name">{view.name}</h1>
      <p class="register-supplier__meta">
        {view.place !== undefined && (
          <span class="register-where">
            <Icon name="pin" />
            <span>{view.place}</span>
          </span>
        )}
        {view.website !== undefined && <Out href={view.website} text={shortAddress(view.website)} />}
        {view.impact && (
          <span class="register-supplier__impact">
            <Icon name="check" />
            {page.m.supplier.impact}
          </span>
        )}
      </p>
    </div>
  );
}

function Holding({ label, page }: { label: LabelView; page: PageContext }) {
  return (
    <li class={`register-holding register-holding--${label.status}`}>
      <h3 class="register-holding__name">
        <Badge badge={label} />
      </h3>
      {label.facts.length > 0 && <DataList rows={label.facts} />}
      <p class="register-holding__said">
        {label.saidBy}
        {label.seen !== undefined && ` (${label.seen})`}
        {label.evidenceUrl !== undefined && (
          <>
            {' · '}
            <Out href={label.evidenceUrl} text={page.m.supplier.evidence} />
          </>
        )}
      </p>
    </li>
  );
}

function Labels({ view, page }: SupplierProps) {
  const { m } = page;
  return (
    <Section id="labels" title={m.supplier.labels}>
      {view.labelsOn !== undefined && (
        <p class="register-notice register-notice--warning" role="status">
          {view.labelsOn}
        </p>
      )}
      {view.labels.length === 0 ? (
        <p>{m.supplier.noLabels}</p>
      ) : (
        <>
          <ul class="register-holdings">
            {view.labels.map((label) => (
              <Holding key={`${label.name} ${label.status} ${label.saidBy}`} label={label} page={page} />
            ))}
          </ul>
          <p class="register-hint">{m.supplier.labelsHint}</p>
        </>
      )}
      <LabelHistoryPart {...view.history} page={page} />
    </Section>
  );
}

function Recognised({ view, page }: SupplierProps) {
  const { recognition } = view;
  if (recognition === null) return null;
  return (
    <Section id="recognition" title={recognition.title}>
      {recognition.items.length === 0 ? (
        <p>{recognition.none}</p>
      ) : (
        <RecognitionList items={recognition.items} page={page} />
      )}
    </Section>
  );
}

function What({ view, page }: SupplierProps) {
  const { m } = page;
  return (
    <Section id="what" title={m.supplier.what}>
      {view.description === undefined ? (
        <p>{m.supplier.noDescription}</p>
      ) : (
        <p class="register-description" lang="nl">
          {view.description}
        </p>
      )}
      {view.categories.length > 0 && (
        <>
          <h3 class="register-subtitle">{m.supplier.categories}</h3>
          <ul class="register-chips">
            {view.categories.map(({ text, href, hint }) => (
              <li key={href}>
                <a class="register-chip" href={href}>
                  {text}
                </a>
                {hint !== undefined && <span class="register-hint"> {hint}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Sources({ view, page }: SupplierProps) {
  const { m } = page;
  return (
    <Section id="sources" title={m.supplier.sources}>
      <p class="register-hint">{m.supplier.sourcesHint}</p>
      <div class="register-scroll" tabIndex={0} role="group" aria-labelledby="sources">
        <table class="register-table register-table--stacks">
          <thead>
            <tr>
              <th scope="col">{m.supplier.field}</th>
              <th scope="col">{m.supplier.source}</th>
              <th scope="col">{m.supplier.date}</th>
            </tr>
          </thead>
          <tbody>
            {view.provenance.map(({ fields, source, date }) => (
              <tr key={`${source} ${date}`}>
                <th scope="row">{fields}</th>
                <td data-title={m.supplier.source}>{source}</td>
                <td data-title={m.supplier.date}>{date}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="register-hint">
        {view.updated}. {view.confirmed?.text}
      </p>
      <p class="register-supplier__do">
        <a
          class="utrecht-link utrecht-link--html-a"
          href={localUrl(page.lang, `${page.path}/melden`)}
          rel="nofollow"
        >
          {reportTextsFor(page.lang).link}
        </a>
      </p>
      <p class="register-supplier__do">
        <a
          class="utrecht-link utrecht-link--html-a"
          href={localUrl(page.lang, '/aanmelden', new URLSearchParams({ naam: view.name }))}
          rel="nofollow"
        >
          {signUpTextsFor(page.lang).yours}
        </a>
      </p>
    </Section>
  );
}

function Similar({ view, page }: SupplierProps) {
  if (view.similar.length === 0) return null;
  const t = searchTextsFor(page.lang).similar;
  return (
    <Section id="similar" title={t.title}>
      <p class="register-hint">{t.hint}</p>
      <ul class="register-smalls">
        {view.similar.map((card) => (
          <SmallCard key={card.href} card={card} />
        ))}
      </ul>
    </Section>
  );
}

/** Everything that the register publishes about one supplier, with who says it. */
export function SupplierPage({ view, page }: SupplierProps) {
  const { m } = page;
  return (
    <Layout
      page={page}
      title={view.name}
      {...(view.description === undefined ? {} : { description: view.description.slice(0, 160) })}
    >
      <article class="register-supplier">
        <p class="register-supplier__back">
          <a class="utrecht-link utrecht-link--html-a register-back" href={view.back.href}>
            <Icon name="back" />
            {view.back.toResults ? m.supplier.back : m.supplier.toSearch}
          </a>
        </p>
        <Intro view={view} page={page} />
        {view.confirmed?.outOfDate === true && (
          <p class="register-notice register-notice--warning">{view.confirmed.text}</p>
        )}
        <div class="register-supplier__columns">
          <div>
            <What view={view} page={page} />
            <Labels view={view} page={page} />
            <Recognised view={view} page={page} />
          </div>
          <div class="register-supplier__side">
            <Section id="facts" title={m.supplier.facts}>
              <DataList rows={view.facts} />
              {view.soleTrader && <p class="register-hint">{m.supplier.soleTrader}</p>}
              {view.precision !== undefined && <p class="register-hint">{view.precision}</p>}
              <p>
                <a
                  class="utrecht-link utrecht-link--html-a"
                  href={localUrl(page.lang, `${page.path}/contact`)}
                  rel="nofollow"
                >
                  {contactTextsFor(page.lang).link}
                </a>
              </p>
            </Section>
          </div>
        </div>
        <Similar view={view} page={page} />
        {view.changes.rows.length > 0 && (
          <Section id="history" title={firmHistoryTextsFor(page.lang).title}>
            <FirmHistoryPart view={view.changes} page={page} />
          </Section>
        )}
        <Sources view={view} page={page} />
      </article>
      <JsonLd data={view.schemaOrg} />
    </Layout>
  );
}
