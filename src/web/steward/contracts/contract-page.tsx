import { Fragment } from 'preact';

import { DataList } from '../../components/data-list.tsx';
import { Icon } from '../../components/icon.tsx';
import { RecognitionList } from '../../components/recognition.tsx';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { localUrl } from '../../site/page-context.ts';
import { type FactView } from '../../supplier/facts.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type OpeningItem } from './contract-presenter.ts';
import { CONTRACTS_PATH } from './contract-url.ts';

/** One contract with who could take part, ready to print. */
export interface ContractView {
  subject: string;
  facts: FactView[];
  openings: OpeningItem[];
  /** Where a purchase request is made of it. */
  requestHref: string;
}

function Openings({ openings, page }: { openings: OpeningItem[]; page: StewardContext }) {
  const t = contractsTextsFor(page.lang).openings;
  return (
    <section class="register-section" aria-labelledby="openings-title">
      <h2 class="utrecht-heading-2" id="openings-title">
        {t.title}
      </h2>
      <p class="register-questions__intro">{t.text}</p>
      {openings.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          label={t.title}
          columns={[t.firm, t.where, t.labels, t.most, t.could]}
          rows={openings.map(({ id, name, href, where, labels, recognition, most, could }) => ({
            key: id,
            cells: [
              <a key={id} class="utrecht-link utrecht-link--html-a" href={href}>
                {name}
              </a>,
              where,
              <Fragment key="labels">
                {labels}
                <RecognitionList items={recognition} page={page} />
              </Fragment>,
              most,
              could,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** `/beheer/contracten/{id}`. */
export function ContractPage({ view, page }: { view: ContractView; page: StewardContext }) {
  const t = contractsTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={view.subject}>
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={localUrl(page.lang, CONTRACTS_PATH)}>
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{view.subject}</h1>
      <DataList rows={view.facts} />
      <Openings openings={view.openings} page={page} />
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={view.requestHref}>
          {t.openings.request}
        </a>
      </p>
    </StewardLayout>
  );
}
