import { type WatchedWebhook } from '../../webhooks/webhook-desk.service.ts';
import { type WebhookDelivery } from '../../webhooks/webhook.ts';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { type WebhooksTexts } from '../messages/webhooks-nl.ts';
import { webhooksTextsFor } from '../messages/webhooks.ts';
import { FaultList, type FormFault } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { DataTable } from '../steward/components/data-table.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';

/** What was just done. */
export const DONE = ['proef', 'hervat', 'weg'] as const;
export type Done = (typeof DONE)[number];

interface Props {
  page: StewardContext;
  webhooks: readonly WatchedWebhook[];
  done: Done | null;
  faults: readonly FormFault[];
}

interface WebhookProps {
  page: StewardContext;
  webhook: WatchedWebhook;
}

function stateOf({ page, webhook }: WebhookProps): string {
  const texts = webhooksTextsFor(page.lang);
  const { pauseReason, pausedAt } = webhook;
  return pauseReason && pausedAt
    ? texts.paused(texts.reasons[pauseReason], page.f.moment(pausedAt))
    : texts.active;
}

function cellsOf(page: StewardContext, delivery: WebhookDelivery): string[] {
  const texts = webhooksTextsFor(page.lang);
  const { kind, changes, firstSequence = 0, lastSequence = 0, status, reason, delivered } = delivery;
  const what =
    kind === 'test'
      ? texts.test
      : texts.changes(page.f.number(changes), String(firstSequence), String(lastSequence));
  const answered = delivered ? texts.delivered(String(status)) : texts.refused(String(status));
  const outcome = reason === null ? answered : texts.unanswered[reason];
  return [page.f.moment(delivery.at), what, outcome, texts.milliseconds(page.f.number(delivery.durationMs))];
}

function Log({ page, webhook: { deliveries } }: WebhookProps) {
  const texts = webhooksTextsFor(page.lang);
  if (deliveries.length === 0) return <p class="register-hint">{texts.noLog}</p>;
  const label = texts.log(page.f.number(deliveries.length));
  return (
    <details class="register-key-usage" open>
      <summary>{label}</summary>
      <DataTable
        label={label}
        columns={[texts.when, texts.what, texts.outcome, texts.took]}
        rows={deliveries.map((delivery) => ({
          key: String(delivery.id),
          cells: cellsOf(page, delivery),
        }))}
      />
    </details>
  );
}

function OneWebhook({ page, webhook }: WebhookProps) {
  const texts = webhooksTextsFor(page.lang);
  const { id, failures } = webhook;
  const hidden = (
    <>
      <FormToken page={page} />
      <input type="hidden" name="webhook" value={id} />
    </>
  );
  return (
    <section class="register-section register-narrow">
      <h2 class="utrecht-heading-3">{webhook.url}</h2>
      <p>
        {texts.ofKey(webhook.keyName)}, <strong>{stateOf({ page, webhook })}</strong>
      </p>
      <p class="register-hint">
        {texts.position(webhook.position)} {failures > 0 && texts.failures(page.f.number(failures))}{' '}
        {texts.contact(webhook.contact)}
      </p>
      <Log page={page} webhook={webhook} />
      <form class="register-form" method="post" action="/beheer/webhooks/proef">
        {hidden}
        <SubmitButton text={texts.tryIt} secondary />
      </form>
      {webhook.keyLives ? (
        <form class="register-form" method="post" action="/beheer/webhooks/hervatten">
          {hidden}
          <SinceField page={page} webhook={webhook} />
          <SubmitButton text={texts.resume} secondary />
        </form>
      ) : (
        <form class="register-form" method="post" action="/beheer/webhooks/verwijderen">
          <p>{webhook.municipality === null ? texts.keyOfNoneEnded(webhook.position) : texts.keyEnded}</p>
          {hidden}
          <SubmitButton text={texts.remove} secondary danger />
        </form>
      )}
    </section>
  );
}

function doneTexts({ tested, resumed, removed }: WebhooksTexts): Record<Done, string> {
  return { proef: tested, hervat: resumed, weg: removed };
}

/** Several forms stand on the page: each box has an id of its own. */
function SinceField({ page, webhook }: WebhookProps) {
  const texts = webhooksTextsFor(page.lang);
  return (
    <TextField
      id={`since-${webhook.id}`}
      name="since"
      label={texts.since}
      hint={texts.sinceHint}
      inputmode="numeric"
      required={false}
    />
  );
}

/** `/beheer/webhooks`: which programs are told of changes, and whether that works. */
export function WebhooksPage({ page, webhooks, done, faults }: Props) {
  const texts = webhooksTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={texts.title}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      {done !== null && (
        <p class="register-notice register-notice--good" role="status">
          {doneTexts(texts)[done]}
        </p>
      )}
      <FaultList title={texts.faults} faults={faults} />
      {webhooks.length === 0 && <p>{texts.none}</p>}
      {webhooks.map((webhook) => (
        <OneWebhook key={webhook.id} page={page} webhook={webhook} />
      ))}
    </StewardLayout>
  );
}
