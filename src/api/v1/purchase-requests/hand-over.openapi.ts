import { describe } from '../openapi/describe.ts';
import { type HandOver } from '../../../requests/hand-over.ts';
import { handOverText } from '../../../requests/hand-over-text.ts';
import { HAND_OVER_EXAMPLE } from '../openapi/request-examples.ts';

const WHO =
  'Lot by lot, firms that are invited or awarded; while nobody is, all that were chosen and did not decline. As they stood on the ' +
  'shortlist that they were chosen from. NUTS 2024: the COROP area in the north, elsewhere the province.';

export const DescribeHandOver = () =>
  describe({
    id: 'getHandOver',
    summary: 'Read whom to invite, for TenderNed or Mercell',
    description: WHO,
    scope: 'requests:read',
    idOf: 'purchase request',
    answers: { 200: { description: 'The firms by lot.', schema: 'HandOver', example: HAND_OVER_EXAMPLE } },
    problems: [404],
  });

export const DescribeHandOverText = () =>
  describe({
    id: 'getHandOverText',
    summary: 'The same as plain text',
    description: `In Dutch, to paste. ${WHO}`,
    scope: 'requests:read',
    idOf: 'purchase request',
    answers: {
      200: {
        description: 'The text.',
        contentType: 'text/plain',
        example: handOverText(HAND_OVER_EXAMPLE as HandOver),
      },
    },
    problems: [404],
  });
