import { type InvitationBatch } from '../../../registration/outreach/invitation.ts';
import { LARGEST_BATCH, type OutreachState } from '../../../registration/outreach/outreach.service.ts';
import { ChoiceGroup, TextField } from '../../firm/form-controls.tsx';
import { LANGS } from '../../messages/lang.ts';
import { outreachTextsFor } from '../../messages/outreach.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../components/data-table.tsx';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { OUTREACH_PATH } from './outreach-url.ts';

export interface OutreachView {
  state: OutreachState;
  said: string | null;
  /** Lines of pasted bounces that are no address. */
  unread: readonly string[];
  faults: readonly FormFault[];
}

interface Props {
  view: OutreachView;
  page: StewardContext;
}

/** `/beheer/uitnodigingen`: who can be invited, what came of it, and the next batch. */
export function OutreachPage({ view, page }: Props) {
  const texts = outreachTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={texts.title}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      {view.said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.said}
        </p>
      )}
      {view.unread.length > 0 && (
        <p class="register-notice register-notice--warning">
          {texts.bounces.unread} {view.unread.join(' · ')}
        </p>
      )}
      <FaultList title={texts.faults.title} faults={view.faults} />
      <p class="utrecht-paragraph">{texts.intro}</p>
      <Start view={view} page={page} />
      <Batches view={view} page={page} />
      <Bounces view={view} page={page} />
    </StewardLayout>
  );
}

function Start({ view, page }: Props) {
  const { start } = outreachTextsFor(page.lang);
  const { first, reminder } = view.state;
  if (first + reminder === 0) return <p class="register-notice">{start.nobody}</p>;
  const kinds = [
    { value: 'first', text: start.first(first), chosen: first > 0 },
    { value: 'reminder', text: start.reminder(reminder), chosen: first === 0 },
  ];
  return (
    <section class="register-section" aria-labelledby="start-title">
      <h2 class="utrecht-heading-2" id="start-title">
        {start.title}
      </h2>
      <form
        class="register-form register-signup register-narrow"
        method="get"
        action={`${OUTREACH_PATH}/voorbeeld`}
      >
        {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
        <ChoiceGroup type="radio" name="soort" label={start.kind} options={kinds} />
        <TextField
          name="aantal"
          label={start.size}
          hint={start.sizeHint(page.f.number(LARGEST_BATCH))}
          fault={faultOf(view.faults, 'aantal')}
          value="50"
          inputmode="numeric"
          maxLength={4}
        />
        <ChoiceGroup
          type="radio"
          name="taal"
          label={start.lang}
          options={LANGS.map((lang) => ({ value: lang, text: start.langs[lang], chosen: lang === 'nl' }))}
        />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {start.look}
        </button>
      </form>
    </section>
  );
}

function Batches({ view, page }: Props) {
  const { batches, log, counts, countNames, openedHint } = outreachTextsFor(page.lang);
  const all = view.state.counts;
  return (
    <section class="register-section" aria-labelledby="batches-title">
      <h2 class="utrecht-heading-2" id="batches-title">
        {batches.title}
      </h2>
      {view.state.batches.length === 0 ? (
        <p>{batches.none}</p>
      ) : (
        <>
          <p class="register-hint">
            {counts}:{' '}
            {(['written', 'opened', 'claimed', 'refused', 'bounced'] as const)
              .map((name) => `${countNames[name].toLowerCase()} ${page.f.number(all[name])}`)
              .join(' · ')}
            . {openedHint}
          </p>
          <DataTable
            label={batches.title}
            columns={[...batches.columns]}
            rows={view.state.batches.map((batch) => ({ key: batch.id, cells: batchCells(batch, page) }))}
          />
          <p>
            <a
              class="utrecht-link utrecht-link--html-a"
              href={localUrl(page.lang, `${OUTREACH_PATH}/logboek`)}
            >
              {log.link}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function batchCells(batch: InvitationBatch, page: StewardContext) {
  const { batches, statuses, reasons } = outreachTextsFor(page.lang);
  const { number, kind, size, startedAt, status, stopReason, counts } = batch;
  const share = (count: number) => `${page.f.number(count)} / ${page.f.number(counts.written)}`;
  return [
    `${number}: ${batches.kinds[kind]}, ${page.f.moment(startedAt)}`,
    <>
      {statuses[status]}
      {stopReason !== null && `: ${reasons[stopReason]}`}
      {status === 'running' && <Stop batch={batch} page={page} />}
    </>,
    `${page.f.number(counts.written)} / ${page.f.number(size)}`,
    ...[counts.opened, counts.claimed, counts.refused, counts.bounced].map(share),
  ];
}

function Stop({ batch, page }: { batch: InvitationBatch; page: StewardContext }) {
  const { batches } = outreachTextsFor(page.lang);
  return (
    <form method="post" action={localUrl(page.lang, `${OUTREACH_PATH}/${batch.id}/stoppen`)}>
      <FormToken page={page} />
      <button
        class="utrecht-button utrecht-button--secondary-action"
        type="submit"
        aria-label={`${batches.stop}: ${batch.number}`}
      >
        {batches.stop}
      </button>
    </form>
  );
}

function Bounces({ view, page }: Props) {
  const { bounces } = outreachTextsFor(page.lang);
  return (
    <section class="register-section" aria-labelledby="bounces-title">
      <h2 class="utrecht-heading-2" id="bounces-title">
        {bounces.title}
      </h2>
      <p class="register-questions__intro">{bounces.text}</p>
      <form
        class="register-form register-signup register-narrow"
        method="post"
        action={localUrl(page.lang, `${OUTREACH_PATH}/onbestelbaar`)}
      >
        <FormToken page={page} />
        <TextField
          name="adressen"
          label={bounces.list}
          hint={bounces.hint}
          fault={faultOf(view.faults, 'adressen')}
          value=""
          rows={5}
          maxLength={200_000}
        />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          {bounces.submit}
        </button>
      </form>
    </section>
  );
}
