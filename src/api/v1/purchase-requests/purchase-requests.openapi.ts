import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';
import { REQUEST_EXAMPLE } from '../openapi/request-examples.ts';
import { ref } from '../openapi/schema.ts';
import { SHORTLIST_REQUEST_EXAMPLE } from '../openapi/shortlist-examples.ts';

const READ = 'requests:read';
const WRITE = 'requests:write';
const idOf = 'purchase request';
const ETAG = { ETag: 'Names this state, for `If-Match`.' };
const AT = { Location: 'Where it is.' };

const inputBody = ApiBody({
  required: true,
  schema: ref('PurchaseRequestInput') as never,
  examples: { example: { value: SHORTLIST_REQUEST_EXAMPLE } },
});

const answer = (description: string, headers: Record<string, string>) => ({
  description,
  schema: 'PurchaseRequest',
  example: REQUEST_EXAMPLE,
  headers,
});

export const DescribeCreateRequest = () =>
  applyDecorators(
    inputBody,
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'A UUID, say. Sent again within three days it answers as the first time, and nothing is made twice.',
      schema: { type: 'string' },
    }),
    describe({
      id: 'createPurchaseRequest',
      summary: 'Keep a purchase request of your municipality',
      description:
        'With its shortlist as it is now: date, criteria, every firm that was judged, scores and labels. Whatever happens to ' +
        'firms later, that stays. Nobody but keys of the same municipality sees it.',
      scope: WRITE,
      answers: { 201: answer('It is kept.', { ...AT, ...ETAG }) },
      problems: [409, 503],
    }),
  );

export const DescribeListRequests = () =>
  describe({
    id: 'listPurchaseRequests',
    summary: 'List the purchase requests of your municipality',
    description: 'Newest first.',
    scope: READ,
    answers: {
      200: {
        description: 'A page of them.',
        schema: 'PurchaseRequestPage',
        example: { items: [REQUEST_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeGetRequest = () =>
  describe({
    id: 'getPurchaseRequest',
    summary: 'Read a purchase request',
    scope: READ,
    idOf,
    answers: { 200: answer('The request.', ETAG) },
    problems: [404],
  });

export const DescribeChangeRequest = () =>
  applyDecorators(
    inputBody,
    describe({
      id: 'changePurchaseRequest',
      summary: 'Ask something else',
      description:
        'As a whole. A new version of the shortlist is made; the ones before stay in the selection record.',
      scope: WRITE,
      idOf,
      changes: 'getPurchaseRequest',
      onlyWhatWasSeen: true,
      answers: { 200: answer('The request.', ETAG) },
      problems: [404, 409, 503],
    }),
  );

export const DescribeMakeShortlistAgain = () =>
  describe({
    id: 'makeShortlistAgain',
    summary: 'Make the shortlist of a request anew',
    description:
      'From the register as it is now, with what firms answered to this request. A new version; the ones before stay.',
    scope: WRITE,
    idOf,
    changes: 'getPurchaseRequestShortlist',
    answers: { 201: answer('The request, with its new shortlist.', { ...AT, ...ETAG }) },
    problems: [404, 409, 503],
  });
