import {
  flag,
  integer,
  list,
  MOMENT,
  nullable,
  object,
  pageOf,
  ref,
  type Schema,
  text,
  UUID,
} from './schema.ts';

const cursor = (description: string): Schema => text(description, { pattern: '^[0-9]{1,18}$' });

const target = {
  url: text('Where changes are sent: https, on the internet.', { examples: ['https://tool.example/hook'] }),
  contact: text('Mail address of whoever looks after the receiver.', { examples: ['beheer@tool.example'] }),
};

const view: Record<string, Schema> = {
  id: UUID,
  ...target,
  status: text('A paused one gets nothing until it is resumed.', { enum: ['active', 'paused'] }),
  position: cursor('Cursor of the last change that was delivered.'),
  failures: integer('Attempts in a row that failed.', { minimum: 0 }),
  revision: integer('Goes up with every change of its keepers and every pause.', { minimum: 1 }),
  createdAt: MOMENT,
};
const paused: Record<string, Schema> = {
  pauseReason: text(
    'Only of a paused one. `failing`: no success for a day. `gone`: the receiver answered 410. `key-ended`: the key that it ' +
      'belongs to was revoked or has expired.',
    { enum: ['failing', 'gone', 'key-ended'] },
  ),
  pausedAt: MOMENT,
};

/** What the webhook routes take and answer. */
export const WEBHOOK_SCHEMAS: Record<string, Schema> = {
  WebhookTarget: object(target),
  WebhookInput: object(target, {
    since: cursor('Cursor after which to begin; without it, with the next change.'),
  }),
  WebhookResumption: object({}, { since: cursor('Cursor after which to begin again.') }),
  Webhook: object(view, paused),
  NewWebhook: object(
    { ...view, secret: text('Signs the messages. Not shown again.', { pattern: '^whsec_' }) },
    paused,
  ),
  WebhookList: object({ items: list(ref('Webhook')) }),
  WebhookDelivery: object(
    {
      id: text('Number of the attempt.'),
      at: MOMENT,
      kind: text('What was sent.', { enum: ['changes', 'test'] }),
      delivered: flag('The receiver answered 2xx.'),
      status: nullable(integer('HTTP status of its answer; null when there was none.')),
      reason: {
        type: ['string', 'null'],
        enum: ['address-refused', 'name-unknown', 'too-slow', 'no-connection', null],
        description: 'Why there was no answer; null when there was one.',
      },
      durationMs: integer('Milliseconds.', { minimum: 0 }),
      changes: integer('Changes in the message.', { minimum: 0 }),
    },
    {
      firstSequence: integer('Of the first change in it.', { format: 'int64' }),
      lastSequence: integer('Of the last change in it.', { format: 'int64' }),
    },
  ),
  WebhookDeliveryPage: pageOf(ref('WebhookDelivery')),
};

export const TARGET_EXAMPLE = { url: 'https://tool.example/hook', contact: 'beheer@tool.example' };

export const WEBHOOK_EXAMPLE = {
  id: '3d0c2f6e-8d35-4a7e-9c0b-2a7f4f0e8b11',
  ...TARGET_EXAMPLE,
  status: 'active',
  position: '1764000000100042',
  failures: 0,
  revision: 1,
  createdAt: '2026-11-24T12:00:00.000Z',
};

export const NEW_WEBHOOK_EXAMPLE = { ...WEBHOOK_EXAMPLE, secret: 'whsec_ZXhhbXBsZSwgbm90IGEgc2VjcmV0IQ==' };

export const DELIVERY_EXAMPLE = {
  id: '17',
  at: '2026-11-24T12:00:05.000Z',
  kind: 'changes',
  delivered: true,
  status: 204,
  reason: null,
  durationMs: 84,
  changes: 2,
  firstSequence: 1764000000000041,
  lastSequence: 1764000000100042,
};
