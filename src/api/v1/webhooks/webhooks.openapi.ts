import { applyDecorators } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { describe, type Operation } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';
import {
  DELIVERY_EXAMPLE,
  NEW_WEBHOOK_EXAMPLE,
  TARGET_EXAMPLE,
  WEBHOOK_EXAMPLE,
} from '../openapi/webhook-schemas.ts';

const idOf = 'webhook';
const changes = 'getWebhook';
const headers = {
  ETag: 'Names what its keepers made of it, for `If-Match`; what it delivers leaves it as it is.',
};
const view = (description: string) => ({
  200: { description, schema: 'Webhook', example: WEBHOOK_EXAMPLE, headers },
});
const withSecret = (description: string) => ({
  201: { description, schema: 'NewWebhook', example: NEW_WEBHOOK_EXAMPLE, headers },
});

const reading = (one: Omit<Operation, 'scope'>) => describe({ ...one, scope: 'webhooks:read' });
const writing = (one: Omit<Operation, 'scope'>) => describe({ ...one, scope: 'webhooks:write' });

const body = (schema: string, example: unknown) =>
  ApiBody({ required: true, schema: ref(schema) as never, examples: { example: { value: example } } });

export const DescribeCreateWebhook = () =>
  applyDecorators(
    body('WebhookInput', TARGET_EXAMPLE),
    writing({
      id: 'createWebhook',
      summary: 'Be told of changes',
      description:
        'From now on, or from the cursor `since` on, every change is sent to `url` by POST, in order, at most 100 in a message, each ' +
        'at least once. Messages are signed with `secret` as Standard Webhooks 1.0 says; it is shown in this answer only. Only https, ' +
        'only addresses on the internet, and no redirect is followed.',
      answers: {
        201: {
          ...withSecret('The webhook, with its secret.')[201],
          headers: { ...headers, Location: 'Address of the webhook.' },
        },
      },
      problems: [409],
    }),
  );

export const DescribeListWebhooks = () =>
  reading({
    id: 'listWebhooks',
    summary: 'List webhooks',
    description: 'Those of this key and, when it has one, of its municipality; the newest first.',
    answers: {
      200: { description: 'All of them.', schema: 'WebhookList', example: { items: [WEBHOOK_EXAMPLE] } },
    },
    problems: [],
  });

export const DescribeGetWebhook = () =>
  reading({
    id: 'getWebhook',
    summary: 'Read how a webhook is doing',
    idOf,
    answers: view('The webhook.'),
    problems: [404],
  });

export const DescribeRetargetWebhook = () =>
  applyDecorators(
    body('WebhookTarget', TARGET_EXAMPLE),
    writing({
      id: 'changeWebhook',
      summary: 'Give a webhook another address or contact',
      description:
        'What waited for another attempt is sent to this address now; a paused one is still to be resumed.',
      idOf,
      changes,
      answers: view('The webhook.'),
      problems: [404],
    }),
  );

export const DescribeRemoveWebhook = () =>
  writing({
    id: 'deleteWebhook',
    summary: 'Be told no more',
    idOf,
    changes,
    answers: { 204: { description: 'It is gone, with its log.' } },
    problems: [404],
  });

export const DescribeReplaceSecret = () =>
  writing({
    id: 'replaceWebhookSecret',
    summary: 'Replace the secret of a webhook',
    description: 'For a day messages carry two signatures, by the new and by the former secret.',
    idOf,
    changes,
    answers: withSecret('The webhook, with its new secret.'),
    problems: [404],
  });

export const DescribeResumeWebhook = () =>
  applyDecorators(
    body('WebhookResumption', { since: '0' }),
    writing({
      id: 'resumeWebhook',
      summary: 'Go on after a pause, or once more from a cursor',
      description:
        'Without `since` from where it was: nothing is left out. With it everything after that cursor is sent, again if need be. From ' +
        'then on the webhook belongs to the key that asks.',
      idOf,
      changes,
      answers: view('The webhook, active.'),
      problems: [404],
    }),
  );

export const DescribeTestWebhook = () =>
  writing({
    id: 'testWebhook',
    summary: 'Try a webhook',
    description:
      'Calls it now with a signed message of type `test` that holds no changes, and tells what came of it.',
    idOf,
    answers: {
      201: { description: 'The attempt.', schema: 'WebhookDelivery', example: DELIVERY_EXAMPLE },
    },
    problems: [404],
  });

export const DescribeListDeliveries = () =>
  reading({
    id: 'listWebhookDeliveries',
    summary: 'List what was sent to a webhook',
    description: 'Attempts of the last 30 days, the newest first.',
    idOf,
    answers: {
      200: {
        description: 'One page of attempts.',
        schema: 'WebhookDeliveryPage',
        example: { items: [DELIVERY_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [404],
  });
