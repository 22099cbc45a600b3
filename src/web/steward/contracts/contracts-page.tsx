import { ListFilter } from '../../components/list-filter.tsx';
import { ListHead } from '../../components/list-head.tsx';
import { type ContractNotice } from '../../../discovery/contracts/notice-outbox.ts';
import { Field } from '../../components/field.tsx';
import { PagingNav } from '../../components/paging.tsx';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { type Paging } from '../../search/paging.ts';
import { DataTable } from '../components/data-table.tsx';
import { FaultList, faultOf, type FormFault } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ContractItem } from './contract-presenter.ts';
import { CONTRACTS_PATH } from './contract-url.ts';
import { type SettingsForm } from './settings-form.ts';

/** The contracts of a municipality, ready to print. */
export interface ContractsView {
  municipality: string;
  range: 'soon' | 'all';
  items: ContractItem[];
  /** Contracts without a last day, which are not in sight. */
  endless: number;
  paging: Paging | null;
  notices: ContractNotice[];
  settings: SettingsForm;
  faults: FormFault[];
  saved: boolean;
}

interface ContractsProps {
  view: ContractsView;
  page: StewardContext;
}

function RangeForm({ view, page }: ContractsProps) {
  const t = contractsTextsFor(page.lang);
  return (
    <ListFilter action={CONTRACTS_PATH} id="range" label={t.show} submit={t.apply} page={page}>
      {(['soon', 'all'] as const).map((range) => (
        <option key={range} value={range} selected={range === view.range}>
          {t.ranges[range]}
        </option>
      ))}
    </ListFilter>
  );
}

function List({ view, page }: ContractsProps) {
  const t = contractsTextsFor(page.lang);
  if (view.items.length === 0) return <p>{view.range === 'soon' ? t.noneSoon : t.none}</p>;
  return (
    <>
      <DataTable
        label={t.title(view.municipality)}
        columns={Object.values(t.columns)}
        rows={view.items.map(({ href, subject, supplier, value, endsOn, notice, firms }) => ({
          key: href,
          cells: [
            <a key={href} class="utrecht-link utrecht-link--html-a" href={href}>
              {subject}
            </a>,
            supplier,
            value,
            endsOn,
            notice,
            firms,
          ],
        }))}
      />
      {view.paging && <PagingNav paging={view.paging} page={page} name={t.pages} />}
    </>
  );
}

function Notices({ view, page }: ContractsProps) {
  const t = contractsTextsFor(page.lang).notices;
  return (
    <section class="register-section" aria-labelledby="notices-title">
      <h2 class="utrecht-heading-2" id="notices-title">
        {t.title}
      </h2>
      {view.notices.length === 0 && <p>{t.none}</p>}
      {view.notices.map(({ id, subject, body, status, decidedOn }) => (
        <details key={id} class="register-history">
          <summary class="register-history__summary">
            <span lang="nl">{subject}</span> · {t.status[status]} · {t.on(page.f.shortDate(decidedOn))}
          </summary>
          <p class="register-senttext" lang="nl">
            {body}
          </p>
        </details>
      ))}
    </section>
  );
}

function SettingsField(props: {
  id: keyof SettingsForm;
  label: string;
  hint?: string;
  inputmode: 'numeric' | 'email';
  view: ContractsView;
}) {
  const { id, label, hint, inputmode, view } = props;
  const fault = faultOf(view.faults, id);
  const described = [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].join(' ').trim();
  return (
    <Field id={id} label={label} fault={fault} {...(hint ? { hint } : {})}>
      <input
        type="text"
        class="utrecht-textbox utrecht-textbox--html-input"
        id={id}
        name={id}
        value={view.settings[id]}
        inputmode={inputmode}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault ? 'true' : undefined}
      />
    </Field>
  );
}

function Settings({ view, page }: ContractsProps) {
  const t = contractsTextsFor(page.lang).settings;
  return (
    <section class="register-section" aria-labelledby="settings-title">
      <h2 class="utrecht-heading-2" id="settings-title">
        {t.title}
      </h2>
      <FaultList title={t.faults} faults={view.faults} />
      <form class="register-form register-narrow" method="post" action={`${CONTRACTS_PATH}/instellingen`}>
        <FormToken page={page} />
        <SettingsField id="monthsBefore" label={t.monthsBefore} inputmode="numeric" view={view} />
        <SettingsField
          id="noticeMonths"
          label={t.noticeMonths}
          hint={t.noticeHint}
          inputmode="numeric"
          view={view}
        />
        <SettingsField id="mailTo" label={t.mailTo} hint={t.mailHint} inputmode="email" view={view} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {t.submit}
        </button>
      </form>
    </section>
  );
}

/** `/beheer/contracten`: which contracts end, what was told of them, and how the municipality looks at them. */
export function ContractsPage({ view, page }: ContractsProps) {
  const t = contractsTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.navigation}>
      {view.saved && (
        <p class="register-notice register-notice--good" role="status">
          {t.settings.saved}
        </p>
      )}
      <ListHead title={t.title(view.municipality)} intro={t.intro}>
        <RangeForm view={view} page={page} />
      </ListHead>
      <List view={view} page={page} />
      {view.endless > 0 && <p>{t.endless(view.endless)}</p>}
      <Notices view={view} page={page} />
      <Settings view={view} page={page} />
    </StewardLayout>
  );
}
